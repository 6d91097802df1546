using System;
using System.IO;

namespace NetGen;

/// <summary>
/// Writes examples one by one to a file that <see cref="RecordSource"/> reads in any order: for sets larger than memory. The file is a
/// safetensors file with one tensor <c>records</c> (examples, input values + target values), so that other programs can read it too.
/// </summary>
/// <remarks>The path holds the finished file once <see cref="Complete"/> returns, and what was there before until then.</remarks>
/// <example><code>
/// using var records = new RecordWriter("train.records", new TensorShape(28, 28, 1), new TensorShape(10));
/// records.Append(pixels, oneHot);
/// records.Complete();
/// </code></example>
public sealed class RecordWriter : IDisposable
{
    /// <summary>The name of the one tensor.</summary>
    internal const string TensorName = "records";

    internal const string Format = "netgen-records";
    internal const string InputShapeKey = "input_shape";
    internal const string TargetShapeKey = "target_shape";

    /// <summary>Room for the header, whose count is known at the end only.</summary>
    private const int HeaderBytes = 1024;

    /// <summary>As many as that room takes.</summary>
    private const int MostDimensions = 16;

    private readonly AtomicFile _file;
    private readonly TensorShape _inputShape;
    private readonly TensorShape _targetShape;
    private readonly int _inputSize;
    private readonly int _targetSize;
    private readonly byte[] _record;
    private int _count;

    /// <summary>Begins a file.</summary>
    /// <param name="path">The file; one that exists is replaced by <see cref="Complete"/>.</param>
    /// <param name="inputShape">The shape of one input, channels last.</param>
    /// <param name="targetShape">The shape of one target.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="ArgumentException">A shape has no elements, or more than a record holds.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public RecordWriter(string path, TensorShape inputShape, TensorShape targetShape)
    {
        _inputShape = AtMost(MostDimensions, inputShape, nameof(inputShape));
        _targetShape = AtMost(MostDimensions, targetShape, nameof(targetShape));
        _inputSize = DataSource.SizeOf(inputShape, nameof(inputShape));
        _targetSize = DataSource.SizeOf(targetShape, nameof(targetShape));
        long bytes = ((long)_inputSize + _targetSize) * sizeof(float);
        _record = bytes <= int.MaxValue / 2
            ? new byte[bytes]
            : throw new ArgumentException($"A record of {bytes} bytes is too long.", nameof(inputShape));
        _file = new AtomicFile(path);
        _file.Stream.Write(new byte[HeaderBytes], 0, HeaderBytes);
    }

    /// <summary>Writes all examples of a source.</summary>
    /// <param name="path">The file; one that exists is replaced.</param>
    /// <param name="source">The examples.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, DataSource source)
    {
        if (source is null)
        {
            throw new ArgumentNullException(nameof(source));
        }

        using var writer = new RecordWriter(path, source.InputShape, source.TargetShape);
        float[] input = new float[source.InputSize];
        float[] target = new float[source.TargetSize];
        int[] example = new int[1];
        for (int i = 0; i < source.Count; i++)
        {
            example[0] = i;
            source.Read(example, input, target);
            writer.Append(input, target);
        }

        writer.Complete();
    }

    /// <summary>Appends one example.</summary>
    /// <param name="input">As many values as the input's shape has.</param>
    /// <param name="target">As many values as the target's shape has.</param>
    /// <exception cref="ArgumentException">A span has another length; nothing is written.</exception>
    /// <exception cref="InvalidOperationException">The file is complete, or holds all that an index can count.</exception>
    public void Append(ReadOnlySpan<float> input, ReadOnlySpan<float> target)
    {
        CheckLength(input.Length, _inputSize, nameof(input));
        CheckLength(target.Length, _targetSize, nameof(target));
        if (_file.IsComplete || _count == int.MaxValue)
        {
            throw new InvalidOperationException("The file takes no more records.");
        }

        ElementType.Write(input, _record);
        ElementType.Write(target, _record.AsSpan(_inputSize * sizeof(float)));
        _file.Stream.Write(_record, 0, _record.Length);
        _count++;
    }

    /// <summary>Finishes the file and puts it in its place.</summary>
    /// <exception cref="InvalidOperationException">The file is complete already.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Complete()
    {
        if (_file.IsComplete)
        {
            throw new InvalidOperationException("The file is complete already.");
        }

        var header = new TensorFileWriter();
        header.AddMetadata("format", Format);
        header.AddMetadata(InputShapeKey, Text(_inputShape));
        header.AddMetadata(TargetShapeKey, Text(_targetShape));
        _file.Stream.Position = 0;
        header.WriteHeader(_file.Stream, new[] { (TensorName, new[] { _count, (long)_inputSize + _targetSize }) }, HeaderBytes);
        _file.Complete();
    }

    /// <summary>Gives up the file if it is not complete: nothing is left of it.</summary>
    public void Dispose() => _file.Dispose();

    private static TensorShape AtMost(int dimensions, TensorShape shape, string parameter) => shape.Length <= dimensions
        ? shape
        : throw new ArgumentException($"A record takes shapes of up to {dimensions} dimensions, but this one is {shape}.", parameter);

    private static string Text(TensorShape shape) => string.Join(",", shape);

    private static void CheckLength(int actual, int expected, string parameter)
    {
        if (actual != expected)
        {
            throw new ArgumentException($"{parameter} holds {actual} values, but a record takes {expected}.", parameter);
        }
    }
}
