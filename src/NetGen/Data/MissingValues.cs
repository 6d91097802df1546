namespace NetGen;

/// <summary>What becomes of a cell without a value. A missing target cannot be replaced: it is skipped, or an error.</summary>
public enum MissingValues
{
    /// <summary>It is an error.</summary>
    Reject,

    /// <summary>The row is left out.</summary>
    Skip,

    /// <summary>A number becomes the mean of its column's other values; a missing text has 0 in all of its columns.</summary>
    Mean,

    /// <summary>A number becomes <see cref="CsvOptions.MissingValue"/>; a missing text has 0 in all of its columns.</summary>
    Value,
}
