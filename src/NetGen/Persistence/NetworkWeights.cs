using System;
using System.IO;

namespace NetGen;

/// <summary>Saves the parameters of a network and loads them again, as safetensors files.</summary>
/// <remarks>
/// A file holds all of <see cref="INetwork.Tensors"/> as float32, by name and in Keras's shapes: kernels, biases and moving statistics, not
/// what an optimizer remembers. Any reader of safetensors can read it. Saving the same parameters gives the same bytes.
/// </remarks>
public static class NetworkWeights
{
    private const string FormatKey = "format";
    private const string Format = "netgen";
    internal const string ArchitectureKey = "architecture";

    /// <summary>
    /// Saves to a file, atomically: the content is written beside it, flushed to the disk and renamed, so that the path holds the old
    /// weights or the new ones, never half of them. If that fails, no temporary file is left.
    /// </summary>
    /// <param name="network">The network.</param>
    /// <param name="path">The file; one that exists is replaced.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Save(this INetwork network, string path)
    {
        TensorFileWriter file = File(network);
        AtomicFile.Write(path, file.WriteTo);
    }

    /// <summary>Saves to a stream.</summary>
    /// <param name="network">The network.</param>
    /// <param name="stream">Receives the file's content; stays open.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Save(this INetwork network, Stream stream)
    {
        TensorFileWriter file = File(network);
        file.WriteTo(stream ?? throw new ArgumentNullException(nameof(stream)));
    }

    /// <summary>Saves to memory.</summary>
    /// <param name="network">The network.</param>
    /// <returns>The file's content.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="network"/> is null.</exception>
    public static byte[] SaveToBytes(this INetwork network)
    {
        using var stream = new MemoryStream();
        network.Save(stream);
        return stream.ToArray();
    }

    /// <summary>
    /// Loads a file: all of it or nothing. A missing, extra, wrongly shaped or non-finite tensor leaves the network as it was. Elements of
    /// type F32, F64, F16 and BF16 are read and converted to float32.
    /// </summary>
    /// <param name="network">The network.</param>
    /// <param name="path">The file.</param>
    /// <param name="options">For files that this network did not save; null to take exactly its own tensors.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="WeightsException">
    /// The file is broken, was saved from another architecture, or does not fit: the message names every mismatch with both shapes.
    /// </exception>
    public static void Load(this INetwork network, string path, LoadOptions? options = null)
    {
        using var stream = new FileStream(
            path ?? throw new ArgumentNullException(nameof(path)), FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
        WeightsLoader.Load(NotNull(network), TensorFileReader.Open(stream, path, toEnd: true), options);
    }

    /// <summary>Loads from a stream, which need not seek, and leaves it behind the last tensor. All or nothing.</summary>
    /// <param name="network">The network.</param>
    /// <param name="stream">At the first byte of the file's content; stays open.</param>
    /// <param name="options">For files that this network did not save; null to take exactly its own tensors.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="WeightsException">
    /// The content is broken, was saved from another architecture, or does not fit: the message names every mismatch with both shapes.
    /// </exception>
    public static void Load(this INetwork network, Stream stream, LoadOptions? options = null)
    {
        var reader = TensorFileReader.Open(stream ?? throw new ArgumentNullException(nameof(stream)), "The stream", toEnd: false);
        WeightsLoader.Load(NotNull(network), reader, options);
    }

    /// <summary>Loads from memory. All or nothing.</summary>
    /// <param name="network">The network.</param>
    /// <param name="bytes">The file's content.</param>
    /// <param name="options">For files that this network did not save; null to take exactly its own tensors.</param>
    /// <exception cref="ArgumentNullException"><paramref name="network"/> is null.</exception>
    /// <exception cref="WeightsException">
    /// The content is broken, was saved from another architecture, or does not fit: the message names every mismatch with both shapes.
    /// </exception>
    public static void Load(this INetwork network, ReadOnlySpan<byte> bytes, LoadOptions? options = null)
    {
        using var stream = new MemoryStream(bytes.ToArray());
        WeightsLoader.Load(NotNull(network), TensorFileReader.Open(stream, "The file in memory", toEnd: true), options);
    }

    /// <summary>The tensors of a network as a file, to which a checkpoint adds its own.</summary>
    internal static TensorFileWriter File(INetwork network)
    {
        var file = new TensorFileWriter();
        file.AddMetadata(FormatKey, Format);
        file.AddMetadata(ArchitectureKey, NotNull(network).ArchitectureHash);
        foreach (ParameterTensor tensor in network.Tensors)
        {
            file.Add(tensor.Name, tensor.Shape, tensor.CopyTo);
        }

        return file;
    }

    private static INetwork NotNull(INetwork network) => network ?? throw new ArgumentNullException(nameof(network));
}
