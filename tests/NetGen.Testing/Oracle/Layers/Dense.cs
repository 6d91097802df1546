using System;
using System.Collections.Generic;

namespace NetGen.Testing.Layers;

/// <summary>y = xW + b with a kernel W of (in, out).</summary>
internal sealed class Dense : ExampleLayer
{
    private readonly int _units;
    private readonly bool _useBias;

    public Dense(int units, bool useBias)
    {
        _units = units;
        _useBias = useBias;
    }

    public Dense(AttributeCall call)
        : this(call.Count(0, "units"), call.Flag("UseBias", true))
    {
    }

    protected override int[] OutputShape(int[] input)
        => input.Length == 1 ? [_units] : throw new FormatException($"Dense needs a vector, not {Shapes.Text(input)}.");

    protected override IReadOnlyList<(string Name, int[] Shape)> Tensors(int[] input)
        => _useBias ? [("kernel", [input[0], _units]), ("bias", [_units])] : [("kernel", [input[0], _units])];

    protected override double[] Forward(double[] x, int[] shape, LayerTensors tensors)
    {
        double[] kernel = tensors["kernel"];
        double[] y = _useBias ? (double[])tensors["bias"].Clone() : new double[_units];
        for (int i = 0; i < x.Length; i++)
        {
            for (int o = 0; o < _units; o++)
            {
                y[o] += x[i] * kernel[i * _units + o];
            }
        }
        return y;
    }

    protected override double[] Backward(
        double[] x, int[] shape, double[] y, double[] dy, LayerTensors tensors, LayerTensors gradients)
    {
        double[] kernel = tensors["kernel"];
        double[] kernelGradient = gradients["kernel"];
        double[] dx = new double[x.Length];
        for (int i = 0; i < x.Length; i++)
        {
            for (int o = 0; o < _units; o++)
            {
                dx[i] += dy[o] * kernel[i * _units + o];
                kernelGradient[i * _units + o] += dy[o] * x[i];
            }
        }
        for (int o = 0; _useBias && o < _units; o++)
        {
            gradients["bias"][o] += dy[o];
        }
        return dx;
    }
}
