using System;
using System.Linq;

namespace NetGen.BitProbe;

/// <summary>Numbers that must be the same everywhere.</summary>
internal sealed record Quantity(string Name, float[] Numbers)
{
    /// <summary>FNV-1a over the bits; every NaN counts as the same.</summary>
    public string Hash()
    {
        var hash = 14695981039346656037UL;
        foreach (var number in Numbers)
        {
            var bits = float.IsNaN(number) ? 0x7FC00000u : BitConverter.SingleToUInt32Bits(number);
            for (var shift = 0; shift < 32; shift += 8)
            {
                hash = (hash ^ ((bits >> shift) & 0xFF)) * 1099511628211UL;
            }
        }

        return hash.ToString("x16");
    }

    public string Values() => string.Join(' ', Numbers.Select(number => number.ToString("R")));
}
