using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.Intrinsics;
using NetGen.Numerics;
using Xunit;

namespace NetGen.Tests.Numerics;

/// <summary>What users' own functions call: accurate where it says so, the same bits on every width, NaN in and NaN out.</summary>
public sealed class SimdElementaryTests
{
    private static readonly Dictionary<string, (Func<float, float> Scalar, Func<Vector128<float>, Vector128<float>> On128, Func<Vector256<float>, Vector256<float>> On256, Func<Vector512<float>, Vector512<float>> On512)> Functions = new()
    {
        ["Sin"] = (Simd.Sin, Simd.Sin, Simd.Sin, Simd.Sin),
        ["Cos"] = (Simd.Cos, Simd.Cos, Simd.Cos, Simd.Cos),
        ["Atan"] = (Simd.Atan, Simd.Atan, Simd.Atan, Simd.Atan),
        ["Sinh"] = (Simd.Sinh, Simd.Sinh, Simd.Sinh, Simd.Sinh),
        ["Cosh"] = (Simd.Cosh, Simd.Cosh, Simd.Cosh, Simd.Cosh),
        ["Asin"] = (Simd.Asin, Simd.Asin, Simd.Asin, Simd.Asin),
        ["Acos"] = (Simd.Acos, Simd.Acos, Simd.Acos, Simd.Acos),
        ["Cbrt"] = (Simd.Cbrt, Simd.Cbrt, Simd.Cbrt, Simd.Cbrt),
        ["Asinh"] = (Simd.Asinh, Simd.Asinh, Simd.Asinh, Simd.Asinh),
        ["Acosh"] = (Simd.Acosh, Simd.Acosh, Simd.Acosh, Simd.Acosh),
        ["Atanh"] = (Simd.Atanh, Simd.Atanh, Simd.Atanh, Simd.Atanh),
        ["Atan2"] = (
            x => Simd.Atan2(x, -0.7f),
            x => Simd.Atan2(x, Vector128.Create(-0.7f)),
            x => Simd.Atan2(x, Vector256.Create(-0.7f)),
            x => Simd.Atan2(x, Vector512.Create(-0.7f))),
        ["Pow"] = (
            x => Simd.Pow(x, 0.7f),
            x => Simd.Pow(x, Vector128.Create(0.7f)),
            x => Simd.Pow(x, Vector256.Create(0.7f)),
            x => Simd.Pow(x, Vector512.Create(0.7f))),
        ["IfAtLeast"] = (
            x => Simd.IfAtLeast(x, 1f, x, -x),
            x => Simd.IfAtLeast(x, Vector128.Create(1f), x, -x),
            x => Simd.IfAtLeast(x, Vector256.Create(1f), x, -x),
            x => Simd.IfAtLeast(x, Vector512.Create(1f), x, -x)),
        ["IfEqual"] = (
            x => Simd.IfEqual(x, 1f, x, -x),
            x => Simd.IfEqual(x, Vector128.Create(1f), x, -x),
            x => Simd.IfEqual(x, Vector256.Create(1f), x, -x),
            x => Simd.IfEqual(x, Vector512.Create(1f), x, -x)),
    };

    public static TheoryData<string> Names => [.. Functions.Keys];

    [Theory]
    [InlineData("Sin", 10_000)]
    [InlineData("Cos", 10_000)]
    [InlineData("Sin", 4)]
    [InlineData("Cos", 4)]
    public void Sine_and_cosine_keep_their_absolute_error(string name, double largest)
    {
        var exact = name == "Sin" ? (Func<double, double>)Math.Sin : Math.Cos;
        for (int i = -300_000; i <= 300_000; i++)
        {
            float x = (float)(largest * i / 300_000);
            Assert.InRange(Functions[name].Scalar(x) - exact(x), -1.3e-7, 1.3e-7);
        }
    }

    [Theory]
    [InlineData("Atan", 3.5, 1e30f)]
    [InlineData("Sinh", 4.5, 88f)]
    [InlineData("Cosh", 3, 88f)]
    [InlineData("Asin", 2.4, 1f)]
    [InlineData("Acos", 1.4, 1f)]
    [InlineData("Cbrt", 1, float.MaxValue)]
    [InlineData("Asinh", 2.2, float.MaxValue)]
    [InlineData("Acosh", 2.2, float.MaxValue)]
    [InlineData("Atanh", 2.2, 1f)]
    [InlineData("Atan2", 2, float.MaxValue)]
    public void Other_functions_keep_their_error_in_units_of_the_last_place(string name, double ulps, float largest)
    {
        Func<double, double> exact = name switch
        {
            "Atan" => Math.Atan,
            "Sinh" => Math.Sinh,
            "Cosh" => Math.Cosh,
            "Asin" => Math.Asin,
            "Acos" => Math.Acos,
            "Cbrt" => Math.Cbrt,
            "Asinh" => Math.Asinh,
            "Acosh" => Math.Acosh,
            "Atanh" => Math.Atanh,
            _ => x => Math.Atan2(x, -0.7f),
        };
        for (long bits = 0; bits <= uint.MaxValue; bits += 4099)
        {
            float x = BitConverter.UInt32BitsToSingle((uint)bits);
            double expected = exact(x);
            if (Math.Abs(x) <= largest && double.IsFinite(expected))
            {
                double unit = expected == 0 ? float.Epsilon : Math.ScaleB(1, Math.Max(Math.ILogB(Math.Abs(expected)), -126) - 23);
                double error = (Functions[name].Scalar(x) - expected) / unit;
                if (!(Math.Abs(error) <= ulps))
                {
                    Assert.Fail($"{name}({x:R}) is off by {error:F2} units");
                }
            }
        }
    }

    [Theory]
    [InlineData(0.7f)]
    [InlineData(-1.5f)]
    [InlineData(10.25f)]
    [InlineData(0.01f)]
    public void A_power_keeps_its_relative_error(float exponent)
    {
        for (int i = 1; i <= 100_000; i++)
        {
            float x = (float)Math.Exp((i - 50_000) / 5000.0);
            double expected = Math.Pow(x, exponent);
            if (expected is > 1e-36 and < 1e38)
            {
                double allowed = 2e-7 * (1 + Math.Abs(exponent * Math.Log(x))) * expected;
                Assert.InRange(Simd.Pow(x, exponent) - expected, -allowed, allowed);
            }
        }
    }

    [Theory]
    [InlineData(0f, 0.5f, 0f)]
    [InlineData(0f, 0f, 1f)]
    [InlineData(0f, -1f, float.PositiveInfinity)]
    [InlineData(-2f, 0.5f, float.NaN)]
    [InlineData(float.NaN, 2f, float.NaN)]
    [InlineData(1f, 3f, 1f)]
    public void A_power_has_its_limits(float x, float y, float expected) => Assert.Equal(expected, Simd.Pow(x, y));

    [Theory]
    [InlineData("Sin", 0f, 0f)]
    [InlineData("Sin", float.PositiveInfinity, float.NaN)]
    [InlineData("Cos", 0f, 1f)]
    [InlineData("Cos", float.NegativeInfinity, float.NaN)]
    [InlineData("Atan", float.PositiveInfinity, 1.5707964f)]
    [InlineData("Atan", float.NegativeInfinity, -1.5707964f)]
    [InlineData("Sinh", float.NegativeInfinity, float.NegativeInfinity)]
    [InlineData("Sinh", 100f, float.PositiveInfinity)]
    [InlineData("Cosh", -100f, float.PositiveInfinity)]
    [InlineData("Asin", 1f, 1.5707964f)]
    [InlineData("Asin", -1f, -1.5707964f)]
    [InlineData("Asin", 1.0000001f, float.NaN)]
    [InlineData("Acos", 1f, 0f)]
    [InlineData("Acos", -1f, 3.1415927f)]
    [InlineData("Acos", -2f, float.NaN)]
    [InlineData("Cbrt", 0f, 0f)]
    [InlineData("Cbrt", -8f, -2f)]
    [InlineData("Cbrt", 1e-45f, 1.1190347e-15f)]
    [InlineData("Cbrt", float.MaxValue, 6.9814636e12f)]
    [InlineData("Cbrt", float.NegativeInfinity, float.NegativeInfinity)]
    [InlineData("Asinh", 0f, 0f)]
    [InlineData("Asinh", float.NegativeInfinity, float.NegativeInfinity)]
    [InlineData("Acosh", 1f, 0f)]
    [InlineData("Acosh", 0.9999999f, float.NaN)]
    [InlineData("Acosh", -3f, float.NaN)]
    [InlineData("Acosh", float.PositiveInfinity, float.PositiveInfinity)]
    [InlineData("Atanh", 1f, float.PositiveInfinity)]
    [InlineData("Atanh", -1f, float.NegativeInfinity)]
    [InlineData("Atanh", 1.5f, float.NaN)]
    [InlineData("Atanh", float.PositiveInfinity, float.NaN)]
    [InlineData("IfAtLeast", 1f, 1f)]
    [InlineData("IfAtLeast", 0.5f, -0.5f)]
    [InlineData("IfEqual", 2f, -2f)]
    public void A_limit_is_exact(string name, float x, float expected) => Assert.Equal(expected, Functions[name].Scalar(x));

    /// <summary>All pairs of numbers of every size, zeros and infinities of both signs among them.</summary>
    [Fact]
    public void The_angle_of_a_point_is_right_in_every_quadrant()
    {
        float[] sizes = [0, 1e-45f, 1e-38f, 1e-20f, 0.1f, 0.49f, 1, 1.0000001f, 3, 1e5f, 1e20f, float.MaxValue, float.PositiveInfinity];
        float[] values = [.. sizes.SelectMany(size => new[] { size, -size })];
        foreach (float y in values)
        {
            foreach (float x in values)
            {
                double expected = Math.Atan2(y, x);
                float actual = Simd.Atan2(y, x);
                double unit = Math.ScaleB(1, Math.Max(Math.ILogB(Math.Abs(expected) + 1e-300), -126) - 23);
                Assert.True(Math.Abs(actual - expected) <= 3 * unit, $"atan2({y:R}, {x:R}) is {actual:R}, not {expected:R}");
                Assert.Equal(double.IsNegative(expected), float.IsNegative(actual));
            }
        }

        Assert.True(float.IsNaN(Simd.Atan2(float.NaN, 1)) && float.IsNaN(Simd.Atan2(1, float.NaN)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void NaN_stays_NaN(string name) => Assert.True(float.IsNaN(Functions[name].Scalar(float.NaN)));

    [Fact]
    public void Far_from_zero_sine_and_cosine_stay_between_their_bounds()
    {
        for (uint bits = 0x45000000; bits < 0x7F800000; bits += 10_007)
        {
            float x = BitConverter.UInt32BitsToSingle(bits);
            Assert.InRange(Simd.Sin(x), -1.0000001f, 1.0000001f);
            Assert.InRange(Simd.Cos(-x), -1.0000001f, 1.0000001f);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_width_has_the_same_bits(string name)
    {
        var function = Functions[name];
        Span<float> x = stackalloc float[16];
        uint bits = 0;
        for (int block = 0; block < 40_000; block++)
        {
            for (int lane = 0; lane < 16; lane++, bits += 6701)
            {
                x[lane] = BitConverter.UInt32BitsToSingle(bits);
            }

            var on512 = function.On512(Vector512.Create<float>(x));
            for (int lane = 0; lane < 16; lane++)
            {
                uint expected = Bits(function.Scalar(x[lane]));
                if (Bits(on512[lane]) != expected
                    || Bits(function.On256(Vector256.Create<float>(x[(lane & ~7)..]))[lane & 7]) != expected
                    || Bits(function.On128(Vector128.Create<float>(x[(lane & ~3)..]))[lane & 3]) != expected)
                {
                    Assert.Fail($"{name}({x[lane]:R}) differs between the widths");
                }
            }
        }
    }

    private static uint Bits(float x) => BitConverter.SingleToUInt32Bits(float.IsNaN(x) ? float.NaN : x);
}
