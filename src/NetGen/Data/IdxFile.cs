using System;
using System.IO;
using System.IO.Compression;

namespace NetGen;

/// <summary>Reads whole IDX files, compressed by gzip or not.</summary>
internal static class IdxFile
{
    private const int FirstBytes = 1 << 16;

    /// <summary>Reads everything; whatever is missing or too much is an error.</summary>
    /// <returns>The header and the elements' bytes, as they stand in the file.</returns>
    public static (IdxHeader Header, byte[] Bytes) Read(Stream stream, string file)
    {
        using Stream content = Open(stream, file);
        var header = IdxHeader.Read(content, file);
        long expected = header.Elements * header.ElementBytes;
        if (expected > int.MaxValue)
        {
            throw DataFormatException.InBytes(
                file, header.DataOffset, $"{expected} bytes of elements are more than a dataset in memory holds");
        }

        // Grows with the bytes that are there: false dimensions in a short file cost nothing.
        byte[] bytes = new byte[Math.Min(expected, FirstBytes)];
        int read = 0;
        while (true)
        {
            int got = ReadFully(content, bytes.AsSpan(read), file, header.DataOffset + read);
            read += got;
            if (read < bytes.Length)
            {
                throw DataFormatException.InBytes(
                    file,
                    header.DataOffset + read,
                    $"the file ends after {read} of {expected} bytes of elements ({string.Join("×", header.Dimensions)})");
            }

            if (read == expected)
            {
                break;
            }

            Array.Resize(ref bytes, (int)Math.Min(expected, 2L * read));
        }

        return ReadFully(content, new byte[1], file, header.DataOffset + expected) == 0
            ? (header, bytes)
            : throw DataFormatException.InBytes(file, header.DataOffset + expected, "the file goes on behind the last element");
    }

    /// <summary>The class indices of a file of labels.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="count">How many labels there have to be.</param>
    /// <param name="classes">The number of classes; 0 for one more than the largest label.</param>
    public static (int[] Labels, int Classes) ReadLabels(Stream stream, string file, int count, int classes)
    {
        if (classes is < 0 or 1)
        {
            throw new ArgumentOutOfRangeException(nameof(classes), classes, "Class labels need at least two classes.");
        }

        var (header, bytes) = Read(stream, file);
        if (!header.IsWhole || header.Dimensions.Length != 1)
        {
            string found = $"{string.Join("×", header.Dimensions)} of type 0x{header.Type:x2}";
            throw DataFormatException.InBytes(file, 2, $"expected one whole number per label, but found {found}");
        }

        if (header.Count != count)
        {
            throw DataFormatException.InBytes(file, 4, $"the file has {header.Count} labels, but there are {count} examples");
        }

        int[] labels = new int[count];
        int largest = 0;
        int bound = classes == 0 ? IdxHeader.MostClasses : classes;
        for (int i = 0; i < count; i++)
        {
            int at = i * header.ElementBytes;
            labels[i] = header.Whole(bytes.AsSpan(at, header.ElementBytes));
            largest = Math.Max(largest, labels[i]);
            if ((uint)labels[i] >= (uint)bound)
            {
                throw DataFormatException.InBytes(
                    file, header.DataOffset + at, $"the label {labels[i]} is none of the classes 0 to {bound - 1}");
            }
        }

        return (labels, classes == 0 ? Math.Max(2, largest + 1) : classes);
    }

    public static int ReadFully(Stream stream, Span<byte> bytes, string file, long offset)
    {
        int total = 0;
        try
        {
            while (total < bytes.Length)
            {
                int got = stream.Read(bytes.Slice(total));
                if (got == 0)
                {
                    break;
                }

                total += got;
            }
        }
        catch (InvalidDataException)
        {
            throw DataFormatException.InBytes(file, offset + total, "the gzip compression is damaged at about this byte of its content");
        }

        return total;
    }

    private static Stream Open(Stream stream, string file)
    {
        byte[] start = new byte[2];
        int got = ReadFully(stream, start, file, 0);
        var whole = new PrefixedStream(start.AsMemory(0, got), stream);
        bool isCompressed = start[0] == 0x1F && start[1] == 0x8B;
        return isCompressed ? new GZipStream(whole, CompressionMode.Decompress) : whole;
    }
}
