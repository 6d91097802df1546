using System;
using System.Collections.Generic;

namespace NetGen.Testing.Layers;

/// <summary>The cross-correlation of each channel with its own kernels of (height, width, channels, multiplier): plain loops.</summary>
internal sealed class DepthwiseConv2D : ProductLayer
{
    private readonly SlidingWindow[] _windows;
    private readonly int _multiplier;

    public DepthwiseConv2D(AttributeCall call)
        : base(call.Flag("UseBias", true))
    {
        _windows = WindowArguments.Image(call, 0);
        _multiplier = (int)call.Number("Multiplier", 1);
        call.Ignore("InputChannels");
    }

    protected override int[] OutputShape(int[] input) => input.Length == 3
        ? [_windows[0].Outputs(input[0]), _windows[1].Outputs(input[1]), input[2] * _multiplier]
        : throw new FormatException($"DepthwiseConv2D needs an image, not {Shapes.Text(input)}.");

    protected override IReadOnlyList<(string Name, int[] Shape)> Tensors(int[] input)
    {
        int[] kernel = [_windows[0].Kernel, _windows[1].Kernel, input[2], _multiplier];
        return KernelAndBias(kernel, input[2] * _multiplier);
    }

    protected override void ForEachProduct(int[] shape, Action<int, int, int> visit)
    {
        var (height, width, channels) = (shape[0], shape[1], shape[2]);
        int[] outputs = OutputShape(shape);
        for (int output = 0; output < Shapes.Size(outputs); output++)
        {
            int filter = output % outputs[2];
            int column = output / outputs[2] % outputs[1];
            int row = output / outputs[2] / outputs[1];
            for (int tap = 0; tap < _windows[0].Kernel * _windows[1].Kernel; tap++)
            {
                int y = _windows[0].Element(height, row, tap / _windows[1].Kernel);
                int x = _windows[1].Element(width, column, tap % _windows[1].Kernel);
                if (y >= 0 && y < height && x >= 0 && x < width)
                {
                    visit(((y * width) + x) * channels + (filter / _multiplier), (tap * outputs[2]) + filter, output);
                }
            }
        }
    }
}
