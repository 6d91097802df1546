using System.Linq;

namespace NetGen.Testing.Layers;

/// <summary>The product of all inputs.</summary>
internal sealed class Multiply(AttributeCall call) : ElementwiseMergeLayer(call)
{
    protected override double Combine(double[] values) => values.Aggregate(1.0, (product, value) => product * value);

    protected override double Derivative(double[] values, int index) => Combine([.. values.Where((_, i) => i != index)]);
}
