using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using NetGen.Numerics;
using Xunit;

namespace NetGen.Tests.Numerics;

public class SimdArithmeticTests
{
    private static readonly float[] Interesting =
    [
        0f, -0f, 1f, -1f, 0.1f, -2.5f, 1e-30f, -1e-30f, 9.9e-31f, -9.9e-31f, float.Epsilon, -float.Epsilon, float.MaxValue, float.MinValue,
        float.PositiveInfinity, float.NegativeInfinity, float.NaN, 1.0000001f, 16777217f, -3.7f,
    ];

    [Fact]
    public void A_multiply_add_rounds_once_where_the_processor_can_and_twice_elsewhere()
    {
        bool fused = Fma.IsSupported || AdvSimd.IsSupported;
        Check(
            (a, b, c) => fused ? MathF.FusedMultiplyAdd(a, b, c) : (a * b) + c,
            Simd.MultiplyAdd,
            Simd.MultiplyAdd,
            Simd.MultiplyAdd,
            Simd.MultiplyAdd);
    }

    [Fact]
    public void The_maximum_keeps_NaN_and_puts_minus_zero_below_zero() =>
        Check(
            (a, b, _) => MathF.Max(a, b),
            (a, b, _) => Simd.Max(a, b),
            (a, b, _) => Simd.Max(a, b),
            (a, b, _) => Simd.Max(a, b),
            (a, b, _) => Simd.Max(a, b));

    [Fact]
    public void The_minimum_keeps_NaN_and_puts_minus_zero_below_zero() =>
        Check(
            (a, b, _) => MathF.Min(a, b),
            (a, b, _) => Simd.Min(a, b),
            (a, b, _) => Simd.Min(a, b),
            (a, b, _) => Simd.Min(a, b),
            (a, b, _) => Simd.Min(a, b));

    [Fact]
    public void Absolute_value_square_root_and_floor_are_those_of_a_float()
    {
        Check(
            (a, _, _) => MathF.Abs(a),
            (a, _, _) => Simd.Abs(a),
            (a, _, _) => Simd.Abs(a),
            (a, _, _) => Simd.Abs(a),
            (a, _, _) => Simd.Abs(a));
        Check(
            (a, _, _) => MathF.Sqrt(a),
            (a, _, _) => Simd.Sqrt(a),
            (a, _, _) => Simd.Sqrt(a),
            (a, _, _) => Simd.Sqrt(a),
            (a, _, _) => Simd.Sqrt(a));
        Check(
            (a, _, _) => MathF.Floor(a),
            (a, _, _) => Simd.Floor(a),
            (a, _, _) => Simd.Floor(a),
            (a, _, _) => Simd.Floor(a),
            (a, _, _) => Simd.Floor(a));
    }

    [Fact]
    public void Relu_changes_negative_numbers_only() =>
        Check(
            (a, _, _) => a < 0 ? 0 : a,
            (a, _, _) => Simd.Relu(a),
            (a, _, _) => Simd.Relu(a),
            (a, _, _) => Simd.Relu(a),
            (a, _, _) => Simd.Relu(a));

    [Fact]
    public void Tiny_numbers_are_flushed_and_NaN_is_not() =>
        Check(
            (a, _, _) => MathF.Abs(a) < 1e-30f ? 0 : a,
            (a, _, _) => Simd.FlushTiny(a),
            (a, _, _) => Simd.FlushTiny(a),
            (a, _, _) => Simd.FlushTiny(a),
            (a, _, _) => Simd.FlushTiny(a));

    [Fact]
    public void A_choice_takes_the_second_value_where_a_comparison_fails_or_meets_NaN()
    {
        Check(
            (a, b, c) => a > b ? c : 7,
            (a, b, c) => Simd.IfGreater(a, b, c, 7),
            (a, b, c) => Simd.IfGreater(a, b, c, Vector128.Create(7f)),
            (a, b, c) => Simd.IfGreater(a, b, c, Vector256.Create(7f)),
            (a, b, c) => Simd.IfGreater(a, b, c, Vector512.Create(7f)));
        Check(
            (a, b, c) => a < b ? c : 7,
            (a, b, c) => Simd.IfLess(a, b, c, 7),
            (a, b, c) => Simd.IfLess(a, b, c, Vector128.Create(7f)),
            (a, b, c) => Simd.IfLess(a, b, c, Vector256.Create(7f)),
            (a, b, c) => Simd.IfLess(a, b, c, Vector512.Create(7f)));
    }

    private static void Check(
        Func<float, float, float, float> expected,
        Func<float, float, float, float> scalar,
        Func<Vector128<float>, Vector128<float>, Vector128<float>, Vector128<float>> on128,
        Func<Vector256<float>, Vector256<float>, Vector256<float>, Vector256<float>> on256,
        Func<Vector512<float>, Vector512<float>, Vector512<float>, Vector512<float>> on512)
    {
        foreach (var (a, b, c) in Triples())
        {
            uint bits = Bits(expected(a, b, c));
            Assert.Equal(bits, Bits(scalar(a, b, c)));
            // Other numbers stand in the other lanes, so that a lane that looks at a neighbour is found out.
            var a512 = Vector512.Create(-5f).WithElement(13, a);
            var b512 = Vector512.Create(3f).WithElement(13, b);
            var c512 = Vector512.Create(11f).WithElement(13, c);
            Assert.Equal(bits, Bits(on512(a512, b512, c512)[13]));
            Assert.Equal(bits, Bits(on256(a512.GetUpper(), b512.GetUpper(), c512.GetUpper())[5]));
            Assert.Equal(bits, Bits(on128(a512.GetUpper().GetUpper(), b512.GetUpper().GetUpper(), c512.GetUpper().GetUpper())[1]));
        }
    }

    private static IEnumerable<(float A, float B, float C)> Triples() =>
        from a in Interesting from b in Interesting from c in Interesting select (a, b, c);

    private static uint Bits(float x) => BitConverter.SingleToUInt32Bits(float.IsNaN(x) ? float.NaN : x);
}
