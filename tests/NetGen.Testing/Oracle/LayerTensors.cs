using System.Collections.Generic;

namespace NetGen.Testing;

/// <summary>One layer's tensors, by the last part of their names: <c>kernel</c>, <c>bias</c>.</summary>
internal sealed class LayerTensors(string layer, IReadOnlyDictionary<string, double[]> all)
{
    public double[] this[string name] => all[$"{layer}.{name}"];
}
