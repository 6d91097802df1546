using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;

namespace NetGen.Numerics;

/// <summary>
/// Reads a trace out of the memory in which generated code has kept every value: one value after another, of each a row of whole cache
/// lines for every example.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TraceReader
{
    private const int CacheLine = 16;

    /// <summary>The trace of one prediction.</summary>
    /// <param name="network">The network.</param>
    /// <param name="layers">Its layers.</param>
    /// <param name="input">What came in.</param>
    /// <param name="values">The values of all layers.</param>
    /// <returns>The trace; gradients of parameters are those that the network holds.</returns>
    public static NetworkTrace Prediction(INetwork network, TracedLayer[] layers, ReadOnlySpan<float> input, AlignedBuffer values)
    {
        float[] inputs = input.ToArray();
        return Trace(network, layers, null, inputs, null, layer => (Values(layer.Prediction, layer, 1, inputs, values)!, null), Norm);

        static double? Norm(ParameterTensor tensor) => tensor.HasGradient ? LayerTrace.Norm(tensor.Gradient()) : null;
    }

    /// <summary>The trace of one backward pass.</summary>
    /// <param name="network">The network.</param>
    /// <param name="layers">Its layers.</param>
    /// <param name="inputs">The examples that came in.</param>
    /// <param name="values">The values of all layers, and their gradients.</param>
    /// <param name="inputGradients">The gradients of the inputs.</param>
    /// <param name="inputStride">The floats from one example's to the next one's.</param>
    /// <param name="gradients">The gradients of the parameters, in the layout of the arena.</param>
    /// <param name="loss">The mean loss.</param>
    /// <returns>The trace.</returns>
    public static NetworkTrace Training(
        INetwork network,
        TracedLayer[] layers,
        ReadOnlySpan<float> inputs,
        AlignedBuffer values,
        AlignedBuffer inputGradients,
        int inputStride,
        AlignedBuffer gradients,
        float loss)
    {
        float[] x = inputs.ToArray();
        int examples = x.Length / network.InputSize;
        float[] dx = Rows(inputGradients.Span, inputStride, network.InputSize, examples);
        return Trace(
            network,
            layers,
            loss,
            x,
            dx,
            layer => (Values(layer.Training, layer, examples, x, values)!, Values(layer.Gradient, layer, examples, dx, values)),
            tensor => LayerTrace.Norm(tensor.From(gradients.Span)));
    }

    private static NetworkTrace Trace(
        INetwork network,
        TracedLayer[] layers,
        float? loss,
        float[] inputs,
        float[]? inputGradients,
        Func<TracedLayer, (float[] Values, float[]? Gradient)> read,
        Func<ParameterTensor, double?> gradientNorm)
    {
        ILookup<string, ParameterTrace> parameters = network.Tensors.ToLookup(
            tensor => tensor.Name.Substring(0, tensor.Name.LastIndexOf('.')),
            tensor => new ParameterTrace(
                tensor.Name, LayerTrace.Norm(tensor.Values()), tensor.Trainable ? gradientNorm(tensor) : null));
        IEnumerable<LayerTrace> traces = layers.Select(layer =>
        {
            var (values, gradient) = read(layer);
            return new LayerTrace(layer.Name, layer.Layer, layer.Shape, values, gradient, parameters[layer.Name].ToArray());
        });
        var input = new LayerTrace("input", "Input", network.InputShape, inputs, inputGradients, []);
        return new NetworkTrace(network.GetType().Name, inputs.Length / network.InputSize, loss, input, traces.ToArray());
    }

    private static float[]? Values(int distance, TracedLayer layer, int examples, float[] input, AlignedBuffer values)
    {
        int size = layer.Shape.Elements;
        return distance switch
        {
            TracedLayer.None => null,
            TracedLayer.Input => (float[])input.Clone(),
            _ => Rows(values.Span.Slice(distance * examples), (size + CacheLine - 1) / CacheLine * CacheLine, size, examples),
        };
    }

    private static float[] Rows(ReadOnlySpan<float> rows, int stride, int size, int examples)
    {
        float[] values = new float[size * examples];
        for (int example = 0; example < examples; example++)
        {
            rows.Slice(example * stride, size).CopyTo(values.AsSpan(example * size));
        }

        return values;
    }
}
