using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen;

/// <summary>What one layer gave for an example or for a batch, and the gradients there; see <see cref="NetworkTrace"/>.</summary>
public sealed class LayerTrace
{
    internal LayerTrace(
        string name, string layer, TensorShape shape, float[] values, float[]? gradient, IReadOnlyList<ParameterTrace> parameters)
    {
        Name = name;
        Layer = layer;
        Shape = shape;
        Values = values;
        Gradient = gradient;
        Parameters = parameters;
        GradientNorm = gradient is null ? null : Norm(gradient);
        ParameterGradientNorm = parameters.Any(parameter => parameter.GradientNorm is not null)
            ? Math.Sqrt(parameters.Sum(parameter => (parameter.GradientNorm * parameter.GradientNorm) ?? 0))
            : null;

        (double sum, int finite, int zeros) = (0, 0, 0);
        (Minimum, Maximum) = (float.PositiveInfinity, float.NegativeInfinity);
        foreach (float value in values)
        {
            if (Divergence.IsFinite(value))
            {
                (Minimum, Maximum) = (Math.Min(Minimum, value), Math.Max(Maximum, value));
                sum += value;
                finite++;
                zeros += value == 0 ? 1 : 0;
            }
        }

        NonFiniteCount = values.Length - finite;
        Mean = sum / finite;
        ZeroShare = (double)zeros / values.Length;
        if (finite == 0)
        {
            (Minimum, Maximum) = (float.NaN, float.NaN);
        }
    }

    /// <summary>The layer's name: what stands before the dot in its tensors' names.</summary>
    public string Name { get; }

    /// <summary>The name of the attribute that declares it, such as <c>Dense</c>.</summary>
    public string Layer { get; }

    /// <summary>The shape of one example's output, channels last.</summary>
    public TensorShape Shape { get; }

    /// <summary>The layer's output, channels last, of all examples back to back.</summary>
    public float[] Values { get; }

    /// <summary>The smallest of the finite values; NaN if there are none.</summary>
    public float Minimum { get; }

    /// <summary>The largest of the finite values; NaN if there are none.</summary>
    public float Maximum { get; }

    /// <summary>The mean of the finite values; NaN if there are none.</summary>
    public double Mean { get; }

    /// <summary>The share of values that are zero, from 0 to 1: near 1 behind a rectifier whose units are dead.</summary>
    public double ZeroShare { get; }

    /// <summary>How many values are NaN or infinite.</summary>
    public int NonFiniteCount { get; }

    /// <summary>
    /// The gradient of the mean loss with respect to <see cref="Values"/>, in their order. Null without targets, for a layer that the output
    /// does not depend on, and for a last activation that the loss takes over (softmax before cross-entropy): the loss is computed from its
    /// input, whose gradient stands at the layer before.
    /// </summary>
    public float[]? Gradient { get; }

    /// <summary>The Euclidean norm of <see cref="Gradient"/>; null where that is null.</summary>
    public double? GradientNorm { get; }

    /// <summary>The layer's tensors, kernel before bias.</summary>
    public IReadOnlyList<ParameterTrace> Parameters { get; }

    /// <summary>
    /// The Euclidean norm of the gradients of all trainable tensors of the layer; null if it has none, or if none was computed yet.
    /// </summary>
    public double? ParameterGradientNorm { get; }

    /// <summary>Writes name, kind, shape and range.</summary>
    /// <returns>Such as <c>dense_1 (Dense) 64: -1.2 to 3.4</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Name} ({Layer}) {Shape}: {Minimum:G3} to {Maximum:G3}");

    internal static double Norm(ReadOnlySpan<float> values)
    {
        double squares = 0;
        foreach (float value in values)
        {
            squares += (double)value * value;
        }

        return Math.Sqrt(squares);
    }
}
