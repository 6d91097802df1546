using System.Linq;

namespace NetGen.Testing;

/// <summary>A layer that maps each vector along the last axis to a vector of the same length.</summary>
internal abstract class LastAxisLayer : ExampleLayer
{
    protected abstract double[] Forward(double[] x);

    protected abstract double[] Backward(double[] y, double[] dy);

    protected sealed override int[] OutputShape(int[] input) => input;

    protected sealed override double[] Forward(double[] x, int[] shape, LayerTensors tensors)
        => [.. x.Chunk(shape[^1]).SelectMany(Forward)];

    protected sealed override double[] Backward(
        double[] x, int[] shape, double[] y, double[] dy, LayerTensors tensors, LayerTensors gradients)
        => [.. y.Chunk(shape[^1]).Zip(dy.Chunk(shape[^1]), Backward).SelectMany(dx => dx)];
}
