using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using Xunit;

namespace NetGen.Tests.Numerics;

public class SimdAccuracyTests
{
    public static IEnumerable<TheoryDataRow<string>> Functions => SimdFunction.Names.Select(name => new TheoryDataRow<string>(name));

    [Theory]
    [MemberData(nameof(Functions))]
    public void A_function_keeps_its_error_bound_over_all_floats(string name)
    {
        var function = SimdFunction.Find(name);
        // A prime step through the bit patterns meets every exponent, both signs, the denormals and NaN.
        for (long bits = 0; bits <= uint.MaxValue; bits += 4099)
        {
            CheckError(function, BitConverter.UInt32BitsToSingle((uint)bits));
        }
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void A_function_keeps_its_error_bound_where_networks_use_it(string name)
    {
        var function = SimdFunction.Find(name);
        const int points = 400_000;
        for (int i = 0; i <= points; i++)
        {
            double position = (double)i / points;
            CheckError(function, (float)((position * 20) - 10));
            CheckError(function, (float)((position * 180) - 90));
        }
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void NaN_stays_NaN(string name)
    {
        var function = SimdFunction.Find(name);
        Assert.True(float.IsNaN(function.Scalar(float.NaN)));
        Assert.True(float.IsNaN(function.Scalar(-float.NaN)));
        Assert.True(float.IsNaN(function.Scalar(BitConverter.UInt32BitsToSingle(0x7F800001))));
    }

    [Theory]
    [InlineData("Exp", float.PositiveInfinity, float.PositiveInfinity)]
    [InlineData("Exp", float.NegativeInfinity, 0f)]
    [InlineData("Exp", 88.73f, float.PositiveInfinity)]
    [InlineData("Exp", float.MaxValue, float.PositiveInfinity)]
    [InlineData("Exp", -float.MaxValue, 0f)]
    [InlineData("Exp", -1e9f, 0f)]
    [InlineData("Exp", 0f, 1f)]
    [InlineData("Expm1", float.PositiveInfinity, float.PositiveInfinity)]
    [InlineData("Expm1", float.NegativeInfinity, -1f)]
    [InlineData("Expm1", 0f, 0f)]
    [InlineData("Log", 0f, float.NegativeInfinity)]
    [InlineData("Log", -1e-45f, float.NaN)]
    [InlineData("Log", -1f, float.NaN)]
    [InlineData("Log", float.NegativeInfinity, float.NaN)]
    [InlineData("Log", float.PositiveInfinity, float.PositiveInfinity)]
    [InlineData("Log", 1f, 0f)]
    [InlineData("Log1p", -1f, float.NegativeInfinity)]
    [InlineData("Log1p", -2f, float.NaN)]
    [InlineData("Log1p", float.NegativeInfinity, float.NaN)]
    [InlineData("Log1p", float.PositiveInfinity, float.PositiveInfinity)]
    [InlineData("Log1p", 1e-45f, 1e-45f)]
    [InlineData("Sigmoid", float.PositiveInfinity, 1f)]
    [InlineData("Sigmoid", float.NegativeInfinity, 0f)]
    [InlineData("Sigmoid", 0f, 0.5f)]
    [InlineData("Tanh", float.PositiveInfinity, 1f)]
    [InlineData("Tanh", float.NegativeInfinity, -1f)]
    [InlineData("Tanh", 1e-45f, 1e-45f)]
    [InlineData("Erf", float.PositiveInfinity, 1f)]
    [InlineData("Erf", float.NegativeInfinity, -1f)]
    [InlineData("Erf", 0f, 0f)]
    [InlineData("Softplus", float.PositiveInfinity, float.PositiveInfinity)]
    [InlineData("Softplus", float.NegativeInfinity, 0f)]
    [InlineData("Softplus", 100f, 100f)]
    public void A_limit_is_exact(string name, float x, float expected)
    {
        float actual = SimdFunction.Find(name).Scalar(x);
        Assert.Equal(expected, actual);
    }

    [Theory]
    [InlineData("Expm1")]
    [InlineData("Log1p")]
    [InlineData("Tanh")]
    [InlineData("Erf")]
    public void Zero_keeps_its_sign(string name)
    {
        var function = SimdFunction.Find(name);
        Assert.Equal(0u, BitConverter.SingleToUInt32Bits(function.Scalar(0f)));
        Assert.Equal(0x80000000, BitConverter.SingleToUInt32Bits(function.Scalar(-0f)));
    }

    [Theory]
    [InlineData("Tanh")]
    [InlineData("Erf")]
    public void An_odd_function_is_odd_to_the_last_bit_and_never_beyond_one(string name)
    {
        var function = SimdFunction.Find(name);
        for (uint bits = 0; bits <= 0x41200000; bits += 997)
        {
            float x = BitConverter.UInt32BitsToSingle(bits);
            float y = function.Scalar(x);
            if (!(y >= 0 && y <= 1) || BitConverter.SingleToUInt32Bits(-y) != BitConverter.SingleToUInt32Bits(function.Scalar(-x)))
            {
                Assert.Fail($"{name}({x:R}) is {y:R}, {name}({-x:R}) is {function.Scalar(-x):R}");
            }
        }
    }

    private static void CheckError(SimdFunction function, float x)
    {
        float actual = function.Scalar(x);
        double exact = function.Exact(x);
        if (float.IsNaN(actual) && double.IsNaN(exact))
        {
            return;
        }

        // Two roundings instead of one in every multiply-add cost up to half as much again.
        double bound = function.Ulps * (Fma.IsSupported || AdvSimd.IsSupported ? 1 : 1.5);
        bool exactIsInfinite = float.IsInfinity((float)exact);
        bool close = float.IsInfinity(actual) || exactIsInfinite
            ? actual == (float)exact
            : Math.Abs(actual - exact) <= bound * Ulp(exact) || (actual == 0 && Math.Abs(exact) <= function.Flushed);
        if (!close)
        {
            Assert.Fail($"{function.Name}({x:R}) is {actual:R} where {exact:R} is exact: {Math.Abs(actual - exact) / Ulp(exact):F2} ulp");
        }
    }

    private static double Ulp(double exact) =>
        exact == 0 ? float.Epsilon : Math.ScaleB(1, Math.Max(Math.ILogB(Math.Abs(exact)), -126) - 23);
}
