using System;
using System.Collections.Generic;

namespace NetGen;

/// <summary>How a table becomes a dataset; the defaults take the last column as target and all others as inputs.</summary>
/// <example><code>
/// var penguins = Dataset.FromCsv("penguins.csv", new CsvOptions { Target = "species", Ignore = ["year"], Missing = MissingValues.Skip });
/// </code></example>
public sealed class CsvOptions
{
    /// <summary>Whether the first line names the columns. Without, they are <c>column_1</c>, <c>column_2</c>, …</summary>
    public bool HasHeader { get; init; } = true;

    /// <summary>What stands between two cells.</summary>
    public char Separator { get; init; } = ',';

    /// <summary>The target's column; null if <see cref="Targets"/> or <see cref="TargetIndex"/> says it.</summary>
    public string? Target { get; init; }

    /// <summary>Several target columns, all of numbers.</summary>
    public IReadOnlyList<string>? Targets { get; init; }

    /// <summary>The target's column by place, from 0; negative from the end. Only where no name is given.</summary>
    public int TargetIndex { get; init; } = -1;

    /// <summary>
    /// The text that makes the target one number, 1 for it and 0 for any other: for a single sigmoid unit. Null for class labels.
    /// </summary>
    public string? PositiveClass { get; init; }

    /// <summary>The input columns, in this order; null for all but targets and <see cref="Ignore"/>, in the file's order.</summary>
    public IReadOnlyList<string>? Inputs { get; init; }

    /// <summary>Columns that are not read.</summary>
    public IReadOnlyList<string> Ignore { get; init; } = Array.Empty<string>();

    /// <summary>
    /// Columns that are categories though they hold numbers: inputs become one-hot columns, the target class labels. Columns of nothing but
    /// texts are categories anyway; a text among numbers is an error.
    /// </summary>
    public IReadOnlyList<string> OneHot { get; init; } = Array.Empty<string>();

    /// <summary>How many categories a column may have, so that a column of names does not become a million columns.</summary>
    public int MaxCategories { get; init; } = 1000;

    /// <summary>What becomes of a missing value.</summary>
    public MissingValues Missing { get; init; }

    /// <summary>The number for <see cref="MissingValues.Value"/>.</summary>
    public float MissingValue { get; init; }

    /// <summary>Texts that mean a missing value, besides an empty or blank cell.</summary>
    public IReadOnlyList<string> MissingMarks { get; init; } = new[] { "NA", "N/A", "NaN", "nan", "null", "?" };

    /// <summary>
    /// What <see cref="Dataset.FromCsv(string, CsvOptions)"/> or a <see cref="CsvSource"/> read before, usually the training set: columns,
    /// categories, classes and means are taken from it, so that both have the same columns in the same order. A text that it does not know
    /// is an error. Null to find them in this file.
    /// </summary>
    public DataSource? SameAs { get; init; }
}
