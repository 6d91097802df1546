using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetGen.Numerics;

namespace NetGen.Benchmarks;

/// <summary>8 lanes.</summary>
internal readonly struct Lanes256 : IPeakLanes<Vector256<float>>
{
    public static Vector256<float> Create(float value) => Vector256.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> MultiplyAdd(Vector256<float> a, Vector256<float> b, Vector256<float> c) => Simd.MultiplyAdd(a, b, c);

    public static float First(Vector256<float> vector) => vector.ToScalar();
}
