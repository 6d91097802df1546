namespace NetGen.BitProbe;

/// <summary>A sequence of numbers that needs nothing but integer arithmetic and one rounding (xorshift64*), the same on every machine.</summary>
internal sealed class Numbers(ulong state)
{
    private ulong _state = state;

    /// <summary>At least <paramref name="from"/>, below <paramref name="to"/>.</summary>
    public float Next(float from, float to)
    {
        _state ^= _state >> 12;
        _state ^= _state << 25;
        _state ^= _state >> 27;
        var share = (double)((_state * 2685821657736338717UL) >> 40) / (1 << 24);
        return (float)(from + (share * ((double)to - from)));
    }

    public float[] Take(int count, float from, float to)
    {
        var numbers = new float[count];
        for (var i = 0; i < count; i++)
        {
            numbers[i] = Next(from, to);
        }

        return numbers;
    }
}
