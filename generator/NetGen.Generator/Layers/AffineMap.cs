using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>How an affine layer sums its input, as far as rules of architecture care.</summary>
/// <param name="Kernel">The taps along each axis that the kernel slides over; none for a dense layer.</param>
/// <param name="IsDepthwise">True if each channel is summed by itself.</param>
internal sealed record AffineMap(IReadOnlyList<int> Kernel, bool IsDepthwise = false)
{
    public static readonly AffineMap Dense = new([]);

    /// <summary>A convolution that looks at one position at a time: 1 × 1.</summary>
    public bool IsPointwise => Kernel.Count > 0 && Kernel.All(taps => taps == 1) && !IsDepthwise;

    /// <summary>A convolution along one of two axes: 3 × 1.</summary>
    public int? OnlyAxis => Kernel.Count == 2 && Kernel.Count(taps => taps > 1) == 1 ? (Kernel[0] > 1 ? 0 : 1) : null;

    /// <summary>
    /// True if the two are one layer taken apart on purpose, which saves weights: depthwise and then pointwise, or one axis and then the
    /// other.
    /// </summary>
    public bool IsSeparated(AffineMap next) => (IsDepthwise && next.IsPointwise) || (OnlyAxis is { } axis && next.OnlyAxis == 1 - axis);
}

/// <summary>An activation that is flat on both sides, through which gradients vanish.</summary>
/// <param name="LargestSlope">The largest derivative.</param>
/// <param name="MostHidden">So many hidden layers of it train by themselves; more need help.</param>
internal sealed record Saturation(double LargestSlope, int MostHidden);
