using System.Linq;

namespace NetGen.Testing;

/// <summary>A layer that applies one function of one number to every element.</summary>
internal abstract class ElementwiseLayer : ExampleLayer
{
    protected abstract double Value(double x);

    /// <summary>The derivative at x; where the function has a corner, the one that PyTorch takes.</summary>
    protected abstract double Derivative(double x);

    protected sealed override int[] OutputShape(int[] input) => input;

    protected sealed override double[] Forward(double[] x, int[] shape, LayerTensors tensors) => [.. x.Select(Value)];

    protected sealed override double[] Backward(
        double[] x, int[] shape, double[] y, double[] dy, LayerTensors tensors, LayerTensors gradients)
        => [.. x.Zip(dy, (xi, dyi) => dyi * Derivative(xi))];
}
