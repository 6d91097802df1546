using System;
using System.Collections.Generic;

namespace NetGen.Benchmarks;

/// <summary>
/// What one writes by hand: loops in loops over arrays, channels first as the weights are, and the activation from MathF. Memory is
/// allocated once.
/// </summary>
/// <param name="weights">Layer by layer weights (out, in) or (out, in, height, width), then bias.</param>
/// <param name="channels">Channels of an example, or the size of a vector.</param>
/// <param name="height">Rows of an example.</param>
/// <param name="width">Columns of an example.</param>
internal sealed class PlainNetwork(float[] weights, int channels, int height = 1, int width = 1)
{
    private readonly List<(Action<float[], float[]> Forward, float[] Values)> _layers = [];
    private int _offset;

    /// <summary>The outputs of the last prediction.</summary>
    public float[] Output => _layers[^1].Values;

    public PlainNetwork Dense(int units, Action<float[]> activation)
    {
        var layer = new PlainLayer(Take(units * channels * height * width), Take(units), activation);
        return Add(layer.Forward, units, 1, 1);
    }

    public PlainNetwork Convolution(int filters, int kernel, int padding, Action<float[]> activation)
    {
        var layer = new PlainConvolution(
            Take(filters * channels * kernel * kernel), Take(filters), channels, height, width, kernel, padding, activation);
        return Add(layer.Forward, filters, height + (2 * padding) - kernel + 1, width + (2 * padding) - kernel + 1);
    }

    /// <summary>The largest of every 2 x 2 pixels.</summary>
    public PlainNetwork MaxPool()
    {
        var (rows, columns) = (channels * height / 2, width / 2);
        return Add(
            (x, y) =>
            {
                for (var row = 0; row < rows; row++)
                {
                    for (var column = 0; column < columns; column++)
                    {
                        var corner = (row * 4 * columns) + (column * 2);
                        y[(row * columns) + column] = MathF.Max(
                            MathF.Max(x[corner], x[corner + 1]), MathF.Max(x[corner + (2 * columns)], x[corner + (2 * columns) + 1]));
                    }
                }
            },
            channels,
            height / 2,
            width / 2);
    }

    /// <summary>The mean of each channel.</summary>
    public PlainNetwork GlobalMean()
    {
        var pixels = height * width;
        return Add(
            (x, y) =>
            {
                for (var channel = 0; channel < y.Length; channel++)
                {
                    var sum = 0f;
                    for (var pixel = 0; pixel < pixels; pixel++)
                    {
                        sum += x[(channel * pixels) + pixel];
                    }

                    y[channel] = sum / pixels;
                }
            },
            channels,
            1,
            1);
    }

    public void Predict(float[] input)
    {
        var x = input;
        foreach (var (forward, values) in _layers)
        {
            forward(x, values);
            x = values;
        }
    }

    public void PredictRepeatedly(float[] input, int calls)
    {
        for (var call = 0; call < calls; call++)
        {
            Predict(input);
        }
    }

    private PlainNetwork Add(Action<float[], float[]> forward, int outputChannels, int outputHeight, int outputWidth)
    {
        (channels, height, width) = (outputChannels, outputHeight, outputWidth);
        _layers.Add((forward, new float[channels * height * width]));
        return this;
    }

    private float[] Take(int count)
    {
        var taken = weights.AsSpan(_offset, count).ToArray();
        _offset += count;
        return taken;
    }
}
