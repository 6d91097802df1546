using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Testing.Layers;

/// <summary>
/// The cross-correlation of an image or a sequence with a kernel of (axes …, channels / groups, filters): every output, every tap, every
/// channel in plain loops. A sequence is an image of one row.
/// </summary>
internal abstract class Convolution(bool useBias, SlidingWindow[] windows) : ProductLayer(useBias)
{
    private SlidingWindow Rows => windows.Length == 2 ? windows[0] : new SlidingWindow(1, 1, 1, "Valid", 0, 0);

    private SlidingWindow Columns => windows[^1];

    protected int KernelSize => Rows.Kernel * Columns.Kernel;

    protected abstract int Filters(int channels);

    protected abstract int Groups(int channels);

    protected override int[] OutputShape(int[] input)
    {
        int filters = Filters(input[^1]);
        int groups = Groups(input[^1]);
        if (input.Length != windows.Length + 1 || input[^1] % groups != 0 || filters % groups != 0)
        {
            throw new FormatException($"{filters} filters in {groups} groups cannot slide over {Shapes.Text(input)}.");
        }
        return [.. windows.Select((window, axis) => window.Outputs(input[axis])), filters];
    }

    protected override IReadOnlyList<(string Name, int[] Shape)> Tensors(int[] input)
    {
        int filters = Filters(input[^1]);
        int[] kernel = [.. windows.Select(window => window.Kernel), input[^1] / Groups(input[^1]), filters];
        return KernelAndBias(kernel, filters);
    }

    protected override void ForEachProduct(int[] shape, Action<int, int, int> visit)
    {
        int height = windows.Length == 2 ? shape[0] : 1;
        int width = shape[^2];
        int groups = Groups(shape[^1]);
        int channels = shape[^1] / groups;
        int filters = Filters(shape[^1]);
        for (int row = 0; row < Rows.Outputs(height); row++)
        {
            for (int column = 0; column < Columns.Outputs(width); column++)
            {
                for (int filter = 0; filter < filters; filter++)
                {
                    int output = ((row * Columns.Outputs(width)) + column) * filters + filter;
                    VisitWindow(row, column, filter, output);
                }
            }
        }

        void VisitWindow(int row, int column, int filter, int output)
        {
            int firstChannel = filter / (filters / groups) * channels;
            for (int u = 0; u < Rows.Kernel; u++)
            {
                for (int v = 0; v < Columns.Kernel; v++)
                {
                    int y = Rows.Element(height, row, u);
                    int x = Columns.Element(width, column, v);
                    for (int c = 0; c < channels && y >= 0 && y < height && x >= 0 && x < width; c++)
                    {
                        int input = ((y * width) + x) * shape[^1] + firstChannel + c;
                        int weight = ((((u * Columns.Kernel) + v) * channels) + c) * filters + filter;
                        visit(input, weight, output);
                    }
                }
            }
        }
    }
}
