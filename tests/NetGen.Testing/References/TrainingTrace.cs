using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace NetGen.Testing;

/// <summary>
/// Ten steps of training as PyTorch made them in double precision, always on the same batch, in NetGen's conventions:
/// the losses before each step and after the last, the gradients of the first, and the weights after steps 1 and 10.
/// </summary>
public sealed class TrainingTrace
{
    public const int Steps = 10;

    private readonly Dictionary<string, (IReadOnlyList<int> Shape, double[] Data)> _tensors;

    private TrainingTrace(string name, Dictionary<string, (IReadOnlyList<int> Shape, double[] Data)> tensors)
    {
        Name = name;
        _tensors = tensors;
    }

    public string Name { get; }

    public double[] Inputs => Images("batch.x");

    /// <summary>The outputs for the initial weights; of a classifier the logits.</summary>
    public double[] Outputs => _tensors["forward.out"].Data;

    /// <summary>One-hot where the trace has class numbers.</summary>
    public double[] Targets
    {
        get
        {
            var (shape, data) = _tensors["batch.target"];
            return shape.Count == 2 ? data : [.. data.SelectMany(OneHot)];
        }
    }

    public double[] InputGradients => Images("grad.x");

    public IReadOnlyDictionary<string, double[]> InitialTensors => Tensors("init.");

    public IReadOnlyDictionary<string, double[]> TensorGradients => Tensors("grad.");

    /// <summary>The trace of a network, or null where the data is absent (<see cref="WhyAbsent"/>).</summary>
    public static TrainingTrace? Find(string name)
    {
        if (ReferenceData.Find($"training/{name}.f64.json") is not { } path)
        {
            return null;
        }
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        byte[] bytes = File.ReadAllBytes(Path.ChangeExtension(path, "bin"));
        return new TrainingTrace(name, document.RootElement.GetProperty("tensors").EnumerateArray().ToDictionary(
            tensor => tensor.GetProperty("name").GetString()!,
            tensor => ReadTensor(tensor, bytes)));
    }

    public static string WhyAbsent(string name) => ReferenceData.WhyAbsent($"training/{name}.f64.json");

    /// <summary>The weights after step 1 or 10 of an optimizer, such as <c>sgd_momentum</c>.</summary>
    public IReadOnlyDictionary<string, double[]> TensorsAfter(string optimizer, int step) => Tensors($"{optimizer}.step{step}.");

    /// <summary>The loss before each step and after the last.</summary>
    public double[] Losses(string optimizer) => _tensors[$"{optimizer}.losses"].Data;

    private Dictionary<string, double[]> Tensors(string prefix) => PyTorchLayout.Tensors(_tensors
        .Where(tensor => tensor.Key.StartsWith($"{prefix}l", StringComparison.Ordinal))
        .Select(tensor => (tensor.Key[prefix.Length..], tensor.Value.Shape, tensor.Value.Data)));

    private double[] Images(string name) => PyTorchLayout.Examples(_tensors[name].Data, _tensors[name].Shape);

    private double[] OneHot(double label)
    {
        double[] target = new double[_tensors["forward.out"].Shape[1]];
        target[(int)label] = 1;
        return target;
    }

    private static (IReadOnlyList<int> Shape, double[] Data) ReadTensor(JsonElement tensor, byte[] bytes)
    {
        int[] shape = [.. tensor.GetProperty("shape").EnumerateArray().Select(dimension => dimension.GetInt32())];
        int count = Shapes.Size(shape);
        var start = bytes.AsSpan(tensor.GetProperty("byte_offset").GetInt32());
        double[] data = tensor.GetProperty("dtype").GetString() switch
        {
            "float64" => MemoryMarshal.Cast<byte, double>(start)[..count].ToArray(),
            "int32" => [.. MemoryMarshal.Cast<byte, int>(start)[..count].ToArray().Select(value => (double)value)],
            var other => throw new NotSupportedException($"A trace's tensor of {other}."),
        };
        return (shape, data);
    }
}
