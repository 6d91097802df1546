using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace NetGen.Generator;

/// <summary>The table of layers, shapes, parameters and multiply-adds: what Keras prints as model.summary().</summary>
internal static class LayerTable
{
    public static IEnumerable<string> Lines(InferredNetwork network)
    {
        var rows = new List<string[]> { new[] { "layer", "output", "parameters", "multiply-adds" } };
        if (network.Input is { } input)
        {
            rows.Add(["input", input.ToString(), "", ""]);
        }

        long parameters = 0;
        long products = 0;
        foreach (var node in network.Nodes)
        {
            var count = node.Parameters.Sum(parameter => (long)parameter.Shape.Size);
            parameters += count;
            products += node.MultiplyAdds;
            rows.Add([$"{node.Title} ({node.Layer.Header.AttributeName})", node.Output.ToString(), Number(count), Number(node.MultiplyAdds)]);
        }

        rows.Add(["total", "", Total(parameters), Total(products)]);
        var widths = Enumerable.Range(0, 4).Select(column => rows.Max(row => row[column].Length)).ToArray();
        return rows.Select(row => string.Join("  ", row.Select((cell, column) =>
            column < 2 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).TrimEnd());
    }

    private static string Number(long count) => count == 0 ? "" : Total(count);

    private static string Total(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
