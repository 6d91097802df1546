namespace NetGen.Generator;

/// <summary>The maximum or the mean of each channel over all positions: an image (rank 3) or a sequence (rank 2) becomes a vector.</summary>
internal sealed record GlobalPoolLayer(LayerHeader Header, bool IsMax, int Rank) : KernelLayer(Header)
{
    public override bool AcceptsTail => true;

    public override bool PassesRectifierOn => true;

    public override ShapeResult InferOutput(Shape input) =>
        this.RequireRank(input, Rank) is { } finding ? finding : Shape.Of(input.Channels);

    public override void WriteForward(StepKernel s) => Kernel(s.Input).Write(s.Writer, s.X, s.Y, s.Tail);

    public override void WriteBackward(StepKernel s, bool accumulate) => Kernel(s.Input)
        .WriteBackward(s.Writer, s.X, s.Step.Tail.Count == 0 ? s.Y : null, s.Dy, s.Dx, accumulate);

    private PoolKernel Kernel(Shape input) => new(
        new WindowWalk(
            input.Rank == 3 ? WindowFit.Whole(input[0]) : WindowFit.Single,
            WindowFit.Whole(input[input.Rank - 2]),
            input.Channels,
            input.Channels),
        IsMax ? PoolKind.Max : PoolKind.Mean);
}
