using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;

namespace NetGen;

/// <summary>Examples that stay in the file that <see cref="RecordWriter"/> wrote: each read goes to the disk.</summary>
public sealed class RecordSource : DataSource, IDisposable
{
    private readonly FileItems _items;

    /// <summary>Opens a file and checks that it is complete.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="DataFormatException">The file holds no records, ends early or goes on.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public RecordSource(string path)
        : this(Open(path))
    {
    }

    private RecordSource((FileItems Items, int Count, TensorShape Input, TensorShape Target) file)
        : base(file.Count, file.Input, file.Target) => _items = file.Items;

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The source is disposed.</exception>
    /// <exception cref="IOException">The file cannot be read any more.</exception>
    public override void Read(ReadOnlySpan<int> examples, Span<float> inputs, Span<float> targets)
    {
        CheckRead(examples, inputs, targets);
        lock (_items)
        {
            for (int i = 0; i < examples.Length; i++)
            {
                ReadOnlySpan<byte> record = _items.Read(examples[i]);
                ElementType.Convert(ElementType.Float32, record, inputs.Slice(i * InputSize, InputSize));
                record = record.Slice(InputSize * sizeof(float));
                ElementType.Convert(ElementType.Float32, record, targets.Slice(i * TargetSize, TargetSize));
            }
        }
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => _items.Dispose();

    private static (FileItems Items, int Count, TensorShape Input, TensorShape Target) Open(string path)
    {
        var file = new FileStream(
            path ?? throw new ArgumentNullException(nameof(path)), FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 12);
        try
        {
            var header = TensorFileReader.Open(file, path, toEnd: true);
            IReadOnlyDictionary<string, string> texts = header.Metadata;
            if (header.Tensors.Count == 1
                && header.Tensors[0] is { Name: RecordWriter.TensorName, Type: ElementType.Float32, Shape: { Count: 2 } shape }
                && Shape(texts, RecordWriter.InputShapeKey) is { } input
                && Shape(texts, RecordWriter.TargetShapeKey) is { } target
                && shape[0] <= int.MaxValue
                && shape[1] == (long)input.Elements + target.Elements
                && shape[1] <= int.MaxValue / sizeof(float))
            {
                return (new FileItems(file, file.Position, (int)shape[1] * sizeof(float)), (int)shape[0], input, target);
            }

            throw DataFormatException.InBytes(
                path,
                TensorFileReader.LengthBytes,
                $"expected one tensor '{RecordWriter.TensorName}' (examples × values) and the shapes of its parts");
        }
        catch (WeightsException exception)
        {
            file.Dispose();
            throw DataFormatException.InBytes(path, 0, exception.Message);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>A shape such as 28,28,1; null if there is none, or one that no example can have.</summary>
    private static TensorShape? Shape(IReadOnlyDictionary<string, string> texts, string key)
    {
        if (!texts.TryGetValue(key, out string? text))
        {
            return null;
        }

        var dimensions = new List<int>();
        long elements = 1;
        foreach (string part in text.Split(','))
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int dimension) || dimension < 1)
            {
                return null;
            }

            elements = Math.Min(elements, int.MaxValue) * dimension;
            dimensions.Add(dimension);
        }

        return elements <= int.MaxValue ? new TensorShape(dimensions.ToArray()) : null;
    }
}
