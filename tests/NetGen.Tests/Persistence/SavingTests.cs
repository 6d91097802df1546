using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace NetGen.Tests.Persistence;

public sealed class SavingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("netgen").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_file_holds_every_tensor_by_name_in_its_shape()
    {
        var network = new Saved();
        byte[] file = network.SaveToBytes();
        var (metadata, tensors) = SafetensorsFile.Read(file);

        Assert.Equal(network.Tensors.Select(tensor => tensor.Name), tensors.Select(tensor => tensor.Name));
        Assert.Equal(["dense_1.kernel", "dense_1.bias", "prelu_1.alpha", "dense_2.kernel"], tensors.Select(tensor => tensor.Name));
        foreach (var (name, shape, values) in tensors)
        {
            Assert.Equal(network.Tensors[name].Shape, new TensorShape(shape));
            Assert.Equal(Values(network.Tensors[name]), values);
        }

        Assert.Equal("netgen", metadata["format"]);
        Assert.Equal(Saved.ArchitectureHash, metadata["architecture"]);
        Assert.Equal(0, BitConverter.ToInt64(file) % 8);
        Assert.Equal(file, new Saved().SaveToBytes());
    }

    [Fact]
    public void Bits_survive_a_path_a_stream_and_memory()
    {
        var network = new Saved();
        float[] odd = [.. Enumerable.Range(0, 19).Select(i => i % 3 == 0 ? -0f : i % 3 == 1 ? float.Epsilon * i : float.MaxValue / i)];
        network.Tensors["dense_1.bias"].CopyFrom(odd);
        string path = Path.Combine(_folder, "a.safetensors");
        using var stream = new MemoryStream();

        network.Save(path);
        network.Save(stream);
        Assert.Equal(File.ReadAllBytes(path), stream.ToArray());
        Assert.Equal(stream.ToArray(), network.SaveToBytes());

        stream.Position = 0;
        var loads = new Action<INetwork>[] { n => n.Load(path), n => n.Load(stream), n => n.Load(network.SaveToBytes()) };
        foreach (var load in loads)
        {
            var other = new Saved(seed: 99);
            load(other);
            Assert.Equal(Bits(network), Bits(other));
        }

        Assert.Equal(stream.Length, stream.Position);
    }

    [Fact]
    public void Networks_follow_each_other_in_a_stream()
    {
        using var stream = new OneByteStream([.. new Saved(1).SaveToBytes(), .. new OldHead(2).SaveToBytes(), 42]);
        var (first, second) = (new Saved(3), new OldHead(4));

        first.Load(stream);
        second.Load(stream);

        Assert.Equal(Bits(new Saved(1)), Bits(first));
        Assert.Equal(Bits(new OldHead(2)), Bits(second));
        Assert.Equal(42, stream.ReadByte());
    }

    [Fact]
    public void Names_that_need_escapes_come_back()
    {
        var (network, other) = (new OddName(1), new OddName(2));
        byte[] file = network.SaveToBytes();
        other.Load(file);

        Assert.Equal("a\"b\\c/d\t\n\0 Größe × 𝄞\u007f\u2028.kernel", SafetensorsFile.Read(file).Tensors[0].Name);
        Assert.Equal(0, BitConverter.ToInt64(file) % 8);
        Assert.Equal(Bits(network), Bits(other));
    }

    /// <summary>Readers see the old content or the new one at any time, and nothing is left beside it.</summary>
    [Fact]
    public async Task Saving_to_a_path_replaces_the_file_as_a_whole()
    {
        string path = Path.Combine(_folder, "weights.safetensors");
        var (even, odd) = (new Saved(0), new Saved(1));
        even.Save(path);
        byte[][] contents = [even.SaveToBytes(), odd.SaveToBytes()];
        var writing = Task.Run(() =>
        {
            for (int i = 0; i < 100; i++)
            {
                (i % 2 == 0 ? odd : even).Save(path);
            }
        });

        var seen = new HashSet<int>();
        do
        {
            byte[] content = File.ReadAllBytes(path);
            int index = Array.FindIndex(contents, known => known.AsSpan().SequenceEqual(content));
            Assert.InRange(index, 0, 1);
            seen.Add(index);
        }
        while (!writing.IsCompleted);
        await writing;

        Assert.NotEmpty(seen);
        Assert.Equal([path], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void A_failed_save_keeps_the_old_file_and_leaves_nothing_behind()
    {
        string path = Path.Combine(_folder, "weights.safetensors");
        new Saved(1).Save(path);
        byte[] before = File.ReadAllBytes(path);

        Assert.Throws<DirectoryNotFoundException>(() => new Saved().Save(Path.Combine(_folder, "nowhere", "a")));
        Directory.CreateDirectory(Path.Combine(_folder, "folder"));
        Assert.ThrowsAny<Exception>(() => new Saved().Save(Path.Combine(_folder, "folder")));
        Assert.Equal(before, File.ReadAllBytes(path));
        Assert.Equal(["folder", "weights.safetensors"], Directory.GetFileSystemEntries(_folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Arguments_are_checked()
    {
        Assert.Throws<ArgumentNullException>("path", () => new Saved().Save((string)null!));
        Assert.Throws<ArgumentNullException>("stream", () => new Saved().Save((Stream)null!));
        Assert.Throws<ArgumentNullException>("network", () => NetworkWeights.SaveToBytes(null!));
        Assert.Throws<ArgumentNullException>("path", () => new Saved().Load((string)null!));
        Assert.Throws<ArgumentNullException>("stream", () => new Saved().Load((Stream)null!));
        Assert.Throws<FileNotFoundException>(() => new Saved().Load(Path.Combine(_folder, "none")));
    }

    internal static int[] Bits(INetwork network) =>
        [.. network.Tensors.SelectMany(Values).Select(BitConverter.SingleToInt32Bits)];

    internal static float[] Values(ParameterTensor tensor)
    {
        float[] values = new float[tensor.Length];
        tensor.CopyTo(values);
        return values;
    }
}
