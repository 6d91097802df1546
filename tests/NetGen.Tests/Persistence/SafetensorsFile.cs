using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace NetGen.Tests.Persistence;

/// <summary>A second, independent writer and reader of the format, as short as the format is.</summary>
internal static class SafetensorsFile
{
    public static byte[] Of(string header, byte[] data)
    {
        byte[] json = Encoding.UTF8.GetBytes(header);
        byte[] length = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, json.Length);
        return [.. length, .. json, .. data];
    }

    public static byte[] Of(params (string Name, int[] Shape, float[] Values)[] tensors) =>
        Of("", [.. tensors.Select(t => (t.Name, "F32", t.Shape, MemoryMarshal.AsBytes<float>(t.Values).ToArray()))]);

    public static byte[] Of(string metadata, params (string Name, string Type, int[] Shape, byte[] Bytes)[] tensors)
    {
        var fields = new List<string>();
        if (metadata.Length > 0)
        {
            fields.Add($"\"__metadata__\":{metadata}");
        }

        int offset = 0;
        foreach (var (name, type, shape, bytes) in tensors)
        {
            string text = JsonSerializer.Serialize(name);
            fields.Add($"{text}:{{\"dtype\":\"{type}\",\"shape\":[{string.Join(",", shape)}],\"data_offsets\":[{offset},{offset + bytes.Length}]}}");
            offset += bytes.Length;
        }

        return Of($"{{{string.Join(",", fields)}}}", [.. tensors.SelectMany(tensor => tensor.Bytes)]);
    }

    public static (Dictionary<string, string> Metadata, List<(string Name, int[] Shape, float[] Values)> Tensors) Read(byte[] file)
    {
        int length = (int)BinaryPrimitives.ReadInt64LittleEndian(file);
        using var header = JsonDocument.Parse(file.AsMemory(8, length));
        var metadata = new Dictionary<string, string>();
        var tensors = new List<(string, int[], float[])>();
        foreach (var property in header.RootElement.EnumerateObject())
        {
            if (property.Name == "__metadata__")
            {
                metadata = property.Value.EnumerateObject().ToDictionary(text => text.Name, text => text.Value.GetString()!);
                continue;
            }

            int[] offsets = [.. property.Value.GetProperty("data_offsets").EnumerateArray().Select(number => number.GetInt32())];
            int[] shape = [.. property.Value.GetProperty("shape").EnumerateArray().Select(number => number.GetInt32())];
            float[] values = MemoryMarshal.Cast<byte, float>(file.AsSpan(8 + length)[offsets[0]..offsets[1]]).ToArray();
            if (property.Value.GetProperty("dtype").GetString() != "F32" || values.Length != shape.Aggregate(1, (a, b) => a * b))
            {
                throw new FormatException(property.Name);
            }

            tensors.Add((property.Name, shape, values));
        }

        return (metadata, tensors);
    }
}
