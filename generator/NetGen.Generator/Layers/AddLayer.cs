using System.Collections.Generic;

namespace NetGen.Generator;

/// <summary>The sum of the inputs, element by element: residual connections.</summary>
internal sealed record AddLayer(LayerHeader Header, EquatableArray<string> Names) : ElementwiseMergeLayer(Header, Names)
{
    public override OutputUnit OutputUnit => OutputUnit.Linear;

    protected override bool DependsOnOthers => false;

    protected override string Combine(IEnumerable<string> inputs) => string.Join(" + ", inputs);

    protected override string Share(string dy, IEnumerable<string> others) => dy;
}
