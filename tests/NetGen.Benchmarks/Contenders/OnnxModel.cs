using System;
using System.IO;

namespace NetGen.Benchmarks;

/// <summary>
/// Reads an ONNX file of one input and one output and frees its batch dimension, which the files fix at one example. Of protobuf this
/// needs no more than to walk down fields: a key (number and wire type), then a varint, or a length and as many bytes.
/// </summary>
internal static class OnnxModel
{
    private const int GraphField = 7, InputField = 11, OutputField = 12;
    private const int Varint = 0, LengthDelimited = 2;

    // From a graph's input or output: ValueInfo.type, Type.tensor_type, Tensor.shape, Shape.dim (the first one).
    private static readonly int[] FirstDimension = [2, 1, 2, 1];

    public static byte[] WithFreeBatch(string path)
    {
        var model = File.ReadAllBytes(path);
        Free(model, InputField);
        Free(model, OutputField);
        return model;
    }

    /// <summary>Replaces "dim_value = 1" by an empty dim_param, which takes the same two bytes and means: any size.</summary>
    private static void Free(byte[] model, int field)
    {
        var dimension = Field(model, Field(model, 0..model.Length, GraphField), field);
        foreach (var step in FirstDimension)
        {
            dimension = Field(model, dimension, step);
        }

        ReadOnlySpan<byte> one = [(1 << 3) | Varint, 1];
        if (!model.AsSpan(dimension).SequenceEqual(one))
        {
            throw new InvalidDataException("The first dimension of the ONNX file is not the fixed size 1.");
        }

        model[dimension.Start] = (2 << 3) | LengthDelimited;
        model[dimension.Start.Value + 1] = 0;
    }

    /// <summary>The content of the first field of that number in a message.</summary>
    private static Range Field(byte[] model, Range message, int number)
    {
        var position = message.Start.Value;
        while (position < message.End.Value)
        {
            var key = ReadVarint(model, ref position);
            var length = (key & 7) switch
            {
                Varint => 0,
                LengthDelimited => (int)ReadVarint(model, ref position),
                var other => throw new InvalidDataException($"The ONNX file has a field of wire type {other}."),
            };
            if ((key & 7) == Varint)
            {
                ReadVarint(model, ref position);
            }
            else if (key >> 3 == (ulong)number)
            {
                return position..(position + length);
            }

            position += length;
        }

        throw new InvalidDataException($"The ONNX file has no field {number} where one is expected.");
    }

    private static ulong ReadVarint(byte[] model, ref int position)
    {
        var value = 0ul;
        for (var shift = 0; ; shift += 7)
        {
            var part = model[position++];
            value |= (part & 0x7Ful) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }
    }
}
