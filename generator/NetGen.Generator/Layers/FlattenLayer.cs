namespace NetGen.Generator;

/// <summary>All elements as one vector, channels last: the same memory.</summary>
internal sealed record FlattenLayer(LayerHeader Header) : Layer(Header), IView
{
    public bool IsViewInTraining => true;

    public override ShapeResult InferOutput(Shape input) => Shape.Of(input.Size);
}
