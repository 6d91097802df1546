using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace NetGen.Testing;

/// <summary>Numbers of a reference case and their shape; of a batch, the batch is the first dimension.</summary>
public sealed record ShapedValues(IReadOnlyList<int> Shape, double[] Data)
{
    /// <summary>The values as the network's floats.</summary>
    public float[] Floats() => [.. Data.Select(value => (float)value)];

    internal static ShapedValues Read(JsonElement element) => new(
        [.. element.GetProperty("shape").EnumerateArray().Select(dimension => dimension.GetInt32())],
        [.. element.GetProperty("data").EnumerateArray().Select(value => value.GetDouble())]);
}
