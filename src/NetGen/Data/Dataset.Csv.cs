using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace NetGen;

public sealed partial class Dataset : ICsvData
{
    /// <summary>How the table was read that the dataset comes from.</summary>
    internal CsvEncoding? Encoding { get; init; }

    /// <summary>
    /// Reads a table of comma-separated values (RFC 4180; UTF-8, or what a byte order mark says). Columns of numbers are taken as they are,
    /// a column of texts becomes one column per text with a 1 at the cell's (one-hot), in the order of the texts. A target of texts
    /// becomes class labels, named by <see cref="Classes"/>; <see cref="Columns"/> names what the inputs are.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Which columns are what; null for a header and the target in the last column.</param>
    /// <returns>One example per row, in the file's order.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="ArgumentException">The options name a column that the file does not have, or contradict each other.</exception>
    /// <exception cref="DataFormatException">The file is no such table: the message says where.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Dataset FromCsv(string path, CsvOptions? options = null)
    {
        var strictUtf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        using var text = new StreamReader(NotNull(path, nameof(path)), strictUtf8, detectEncodingFromByteOrderMarks: true);
        return FromCsv(text, options, path);
    }

    /// <summary>Reads a table of comma-separated values.</summary>
    /// <param name="text">The table; stays open.</param>
    /// <param name="options">Which columns are what; null for a header and the target in the last column.</param>
    /// <returns>One example per row, in the text's order.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="ArgumentException">The options name a column that the text does not have, or contradict each other.</exception>
    /// <exception cref="DataFormatException">The text is no such table: the message says where.</exception>
    public static Dataset FromCsv(TextReader text, CsvOptions? options = null) =>
        FromCsv(NotNull(text, nameof(text)), options, "The text");

    CsvEncoding? ICsvData.Encoding => Encoding;

    private static Dataset FromCsv(TextReader text, CsvOptions? options, string source)
    {
        options ??= new CsvOptions();
        var table = new CsvTable(text, source, options);
        var encoder = new CsvEncoder(table, options);
        var rows = new List<CsvCell[]>();
        while (table.ReadRow() is { } row)
        {
            if (encoder.Inspect(row))
            {
                rows.Add(row);
            }
        }

        encoder.EndInspection();
        return Encode(rows, encoder, source);
    }

    private static Dataset Encode(List<CsvCell[]> rows, CsvEncoder encoder, string source)
    {
        int width = encoder.InputSize;
        if ((long)rows.Count * Math.Max(width, encoder.TargetSize) > int.MaxValue / 2)
        {
            throw DataFormatException.InText(
                source, 1, 1, $"{rows.Count} rows of {width} numbers are more than a dataset in memory holds; CsvSource leaves them in the file");
        }

        float[] inputs = new float[rows.Count * width];
        int[] labels = new int[encoder.Classes is null ? 0 : rows.Count];
        float[] targets = new float[encoder.Classes is null ? rows.Count * encoder.TargetSize : 0];
        for (int row = 0; row < rows.Count; row++)
        {
            encoder.WriteInput(rows[row], inputs.AsSpan(row * width, width));
            if (encoder.Classes is null)
            {
                encoder.WriteTarget(rows[row], targets.AsSpan(row * encoder.TargetSize, encoder.TargetSize));
            }
            else
            {
                labels[row] = encoder.Label(rows[row]);
            }
        }

        string[] columns = encoder.InputNames;
        return encoder.Classes is { } classes
            ? new Dataset(inputs, labels, width, encoder.TargetSize) { Classes = classes, Columns = columns, Encoding = encoder.Encoding }
            : new Dataset(inputs, targets, width, encoder.TargetSize) { Columns = columns, Encoding = encoder.Encoding };
    }
}
