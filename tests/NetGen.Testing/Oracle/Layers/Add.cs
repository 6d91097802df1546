using System.Linq;

namespace NetGen.Testing.Layers;

/// <summary>The sum of all inputs.</summary>
internal sealed class Add(AttributeCall call) : ElementwiseMergeLayer(call)
{
    protected override double Combine(double[] values) => values.Sum();

    protected override double Derivative(double[] values, int index) => 1;
}
