using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>The same elements in another shape: the same memory.</summary>
internal sealed record ReshapeLayer(LayerHeader Header, Shape Target) : Layer(Header), IView
{
    public bool IsViewInTraining => true;

    public override ShapeResult InferOutput(Shape input) =>
        input.Size == Target.Size ? Target : Finding.Of(ShapeRules.ElementCountChanged, Header.Attribute, input.Size, Target);

    public override IEnumerable<Finding> CheckArguments()
    {
        if (Target.Rank is 0 or > 3 || Target.Dimensions.Any(d => d <= 0))
        {
            yield return Domain("shape", Target.Rank == 0 ? "()" : Target, "one to three positive dimensions");
        }
    }
}
