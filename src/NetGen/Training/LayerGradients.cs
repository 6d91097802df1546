using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen;

/// <summary>Sums up the gradient's norm of every trainable layer over mini-batches.</summary>
internal sealed class LayerGradients
{
    private readonly string[] _layers;
    private readonly (ParameterTensor Tensor, int Layer)[] _tensors;
    private readonly float[] _buffer;
    private readonly double[] _squares;

    public LayerGradients(INetwork network)
    {
        var layers = new List<string>();
        var tensors = new List<(ParameterTensor, int)>();
        foreach (ParameterTensor tensor in network.Tensors.Where(tensor => tensor.Trainable))
        {
            string layer = tensor.Name.Substring(0, tensor.Name.LastIndexOf('.'));
            if (!layers.Contains(layer))
            {
                layers.Add(layer);
            }

            tensors.Add((tensor, layers.IndexOf(layer)));
        }

        _layers = layers.ToArray();
        _tensors = tensors.ToArray();
        _buffer = new float[network.Tensors.Select(tensor => tensor.Length).DefaultIfEmpty(0).Max()];
        _squares = new double[_layers.Length];
        Sums = new double[_layers.Length];
    }

    /// <summary>The sum of the norms so far, by layer.</summary>
    public double[] Sums { get; }

    /// <summary>Adds the norms of the gradients that the network holds.</summary>
    public void Add()
    {
        Array.Clear(_squares, 0, _squares.Length);
        foreach (var (tensor, layer) in _tensors)
        {
            Span<float> values = _buffer.AsSpan(0, tensor.Length);
            tensor.CopyGradientTo(values);
            foreach (float value in values)
            {
                _squares[layer] += (double)value * value;
            }
        }

        for (int i = 0; i < Sums.Length; i++)
        {
            Sums[i] += Math.Sqrt(_squares[i]);
        }
    }

    public GradientNorm[] Means(int batches) => _layers.Select((layer, i) => new GradientNorm(layer, Sums[i] / batches)).ToArray();

    public void Reset() => Array.Clear(Sums, 0, Sums.Length);
}
