using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace NetGen.Testing;

/// <summary>Turns what PyTorch says and how it lays tensors out into NetGen's way.</summary>
internal static partial class PyTorchLayout
{
    /// <summary><c>Linear(in_features=2, out_features=8, bias=True)</c>, <c>Tanh()</c> … as attributes below <c>[Input(2)]</c>.</summary>
    public static string Declaration(IReadOnlyList<string> modules, IEnumerable<int> inputShape)
        => $"[Input({string.Join(", ", inputShape)})] {string.Join(" ", modules.Select(Attribute))}";

    /// <summary>
    /// <c>l0.weight</c>, <c>l0.bias</c>, <c>l1.weight</c> … as <c>conv2d_1.kernel</c>, <c>conv2d_1.bias</c>, <c>dense_1.kernel</c> …, channels
    /// last. The first dense layer behind a convolution sees what Flatten made of it: here in the order of channels last.
    /// </summary>
    public static Dictionary<string, double[]> Tensors(IEnumerable<(string Name, IReadOnlyList<int> Shape, double[] Data)> tensors)
    {
        var converted = new Dictionary<string, double[]>();
        var ordinals = new Dictionary<string, int>();
        string layer = "";
        int channels = 1;
        foreach (var (name, shape, data) in tensors)
        {
            if (TensorName().Match(name).Groups["kind"].Value == "bias")
            {
                converted.Add($"{layer}.bias", [.. data]);
                continue;
            }
            string type = shape.Count == 4 ? "conv2d" : "dense";
            ordinals[type] = ordinals.GetValueOrDefault(type) + 1;
            layer = $"{type}_{ordinals[type]}";
            if (shape.Count == 4)
            {
                // (out, in, height, width) as (height, width, in, out).
                converted.Add($"{layer}.kernel", Permuted(data, shape, 2, 3, 1, 0));
                channels = shape[0];
            }
            else
            {
                // (out, in) as (in, out), where in was (channels, positions) and becomes (positions, channels).
                converted.Add($"{layer}.kernel", Permuted(data, [shape[0], channels, shape[1] / channels], 2, 1, 0));
                channels = 1;
            }
        }
        return converted;
    }

    /// <summary>The shape of one example, (channels, height, width), as (height, width, channels); a vector stays one.</summary>
    public static IReadOnlyList<int> ExampleShape(IReadOnlyList<int> shape) => shape.Count == 3 ? [shape[1], shape[2], shape[0]] : shape;

    /// <summary>A batch of images, (batch, channels, height, width), as (batch, height, width, channels); vectors stay as they are.</summary>
    public static T[] Examples<T>(T[] batch, IReadOnlyList<int> shape) => shape.Count == 4 ? Permuted(batch, shape, 0, 2, 3, 1) : batch;

    private static string Attribute(string module)
    {
        string type = module[..module.IndexOf('(', StringComparison.Ordinal)];
        return type switch
        {
            "Linear" => $"[Dense({OutFeatures().Match(module).Groups[1].Value})]",
            "Conv2d" => Convolution(Conv2d().Match(module).Groups),
            "MaxPool2d" => $"[MaxPool2D({PoolSize().Match(module).Groups[1].Value})]",
            "AdaptiveAvgPool2d" when module.Contains("output_size=1", StringComparison.Ordinal) => "[GlobalAveragePool2D]",
            "Flatten" or "ReLU" or "Tanh" or "Sigmoid" or "Softmax" => $"[{type}]",
            _ => throw new NotSupportedException($"No attribute is known for PyTorch's {module}."),
        };
    }

    private static string Convolution(GroupCollection numbers)
    {
        string pads = numbers["pad"].Success ? string.Concat(
            ((string[])["Top", "Bottom", "Left", "Right"]).Select(side => $", Pad{side} = {numbers["pad"].Value}")) : "";
        return $"[Conv2D({numbers["filters"].Value}, {numbers["kernel"].Value}{pads})]";
    }

    /// <summary>The same elements with the axes in another order: axis i of the result is axis <paramref name="axes"/>[i] of the source.</summary>
    private static T[] Permuted<T>(T[] source, IReadOnlyList<int> shape, params int[] axes)
    {
        var result = new T[source.Length];
        int[] index = new int[axes.Length];
        for (int element = 0; element < result.Length; element++)
        {
            int rest = element;
            for (int axis = axes.Length - 1; axis >= 0; axis--)
            {
                index[axes[axis]] = rest % shape[axes[axis]];
                rest /= shape[axes[axis]];
            }
            result[element] = source[index.Select((position, axis) => (position, axis)).Aggregate(0, (place, i) => (place * shape[i.axis]) + i.position)];
        }
        return result;
    }

    [GeneratedRegex(@"out_features=(\d+)")]
    private static partial Regex OutFeatures();

    [GeneratedRegex(@"^Conv2d\(\d+, (?<filters>\d+), kernel_size=\((?<kernel>\d+), \k<kernel>\), stride=\(1, 1\)(, padding=\((?<pad>\d+), \k<pad>\))?\)$")]
    private static partial Regex Conv2d();

    [GeneratedRegex(@"kernel_size=(\d+), stride=\1, padding=0")]
    private static partial Regex PoolSize();

    [GeneratedRegex(@"^l(?<layer>\d+)\.(?<kind>weight|bias)$")]
    private static partial Regex TensorName();
}
