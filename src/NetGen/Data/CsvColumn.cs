using System;
using System.Collections.Generic;

namespace NetGen;

/// <summary>How the cells of one column become numbers; kept, so that another file can be read the same way.</summary>
/// <param name="Name">The column's name.</param>
/// <param name="Categories">The texts in the order of their indices; null for a column of numbers.</param>
/// <param name="Mean">What a missing number becomes under <see cref="MissingValues.Mean"/>.</param>
internal sealed record CsvColumn(string Name, IReadOnlyList<string>? Categories, float Mean)
{
    private readonly Dictionary<string, int> _indices = Index(Categories);

    /// <summary>The floats that one cell becomes.</summary>
    public int Width => Categories?.Count ?? 1;

    /// <summary>The names of those floats: the column's own, or one per category.</summary>
    public IEnumerable<string> FloatNames
    {
        get
        {
            if (Categories is null)
            {
                yield return Name;
                yield break;
            }

            foreach (string category in Categories)
            {
                yield return $"{Name}={category}";
            }
        }
    }

    /// <summary>The index of a category; −1 if it is none.</summary>
    public int IndexOf(string text) => _indices.TryGetValue(text, out int index) ? index : -1;

    private static Dictionary<string, int> Index(IReadOnlyList<string>? categories)
    {
        var indices = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < (categories?.Count ?? 0); i++)
        {
            indices.Add(categories![i], i);
        }

        return indices;
    }
}

/// <summary>How a whole table was read.</summary>
/// <param name="Inputs">The input columns.</param>
/// <param name="Targets">The target columns.</param>
internal sealed record CsvEncoding(IReadOnlyList<CsvColumn> Inputs, IReadOnlyList<CsvColumn> Targets);

/// <summary>Examples that come from a table.</summary>
internal interface ICsvData
{
    /// <summary>How the table was read; null if the examples come from elsewhere.</summary>
    CsvEncoding? Encoding { get; }
}
