using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace NetGen;

/// <summary>
/// A table of comma-separated values that stays in its file, for sets larger than memory: opening it reads the file twice, to find out what
/// the columns are and to check every row, and keeps eight bytes per row; each read goes to the disk. It gives the examples that
/// <see cref="Dataset.FromCsv(string, CsvOptions)"/> would.
/// </summary>
/// <remarks>
/// Every read takes a line of text apart. For more than a few epochs, convert the table first: <see cref="RecordWriter.Write"/> needs no
/// more memory than this.
/// </remarks>
/// <example><code>
/// using (var table = new CsvSource("train.csv", new CsvOptions { Target = "price" })) { RecordWriter.Write("train.records", table); }
/// using var training = new RecordSource("train.records");
/// </code></example>
public sealed class CsvSource : DataSource, ICsvData, IDisposable
{
    private const int BufferBytes = 1 << 12;

    private readonly Opened _opened;
    private int _next = -1;

    /// <summary>Opens a table and checks all of it.</summary>
    /// <param name="path">The file, in UTF-8.</param>
    /// <param name="options">Which columns are what; null for a header and the target in the last column.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="ArgumentException">The options name a column that the file does not have, or contradict each other.</exception>
    /// <exception cref="DataFormatException">The file is no such table: the message says where.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public CsvSource(string path, CsvOptions? options = null)
        : this(Open(path ?? throw new ArgumentNullException(nameof(path)), options ?? new CsvOptions()))
    {
    }

    private CsvSource(Opened opened)
        : base(opened.Rows.Count, new TensorShape(opened.Encoder.InputSize), new TensorShape(opened.Encoder.TargetSize))
    {
        _opened = opened;
        Columns = opened.Encoder.InputNames;
        Classes = opened.Encoder.Classes ?? Array.Empty<string>();
    }

    /// <summary>The names of the input's columns.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The names of the classes in the order of their indices; empty if the targets are numbers.</summary>
    public IReadOnlyList<string> Classes { get; }

    CsvEncoding? ICsvData.Encoding => _opened.Encoder.Encoding;

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The source is disposed.</exception>
    /// <exception cref="IOException">The file cannot be read any more, or was changed.</exception>
    public override void Read(ReadOnlySpan<int> examples, Span<float> inputs, Span<float> targets)
    {
        CheckRead(examples, inputs, targets);
        lock (_opened)
        {
            try
            {
                for (int i = 0; i < examples.Length; i++)
                {
                    CsvCell[] row = Row(examples[i]);
                    _opened.Encoder.WriteInput(row, inputs.Slice(i * InputSize, InputSize));
                    _opened.Encoder.WriteTarget(row, targets.Slice(i * TargetSize, TargetSize));
                }
            }
            catch (DataFormatException)
            {
                throw Changed();
            }
        }
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => _opened.Close();

    private CsvCell[] Row(int index)
    {
        // The row behind the last one comes without a jump, unless rows were left out between them.
        CsvTable table = _opened.Table;
        CsvCell[]? row = index == _next ? table.ReadRow() : null;
        if (row is null || table.RowOffset != _opened.Rows[index])
        {
            _opened.MoveTo(_opened.Rows[index]);
            row = table.ReadRow();
        }

        _next = index + 1;
        return row ?? throw Changed();
    }

    private IOException Changed() => new($"{_opened.Table.File} was changed since it was opened.");

    private static Opened Open(string path, CsvOptions options)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferBytes);
        try
        {
            if ((file.ReadByte(), file.ReadByte()) is (0xFE, 0xFF) or (0xFF, 0xFE))
            {
                throw DataFormatException.InText(
                    path, 1, 1, "the file begins with the mark of UTF-16, but a CsvSource reads UTF-8; Dataset.FromCsv reads both");
            }

            file.Position = 0;
            return new Opened(file, path, options);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>An open file and where its rows are.</summary>
    private sealed class Opened
    {
        private readonly StreamReader _text;

        public Opened(FileStream file, string path, CsvOptions options)
        {
            // Characters are counted as bytes of the file, so every byte has to be seen, the mark of UTF-8 too.
            var strictUtf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
            _text = new StreamReader(file, strictUtf8, detectEncodingFromByteOrderMarks: false, BufferBytes);
            Table = new CsvTable(_text, path, options);
            Encoder = new CsvEncoder(Table, options);
            Inspect();
            Check();
        }

        public CsvTable Table { get; }

        public CsvEncoder Encoder { get; }

        public List<long> Rows { get; } = new();

        public void MoveTo(long offset)
        {
            MoveText(offset);
            Table.MoveTo(offset);
        }

        public void Close() => _text.Dispose();

        private void Inspect()
        {
            while (Table.ReadRow() is { } row)
            {
                if (Encoder.Inspect(row))
                {
                    Rows.Add(Table.RowOffset);
                }
            }

            Encoder.EndInspection();
        }

        /// <summary>Encodes every row, so that no later read meets a surprise.</summary>
        private void Check()
        {
            float[] input = new float[Encoder.InputSize];
            float[] target = new float[Encoder.TargetSize];
            MoveText(0);
            Table.Restart();
            while (Table.ReadRow() is { } row)
            {
                if (Encoder.Takes(row))
                {
                    Encoder.WriteInput(row, input);
                    Encoder.WriteTarget(row, target);
                }
            }
        }

        private void MoveText(long offset)
        {
            _text.BaseStream.Position = offset;
            _text.DiscardBufferedData();
        }
    }
}
