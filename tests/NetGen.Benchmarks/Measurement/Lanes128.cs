using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetGen.Numerics;

namespace NetGen.Benchmarks;

/// <summary>4 lanes.</summary>
internal readonly struct Lanes128 : IPeakLanes<Vector128<float>>
{
    public static Vector128<float> Create(float value) => Vector128.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> MultiplyAdd(Vector128<float> a, Vector128<float> b, Vector128<float> c) => Simd.MultiplyAdd(a, b, c);

    public static float First(Vector128<float> vector) => vector.ToScalar();
}
