using System;

namespace NetGen.Testing;

/// <summary>Memory for results with marked floats on both sides, so that a kernel that writes beyond what it was given is caught.</summary>
public sealed class GuardedFloats
{
    private const int Guard = 64;
    private const float Mark = -6.02e23f;

    private readonly float[] _memory;

    public GuardedFloats(int length)
    {
        _memory = new float[Guard + length + Guard];
        Length = length;
        _memory.AsSpan(0, Guard).Fill(Mark);
        _memory.AsSpan(Guard + length).Fill(Mark);
    }

    public int Length { get; }

    public Span<float> Span => _memory.AsSpan(Guard, Length);

    /// <summary>The results.</summary>
    /// <exception cref="DifferenceException">Something was written beside them.</exception>
    public float[] ToArray()
    {
        int before = _memory.AsSpan(0, Guard).IndexOfAnyExcept(Mark);
        int after = _memory.AsSpan(Guard + Length).IndexOfAnyExcept(Mark);
        if (before >= 0 || after >= 0)
        {
            throw new DifferenceException(
                $"{Length} floats were written, and others too: " + (before >= 0 ? $"at {before - Guard}." : $"at {Length + after}."));
        }

        return Span.ToArray();
    }
}
