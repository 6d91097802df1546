using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Testing.Layers;

/// <summary>(x − mean) ÷ max(√variance, 1e-7) per channel, by statistics that nothing trains.</summary>
internal sealed class Normalization : ExampleLayer
{
    public override bool IsTrainable(string tensor) => false;

    protected override int[] OutputShape(int[] input) => input;

    protected override IReadOnlyList<(string Name, int[] Shape)> Tensors(int[] input) => [("mean", [input[^1]]), ("variance", [input[^1]])];

    protected override double[] Forward(double[] x, int[] shape, LayerTensors tensors) =>
        [.. x.Select((value, i) => (value - tensors["mean"][i % shape[^1]]) / Deviation(tensors, i % shape[^1]))];

    protected override double[] Backward(
        double[] x, int[] shape, double[] y, double[] dy, LayerTensors tensors, LayerTensors gradients) =>
        [.. dy.Select((value, i) => value / Deviation(tensors, i % shape[^1]))];

    private static double Deviation(LayerTensors tensors, int channel) => Math.Max(Math.Sqrt(tensors["variance"][channel]), 1e-7);
}
