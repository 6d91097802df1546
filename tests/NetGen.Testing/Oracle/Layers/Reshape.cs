using System;

namespace NetGen.Testing.Layers;

/// <summary>The same elements in the same order under another shape.</summary>
internal sealed class Reshape(AttributeCall call) : ExampleLayer
{
    private readonly int[] _shape = call.Counts();

    protected override int[] OutputShape(int[] input) => Shapes.Size(input) == Shapes.Size(_shape)
        ? _shape
        : throw new FormatException($"{Shapes.Text(input)} cannot become {Shapes.Text(_shape)}.");

    protected override double[] Forward(double[] x, int[] shape, LayerTensors tensors) => x;

    protected override double[] Backward(
        double[] x, int[] shape, double[] y, double[] dy, LayerTensors tensors, LayerTensors gradients) => dy;
}
