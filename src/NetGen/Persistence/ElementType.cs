using System;
using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace NetGen;

/// <summary>The element types of safetensors files, and how the floating-point ones become float32.</summary>
internal static class ElementType
{
    public const string Float32 = "F32";

    /// <summary>The bytes of one element; 0 for a type that is not known.</summary>
    public static int SizeOf(string type) => type switch
    {
        "F64" or "I64" or "U64" or "C64" => 8,
        Float32 or "I32" or "U32" => 4,
        "F16" or "BF16" or "I16" or "U16" => 2,
        "BOOL" or "I8" or "U8" or "F8_E4M3" or "F8_E5M2" or "F8_E8M0" => 1,
        _ => 0,
    };

    public static bool IsReadable(string type) => type is Float32 or "F64" or "F16" or "BF16";

    /// <summary>Converts little-endian elements; doubles are rounded to the nearest, and beyond the range infinite.</summary>
    public static void Convert(string type, ReadOnlySpan<byte> bytes, Span<float> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = type switch
            {
                "F64" => (float)BitConverter.Int64BitsToDouble(BinaryPrimitives.ReadInt64LittleEndian(bytes.Slice(i * 8))),
                "F16" => FromHalf(BinaryPrimitives.ReadUInt16LittleEndian(bytes.Slice(i * 2))),
                "BF16" => FromBits(BinaryPrimitives.ReadUInt16LittleEndian(bytes.Slice(i * 2)) << 16),
                _ => FromBits(BinaryPrimitives.ReadInt32LittleEndian(bytes.Slice(i * 4))),
            };
        }
    }

    public static void Write(ReadOnlySpan<float> values, Span<byte> bytes)
    {
        ReadOnlySpan<int> bits = MemoryMarshal.Cast<float, int>(values);
        for (int i = 0; i < bits.Length; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.Slice(i * 4), bits[i]);
        }
    }

    /// <summary>
    /// IEEE 754 binary16: the 15 bits of exponent and fraction, moved to float32's place, are a float too small by 2¹¹², subnormal or not.
    /// </summary>
    private static float FromHalf(int half)
    {
        const float TwoToThe112 = 5.192296858534828e33f;
        const int Infinity = 0x7C00;
        int sign = (half & 0x8000) << 16;
        int rest = half & 0x7FFF;
        return rest >= Infinity
            ? FromBits(sign | 0x7F800000 | (rest & 0x3FF) << 13)
            : FromBits(sign | BitConverter.SingleToInt32Bits(FromBits(rest << 13) * TwoToThe112));
    }

    private static float FromBits(int bits) => BitConverter.Int32BitsToSingle(bits);
}
