using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Testing;

namespace NetGen.Tests.Numbers;

/// <summary>Many declarations compiled at once: one compilation for a whole theory.</summary>
internal sealed class CompiledDeclarations
{
    private readonly Lazy<CompiledNetworks> _compiled;
    private readonly Dictionary<string, string> _names = [];

    /// <param name="declarations">Attributes as they stand above a class, by an arbitrary key.</param>
    /// <param name="options">How they are compiled, if not as usual.</param>
    public CompiledDeclarations(IEnumerable<KeyValuePair<string, string>> declarations, CompilerOptions? options = null)
    {
        var sources = new List<string>();
        foreach (var (key, declaration) in declarations)
        {
            string name = $"Network{_names.Count}";
            _names.Add(key, name);
            sources.Add(NetworkCompiler.Declare(name, declaration));
        }

        _compiled = new(() => NetworkCompiler.Compile(options ?? CompilerOptions.Default, [.. sources]));
    }

    public T Create<T>(string key)
        where T : class => _compiled.Value.Create<T>(_names[key]);

    /// <summary>Gives a network tensors by name, each as the declaration shapes it.</summary>
    public static void Load(INetwork network, IReadOnlyDictionary<string, double[]> tensors)
    {
        foreach (var tensor in network.Tensors.Where(tensor => tensors.ContainsKey(tensor.Name)))
        {
            tensor.CopyFrom(tensors[tensor.Name].ToFloats());
        }
    }

    public static float[] Values(ParameterTensor tensor)
    {
        float[] values = new float[tensor.Length];
        tensor.CopyTo(values);
        return values;
    }

    public static float[] Gradient(ParameterTensor tensor)
    {
        float[] values = new float[tensor.Length];
        tensor.CopyGradientTo(values);
        return values;
    }
}
