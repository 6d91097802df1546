using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using NetGen.Testing;
using Xunit;

namespace NetGen.Tests.Data;

public sealed class IdxTests : IDisposable
{
    /// <summary>Three images of 2×2 and their labels.</summary>
    private static readonly byte[] Images = [0, 0, 8, 3, 0, 0, 0, 3, 0, 0, 0, 2, 0, 0, 0, 2, 0, 51, 102, 153, 204, 255, 1, 2, 3, 4, 5, 6];
    private static readonly byte[] Labels = [0, 0, 8, 1, 0, 0, 0, 3, 2, 0, 1];

    private readonly string _folder = Directory.CreateTempSubdirectory("netgen").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Bytes_become_numbers_from_0_to_1()
    {
        foreach (bool compressed in new[] { false, true })
        {
            var data = Dataset.FromIdx(Stream(Images, compressed), Stream(Labels, !compressed));

            Assert.Equal(new TensorShape(2, 2, 1), data.InputShape);
            Assert.Equal([0, 0.2f, 0.4f, 0.6f, 0.8f, 1, 1 / 255f, 2 / 255f, 3 / 255f, 4 / 255f, 5 / 255f, 6 / 255f], data.Inputs.ToArray());
            Assert.Equal([2, 0, 1], data.Labels.ToArray());
            Assert.Equal(3, data.ClassCount);
        }

        Assert.Equal(10, Dataset.FromIdx(new MemoryStream(Images), new MemoryStream(Labels), classes: 10).ClassCount);
    }

    [Fact]
    public void Every_type_and_number_of_dimensions_is_read()
    {
        byte[] labels = [0, 0, 8, 1, 0, 0, 0, 2, 1, 0];
        void Check(byte[] images, TensorShape shape, float[] expected)
        {
            var data = Dataset.FromIdx(new MemoryStream(images), new MemoryStream(labels));
            Assert.Equal(shape, data.InputShape);
            Assert.Equal(expected, data.Inputs.ToArray());
        }

        Check([0, 0, 9, 1, 0, 0, 0, 2, 255, 7], new TensorShape(1), [-1, 7]);
        Check([0, 0, 11, 2, 0, 0, 0, 2, 0, 0, 0, 1, 1, 0, 255, 254], new TensorShape(1), [256, -2]);
        Check([0, 0, 12, 1, 0, 0, 0, 2, 0, 1, 0, 0, 255, 255, 255, 255], new TensorShape(1), [65536, -1]);
        Check([0, 0, 13, 2, 0, 0, 0, 2, 0, 0, 0, 1, 0x3F, 0xC0, 0, 0, 0xC0, 0, 0, 0], new TensorShape(1), [1.5f, -2]);
        Check([0, 0, 14, 1, 0, 0, 0, 2, 0x3F, 0xF8, 0, 0, 0, 0, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 0], new TensorShape(1), [1.5f, -2]);
        Check([0, 0, 9, 4, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 3, 1, 2, 3, 4, 5, 6], new TensorShape(1, 1, 3), [1, 2, 3, 4, 5, 6]);
    }

    [Theory]
    [InlineData(0, "1f 00", "two zero bytes")]
    [InlineData(2, "0a", "element type")]
    [InlineData(3, "00", "1 to 4 dimensions, but found 0")]
    [InlineData(3, "05", "1 to 4 dimensions, but found 5")]
    [InlineData(4, "00 00 00 00", "positive dimensions")]
    [InlineData(4, "ff ff ff ff", "positive dimensions")]
    [InlineData(4, "7f ff ff ff 7f ff ff ff", "a product of at most")]
    [InlineData(4, "00 00 00 04", "the file ends after 12 of 16 bytes of elements (4×2×2)")]
    [InlineData(4, "00 00 00 02", "goes on behind the last element")]
    [InlineData(4, "1f ff ff ff", "the file ends after 12 of")]
    public void A_broken_file_says_where(int place, string bytes, string expected)
    {
        byte[] images = [.. Images];
        Convert.FromHexString(bytes.Replace(" ", "")).CopyTo(images, place);
        foreach (bool compressed in new[] { false, true })
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            var error = Assert.Throws<DataFormatException>(() => Dataset.FromIdx(Stream(images, compressed), Stream(Labels, false)));
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
            Assert.Contains(expected, error.Message);
            Assert.True(error.Offset >= 0);
        }
    }

    [Fact]
    public void Every_shorter_or_longer_file_is_refused()
    {
        foreach (bool compressed in new[] { false, true })
        {
            foreach (var (images, labels) in Enumerable.Range(0, Images.Length).Select(n => (Images[..n], Labels))
                .Concat(Enumerable.Range(0, Labels.Length).Select(n => (Images, Labels[..n])))
                .Append(([.. Images, 0], Labels)).Append((Images, [.. Labels, 0])))
            {
                Assert.Throws<DataFormatException>(() => Dataset.FromIdx(Stream(images, compressed), Stream(labels, compressed)));
            }
        }

        // Of a compressed file the end can be missing and all of the content be there.
        byte[] whole = Gzip(Images);
        int refused = 0;
        for (int length = 0; length < whole.Length; length++)
        {
            try
            {
                var data = Dataset.FromIdx(new MemoryStream(whole[..length]), Stream(Labels, false));
                Assert.Equal(Images[16..].Select(value => value / 255f), data.Inputs.ToArray());
            }
            catch (DataFormatException)
            {
                refused++;
            }
        }

        Assert.InRange(refused, whole.Length - 12, whole.Length);
    }

    [Fact]
    public void Labels_have_to_fit()
    {
        DataFormatException Refused(byte[] labels, int classes = 0) =>
            Assert.Throws<DataFormatException>(() => Dataset.FromIdx(new MemoryStream(Images), new MemoryStream(labels), classes));

        Assert.Contains("has 2 labels, but there are 3 examples", Refused([0, 0, 8, 1, 0, 0, 0, 2, 1, 1]).Message);
        Assert.Contains("the label 2 is none of the classes 0 to 1", Refused(Labels, 2).Message);
        Assert.Equal(8, Refused(Labels, 2).Offset);
        Assert.Contains("the label -1", Refused([0, 0, 9, 1, 0, 0, 0, 3, 0, 255, 0]).Message);
        Assert.Contains("one whole number per label", Refused(Images).Message);
        Assert.Throws<ArgumentOutOfRangeException>("classes", () => Dataset.FromIdx(new MemoryStream(Images), new MemoryStream(Labels), 1));
        Assert.Throws<ArgumentNullException>("images", () => Dataset.FromIdx((Stream)null!, new MemoryStream()));
        Assert.Throws<ArgumentNullException>("labelsPath", () => Dataset.FromIdx(Write("images", Images), null!));
    }

    [Fact]
    public void Changed_bytes_are_refused_or_read_whole()
    {
        var random = new Random(4);
        byte[][] files = [Images, Gzip(Images)];
        int read = 0, refused = 0;
        for (int round = 0; round < 20_000; round++)
        {
            byte[] changed = [.. files[round % 2]];
            for (int changes = random.Next(1, 3); changes > 0; changes--)
            {
                changed[random.Next(changed.Length)] = random.Next(2) == 0 ? (byte)random.Next(256) : (byte)random.Next(5);
            }

            try
            {
                var data = Dataset.FromIdx(new MemoryStream(changed), new MemoryStream(Labels));
                Assert.Equal((3, 12), (data.Count, data.Inputs.Length));
                if (round % 2 == 1)
                {
                    // gzip has a checksum: only its own time stamp and flags can change unnoticed.
                    Assert.Equal(Images[16..].Select(value => value / 255f), data.Inputs.ToArray());
                }

                read++;
            }
            catch (DataFormatException error)
            {
                Assert.True(error.Offset >= 0);
                refused++;
            }
        }

        Assert.True(read > 1000 && refused > 1000, $"{read} read, {refused} refused");
    }

    [Fact]
    public void The_same_images_come_from_memory_and_from_the_file()
    {
        string images = Write("images", Images), labels = Write("labels", Gzip(Labels));
        var memory = Dataset.FromIdx(images, labels);
        using var file = new IdxSource(images, labels);
        int[] examples = [2, 0, 2];
        float[] inputs = new float[12], targets = new float[9], expectedInputs = new float[12], expectedTargets = new float[9];
        memory.Read(examples, expectedInputs, expectedTargets);
        file.Read(examples, inputs, targets);

        Assert.Equal((memory.Count, memory.InputShape, memory.TargetShape), (file.Count, file.InputShape, file.TargetShape));
        Assert.Equal(expectedInputs, inputs);
        Assert.Equal(expectedTargets, targets);
        Assert.Equal(memory.Labels.ToArray(), file.Labels.ToArray());
        long before = GC.GetAllocatedBytesForCurrentThread();
        file.Read(examples, inputs, targets);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Throws<ArgumentException>("examples", () => file.Read([3], inputs.AsSpan(0, 4), targets.AsSpan(0, 3)));
        file.Dispose();
        Assert.Throws<ObjectDisposedException>(() => file.Read(examples, inputs, targets));
    }

    [Fact]
    public void Files_that_cannot_be_read_from_the_middle_are_refused_and_closed()
    {
        string labels = Write("labels", Labels);
        Assert.Contains("decompress", Assert.Throws<DataFormatException>(() => new IdxSource(Write("gz", Gzip(Images)), labels)).Message);
        Assert.Throws<DataFormatException>(() => new IdxSource(Write("short", Images[..^1]), labels));
        Assert.Throws<DataFormatException>(() => new IdxSource(Write("long", [.. Images, 1]), labels));
        Assert.Throws<DataFormatException>(() => new IdxSource(Write("empty", []), labels));
        Assert.Throws<DataFormatException>(() => new IdxSource(Write("images", Images), Write("few", [0, 0, 8, 1, 0, 0, 0, 2, 1, 1])));
    }

    [Fact]
    public void The_clothes_of_the_samples_are_read()
    {
        string folder = Path.Combine(ReferenceData.RepositoryRoot, "samples", "data", "fashion-mnist-mini");
        var data = Dataset.FromIdx(Path.Combine(folder, "t10k-images-idx3-ubyte.gz"), Path.Combine(folder, "t10k-labels-idx1-ubyte.gz"));

        Assert.Equal((1000, new TensorShape(28, 28, 1), 10), (data.Count, data.InputShape, data.ClassCount));
        Assert.Equal(Enumerable.Repeat(100, 10), data.Labels.ToArray().CountBy(label => label).OrderBy(pair => pair.Key).Select(pair => pair.Value));
        var (first, second) = data.Split(0.7, seed: 1, stratified: true);
        Assert.All(Enumerable.Range(0, 10), label => Assert.Equal((70, 30), (Count(first, label), Count(second, label))));
    }

    private static int Count(Dataset data, int label) => data.Labels.ToArray().Count(l => l == label);

    private static MemoryStream Stream(byte[] content, bool compressed) => new(compressed ? Gzip(content) : content);

    private static byte[] Gzip(byte[] content)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Fastest))
        {
            gzip.Write(content);
        }

        return memory.ToArray();
    }

    private string Write(string name, byte[] content)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }
}
