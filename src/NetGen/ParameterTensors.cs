using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace NetGen;

/// <summary>The parameters of a network: in declaration order (a layer's kernel before its bias) and by name.</summary>
/// <example><code>network.Tensors["dense_1.kernel"].CopyTo(weights);</code></example>
public sealed class ParameterTensors : IReadOnlyList<ParameterTensor>
{
    private readonly ParameterTensor[] _tensors;
    private readonly Dictionary<string, ParameterTensor> _byName = new(StringComparer.Ordinal);

    internal ParameterTensors(ParameterTensor[] tensors)
    {
        _tensors = tensors;
        foreach (ParameterTensor tensor in tensors)
        {
            _byName.Add(tensor.Name, tensor);
        }
    }

    /// <summary>The number of tensors.</summary>
    public int Count => _tensors.Length;

    /// <summary>A tensor by its place in the declaration.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> − 1.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such place.</exception>
    public ParameterTensor this[int index] => _tensors[index];

    /// <summary>A tensor by its name.</summary>
    /// <param name="name">The layer's name and the tensor's, such as <c>dense_1.kernel</c>.</param>
    /// <exception cref="KeyNotFoundException">There is no such tensor; the message lists those that there are.</exception>
    public ParameterTensor this[string name] => _byName.TryGetValue(name, out ParameterTensor? tensor) ? tensor : throw Unknown(name);

    /// <summary>Whether there is a tensor of that name.</summary>
    /// <param name="name">The layer's name and the tensor's, such as <c>dense_1.kernel</c>.</param>
    /// <returns>True if there is.</returns>
    public bool Contains(string name) => _byName.ContainsKey(name);

    /// <inheritdoc/>
    public IEnumerator<ParameterTensor> GetEnumerator() => ((IEnumerable<ParameterTensor>)_tensors).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _tensors.GetEnumerator();

    private KeyNotFoundException Unknown(string name)
    {
        string known = _tensors.Length == 0 ? "no tensors" : string.Join(", ", _tensors.Select(tensor => tensor.Name));
        return new KeyNotFoundException($"There is no tensor '{name}'. The network has {known}.");
    }
}
