using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Testing.Layers;

/// <summary>
/// The maximum or the mean of each channel over the elements that a window sees: padding is none of them. A sequence is an image of one
/// row. The gradient of a maximum goes to the first element, row by row, that has it.
/// </summary>
internal sealed class Pool : ExampleLayer
{
    private readonly bool _isMax;
    private readonly Func<int[], SlidingWindow[]> _windows;
    private readonly int _axes;
    private readonly bool _keepsAxes;

    private Pool(bool isMax, int axes, bool keepsAxes, Func<int[], SlidingWindow[]> windows)
    {
        _isMax = isMax;
        _axes = axes;
        _keepsAxes = keepsAxes;
        _windows = windows;
    }

    /// <summary>A window over rows and columns; its stride is its size unless something else is said.</summary>
    public static Pool Image(AttributeCall call, bool isMax)
    {
        int height = (int)call.Number(0, "size", call.Number(0, "height", 0));
        int width = (int)call.Number(1, "width", height);
        double stride = call.Number("Stride", 0);
        string padding = call.Text("Padding") ?? "Valid";
        SlidingWindow[] windows =
        [
            new(height, Stride("StrideHeight", height), 1, padding, (int)call.Number("PadTop", 0), (int)call.Number("PadBottom", 0)),
            new(width, Stride("StrideWidth", width), 1, padding, (int)call.Number("PadLeft", 0), (int)call.Number("PadRight", 0)),
        ];
        return new Pool(isMax, 2, keepsAxes: true, _ => windows);

        int Stride(string side, int size) => (int)call.Number(side, stride > 0 ? stride : size);
    }

    /// <summary>A window over steps.</summary>
    public static Pool Sequence(AttributeCall call, bool isMax)
    {
        int size = call.Count(0, "size");
        SlidingWindow[] windows =
        [
            new(
                size,
                (int)call.Number("Stride", size),
                1,
                call.Text("Padding") ?? "Valid",
                (int)call.Number("PadLeft", 0),
                (int)call.Number("PadRight", 0)),
        ];
        return new Pool(isMax, 1, keepsAxes: true, _ => windows);
    }

    /// <summary>One window over everything, whose axes vanish.</summary>
    public static Pool Global(bool isMax, int axes) =>
        new(isMax, axes, keepsAxes: false, shape => [.. shape[..^1].Select(n => new SlidingWindow(n, n, 1, "Valid", 0, 0))]);

    protected override int[] OutputShape(int[] input) => input.Length != _axes + 1
        ? throw new FormatException($"A pool over {_axes} axes cannot take {Shapes.Text(input)}.")
        : _keepsAxes ? [.. _windows(input).Select((window, axis) => window.Outputs(input[axis])), input[^1]] : [input[^1]];

    protected override double[] Forward(double[] x, int[] shape, LayerTensors tensors) =>
        [.. Windows(shape).Select(seen => _isMax ? x[Largest(x, seen)] : seen.Average(element => x[element]))];

    protected override double[] Backward(
        double[] x, int[] shape, double[] y, double[] dy, LayerTensors tensors, LayerTensors gradients)
    {
        double[] dx = new double[x.Length];
        foreach (var (output, seen) in Windows(shape).Index())
        {
            if (_isMax)
            {
                dx[Largest(x, seen)] += dy[output];
                continue;
            }
            foreach (int element in seen)
            {
                dx[element] += dy[output] / seen.Count;
            }
        }
        return dx;
    }

    private static int Largest(double[] x, List<int> elements)
        => elements.Aggregate((best, element) => x[element] > x[best] ? element : best);

    /// <summary>The elements that each output sees, row by row.</summary>
    private IEnumerable<List<int>> Windows(int[] shape)
    {
        var windows = _windows(shape);
        var rows = _axes == 2 ? windows[0] : new SlidingWindow(1, 1, 1, "Valid", 0, 0);
        var columns = windows[^1];
        int height = _axes == 2 ? shape[0] : 1;
        int width = shape[^2];
        for (int row = 0; row < rows.Outputs(height); row++)
        {
            for (int column = 0; column < columns.Outputs(width); column++)
            {
                for (int channel = 0; channel < shape[^1]; channel++)
                {
                    yield return [.. Seen(row, column).Select(pixel => (pixel * shape[^1]) + channel)];
                }
            }
        }

        IEnumerable<int> Seen(int row, int column) =>
            from u in Enumerable.Range(0, rows.Kernel)
            from v in Enumerable.Range(0, columns.Kernel)
            let y = rows.Element(height, row, u)
            let x = columns.Element(width, column, v)
            where y >= 0 && y < height && x >= 0 && x < width
            select (y * width) + x;
    }
}
