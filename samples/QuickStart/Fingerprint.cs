using System;
using System.Linq;
using System.Runtime.InteropServices;
using NetGen;

namespace QuickStart;

/// <summary>Two programs that print the same hashes predicted the same.</summary>
/// <param name="Bits">Of every bit of every probability.</param>
/// <param name="Classes">Of the most probable classes alone.</param>
public sealed record Fingerprint(ulong Bits, ulong Classes)
{
    public static Fingerprint Of(FashionNetwork network, Dataset images)
    {
        var probabilities = new float[images.Count * FashionNetwork.OutputSize];
        network.PredictBatch(images.Inputs, probabilities);
        var classes = Enumerable.Range(0, images.Count).Select(i => (byte)network.Classify(images.Input(i))).ToArray();
        return new Fingerprint(Fnv1a(MemoryMarshal.AsBytes<float>(probabilities)), Fnv1a(classes));
    }

    public override string ToString() => $"bits {Bits:x16} classes {Classes:x16}";

    private static ulong Fnv1a(ReadOnlySpan<byte> bytes)
    {
        var hash = 14695981039346656037UL;
        foreach (var value in bytes)
        {
            hash = unchecked((hash ^ value) * 1099511628211UL);
        }

        return hash;
    }
}
