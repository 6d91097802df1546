using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NetGen.Testing;

/// <summary>
/// One reference case made with PyTorch in double precision, in NetGen's conventions. A layer's case has outputs, an upstream
/// gradient and what becomes of it; a loss's case has targets, the mean loss and its gradient.
/// </summary>
public sealed partial record LayerCase
{
    public required string Name { get; init; }

    public required string Declaration { get; init; }

    public required ShapedValues Input { get; init; }

    public required ShapedValues InputGradient { get; init; }

    /// <summary>The layer's outputs; null in a loss's case.</summary>
    public ShapedValues? Output { get; init; }

    /// <summary>The gradient with respect to the outputs from which all others follow; null in a loss's case.</summary>
    public ShapedValues? OutputGradient { get; init; }

    /// <summary>The targets; null in a layer's case.</summary>
    public ShapedValues? Target { get; init; }

    /// <summary>The mean loss over the batch; null in a layer's case.</summary>
    public double? Loss { get; init; }

    public IReadOnlyDictionary<string, ShapedValues> Tensors { get; init; } = new Dictionary<string, ShapedValues>();

    /// <summary>The gradient of each tensor, summed over the batch.</summary>
    public IReadOnlyDictionary<string, ShapedValues> TensorGradients { get; init; } = new Dictionary<string, ShapedValues>();

    public bool IsLoss => Loss is not null;

    /// <summary>True if outputs and gradients are those of training, where they differ.</summary>
    public bool IsTraining => Name.Contains("_training_", StringComparison.Ordinal);

    /// <summary>True if the outputs are those of prediction, where they differ; the gradients are of no layer then.</summary>
    public bool IsInference => Name.Contains("_inference_", StringComparison.Ordinal);

    public int BatchSize => Input.Shape[0];

    /// <summary>The tensors' elements by name, as <see cref="Oracle"/> takes them.</summary>
    public IReadOnlyDictionary<string, double[]> TensorData => Tensors.ToDictionary(tensor => tensor.Key, tensor => tensor.Value.Data);

    /// <summary>The names of the cases that the repository holds.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.EnumerateFiles(ReferenceData.Require("layers"), "*.json")
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal)];

    public static LayerCase Load(string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(ReferenceData.Require($"layers/{name}.json")));
        var root = document.RootElement;
        var layer = new LayerCase
        {
            Name = name,
            Declaration = root.GetProperty("declaration").GetString()!,
            Input = ShapedValues.Read(root.GetProperty("input")),
            InputGradient = ShapedValues.Read(root.GetProperty("input_gradient")),
            Output = Optional(root, "output"),
            OutputGradient = Optional(root, "output_gradient"),
            Target = Optional(root, "target"),
            Loss = root.TryGetProperty("loss", out var loss) ? loss.GetDouble() : null,
            Tensors = ReadTensors(root, "tensors"),
            TensorGradients = ReadTensors(root, "tensor_gradients_sum_over_batch"),
        };
        return layer.IsTraining ? layer with { Tensors = WithMovingStatistics(layer.Tensors) } : layer;
    }

    /// <summary>Training does not read the moving statistics, so its cases have none: they may be anything.</summary>
    private static Dictionary<string, ShapedValues> WithMovingStatistics(IReadOnlyDictionary<string, ShapedValues> tensors)
    {
        var all = new Dictionary<string, ShapedValues>(tensors);
        foreach (var (name, gamma) in tensors.Where(tensor => tensor.Key.EndsWith(".gamma", StringComparison.Ordinal)))
        {
            string layer = name[..^".gamma".Length];
            all.Add($"{layer}.moving_mean", new(gamma.Shape, [.. gamma.Data.Select(_ => 5.0)]));
            all.Add($"{layer}.moving_variance", new(gamma.Shape, [.. gamma.Data.Select(_ => 7.0)]));
        }
        return all;
    }

    /// <summary>
    /// The same case behind a dense layer that passes everything on unchanged, so that there are parameters to train:
    /// their gradients are not part of the reference.
    /// </summary>
    public LayerCase WithIdentityDense()
    {
        int size = Input.Shape[1];
        double[] identity = new double[size * size];
        for (int i = 0; i < size; i++)
        {
            identity[i * size + i] = 1;
        }
        var tensors = new Dictionary<string, ShapedValues>(Tensors)
        {
            ["dense_1.kernel"] = new([size, size], identity),
            ["dense_1.bias"] = new([size], new double[size]),
        };
        return this with { Declaration = InputAttribute().Replace(Declaration, $"$0 [Dense({size})]", 1), Tensors = tensors };
    }

    public override string ToString() => Name;

    private static ShapedValues? Optional(JsonElement root, string property)
        => root.TryGetProperty(property, out var element) ? ShapedValues.Read(element) : null;

    private static Dictionary<string, ShapedValues> ReadTensors(JsonElement root, string property)
        => root.TryGetProperty(property, out var tensors)
            ? tensors.EnumerateObject().ToDictionary(tensor => tensor.Name, tensor => ShapedValues.Read(tensor.Value))
            : [];

    [GeneratedRegex(@"^\[Input\(\d+\)\]")]
    private static partial Regex InputAttribute();
}
