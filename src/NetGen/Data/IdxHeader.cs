using System;
using System.Buffers.Binary;
using System.IO;

namespace NetGen;

/// <summary>
/// The beginning of an IDX file: two zero bytes, the element type, the number of dimensions, and each dimension as a big-endian integer;
/// the elements follow, big-endian too (Y. LeCun, the MNIST database).
/// </summary>
/// <param name="File">What is read, for messages.</param>
/// <param name="Type">The code of the element type.</param>
/// <param name="Dimensions">The number of items first.</param>
internal sealed record IdxHeader(string File, byte Type, int[] Dimensions)
{
    public const byte UnsignedByte = 0x08;
    private const byte SignedByte = 0x09;
    private const byte Short = 0x0B;
    private const byte Int = 0x0C;
    private const byte Float = 0x0D;
    private const byte Double = 0x0E;
    private const int MostDimensions = 4;

    /// <summary>Labels that large would be something else than classes.</summary>
    public const int MostClasses = 1 << 20;

    /// <summary>The number of items.</summary>
    public int Count => Dimensions[0];

    /// <summary>The elements of one item.</summary>
    public int ItemSize => (int)(Elements / Math.Max(1, Count));

    public long Elements { get; private init; }

    /// <summary>The bytes of one element.</summary>
    public int ElementBytes => SizeOf(Type);

    /// <summary>Where the elements begin.</summary>
    public int DataOffset => 4 + 4 * Dimensions.Length;

    public bool IsWhole => Type is UnsignedByte or SignedByte or Short or Int;

    /// <summary>The shape of one item, channels last: an image (height, width) has one channel.</summary>
    public TensorShape ItemShape => Dimensions.Length switch
    {
        1 => new TensorShape(1),
        3 => new TensorShape(Dimensions[1], Dimensions[2], 1),
        _ => new TensorShape(Dimensions.AsSpan(1).ToArray()),
    };

    public static IdxHeader Read(Stream stream, string file)
    {
        byte[] word = new byte[4];
        ReadWord(0);
        if (word[0] != 0 || word[1] != 0)
        {
            throw DataFormatException.InBytes(
                file, 0, $"expected two zero bytes, as IDX files begin, but found 0x{word[0]:x2} 0x{word[1]:x2}");
        }

        byte type = word[2];
        if (SizeOf(type) == 0)
        {
            throw DataFormatException.InBytes(
                file, 2, $"expected an element type of IDX (0x08, 0x09, 0x0b to 0x0e), but found 0x{type:x2}");
        }

        if (word[3] is 0 or > MostDimensions)
        {
            throw DataFormatException.InBytes(file, 3, $"expected 1 to {MostDimensions} dimensions, but found {word[3]}");
        }

        int[] dimensions = new int[word[3]];
        long elements = 1;
        for (int i = 0; i < dimensions.Length; i++)
        {
            ReadWord(4 + 4 * i);
            dimensions[i] = BinaryPrimitives.ReadInt32BigEndian(word);
            elements = dimensions[i] <= 0 ? 0 : Math.Min(elements, int.MaxValue) * dimensions[i];
            if (elements is 0 or > int.MaxValue)
            {
                string found = $"found {string.Join("×", dimensions.AsSpan(0, i + 1).ToArray())}";
                throw DataFormatException.InBytes(
                    file, 4 + 4 * i, $"expected positive dimensions with a product of at most {int.MaxValue}, but {found}");
            }
        }

        return new IdxHeader(file, type, dimensions) { Elements = elements };

        void ReadWord(long offset)
        {
            int got = IdxFile.ReadFully(stream, word, file, offset);
            if (got < word.Length)
            {
                throw DataFormatException.InBytes(file, offset + got, "the file ends inside the header");
            }
        }
    }

    /// <summary>Converts elements; unsigned bytes from 0…255 to 0…1.</summary>
    public void Convert(ReadOnlySpan<byte> bytes, Span<float> values)
    {
        int size = ElementBytes;
        for (int i = 0; i < values.Length; i++)
        {
            ReadOnlySpan<byte> at = bytes.Slice(i * size, size);
            values[i] = Type switch
            {
                UnsignedByte => at[0] / 255f,
                Float => BitConverter.Int32BitsToSingle(BinaryPrimitives.ReadInt32BigEndian(at)),
                Double => (float)BitConverter.Int64BitsToDouble(BinaryPrimitives.ReadInt64BigEndian(at)),
                _ => Whole(at),
            };
        }
    }

    /// <summary>One element of a whole type, as it is.</summary>
    public int Whole(ReadOnlySpan<byte> at) => Type switch
    {
        UnsignedByte => at[0],
        SignedByte => (sbyte)at[0],
        Short => BinaryPrimitives.ReadInt16BigEndian(at),
        _ => BinaryPrimitives.ReadInt32BigEndian(at),
    };

    private static int SizeOf(byte type) => type switch
    {
        UnsignedByte or SignedByte => 1,
        Short => 2,
        Int or Float => 4,
        Double => 8,
        _ => 0,
    };
}
