using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace NetGen.Generator;

/// <summary>Tables of shapes, parameters and multiply-adds, as documentation comments show them.</summary>
internal static class LayerTable
{
    /// <summary>One line for each layer: what Keras prints as model.summary().</summary>
    public static IEnumerable<string> Lines(InferredNetwork network)
    {
        var rows = new List<string[]> { new[] { "layer", "output", "parameters", "multiply-adds" } };
        if (network.Input is { } input)
        {
            rows.Add(["input", input.ToString(), "", ""]);
        }

        foreach (var node in network.Nodes)
        {
            rows.Add([Layer(node), node.Output.ToString(), Number(Count(node)), Number(node.MultiplyAdds)]);
        }

        rows.Add(["total", "", Total(network.Nodes.Sum(Count)), Total(network.Nodes.Sum(node => node.MultiplyAdds))]);
        return Columns(rows, leftAligned: 2);
    }

    /// <summary>One line for each tensor, with what the layer does that it belongs to.</summary>
    public static IEnumerable<string> Tensors(InferredNetwork network)
    {
        var rows = new List<string[]> { new[] { "tensor", "shape", "layer", "parameters", "multiply-adds of the layer" } };
        foreach (var node in network.Nodes)
        {
            rows.AddRange(node.Parameters.Select(tensor => new[]
            {
                Literal.Printable($"{node.Name}.{tensor.Suffix}"), tensor.Shape.ToString(), $"{node.Layer.Header.AttributeName} {node.Flow}",
                Total(tensor.Shape.Size), Number(node.MultiplyAdds),
            }));
        }

        return rows.Count == 1 ? [] : Columns(rows, leftAligned: 3);
    }

    private static IEnumerable<string> Columns(List<string[]> rows, int leftAligned)
    {
        var widths = rows[0].Select((_, column) => rows.Max(row => row[column].Length)).ToArray();
        return rows.Select(row => string.Join("  ", row.Select((cell, column) =>
            column < leftAligned ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).TrimEnd());
    }

    private static string Layer(Node node) => $"{node.Title} ({node.Layer.Header.AttributeName})";

    private static long Count(Node node) => node.Parameters.Sum(parameter => (long)parameter.Shape.Size);

    private static string Number(long count) => count == 0 ? "" : Total(count);

    private static string Total(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
