using System;
using System.IO;

namespace NetGen;

public sealed partial class Dataset
{
    /// <summary>
    /// Reads images and labels in the IDX format of MNIST and its relatives, compressed by gzip or not. Unsigned bytes become numbers from
    /// 0 to 1 (÷ 255); other element types are taken as they are. An image (height, width) has one channel.
    /// </summary>
    /// <param name="imagesPath">Items × height × width; also items × values, or items × height × width × channels.</param>
    /// <param name="labelsPath">One class index per item.</param>
    /// <param name="classes">The number of classes; 0 for one more than the largest label.</param>
    /// <returns>The examples in the file's order.</returns>
    /// <exception cref="ArgumentNullException">A path is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="classes"/> is negative or 1.</exception>
    /// <exception cref="DataFormatException">
    /// A file is no IDX file, ends early or goes on, or there are more or fewer labels than images: the message says at which byte.
    /// </exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static Dataset FromIdx(string imagesPath, string labelsPath, int classes = 0)
    {
        using var images = File.OpenRead(NotNull(imagesPath, nameof(imagesPath)));
        using var labels = File.OpenRead(NotNull(labelsPath, nameof(labelsPath)));
        return FromIdx(images, imagesPath, labels, labelsPath, classes);
    }

    /// <summary>Reads images and labels in the IDX format from streams, which need not seek and stay open.</summary>
    /// <param name="images">The whole content of the file of images.</param>
    /// <param name="labels">The whole content of the file of labels.</param>
    /// <param name="classes">The number of classes; 0 for one more than the largest label.</param>
    /// <returns>The examples in the file's order.</returns>
    /// <exception cref="ArgumentNullException">A stream is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="classes"/> is negative or 1.</exception>
    /// <exception cref="DataFormatException">
    /// A stream has no IDX file, ends early or goes on, or there are more or fewer labels than images: the message says at which byte.
    /// </exception>
    public static Dataset FromIdx(Stream images, Stream labels, int classes = 0) =>
        FromIdx(NotNull(images, nameof(images)), "The images", NotNull(labels, nameof(labels)), "The labels", classes);

    private static Dataset FromIdx(Stream images, string imagesFile, Stream labels, string labelsFile, int classes)
    {
        var (header, bytes) = IdxFile.Read(images, imagesFile);
        var (indices, classCount) = IdxFile.ReadLabels(labels, labelsFile, header.Count, classes);
        float[] inputs = new float[header.Elements];
        header.Convert(bytes, inputs);
        return new Dataset(inputs, indices, header.ItemShape, classCount);
    }
}
