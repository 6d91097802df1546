using System.Collections.Generic;

namespace NetGen.Generator;

/// <summary>A layer that takes the layer above and the named ones.</summary>
internal abstract record MergeLayer(LayerHeader Header, EquatableArray<string> Names) : KernelLayer(Header)
{
    public override IReadOnlyList<string> FurtherInputs => Names;

    public override bool AcceptsTail => true;

    public sealed override ShapeResult InferOutput(Shape input) => InferOutput(new EquatableArray<Shape>([input]));

    public abstract override ShapeResult InferOutput(EquatableArray<Shape> inputs);

    public override IEnumerable<Finding> CheckArguments()
    {
        if (Names.Count == 0)
        {
            yield return Domain("names", "()", "one or more names of layers above");
        }
    }

    protected Finding Disagreement(Shape one, Shape other) => Finding.Of(ShapeRules.MergeDisagrees, Header.Attribute, one, other);
}
