using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace NetGen;

/// <summary>Gives the values of a tensor while a file is written.</summary>
/// <param name="values">Receives exactly the tensor's elements.</param>
internal delegate void TensorValues(Span<float> values);

/// <summary>Writes float32 tensors by name, and texts, as a safetensors file. The same content gives the same bytes.</summary>
internal sealed class TensorFileWriter
{
    private const int Alignment = 8;

    /// <summary>The values that are written at once.</summary>
    private const int Chunk = 1 << 14;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly List<(string Name, TensorShape Shape, TensorValues Values)> _tensors = new();
    private readonly List<(string Key, string Value)> _metadata = new();

    /// <summary>Adds a text to <c>__metadata__</c>.</summary>
    /// <param name="key">Any text, once.</param>
    /// <param name="value">Any text.</param>
    public void AddMetadata(string key, string value) => _metadata.Add((key, value));

    /// <summary>Adds a tensor.</summary>
    /// <param name="name">Any text but <c>__metadata__</c>, once.</param>
    /// <param name="shape">The shape.</param>
    /// <param name="values">Gives the values, when the file is written.</param>
    public void Add(string name, TensorShape shape, TensorValues values) => _tensors.Add((name, shape, values));

    /// <summary>Writes the file.</summary>
    /// <param name="stream">Stays open.</param>
    public void WriteTo(Stream stream)
    {
        WriteHeader(stream, _tensors.Select(tensor => (tensor.Name, tensor.Shape.Select(dimension => (long)dimension).ToArray())), 0);
        byte[] buffer = new byte[Chunk * sizeof(float)];
        foreach (var (_, shape, copy) in _tensors)
        {
            float[] values = new float[shape.Elements];
            copy(values);
            for (int i = 0; i < values.Length; i += Chunk)
            {
                ReadOnlySpan<float> part = values.AsSpan(i, Math.Min(Chunk, values.Length - i));
                ElementType.Write(part, buffer);
                stream.Write(buffer, 0, part.Length * sizeof(float));
            }
        }
    }

    /// <summary>Writes a header alone, for tensors whose values the caller writes himself.</summary>
    /// <param name="stream">Stays open.</param>
    /// <param name="tensors">Names and shapes, in the order of the values.</param>
    /// <param name="bytes">The length to which blanks fill it, at least, that of the length itself included.</param>
    public void WriteHeader(Stream stream, IEnumerable<(string Name, long[] Shape)> tensors, int bytes)
    {
        byte[] header = Header(tensors, bytes - TensorFileReader.LengthBytes);
        byte[] length = new byte[TensorFileReader.LengthBytes];
        BinaryPrimitives.WriteInt64LittleEndian(length, header.Length);
        stream.Write(length, 0, length.Length);
        stream.Write(header, 0, header.Length);
    }

    private byte[] Header(IEnumerable<(string Name, long[] Shape)> tensors, int leastBytes)
    {
        var json = new StringBuilder("{");
        if (_metadata.Count > 0)
        {
            json.Append("\"__metadata__\":{");
            for (int i = 0; i < _metadata.Count; i++)
            {
                json.Append(i == 0 ? "" : ",");
                AppendText(json, _metadata[i].Key);
                json.Append(':');
                AppendText(json, _metadata[i].Value);
            }

            json.Append('}');
        }

        long offset = 0;
        foreach (var (name, shape) in tensors)
        {
            json.Append(json.Length == 1 ? "" : ",");
            AppendText(json, name);
            json.Append(":{\"dtype\":\"F32\",\"shape\":[").Append(string.Join(",", shape));
            json.Append("],\"data_offsets\":[").Append(offset);
            offset += shape.Aggregate(1L, (product, dimension) => product * dimension) * sizeof(float);
            json.Append(',').Append(offset).Append("]}");
        }

        json.Append('}');
        int length = StrictUtf8.GetByteCount(json.ToString());
        int padded = Math.Max(leastBytes, (length + Alignment - 1) / Alignment * Alignment);
        json.Append(' ', padded - length);
        return StrictUtf8.GetBytes(json.ToString());
    }

    private static void AppendText(StringBuilder json, string text)
    {
        json.Append('"');
        foreach (char c in text)
        {
            if (c is '"' or '\\')
            {
                json.Append('\\').Append(c);
            }
            else if (c < ' ')
            {
                json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                json.Append(c);
            }
        }

        json.Append('"');
    }
}
