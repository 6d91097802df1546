using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
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
        byte[] header = Header();
        byte[] buffer = new byte[Chunk * sizeof(float)];
        BinaryPrimitives.WriteInt64LittleEndian(buffer, header.Length);
        stream.Write(buffer, 0, TensorFileReader.LengthBytes);
        stream.Write(header, 0, header.Length);
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

    private byte[] Header()
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
        foreach (var (name, shape, _) in _tensors)
        {
            json.Append(json.Length == 1 ? "" : ",");
            AppendText(json, name);
            json.Append(":{\"dtype\":\"F32\",\"shape\":[").Append(string.Join(",", shape));
            json.Append("],\"data_offsets\":[").Append(offset);
            offset += (long)shape.Elements * sizeof(float);
            json.Append(',').Append(offset).Append("]}");
        }

        json.Append('}');
        int length = StrictUtf8.GetByteCount(json.ToString());
        json.Append(' ', (Alignment - length % Alignment) % Alignment);
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
