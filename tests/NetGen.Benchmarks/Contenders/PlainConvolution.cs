using System;

namespace NetGen.Benchmarks;

/// <summary>A convolution in obvious loops, channels first.</summary>
internal sealed class PlainConvolution(
    float[] weights, float[] bias, int channels, int height, int width, int kernel, int padding, Action<float[]> activation)
{
    public void Forward(float[] x, float[] y)
    {
        var (rows, columns) = (height + (2 * padding) - kernel + 1, width + (2 * padding) - kernel + 1);
        for (var filter = 0; filter < bias.Length; filter++)
        {
            for (var row = 0; row < rows; row++)
            {
                for (var column = 0; column < columns; column++)
                {
                    y[(((filter * rows) + row) * columns) + column] = bias[filter] + Sum(x, filter, row - padding, column - padding);
                }
            }
        }

        activation(y);
    }

    private float Sum(float[] x, int filter, int top, int left)
    {
        var (firstRow, lastRow) = (Math.Max(0, -top), Math.Min(kernel, height - top));
        var (firstColumn, lastColumn) = (Math.Max(0, -left), Math.Min(kernel, width - left));
        var sum = 0f;
        for (var channel = 0; channel < channels; channel++)
        {
            for (var u = firstRow; u < lastRow; u++)
            {
                for (var v = firstColumn; v < lastColumn; v++)
                {
                    sum += x[(((channel * height) + top + u) * width) + left + v] * weights[(((((filter * channels) + channel) * kernel) + u) * kernel) + v];
                }
            }
        }

        return sum;
    }
}
