using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace NetGen;

/// <summary>
/// What every layer of a network gave for an example, or for a batch with its gradients: a debugging aid. The layers stand in the order of
/// their declaration, and can be asked for by name. All numbers are copies.
/// </summary>
/// <example>
/// <code>
/// var trace = network.Trace(input);
/// Console.WriteLine(trace);                       // a table: one line for each layer
/// float[] hidden = trace["relu_1"].Values;
/// Console.WriteLine(trace.FirstNonFinite?.Name);  // where the first NaN or infinity comes from
/// </code>
/// </example>
public sealed class NetworkTrace : IReadOnlyList<LayerTrace>
{
    private readonly LayerTrace[] _layers;
    private readonly Dictionary<string, LayerTrace> _byName = new(StringComparer.Ordinal);

    internal NetworkTrace(string network, int examples, float? loss, LayerTrace input, LayerTrace[] layers)
    {
        Network = network;
        Examples = examples;
        Loss = loss;
        Input = input;
        _layers = layers;
        foreach (LayerTrace layer in layers)
        {
            _byName.TryAdd(layer.Name, layer);
        }
    }

    /// <summary>The name of the network's class.</summary>
    public string Network { get; }

    /// <summary>The number of examples: 1 for a single input.</summary>
    public int Examples { get; }

    /// <summary>The mean loss over the examples; null without targets.</summary>
    public float? Loss { get; }

    /// <summary>What came in, and its gradient.</summary>
    public LayerTrace Input { get; }

    /// <summary>The number of layers.</summary>
    public int Count => _layers.Length;

    /// <summary>
    /// The first layer that gives a NaN or an infinity, or the <see cref="Input"/> if it holds one; null if all values are finite.
    /// </summary>
    public LayerTrace? FirstNonFinite => _layers.Prepend(Input).FirstOrDefault(layer => layer.NonFiniteCount > 0);

    /// <summary>
    /// The first layer on the way back, from the loss on, whose gradient holds a NaN or an infinity; null if there is none, or no gradient
    /// at all.
    /// </summary>
    public LayerTrace? FirstNonFiniteGradient =>
        Enumerable.Reverse(_layers).Append(Input).FirstOrDefault(layer => layer.GradientNorm is { } norm && !Divergence.IsFinite(norm));

    /// <summary>A layer by its place in the declaration.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> − 1.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such place.</exception>
    public LayerTrace this[int index] => _layers[index];

    /// <summary>A layer by its name.</summary>
    /// <param name="name">The layer's name, such as <c>dense_1</c>.</param>
    /// <exception cref="KeyNotFoundException">There is no such layer; the message lists those that there are.</exception>
    public LayerTrace this[string name] => _byName.TryGetValue(name, out LayerTrace? layer)
        ? layer
        : throw new KeyNotFoundException(
            $"There is no layer '{name}'. {Network} has {string.Join(", ", _layers.Select(known => known.Name))}.");

    /// <summary>Whether there is a layer of that name.</summary>
    /// <param name="name">The layer's name, such as <c>dense_1</c>.</param>
    /// <returns>True if there is.</returns>
    public bool Contains(string name) => _byName.ContainsKey(name);

    /// <inheritdoc/>
    public IEnumerator<LayerTrace> GetEnumerator() => ((IEnumerable<LayerTrace>)_layers).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _layers.GetEnumerator();

    /// <summary>
    /// Writes a table with a line for each layer: its name and kind, the shape of one example, the smallest, mean and largest value, the
    /// share of zeros; how many values are NaN or infinite, if any are; and, if there are gradients, the norms of those of the layer's
    /// output (dL/dy) and of its parameters (dL/dw).
    /// </summary>
    /// <returns>The table, lines separated by \n.</returns>
    public override string ToString() => TraceTable.Of(this);
}
