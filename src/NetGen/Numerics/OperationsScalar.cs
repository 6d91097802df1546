using System;
using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Runtime.Intrinsics;
#endif

namespace NetGen.Numerics;

/// <summary>One float. Where vectors exist, choices are made in a vector register: a float's own comparison would be a branch.</summary>
internal readonly struct OperationsScalar : IVectorOperations<float>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Create(float value) => value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float CreateBits(int bits) => BitConverter.Int32BitsToSingle(bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Add(float x, float y) => x + y;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Subtract(float x, float y) => x - y;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Multiply(float x, float y) => x * y;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Divide(float x, float y) => x / y;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float MultiplyAdd(float a, float b, float c) => Simd.MultiplyAdd(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Negate(float x) => -x;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Sqrt(float x) => MathF.Sqrt(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Abs(float x) => MathF.Abs(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float AtLeast(float x, float bound)
    {
#if NET9_0_OR_GREATER
        return float.MaxNative(bound, x);
#else
        return IfGreater(bound, x, bound, x);
#endif
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float AtMost(float x, float bound)
    {
#if NET9_0_OR_GREATER
        return float.MinNative(bound, x);
#else
        return IfGreater(x, bound, bound, x);
#endif
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float IfGreater(float x, float y, float a, float b)
    {
#if NET8_0_OR_GREATER
        return Vector128.ConditionalSelect(
            Vector128.GreaterThan(Vector128.CreateScalarUnsafe(x), Vector128.CreateScalarUnsafe(y)),
            Vector128.CreateScalarUnsafe(a),
            Vector128.CreateScalarUnsafe(b)).ToScalar();
#else
        return x > y ? a : b;
#endif
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float IfEqual(float x, float y, float a, float b)
    {
#if NET8_0_OR_GREATER
        return Vector128.ConditionalSelect(
            Vector128.Equals(Vector128.CreateScalarUnsafe(x), Vector128.CreateScalarUnsafe(y)),
            Vector128.CreateScalarUnsafe(a),
            Vector128.CreateScalarUnsafe(b)).ToScalar();
#else
        return x == y ? a : b;
#endif
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float ShiftBitsLeft(float x, int count) => BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(x) << count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float ShiftBitsRight(float x, int count) => BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(x) >> count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float SubtractBits(float x, float y) =>
        BitConverter.Int32BitsToSingle(unchecked(BitConverter.SingleToInt32Bits(x) - BitConverter.SingleToInt32Bits(y)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float AndBits(float x, float y) =>
        BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(x) & BitConverter.SingleToInt32Bits(y));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float OrBits(float x, float y) =>
        BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(x) | BitConverter.SingleToInt32Bits(y));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float BitsToFloat(float x) => BitConverter.SingleToInt32Bits(x);
}
