using System;

namespace NetGen.Numerics;

/// <summary>The elements in their own order, without padding.</summary>
internal sealed class ContiguousLayout(int offset, int length)
    : ParameterLayout(NotNegative(offset, nameof(offset)), NotNegative(length, nameof(length)), length)
{
    public override void CopyTo(ReadOnlySpan<float> arena, Span<float> tensor) => arena.Slice(Offset, TensorLength).CopyTo(tensor);

    public override void CopyFrom(ReadOnlySpan<float> tensor, Span<float> arena) => tensor.CopyTo(arena.Slice(Offset, TensorLength));

    public override void ClearPadding(Span<float> arena)
    {
    }
}
