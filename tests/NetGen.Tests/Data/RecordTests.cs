using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NetGen.Tests.Persistence;
using Xunit;

namespace NetGen.Tests.Data;

public sealed class RecordTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("netgen").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string FilePath => Path.Combine(_folder, "data.records");

    [Fact]
    public void Records_come_back_bit_for_bit_in_any_order()
    {
        var random = new Random(1);
        float[] inputs = [.. Enumerable.Range(0, 60).Select(_ => BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue)))];
        var data = new Dataset(inputs, [0, 1, 2, 3, 0, 1, 2, 3, 0, 1], new TensorShape(3, 2), 4);
        RecordWriter.Write(FilePath, data);
        using var records = new RecordSource(FilePath);

        Assert.Equal((10, data.InputShape, data.TargetShape), (records.Count, records.InputShape, records.TargetShape));
        int[] examples = [7, 1, 1, 9, 0];
        float[] expected = new float[30], expectedTargets = new float[20], actual = new float[30], actualTargets = new float[20];
        data.Read(examples, expected, expectedTargets);
        records.Read(examples, actual, actualTargets);
        Assert.Equal(expected.Select(BitConverter.SingleToInt32Bits), actual.Select(BitConverter.SingleToInt32Bits));
        Assert.Equal(expectedTargets, actualTargets);

        long before = GC.GetAllocatedBytesForCurrentThread();
        records.Read(examples, actual, actualTargets);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Throws<ArgumentException>("examples", () => records.Read([10], new float[6], new float[4]));
        Assert.Equal([FilePath], Directory.GetFiles(_folder));
    }

    [Fact]
    public void The_file_is_a_tensor_that_others_can_read()
    {
        using (var writer = new RecordWriter(FilePath, new TensorShape(2), new TensorShape(1)))
        {
            writer.Append([1, 2], [3]);
            writer.Append([4, 5], [6]);
            writer.Complete();
        }

        var (metadata, tensors) = SafetensorsFile.Read(File.ReadAllBytes(FilePath));
        var (name, shape, values) = Assert.Single(tensors);
        Assert.Equal("records", name);
        Assert.Equal([2, 3], shape);
        Assert.Equal([1f, 2, 3, 4, 5, 6], values);
        Assert.Equal("2", metadata["input_shape"]);
    }

    [Fact]
    public void A_file_that_is_not_completed_leaves_nothing_and_replaces_nothing()
    {
        File.WriteAllText(FilePath, "old");
        using (var writer = new RecordWriter(FilePath, new TensorShape(2), new TensorShape(1)))
        {
            writer.Append([1, 2], [3]);
            Assert.Throws<ArgumentException>("input", () => writer.Append([1], [3]));
            Assert.Throws<ArgumentException>("target", () => writer.Append([1, 2], []));
        }

        Assert.Equal("old", File.ReadAllText(FilePath));
        Assert.Equal([FilePath], Directory.GetFiles(_folder));
        using var complete = new RecordWriter(FilePath, new TensorShape(2), new TensorShape(1));
        complete.Complete();
        Assert.Throws<InvalidOperationException>(complete.Complete);
        Assert.Throws<InvalidOperationException>(() => complete.Append([1, 2], [3]));
        using var empty = new RecordSource(FilePath);
        Assert.Equal(0, empty.Count);
        Assert.Throws<ArgumentException>("inputShape", () => new RecordWriter(FilePath, new TensorShape(0), new TensorShape(1)));
        Assert.Throws<ArgumentException>("targetShape", () => new RecordWriter(FilePath, new TensorShape(1), new TensorShape([.. Enumerable.Repeat(1, 17)])));
    }

    [Fact]
    public void Broken_files_are_refused()
    {
        RecordWriter.Write(FilePath, new Dataset([1f, 2, 3, 4], [1f, 2], 2, 1));
        byte[] file = File.ReadAllBytes(FilePath);
        var random = new Random(2);
        int refused = 0;
        for (int round = 0; round < 3000; round++)
        {
            byte[] changed = round < file.Length ? file[..round] : [.. file];
            if (changed.Length == file.Length)
            {
                changed[random.Next(250)] ^= (byte)(1 << random.Next(8));
            }

            string path = Path.Combine(_folder, "changed");
            File.WriteAllBytes(path, changed);
            try
            {
                using var source = new RecordSource(path);
                Assert.True((source.Count, source.InputSize + source.TargetSize) is (2, 3));
            }
            catch (DataFormatException)
            {
                refused++;
            }
        }

        Assert.InRange(refused, file.Length, 3000);
        File.WriteAllBytes(FilePath, new Saved().SaveToBytes());
        Assert.Contains("records", Assert.Throws<DataFormatException>(() => new RecordSource(FilePath)).Message);
    }

    [Fact]
    public async Task Several_threads_may_read()
    {
        const int Count = 500;
        RecordWriter.Write(FilePath, new Dataset([.. Enumerable.Range(0, Count * 8).Select(i => (float)(i / 8))], new float[Count], 8, 1));
        using var records = new RecordSource(FilePath);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(seed => Task.Run(() =>
        {
            var random = new Random(seed);
            float[] inputs = new float[16], targets = new float[2];
            for (int i = 0; i < 2000; i++)
            {
                int[] examples = [random.Next(Count), random.Next(Count)];
                records.Read(examples, inputs, targets);
                Assert.All(inputs.Take(8), value => Assert.Equal(examples[0], value));
                Assert.All(inputs.Skip(8), value => Assert.Equal(examples[1], value));
            }
        })));
    }
}
