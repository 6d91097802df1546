using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>The product of the inputs, element by element: gates.</summary>
internal sealed record MultiplyLayer(LayerHeader Header, EquatableArray<string> Names) : ElementwiseMergeLayer(Header, Names)
{
    protected override bool DependsOnOthers => true;

    protected override string Combine(IEnumerable<string> inputs) => string.Join(" * ", inputs);

    protected override string Share(string dy, IEnumerable<string> others) => string.Join(" * ", others.Prepend(dy));
}
