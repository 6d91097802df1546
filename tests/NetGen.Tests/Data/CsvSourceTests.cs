using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using NetGen.Testing;
using Xunit;

namespace NetGen.Tests.Data;

/// <summary>A table in its file gives what the same table in memory gives.</summary>
public sealed class CsvSourceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("netgen").FullName;

    private string FilePath => Path.Combine(_folder, "table.csv");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Examples_come_in_any_order_from_any_kind_of_line()
    {
        Write("size,colour,\"kind\"\r\n1,red,\"c\"\"ät\"\n\n\n2,\"blue\r\ngreen\",dog\r3,𝄞ed,ant\n4,red,dog", Encoding.UTF8);
        using var table = new CsvSource(FilePath);
        var memory = Dataset.FromCsv(FilePath);

        Assert.Equal((4, memory.InputShape, memory.TargetShape), (table.Count, table.InputShape, table.TargetShape));
        Assert.Equal(memory.Columns, table.Columns);
        Assert.Equal(["ant", "c\"ät", "dog"], table.Classes);
        RequireEqual(memory, table, [0, 1, 2, 3]);
        RequireEqual(memory, table, [3, 1, 1, 0, 2, 3]);
        RequireEqual(memory, table, []);
        Assert.Throws<ArgumentException>("examples", () => table.Read([4], new float[4], new float[3]));
        table.Dispose();
        Assert.Throws<ObjectDisposedException>(() => table.Read([3], new float[table.InputSize], new float[3]));
    }

    [Theory]
    [InlineData(MissingValues.Skip)]
    [InlineData(MissingValues.Mean)]
    [InlineData(MissingValues.Value)]
    public void Missing_values_are_treated_alike(MissingValues missing)
    {
        Write("a,b,y\n,x,6\n1,x,5\nNA,,7\n4,y,8\n9,y,1\n");
        var options = new CsvOptions { Missing = missing, MissingValue = -9 };
        using var table = new CsvSource(FilePath, options);
        var memory = Dataset.FromCsv(FilePath, options);

        Assert.Equal(missing == MissingValues.Skip ? 3 : 5, table.Count);
        int[] all = [.. Enumerable.Range(0, table.Count)];
        RequireEqual(memory, table, all);
        RequireEqual(memory, table, [.. all.Reverse()]);
    }

    [Fact]
    public void Sets_are_read_as_each_other_were()
    {
        Write("a,colour,kind\n1,red,x\n3,blue,y\n5,green,z\n");
        using var training = new CsvSource(FilePath, new CsvOptions { Missing = MissingValues.Mean });
        string path = Path.Combine(_folder, "test.csv");
        File.WriteAllText(path, "kind,a,colour,more\nz,,blue,1\n");
        foreach (DataSource same in new DataSource[] { training, Dataset.FromCsv(FilePath) })
        {
            var options = new CsvOptions { SameAs = same, Missing = MissingValues.Mean };
            using var test = new CsvSource(path, options);
            Assert.Equal(training.Columns, test.Columns);
            Assert.Equal(training.Classes, test.Classes);
            RequireEqual(Dataset.FromCsv(path, options), test, [0]);
        }

        File.WriteAllText(path, "a,colour,kind\n1,pink,x\n");
        var unknown = Assert.Throws<DataFormatException>(() => new CsvSource(path, new CsvOptions { SameAs = training }));
        Assert.Equal((2, 3), (unknown.Line, unknown.Column));
        RecordWriter.Write(path, training);
        using var records = new RecordSource(path);
        Assert.Throws<ArgumentException>(() => new CsvSource(FilePath, new CsvOptions { SameAs = records }));
    }

    [Fact]
    public void Other_encodings_and_files_that_change_are_refused()
    {
        Write("a,y\n1,2\n", Encoding.Unicode);
        Assert.Contains("UTF-16", Assert.Throws<DataFormatException>(() => new CsvSource(FilePath)).Message);
        File.WriteAllBytes(FilePath, [.. "a,y\n1,2\n"u8, 0xC3, 0x28]);
        var broken = Assert.Throws<DataFormatException>(() => new CsvSource(FilePath));
        Assert.True(broken.Line >= 1 && broken.Message.Contains("encoding"), broken.Message);
        Assert.Throws<ArgumentNullException>("path", () => new CsvSource(null!));
        Assert.Throws<FileNotFoundException>(() => new CsvSource(FilePath + "x"));

        Write("a,y\n" + string.Concat(Enumerable.Range(0, 2000).Select(i => $"{i},{2 * i}\n")));
        using var table = new CsvSource(FilePath);
        using (var file = new FileStream(FilePath, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            file.SetLength(file.Length / 2);
        }

        RequireEqual(new Dataset([0f, 1], [0f, 2], 1, 1), table, [0, 1]);
        Assert.Contains("changed", Assert.Throws<IOException>(() => table.Read([1999], new float[1], new float[1])).Message);
    }

    [Fact]
    public void A_sample_is_some_of_the_examples_in_their_order()
    {
        Write("a,b,kind\n" + string.Concat(Enumerable.Range(0, 100).Select(i => $"{i},{i * i},{"xyz"[i % 3]}\n")));
        using var table = new CsvSource(FilePath);
        var sample = table.Sample(30, seed: 4);

        Assert.Equal((30, table.InputShape, table.TargetShape), (sample.Count, sample.InputShape, sample.TargetShape));
        int[] drawn = [.. Enumerable.Range(0, 30).Select(i => (int)sample.Input(i)[0])];
        Assert.Equal(drawn.Distinct().Order(), drawn);
        Assert.NotEqual(drawn, table.Sample(30, seed: 5).Inputs.ToArray().Where((_, i) => i % 2 == 0).Select(value => (int)value));
        RequireEqual(sample, table, drawn, [.. Enumerable.Range(0, 30)]);
        var memory = Dataset.FromCsv(FilePath).Sample(30, seed: 4);
        Assert.Equal(sample.Inputs.ToArray(), memory.Inputs.ToArray());
        Assert.Equal(drawn.Select(i => i % 3), memory.Labels.ToArray());
        Assert.Equal((100, 0), (table.Sample(1000).Count, table.Sample(0).Count));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => table.Sample(-1));
    }

    [Fact]
    public async Task Several_threads_may_read()
    {
        Write("a,y\n" + string.Concat(Enumerable.Range(0, 500).Select(i => $"{i},{2 * i}\n")));
        using var table = new CsvSource(FilePath);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(seed => Task.Run(() =>
        {
            var random = new Random(seed);
            float[] inputs = new float[2], targets = new float[2];
            for (int i = 0; i < 500; i++)
            {
                int[] examples = [random.Next(500), random.Next(500)];
                table.Read(examples, inputs, targets);
                Assert.Equal([examples[0], examples[1]], inputs);
                Assert.Equal([2 * examples[0], 2 * examples[1]], targets);
            }
        })));
    }

    /// <summary>Whatever happens to a table, both readers say the same of it: the same examples, or the same error at the same place.</summary>
    [Fact]
    public void A_changed_table_is_read_or_refused_as_in_memory()
    {
        string table = "\uFEFFä,b,c,y\n" + string.Concat(Enumerable.Range(0, 9).Select(i => $"{i}.5,\"t{i % 3}\",{-i}e1,{"xyz"[i % 3]}\n"));
        var random = new Random(5);
        const string Characters = "\"\"\",,\n\r;x0.-eN \uFEFF\0é€";
        var (read, refused) = (0, 0);
        for (int round = 0; round < 3000; round++)
        {
            var changed = new StringBuilder(table);
            for (int changes = random.Next(1, 4); changes > 0; changes--)
            {
                int place = random.Next(changed.Length);
                if (random.Next(3) == 0)
                {
                    changed.Remove(place, Math.Min(random.Next(1, 20), changed.Length - place));
                }
                else
                {
                    changed.Insert(place, Characters[random.Next(Characters.Length)]);
                }
            }

            Write(changed.ToString(), new UTF8Encoding(false));
            var options = new CsvOptions
            {
                Missing = (MissingValues)random.Next(4),
                HasHeader = random.Next(5) > 0,
                MaxCategories = random.Next(3, 12),
                TargetIndex = -random.Next(1, 3),
            };
            var (memory, expected) = Attempt(() => Dataset.FromCsv(FilePath, options));
            var (source, actual) = Attempt(() => new CsvSource(FilePath, options));
            using (source)
            {
                Assert.Equal(expected?.Message, actual?.Message);
                if (memory is not null)
                {
                    read++;
                    Assert.Equal(memory.Columns, source!.Columns);
                    Assert.Equal(memory.Classes, source.Classes);
                    RequireEqual(memory, source, [.. Enumerable.Range(0, memory.Count).OrderBy(_ => random.Next())]);
                }
                else
                {
                    refused++;
                }
            }
        }

        Assert.True(read > 200 && refused > 200, $"{read} read, {refused} refused");
    }

    [Fact]
    public void A_table_larger_than_memory_is_converted_and_trained_on()
    {
        const int Rows = 120_000;
        string note = new('n', 300);
        using (var text = new StreamWriter(FilePath))
        {
            text.WriteLine("a,b,c,d,e,f,note,y,z");
            for (int i = 0; i < Rows; i++)
            {
                text.WriteLine($"0.{i % 97},0.{i % 89},-0.{i % 83},0.{i % 79},0.{i % 73},-0.{i % 71},{note},0.{i % 67},0.{i % 61}");
            }
        }

        string probe = Path.Combine(AppContext.BaseDirectory, "NetGen.BitProbe.dll");
        var limits = new Dictionary<string, string> { ["DOTNET_GCHeapHardLimit"] = "1800000" };    // 24 MB, in hexadecimal digits
        Assert.True(new FileInfo(FilePath).Length > 40_000_000);
        Assert.Throws<ChildProcessException>(() => ChildProcess.Run(probe, ["--large-table", FilePath, "--in-memory"], limits, TimeSpan.FromMinutes(2)));
        string[] lines = ChildProcess.Run(probe, ["--large-table", FilePath], limits, TimeSpan.FromMinutes(2)).Split('\n', StringSplitOptions.TrimEntries);

        Assert.StartsWith($"table {Rows} examples, loss 0.", lines[0]);
        Assert.Equal(lines[0]["table ".Length..], lines[1]["records ".Length..]);
        Assert.Equal("trained one epoch", lines[2]);
    }

    private static (T? Value, Exception? Error) Attempt<T>(Func<T> read)
        where T : class
    {
        try
        {
            return (read(), null);
        }
        catch (Exception error) when (error is DataFormatException or ArgumentException)
        {
            return (null, error);
        }
    }

    private static void RequireEqual(Dataset expected, CsvSource actual, int[] examples, int[]? expectedExamples = null)
    {
        float[] Read(DataSource source, int[] examples, bool inputs)
        {
            float[] input = new float[examples.Length * source.InputSize], target = new float[examples.Length * source.TargetSize];
            Array.Fill(input, -1);
            Array.Fill(target, -1);
            source.Read(examples, input, target);
            return inputs ? input : target;
        }

        expectedExamples ??= examples;
        Assert.Equal(Read(expected, expectedExamples, true), Read(actual, examples, true));
        Assert.Equal(Read(expected, expectedExamples, false), Read(actual, examples, false));
    }

    private void Write(string text, Encoding? encoding = null) => File.WriteAllText(FilePath, text, encoding ?? new UTF8Encoding(false));
}
