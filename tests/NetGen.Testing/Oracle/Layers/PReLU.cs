using System.Collections.Generic;

namespace NetGen.Testing.Layers;

/// <summary>x where positive, alpha · x elsewhere, with one learned alpha per channel (the last axis).</summary>
internal sealed class PReLU : ExampleLayer
{
    protected override int[] OutputShape(int[] input) => input;

    protected override IReadOnlyList<(string Name, int[] Shape)> Tensors(int[] input) => [("alpha", [input[^1]])];

    protected override double[] Forward(double[] x, int[] shape, LayerTensors tensors)
    {
        double[] y = new double[x.Length];
        for (int i = 0; i < x.Length; i++)
        {
            y[i] = x[i] > 0 ? x[i] : tensors["alpha"][i % shape[^1]] * x[i];
        }
        return y;
    }

    protected override double[] Backward(
        double[] x, int[] shape, double[] y, double[] dy, LayerTensors tensors, LayerTensors gradients)
    {
        double[] dx = new double[x.Length];
        for (int i = 0; i < x.Length; i++)
        {
            int channel = i % shape[^1];
            dx[i] = x[i] > 0 ? dy[i] : tensors["alpha"][channel] * dy[i];
            gradients["alpha"][channel] += x[i] > 0 ? 0 : x[i] * dy[i];
        }
        return dx;
    }
}
