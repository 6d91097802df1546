namespace NetGen.Testing.Layers;

/// <summary>The same elements in the same (channels last) order as a vector.</summary>
internal sealed class Flatten : ExampleLayer
{
    protected override int[] OutputShape(int[] input) => [Shapes.Size(input)];

    protected override double[] Forward(double[] x, int[] shape, LayerTensors tensors) => x;

    protected override double[] Backward(
        double[] x, int[] shape, double[] y, double[] dy, LayerTensors tensors, LayerTensors gradients) => dy;
}
