using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Testing.Layers;

/// <summary>gamma · (x − mean) / √(variance + epsilon) + beta over each vector along the last axis.</summary>
internal sealed class LayerNormalization(AttributeCall call) : ExampleLayer
{
    private readonly double _epsilon = call.Number("Epsilon", 1e-3);

    protected override int[] OutputShape(int[] input) => input;

    protected override IReadOnlyList<(string Name, int[] Shape)> Tensors(int[] input) => [("gamma", [input[^1]]), ("beta", [input[^1]])];

    protected override double[] Forward(double[] x, int[] shape, LayerTensors tensors) => [.. x.Chunk(shape[^1]).SelectMany(position =>
        Normalize(position).Values.Select((value, channel) => (tensors["gamma"][channel] * value) + tensors["beta"][channel]))];

    protected override double[] Backward(
        double[] x, int[] shape, double[] y, double[] dy, LayerTensors tensors, LayerTensors gradients)
    {
        int channels = shape[^1];
        double[] dx = new double[x.Length];
        for (int first = 0; first < x.Length; first += channels)
        {
            var (values, deviation) = Normalize(x[first..(first + channels)]);
            for (int c = 0; c < channels; c++)
            {
                gradients["gamma"][c] += dy[first + c] * values[c];
                gradients["beta"][c] += dy[first + c];

                // Every output of the position depends on every input: ∂values[c] / ∂x[i] = (δ − 1/n − values[c] · values[i] / n) / deviation.
                double gradient = dy[first + c] * tensors["gamma"][c];
                for (int i = 0; i < channels; i++)
                {
                    dx[first + i] += gradient * ((c == i ? 1 : 0) - ((1 + (values[c] * values[i])) / channels)) / deviation;
                }
            }
        }
        return dx;
    }

    private (double[] Values, double Deviation) Normalize(double[] position)
    {
        double mean = position.Average();
        double deviation = Math.Sqrt(position.Average(value => (value - mean) * (value - mean)) + _epsilon);
        return ([.. position.Select(value => (value - mean) / deviation)], deviation);
    }
}
