using System;
using System.ComponentModel;

namespace NetGen.Numerics;

/// <summary>
/// A normalisation with fixed statistics as <c>y = x · scale + shift</c>, one number each for every channel; computed in double precision.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ScaleAndShift : DerivedTensor
{
    /// <summary>Keras's smallest deviation: an input that never changes is moved to zero and not divided by zero.</summary>
    private const double SmallestDeviation = 1e-7;

    private const int None = -1;

    private readonly int _gamma;
    private readonly int _beta;
    private readonly int _mean;
    private readonly int _variance;
    private readonly double _epsilon;

    private ScaleAndShift(int channels, int gamma, int beta, int mean, int variance, double epsilon, int scale, int shift)
    {
        Channels = channels;
        Scale = scale;
        Shift = shift;
        _gamma = gamma;
        _beta = beta;
        _mean = mean;
        _variance = variance;
        _epsilon = epsilon;
    }

    /// <summary>The number of scales, and of shifts.</summary>
    public int Channels { get; }

    /// <summary>Where the scales stand among the derived weights.</summary>
    public int Scale { get; }

    /// <summary>Where the shifts stand among the derived weights.</summary>
    public int Shift { get; }

    /// <summary><c>scale = gamma ÷ √(variance + epsilon)</c>, <c>shift = beta − mean · scale</c>.</summary>
    /// <param name="channels">The number of channels.</param>
    /// <param name="gamma">Where gamma stands in the arena.</param>
    /// <param name="beta">Where beta stands in the arena.</param>
    /// <param name="mean">Where the moving mean stands in the arena.</param>
    /// <param name="variance">Where the moving variance stands in the arena.</param>
    /// <param name="epsilon">What is added to the variance.</param>
    /// <param name="scale">Where the scales go.</param>
    /// <param name="shift">Where the shifts go.</param>
    /// <returns>The description.</returns>
    public static ScaleAndShift BatchNormalization(
        int channels, int gamma, int beta, int mean, int variance, double epsilon, int scale, int shift) =>
        new(channels, gamma, beta, mean, variance, epsilon, scale, shift);

    /// <summary><c>scale = 1 ÷ max(√variance, 1e-7)</c>, <c>shift = −mean · scale</c>.</summary>
    /// <param name="channels">The number of channels.</param>
    /// <param name="mean">Where the mean stands in the arena.</param>
    /// <param name="variance">Where the variance stands in the arena.</param>
    /// <param name="scale">Where the scales go.</param>
    /// <param name="shift">Where the shifts go.</param>
    /// <returns>The description.</returns>
    public static ScaleAndShift Normalization(int channels, int mean, int variance, int scale, int shift) =>
        new(channels, None, None, mean, variance, 0, scale, shift);

    internal override void Derive(ReadOnlySpan<float> parameters, Span<float> weights, Span<float> scratch)
    {
        for (int c = 0; c < Channels; c++)
        {
            double variance = parameters[_variance + c];
            double scale = _gamma == None
                ? 1 / Math.Max(Math.Sqrt(variance), SmallestDeviation)
                : parameters[_gamma + c] / Math.Sqrt(variance + _epsilon);
            double shift = _beta == None ? 0 : parameters[_beta + c];
            weights[Scale + c] = (float)scale;
            weights[Shift + c] = (float)(shift - parameters[_mean + c] * scale);
        }
    }
}
