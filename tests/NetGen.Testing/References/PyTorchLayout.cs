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

    /// <summary><c>l0.weight</c>, <c>l0.bias</c>, <c>l1.weight</c> … as <c>dense_1.kernel</c> (transposed), <c>dense_1.bias</c> …</summary>
    public static Dictionary<string, double[]> DenseTensors(IEnumerable<(string Name, IReadOnlyList<int> Shape, double[] Data)> tensors)
    {
        var converted = new Dictionary<string, double[]>();
        foreach (var (name, shape, data) in tensors)
        {
            var parts = TensorName().Match(name);
            string layer = $"dense_{int.Parse(parts.Groups["layer"].ValueSpan) + 1}";
            if (parts.Groups["kind"].Value == "weight")
            {
                converted.Add($"{layer}.kernel", Transposed(data, shape[0], shape[1]));
            }
            else
            {
                converted.Add($"{layer}.bias", [.. data]);
            }
        }
        return converted;
    }

    private static string Attribute(string module)
    {
        string type = module[..module.IndexOf('(')];
        return type switch
        {
            "Linear" => $"[Dense({OutFeatures().Match(module).Groups[1].Value})]",
            "ReLU" or "Tanh" or "Sigmoid" or "Softmax" => $"[{type}]",
            _ => throw new NotSupportedException($"No attribute is known for PyTorch's {module}."),
        };
    }

    /// <summary>(out, in) as (in, out).</summary>
    private static double[] Transposed(double[] weight, int outputs, int inputs)
    {
        double[] kernel = new double[weight.Length];
        for (int o = 0; o < outputs; o++)
        {
            for (int i = 0; i < inputs; i++)
            {
                kernel[i * outputs + o] = weight[o * inputs + i];
            }
        }
        return kernel;
    }

    [GeneratedRegex(@"out_features=(\d+)")]
    private static partial Regex OutFeatures();

    [GeneratedRegex(@"^l(?<layer>\d+)\.(?<kind>weight|bias)$")]
    private static partial Regex TensorName();
}
