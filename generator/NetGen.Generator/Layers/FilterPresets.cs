using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>The filters that [Filter2D] knows by name, all of 3 × 3, row by row, as they slide over the image.</summary>
internal static class FilterPresets
{
    public const int Size = 3;

    private static readonly Dictionary<string, double[]> All = new()
    {
        ["Identity"] = [0, 0, 0, 0, 1, 0, 0, 0, 0],
        ["Vertical"] = [1, 0, -1, 1, 0, -1, 1, 0, -1],
        ["Horizontal"] = [1, 1, 1, 0, 0, 0, -1, -1, -1],
        ["SobelX"] = [-1, 0, 1, -2, 0, 2, -1, 0, 1],
        ["SobelY"] = [-1, -2, -1, 0, 0, 0, 1, 2, 1],
        ["PrewittX"] = [-1, 0, 1, -1, 0, 1, -1, 0, 1],
        ["PrewittY"] = [-1, -1, -1, 0, 0, 0, 1, 1, 1],
        ["ScharrX"] = [-3, 0, 3, -10, 0, 10, -3, 0, 3],
        ["ScharrY"] = [-3, -10, -3, 0, 0, 0, 3, 10, 3],
        ["Laplacian"] = [0, 1, 0, 1, -4, 1, 0, 1, 0],
        ["Sharpen"] = [0, -1, 0, -1, 5, -1, 0, -1, 0],
        ["Emboss"] = [-2, -1, 0, -1, 1, 1, 0, 1, 2],
        ["BoxBlur"] = [.. Enumerable.Repeat(1 / 9.0, 9)],
        ["Gaussian"] = [1 / 16.0, 2 / 16.0, 1 / 16.0, 2 / 16.0, 4 / 16.0, 2 / 16.0, 1 / 16.0, 2 / 16.0, 1 / 16.0],
    };

    public static IEnumerable<string> Names => All.Keys;

    public static bool Knows(string name) => All.ContainsKey(name);

    /// <summary>The weights of a filter; zeros for a name that is a finding anyway.</summary>
    public static IEnumerable<double> Weights(string name) => All.TryGetValue(name, out var weights) ? weights : new double[Size * Size];
}
