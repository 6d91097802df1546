using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace NetGen;

/// <summary>
/// A safetensors file, read from the front: eight bytes of length, a JSON header, and the tensors' bytes without gaps. Allocates no more
/// than the bytes that are there, and what the caller asks for.
/// </summary>
internal sealed class TensorFileReader
{
    /// <summary>The bytes that say how long the header is.</summary>
    public const int LengthBytes = 8;

    /// <summary>The format's own limit.</summary>
    private const int LongestHeader = 100_000_000;

    private const int BufferBytes = 1 << 16;

    private readonly Stream _stream;
    private readonly bool _toEnd;

    private TensorFileReader(Stream stream, string source, bool toEnd)
    {
        _stream = stream;
        _toEnd = toEnd;
        Source = source;
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal);
        Metadata = metadata;
        Tensors = HeaderReader.Read(ReadHeader(), source, metadata).OrderBy(tensor => tensor.Begin).ThenBy(tensor => tensor.End).ToArray();
        CheckPlaces();
        CheckLength();
    }

    /// <summary>What is read, for messages.</summary>
    public string Source { get; }

    /// <summary>The texts of <c>__metadata__</c>.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; }

    /// <summary>The tensors in the order of their bytes.</summary>
    public IReadOnlyList<TensorEntry> Tensors { get; }

    /// <summary>Reads and checks the header.</summary>
    /// <param name="stream">At the first byte of the file's content; need not seek.</param>
    /// <param name="source">What is read, for messages.</param>
    /// <param name="toEnd">True if nothing may follow the last tensor.</param>
    public static TensorFileReader Open(Stream stream, string source, bool toEnd) => new(stream, source, toEnd);

    /// <summary>Reads the tensors, once, and leaves the stream behind the last one.</summary>
    /// <param name="destination">Gives room for exactly the tensor's elements, or null to pass it over.</param>
    public void ReadTensors(Func<TensorEntry, float[]?> destination)
    {
        byte[] buffer = new byte[BufferBytes];
        foreach (TensorEntry tensor in Tensors)
        {
            float[]? values = destination(tensor);
            int size = values is null ? 1 : ElementType.SizeOf(tensor.Type);
            if (values is not null && (!ElementType.IsReadable(tensor.Type) || values.Length != tensor.Elements))
            {
                throw new InvalidOperationException($"'{tensor.Name}' has {tensor.Elements} elements of type {tensor.Type}.");
            }

            for (long done = 0; done < tensor.Bytes;)
            {
                int bytes = (int)Math.Min(buffer.Length, tensor.Bytes - done);
                if (ReadFully(buffer.AsSpan(0, bytes)) < bytes)
                {
                    throw Error($"it ends inside the tensor '{tensor.Name}'");
                }

                if (values is not null)
                {
                    ElementType.Convert(tensor.Type, buffer, values.AsSpan((int)(done / size), bytes / size));
                }

                done += bytes;
            }
        }

        if (_toEnd && ReadFully(buffer.AsSpan(0, 1)) > 0)
        {
            throw Error("it goes on behind the last tensor");
        }
    }

    private WeightsException Error(string what) => new($"{Source} is no complete safetensors file: {what}.");

    private byte[] ReadHeader()
    {
        byte[] prefix = new byte[LengthBytes];
        int got = ReadFully(prefix);
        if (got < LengthBytes)
        {
            throw Error($"it has {got} bytes, but the length of the header alone takes {LengthBytes}");
        }

        ulong length = BinaryPrimitives.ReadUInt64LittleEndian(prefix);
        if (length is < 2 or > LongestHeader)
        {
            throw Error($"its header would be {length} bytes long, and a header has 2 to {LongestHeader}");
        }

        // Grows with the bytes that are there: a false length in a short file costs nothing.
        byte[] header = new byte[Math.Min((int)length, BufferBytes)];
        int read = 0;
        while (true)
        {
            read += ReadFully(header.AsSpan(read));
            if (read < header.Length)
            {
                throw Error($"it ends inside the header, after {read} of {length} bytes");
            }

            if (read == (int)length)
            {
                return header;
            }

            Array.Resize(ref header, (int)Math.Min(length, 2UL * (uint)read));
        }
    }

    private int ReadFully(Span<byte> bytes)
    {
        int total = 0;
        while (total < bytes.Length)
        {
            int got = _stream.Read(bytes.Slice(total));
            if (got == 0)
            {
                break;
            }

            total += got;
        }

        return total;
    }

    /// <summary>Every byte belongs to exactly one tensor, and every tensor has as many as its shape and type say.</summary>
    private void CheckPlaces()
    {
        long end = 0;
        foreach (TensorEntry tensor in Tensors)
        {
            if (tensor.Begin != end || tensor.End < tensor.Begin)
            {
                throw new WeightsException(
                    $"{Source}: the tensor '{tensor.Name}' stands at bytes {tensor.Begin} to {tensor.End}, but begins at {end} "
                    + "if nothing overlaps or is left out.");
            }

            end = tensor.End;
            int size = ElementType.SizeOf(tensor.Type);
            bool fits = size == 0 || (tensor.Elements >= 0 && tensor.Bytes % size == 0 && tensor.Bytes / size == tensor.Elements);
            if (!fits)
            {
                throw new WeightsException(
                    $"{Source}: the tensor '{tensor.Name}' has {tensor.Bytes} bytes, but its shape is {tensor.ShapeText} of {tensor.Type}, "
                    + $"{size} bytes each.");
            }
        }
    }

    private void CheckLength()
    {
        if (!_stream.CanSeek)
        {
            return;
        }

        long expected = Tensors.Count == 0 ? 0 : Tensors[Tensors.Count - 1].End;
        long actual = _stream.Length - _stream.Position;
        if (actual < expected || (_toEnd && actual > expected))
        {
            throw Error($"{actual} bytes follow the header, but its tensors have {expected}");
        }
    }
}
