using System;
using System.IO;

namespace NetGen;

/// <summary>
/// IDX images that stay in their file, for sets larger than memory: each read goes to the disk. Labels are kept in memory. Takes the files
/// that <see cref="Dataset.FromIdx(string, string, int)"/> takes, but uncompressed images only, since gzip cannot be read from the middle.
/// </summary>
public sealed class IdxSource : DataSource, IDisposable
{
    private readonly IdxHeader _header;
    private readonly FileItems _items;
    private readonly int[] _labels;

    /// <summary>Opens the files and checks that they are complete.</summary>
    /// <param name="imagesPath">Items × height × width; also items × values, or items × height × width × channels.</param>
    /// <param name="labelsPath">One class index per item; may be compressed.</param>
    /// <param name="classes">The number of classes; 0 for one more than the largest label.</param>
    /// <exception cref="ArgumentNullException">A path is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="classes"/> is negative or 1.</exception>
    /// <exception cref="DataFormatException">
    /// The images are compressed, a file is no IDX file, ends early or goes on, or there are more or fewer labels than images.
    /// </exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public IdxSource(string imagesPath, string labelsPath, int classes = 0)
        : this(Open(imagesPath), labelsPath ?? throw new ArgumentNullException(nameof(labelsPath)), classes)
    {
    }

    private IdxSource((IdxHeader Header, FileItems Items) images, string labelsPath, int classes)
        : this(images.Header, images.Items, ReadLabels(images, labelsPath, classes))
    {
    }

    private IdxSource(IdxHeader header, FileItems items, (int[] Labels, int Classes) labels)
        : base(header.Count, header.ItemShape, new TensorShape(labels.Classes))
    {
        _header = header;
        _items = items;
        _labels = labels.Labels;
    }

    /// <summary>The class index of every example.</summary>
    public ReadOnlySpan<int> Labels => _labels;

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The source is disposed.</exception>
    /// <exception cref="IOException">The file cannot be read any more.</exception>
    public override void Read(ReadOnlySpan<int> examples, Span<float> inputs, Span<float> targets)
    {
        CheckRead(examples, inputs, targets);
        lock (_items)
        {
            for (int i = 0; i < examples.Length; i++)
            {
                _header.Convert(_items.Read(examples[i]), inputs.Slice(i * InputSize, InputSize));
            }
        }

        targets.Clear();
        for (int i = 0; i < examples.Length; i++)
        {
            targets[i * TargetSize + _labels[examples[i]]] = 1;
        }
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => _items.Dispose();

    private static (IdxHeader Header, FileItems Items) Open(string path)
    {
        FileStream file = File.OpenRead(path ?? throw new ArgumentNullException("imagesPath"));
        try
        {
            bool isCompressed = file.ReadByte() == 0x1F && file.ReadByte() == 0x8B;
            if (isCompressed)
            {
                throw DataFormatException.InBytes(
                    path, 0, "the file is compressed by gzip, which cannot be read from the middle; decompress it");
            }

            file.Position = 0;
            var header = IdxHeader.Read(file, path);
            long expected = header.Elements * header.ElementBytes;
            long actual = file.Length - header.DataOffset;
            return actual == expected
                ? (header, new FileItems(file, header.DataOffset, header.ItemSize * header.ElementBytes))
                : throw DataFormatException.InBytes(
                    path,
                    header.DataOffset,
                    $"{actual} bytes follow the header, but {string.Join("×", header.Dimensions)} elements have {expected}");
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private static (int[] Labels, int Classes) ReadLabels((IdxHeader Header, FileItems Items) images, string path, int classes)
    {
        try
        {
            using var file = File.OpenRead(path);
            return IdxFile.ReadLabels(file, path, images.Header.Count, classes);
        }
        catch
        {
            images.Items.Dispose();
            throw;
        }
    }
}
