using System;
using System.ComponentModel;

namespace NetGen.Numerics;

/// <summary>Mean and variance of data, channel by channel: what a [Normalization] layer is fitted with.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ChannelStatistics
{
    /// <summary>
    /// Sets mean and variance (the population's, as Keras has it) to those of the data, in two passes and double precision: the mean first,
    /// then the squares of the distances from it, which keeps what a difference of large squares would lose.
    /// </summary>
    /// <param name="inputs">The data, channels last: a multiple of the number of channels, not empty.</param>
    /// <param name="mean">Receives the means, one per channel.</param>
    /// <param name="variance">Receives the variances, one per channel.</param>
    /// <exception cref="ArgumentException">A value is NaN or infinite; nothing is changed.</exception>
    public static void Fit(ReadOnlySpan<float> inputs, ParameterTensor mean, ParameterTensor variance)
    {
        int channels = mean.Length;
        double count = inputs.Length / channels;
        double[] means = new double[channels];
        Add(inputs, means, static (x, _) => x);
        for (int c = 0; c < channels; c++)
        {
            means[c] /= count;
            if (double.IsNaN(means[c]) || double.IsInfinity(means[c]))
            {
                throw NotFinite(inputs);
            }
        }

        double[] squares = new double[channels];
        Add(inputs, squares, (x, c) => (x - means[c]) * (x - means[c]));
        mean.CopyFrom(Array.ConvertAll(means, value => (float)value));
        variance.CopyFrom(Array.ConvertAll(squares, value => (float)(value / count)));
    }

    private static void Add(ReadOnlySpan<float> inputs, double[] sums, Func<double, int, double> term)
    {
        int channel = 0;
        foreach (float x in inputs)
        {
            sums[channel] += term(x, channel);
            channel = channel + 1 == sums.Length ? 0 : channel + 1;
        }
    }

    private static ArgumentException NotFinite(ReadOnlySpan<float> inputs)
    {
        for (int i = 0; i < inputs.Length; i++)
        {
            if (float.IsNaN(inputs[i]) || float.IsInfinity(inputs[i]))
            {
                return new ArgumentException(
                    $"inputs[{i}] is {inputs[i]}: statistics need finite values. Leave such examples out or replace them.", nameof(inputs));
            }
        }

        return new ArgumentException("The values are too large for statistics.", nameof(inputs));
    }
}
