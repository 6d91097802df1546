using System.Collections.Generic;

namespace NetGen.Generator;

/// <summary>An output head: a dense layer, its output unit and the loss that belongs to it, so that they cannot be paired wrongly.</summary>
internal sealed record HeadLayer(LayerHeader Header, DenseLayer Dense, Layer? Activation, Loss Loss) : Layer(Header)
{
    public override IEnumerable<Layer> Expand() => Activation is null ? [Dense] : [Dense, Activation];

    public override IEnumerable<Finding> CheckArguments() => Dense.CheckArguments();

    public override ShapeResult InferOutput(Shape input) => Dense.InferOutput(input);
}
