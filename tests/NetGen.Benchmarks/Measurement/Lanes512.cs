using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetGen.Numerics;

namespace NetGen.Benchmarks;

/// <summary>16 lanes.</summary>
internal readonly struct Lanes512 : IPeakLanes<Vector512<float>>
{
    public static Vector512<float> Create(float value) => Vector512.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> MultiplyAdd(Vector512<float> a, Vector512<float> b, Vector512<float> c) => Simd.MultiplyAdd(a, b, c);

    public static float First(Vector512<float> vector) => vector.ToScalar();
}
