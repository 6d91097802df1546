using System;
using System.Collections.Generic;

namespace NetGen.Testing.Layers;

/// <summary>
/// An image or a sequence (an image of one row) made larger. Along each axis an output is a weighted mean of up to two inputs: the one
/// whose square it lies in, or the two between whose centres it lies.
/// </summary>
internal sealed class UpSampling : ExampleLayer
{
    private readonly int[] _factors;
    private readonly bool _isBilinear;

    private UpSampling(int[] factors, bool isBilinear)
    {
        _factors = factors;
        _isBilinear = isBilinear;
    }

    public static UpSampling Image(AttributeCall call)
    {
        int height = (int)call.Number(0, "factor", call.Number(0, "factorHeight", 0));
        return new UpSampling([height, (int)call.Number(1, "factorWidth", height)], call.Text("Interpolation") == "Bilinear");
    }

    public static UpSampling Sequence(AttributeCall call) => new([call.Count(0, "factor")], false);

    protected override int[] OutputShape(int[] input) => input.Length != _factors.Length + 1
        ? throw new FormatException($"An upsampling over {_factors.Length} axes cannot take {Shapes.Text(input)}.")
        : _factors.Length == 1 ? [input[0] * _factors[0], input[1]] : [input[0] * _factors[0], input[1] * _factors[1], input[2]];

    protected override double[] Forward(double[] x, int[] shape, LayerTensors tensors)
    {
        double[] y = new double[Shapes.Size(OutputShape(shape))];
        ForEachShare(shape, (input, output, share) => y[output] += share * x[input]);
        return y;
    }

    protected override double[] Backward(
        double[] x, int[] shape, double[] y, double[] dy, LayerTensors tensors, LayerTensors gradients)
    {
        double[] dx = new double[x.Length];
        ForEachShare(shape, (input, output, share) => dx[input] += share * dy[output]);
        return dx;
    }

    private void ForEachShare(int[] shape, Action<int, int, double> visit)
    {
        int height = _factors.Length == 2 ? shape[0] : 1;
        int factor = _factors.Length == 2 ? _factors[0] : 1;
        int width = shape[^2];
        int channels = shape[^1];
        for (int row = 0; row < height * factor; row++)
        {
            for (int column = 0; column < width * _factors[^1]; column++)
            {
                foreach (var (y, down) in Sources(row, factor, height))
                {
                    foreach (var (x, across) in Sources(column, _factors[^1], width))
                    {
                        for (int channel = 0; channel < channels; channel++)
                        {
                            visit(
                                ((y * width) + x) * channels + channel,
                                ((row * width * _factors[^1]) + column) * channels + channel,
                                down * across);
                        }
                    }
                }
            }
        }
    }

    /// <summary>The inputs that an output is made of, with their shares.</summary>
    private IEnumerable<(int Input, double Share)> Sources(int output, int factor, int count)
    {
        if (!_isBilinear)
        {
            return [(output / factor, 1)];
        }
        double place = ((output + 0.5) / factor) - 0.5;
        int before = (int)Math.Floor(place);
        double behind = place - before;
        return [(Math.Max(before, 0), 1 - behind), (Math.Min(before + 1, count - 1), behind)];
    }
}
