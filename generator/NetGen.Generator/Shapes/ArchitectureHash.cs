using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace NetGen.Generator;

/// <summary>
/// What a file of weights is recognised by: the layers, how they are connected, and their shapes. Rates, losses, names, initialisers and
/// whatever acts in training only have no part in it, so that a network can be trained otherwise and still read its old weights.
/// </summary>
internal static class ArchitectureHash
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>FNV-1a of the description, 64 bits in hexadecimal.</summary>
    public static string Of(InferredNetwork network)
    {
        var hash = Offset;
        foreach (var value in Encoding.UTF8.GetBytes(string.Join("\n", Describe(network))))
        {
            hash = unchecked((hash ^ value) * Prime);
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }

    /// <summary>One line per layer: its type, what it reads, its output and its tensors.</summary>
    private static IEnumerable<string> Describe(InferredNetwork network)
    {
        yield return $"input {network.Input}";

        // Numbers of the lines, so that a dropout layer moves nothing.
        var lines = new Dictionary<int, int> { [-1] = 0 };
        var count = 0;
        foreach (var node in network.Nodes)
        {
            if (node.Layer is IView { IsViewInTraining: false })
            {
                lines[node.Index] = lines[node.InputNode];
                continue;
            }

            lines[node.Index] = ++count;
            var tensors = string.Concat(node.Parameters.Select(tensor => $", {tensor.Suffix} {tensor.Shape}"));
            var inputs = string.Join(", ", node.InputNodes.Select(input => Literal.Int(lines[input])));
            yield return $"{Literal.Int(count)} {node.Layer.Kind} of {inputs}: {node.Output}{tensors}";
        }
    }
}
