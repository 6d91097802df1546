using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// The maximum or the mean of each channel in a window that slides over an image or, without <paramref name="Vertical"/>, a sequence.
/// Padding never wins, and does not count.
/// </summary>
internal sealed record PoolLayer(LayerHeader Header, bool IsMax, Window? Vertical, Window Horizontal) : KernelLayer(Header), ISliding
{
    public IReadOnlyList<Window> Windows => Vertical is null ? [Horizontal] : [Vertical, Horizontal];

    public override bool AcceptsTail => true;

    /// <summary>Takes two dimensions as "size", or "height" and "width"; the stride is the size unless something else is said.</summary>
    public static PoolLayer OverImage(AttributeArguments a, bool isMax) => new(
        a.Header, isMax, Window.Vertical(a, "size", "height", strideIsKernel: true), Window.Horizontal(a, "size", "width", strideIsKernel: true));

    public static PoolLayer OverSequence(AttributeArguments a, bool isMax) =>
        new(a.Header, isMax, null, Window.Sequence(a, "size", strideIsKernel: true, mayBeCausal: false));

    public override bool PassesRectifierOn => true;

    public override ShapeResult InferOutput(Shape input) => this.Slide(input, input.Channels);

    /// <summary>A window that lay in the padding altogether would have no value.</summary>
    public override IEnumerable<Finding> CheckArguments() => this.CheckWindows().Concat(
        from window in Windows
        from side in new[] { (window.Arguments.Before, window.Before), (window.Arguments.After, window.After) }
        where window.Kernel > 0 && side.Item2 >= window.Kernel
        select Domain(side.Item1, side.Item2, $"[0, {window.Kernel - 1}], since no window may lie in the padding altogether"));

    public override void WriteForward(StepKernel s) => Kernel(s.Input).Write(s.Writer, s.X, s.Y, s.Tail);

    public override void WriteBackward(StepKernel s, bool accumulate)
    {
        Place? y = s.Step.Tail.Count == 0 ? s.Y : null;
        if (s.Step.Input.Maxima is { } maxima)
        {
            Kernel(s.Input).WriteMaxima(s.Writer, s.X, y, s.Dy, s.Dx, maxima);
        }
        else
        {
            Kernel(s.Input).WriteBackward(s.Writer, s.X, y, s.Dy, s.Dx, accumulate);
        }
    }

    /// <summary>The window on both axes of an image; a sequence is an image of one row.</summary>
    public (WindowFit Vertical, WindowFit Horizontal) Fit(Shape input) =>
        (Vertical?.On(input[0]) ?? WindowFit.Single, Horizontal.On(input[input.Rank - 2]));

    private PoolKernel Kernel(Shape input)
    {
        var (vertical, horizontal) = Fit(input);
        return new(new WindowWalk(vertical, horizontal, input.Channels, input.Channels), IsMax ? PoolKind.Max : PoolKind.Mean);
    }
}
