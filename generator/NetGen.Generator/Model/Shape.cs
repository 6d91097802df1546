using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>The dimensions of one example's tensor, channels last: (units), (steps, channels) or (height, width, channels).</summary>
internal sealed record Shape(EquatableArray<int> Dimensions)
{
    public int Rank => Dimensions.Count;

    /// <summary>The number of elements. Saturates instead of overflowing: an impossible size is diagnosed, not computed with.</summary>
    public int Size => (int)System.Math.Min(int.MaxValue, Dimensions.Aggregate(1L, (size, d) => System.Math.Min(int.MaxValue, size * d)));

    public int Channels => Dimensions[Rank - 1];

    public int this[int axis] => Dimensions[axis];

    public static Shape Of(params int[] dimensions) => new(dimensions.ToEquatableArray());

    public static Shape Of(IEnumerable<int> dimensions) => new(dimensions.ToEquatableArray());

    public override string ToString() => string.Join("×", Dimensions);
}
