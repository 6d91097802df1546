using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Benchmarks;

/// <summary>
/// The multiply-adds that this core can do when nothing has to be loaded or stored: twelve independent sums in registers, in the widest
/// vectors that generated code uses here. What networks reach is given as a share of it.
/// </summary>
internal static class Peak
{
    private const int Sums = 12;
    private const int StepsPerCall = 256;
    private static float s_kept;

    /// <summary>The vector width that the runtime offers, which is the one that generated code takes, in bits.</summary>
    public static int VectorBits => Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128;

    /// <summary>Floating point operations of one call: two per multiply-add.</summary>
    public static double FlopsPerCall => 2.0 * Sums * StepsPerCall * VectorBits / 32;

    /// <summary>The loop as a contender, to be measured in the same rounds as those that it is compared with.</summary>
    public static Contender Contender() => new("multiply-add peak", VectorBits switch
    {
        512 => calls => s_kept += Run<Vector512<float>, Lanes512>(calls),
        256 => calls => s_kept += Run<Vector256<float>, Lanes256>(calls),
        _ => calls => s_kept += Run<Vector128<float>, Lanes128>(calls),
    });

    /// <summary>The peak in GF/s that a measured contender of <see cref="Contender"/> shows.</summary>
    public static double Of(Contender peak) => FlopsPerCall / peak.Minimum;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Run<TVector, TLanes>(int calls)
        where TVector : struct
        where TLanes : struct, IPeakLanes<TVector>
    {
        // Values that stay near one: neither denormal nor infinite, however long the loop runs.
        TVector a = TLanes.Create(0.5f), b = TLanes.Create(0.5f);
        TVector s0 = b, s1 = b, s2 = b, s3 = b, s4 = b, s5 = b, s6 = b, s7 = b, s8 = b, s9 = b, s10 = b, s11 = b;
        for (var step = (long)calls * StepsPerCall; step > 0; step--)
        {
            s0 = TLanes.MultiplyAdd(s0, a, b);
            s1 = TLanes.MultiplyAdd(s1, a, b);
            s2 = TLanes.MultiplyAdd(s2, a, b);
            s3 = TLanes.MultiplyAdd(s3, a, b);
            s4 = TLanes.MultiplyAdd(s4, a, b);
            s5 = TLanes.MultiplyAdd(s5, a, b);
            s6 = TLanes.MultiplyAdd(s6, a, b);
            s7 = TLanes.MultiplyAdd(s7, a, b);
            s8 = TLanes.MultiplyAdd(s8, a, b);
            s9 = TLanes.MultiplyAdd(s9, a, b);
            s10 = TLanes.MultiplyAdd(s10, a, b);
            s11 = TLanes.MultiplyAdd(s11, a, b);
        }

        var sum = TLanes.MultiplyAdd(s0, s1, TLanes.MultiplyAdd(s2, s3, TLanes.MultiplyAdd(s4, s5, s6)));
        return TLanes.First(TLanes.MultiplyAdd(s7, s8, TLanes.MultiplyAdd(s9, s10, TLanes.MultiplyAdd(s11, a, sum))));
    }
}
