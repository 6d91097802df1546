using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Testing.Layers;

/// <summary>
/// A transposed convolution in plain loops: every input element adds its multiple of the kernel (axes …, filters, channels) to the output. A
/// sequence is an image of one row.
/// </summary>
internal sealed class ConvTranspose : ProductLayer
{
    private readonly int _filters;
    private readonly SlidingWindow[] _windows;

    private ConvTranspose(AttributeCall call, SlidingWindow[] windows)
        : base(call.Flag("UseBias", true))
    {
        _filters = call.Count(0, "filters");
        _windows = windows;
    }

    public static ConvTranspose Image(AttributeCall call) => new(call, WindowArguments.Image(call, 1));

    public static ConvTranspose Sequence(AttributeCall call) => new(call, WindowArguments.Sequence(call, 1));

    protected override int[] OutputShape(int[] input) => input.Length == _windows.Length + 1
        ? [.. _windows.Select((window, axis) => Length(window, input[axis])), _filters]
        : throw new FormatException($"A transposed convolution cannot slide over {Shapes.Text(input)}.");

    protected override IReadOnlyList<(string Name, int[] Shape)> Tensors(int[] input)
    {
        int[] kernel = [.. _windows.Select(window => window.Kernel), _filters, input[^1]];
        return KernelAndBias(kernel, _filters);
    }

    private static int Length(SlidingWindow window, int input) =>
        window.Padding == "Same" ? input * window.Stride : ((input - 1) * window.Stride) + window.Kernel;

    /// <summary>What Same cuts off before an axis: half of what is too much, the odd element behind it.</summary>
    private static int Cut(SlidingWindow window) => window.Padding == "Same" ? Math.Max(0, window.Kernel - window.Stride) / 2 : 0;

    protected override void ForEachProduct(int[] shape, Action<int, int, int> visit)
    {
        var rows = _windows.Length == 2 ? _windows[0] : new SlidingWindow(1, 1, 1, "Valid", 0, 0);
        var columns = _windows[^1];
        int inputHeight = _windows.Length == 2 ? shape[0] : 1;
        int height = Length(rows, inputHeight);
        int width = Length(columns, shape[^2]);
        for (int input = 0; input < Shapes.Size(shape); input++)
        {
            int channel = input % shape[^1];
            int column = input / shape[^1] % shape[^2];
            int row = input / shape[^1] / shape[^2];
            for (int weight = 0; weight < rows.Kernel * columns.Kernel * _filters; weight++)
            {
                int filter = weight % _filters;
                int y = (row * rows.Stride) + (weight / _filters / columns.Kernel) - Cut(rows);
                int x = (column * columns.Stride) + (weight / _filters % columns.Kernel) - Cut(columns);
                if (y >= 0 && y < height && x >= 0 && x < width)
                {
                    visit(input, (weight * shape[^1]) + channel, (((y * width) + x) * _filters) + filter);
                }
            }
        }
    }
}
