using System;
using System.Buffers.Binary;
using System.IO;
using System.IO.Compression;

namespace Samples;

/// <summary>A gzipped IDX file of bytes, the format of MNIST and its relatives.</summary>
/// <param name="Dimensions">The number of items first; images go on with height and width.</param>
/// <param name="Values">Row-major, one byte per value.</param>
public sealed record IdxFile(int[] Dimensions, byte[] Values)
{
    private const int UnsignedByte = 0x08;

    public static IdxFile Read(string path)
    {
        using var file = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        Span<byte> word = stackalloc byte[sizeof(int)];
        file.ReadExactly(word);
        if (word[0] != 0 || word[1] != 0 || word[2] != UnsignedByte)
        {
            throw new InvalidDataException($"{path} is no IDX file of bytes: it starts with {Convert.ToHexString(word)}.");
        }

        var dimensions = new int[word[3]];
        var count = 1;
        for (var i = 0; i < dimensions.Length; i++)
        {
            file.ReadExactly(word);
            dimensions[i] = BinaryPrimitives.ReadInt32BigEndian(word);
            count = checked(count * dimensions[i]);
        }

        var values = new byte[count];
        file.ReadExactly(values);
        return new IdxFile(dimensions, values);
    }
}
