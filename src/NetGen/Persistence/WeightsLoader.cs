using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen;

/// <summary>Pairs the tensors of a file with those of a network, reads them, and only then writes them into the network.</summary>
internal sealed class WeightsLoader
{
    private readonly INetwork _network;
    private readonly TensorFileReader _file;
    private readonly LoadOptions _options;
    private readonly List<string> _mismatches = new();
    private readonly Dictionary<TensorEntry, ParameterTensor> _pairs = new();

    /// <summary>The network's tensors that the file has, and under which name; not all of them fit.</summary>
    private readonly Dictionary<ParameterTensor, string> _taken = new();

    private WeightsLoader(INetwork network, TensorFileReader file, LoadOptions options)
    {
        _network = network;
        _file = file;
        _options = options;
    }

    private bool IsPyTorch => _options.Layout == WeightsLayout.PyTorch;

    /// <summary>Loads all of a file or nothing.</summary>
    public static void Load(INetwork network, TensorFileReader file, LoadOptions? options) =>
        new WeightsLoader(network, file, options ?? new LoadOptions()).Load();

    private void Load()
    {
        CompareArchitecture();
        Pair();
        FindMissing();
        var values = Read();
        if (_mismatches.Count > 0)
        {
            throw new WeightsException(
                $"{_file.Source} does not fit the network, which stays as it was:\n- {string.Join("\n- ", _mismatches)}", _mismatches);
        }

        foreach (var (tensor, elements) in values)
        {
            tensor.CopyFrom(elements);
        }
    }

    private void CompareArchitecture()
    {
        if (_options.ComparesArchitecture
            && _file.Metadata.TryGetValue(NetworkWeights.ArchitectureKey, out string? saved)
            && saved != _network.ArchitectureHash)
        {
            _mismatches.Add(
                $"it was saved from a network of other layers or shapes: its architecture hash is {saved}, the network's is "
                + $"{_network.ArchitectureHash}; load options take tensors by name and shape alone");
        }
    }

    private void Pair()
    {
        foreach (TensorEntry entry in _file.Tensors)
        {
            if (NameInNetwork(entry.Name) is not { } name || _options.Only?.Invoke(name) == false)
            {
                continue;
            }

            string shown = name == entry.Name ? $"'{name}'" : $"'{entry.Name}' for '{name}'";
            if (!_network.Tensors.Contains(name))
            {
                if (_options.Only is not null)
                {
                    // Only says what is wanted: an old head, whatever its name, is not.
                    continue;
                }

                _mismatches.Add($"{shown} ({entry.ShapeText}) is in the file, but not in the network");
                continue;
            }

            ParameterTensor tensor = _network.Tensors[name];
            TensorShape expected = IsPyTorch ? tensor.PyTorch.Shape : tensor.Shape;
            if (!_taken.TryAdd(tensor, entry.Name))
            {
                _mismatches.Add($"'{_taken[tensor]}' and '{entry.Name}' in the file both stand for '{name}'");
            }
            else if (!entry.HasShape(expected))
            {
                string order = IsPyTorch ? " in PyTorch's order" : "";
                _mismatches.Add($"{shown} is {entry.ShapeText} in the file, but {expected}{order} in the network");
            }
            else if (!ElementType.IsReadable(entry.Type))
            {
                _mismatches.Add($"{shown} has elements of type {entry.Type} in the file, but only F32, F64, F16 and BF16 are read");
            }
            else
            {
                _pairs.Add(entry, tensor);
            }
        }
    }

    private void FindMissing()
    {
        var wanted = _network.Tensors.Where(tensor => _options.Only?.Invoke(tensor.Name) != false).ToList();
        var missing = wanted.Except(_taken.Keys).ToList();
        if (!_options.AllowMissing)
        {
            _mismatches.AddRange(missing.Select(tensor =>
                $"'{tensor.Name}' ({(IsPyTorch ? tensor.PyTorch.Shape : tensor.Shape)}) is in the network, but not in the file"));
        }
        else if (wanted.Count > 0 && missing.Count == wanted.Count)
        {
            _mismatches.Add($"none of the {wanted.Count} tensors that are wanted is in the file");
        }

        if (_options.Only is not null && wanted.Count == 0)
        {
            _mismatches.Add("Only wants none of the network's tensors");
        }
    }

    private List<(ParameterTensor Tensor, float[] Values)> Read()
    {
        var read = new List<(ParameterTensor Tensor, float[] Values)>();
        _file.ReadTensors(entry =>
        {
            if (!_pairs.TryGetValue(entry, out ParameterTensor? tensor))
            {
                return null;
            }

            read.Add((tensor, new float[tensor.Length]));
            return read[read.Count - 1].Values;
        });
        for (int i = 0; i < read.Count; i++)
        {
            var (tensor, values) = read[i];
            if (IsPyTorch)
            {
                read[i] = (tensor, new float[tensor.Length]);
                tensor.PyTorch.CopyToKeras(values, read[i].Values);
            }

            CheckFinite(read[i].Tensor, read[i].Values);
        }

        return read;
    }

    private void CheckFinite(ParameterTensor tensor, float[] values)
    {
        int index = Array.FindIndex(values, value => float.IsNaN(value) || float.IsInfinity(value));
        if (index >= 0)
        {
            string value = float.IsNaN(values[index]) ? "NaN" : values[index] > 0 ? "∞" : "−∞";
            _mismatches.Add($"'{tensor.Name}' ({tensor.Shape}) is {value} at element {index}");
        }
    }

    /// <summary>The network's name for a name in the file, as far as there is one; null if the tensor is to be left out.</summary>
    private string? NameInNetwork(string name)
    {
        string? mapped = _options.Map is { } map ? map(name) : name;
        if (mapped is null || !IsPyTorch || _network.Tensors.Contains(mapped))
        {
            return mapped;
        }

        int dot = mapped.LastIndexOf('.');
        string layer = mapped.Substring(0, dot + 1);
        string[] names = mapped.Substring(dot + 1) switch
        {
            "weight" => new[] { "kernel", "gamma", "alpha" },
            "bias" => new[] { "bias", "beta" },
            "running_mean" => new[] { "moving_mean" },
            "running_var" => new[] { "moving_variance" },
            "num_batches_tracked" => Array.Empty<string>(),
            _ => new[] { mapped.Substring(dot + 1) },
        };
        return names.Length == 0 ? null : layer + (names.FirstOrDefault(suffix => _network.Tensors.Contains(layer + suffix)) ?? names[0]);
    }
}
