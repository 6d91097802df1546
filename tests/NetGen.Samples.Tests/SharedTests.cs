using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using global::Samples;
using Xunit;

namespace NetGen.Samples.Tests;

public sealed class SharedTests
{
    [Fact]
    public void An_idx_file_gives_its_dimensions_and_bytes()
    {
        var file = WithFile(Gzip([0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 3, 10, 20, 30, 40, 50, 255]), IdxFile.Read);

        Assert.Equal([2, 3], file.Dimensions);
        Assert.Equal([10, 20, 30, 40, 50, 255], file.Values);
    }

    [Fact]
    public void A_file_that_is_no_idx_or_ends_early_is_refused()
    {
        Assert.Throws<InvalidDataException>(() => WithFile(Gzip([1, 2, 3, 4]), IdxFile.Read));
        Assert.Throws<EndOfStreamException>(() => WithFile(Gzip([0, 0, 8, 1, 0, 0, 0, 5, 1, 2]), IdxFile.Read));
    }

    [Fact]
    public void A_table_gives_columns_by_name_and_leaves_out_rows_with_gaps()
    {
        var table = WithFile("a,b,name\n1,2.5,x\n,3,y\n4,,z\n5,6,w\n"u8.ToArray(), CsvTable.Read);

        Assert.Equal(4, table.RowCount);
        Assert.Equal([2.5f, 1, 6, 5], table.WhereFilled("a", "b").Numbers("b", "a"));
        Assert.Equal(["x", "z", "w"], table.WhereFilled("a").Texts("name"));
        Assert.Contains("a, b, name", Assert.Throws<ArgumentException>(() => table.Texts("c")).Message);
    }

    [Fact]
    public void Standardised_columns_have_mean_0_and_deviation_1()
    {
        float[] rows = [1, 100, 2, 300, 3, 200, 6, 0];

        var standardised = Standardization.Of(rows, 2).Apply(rows);

        for (var column = 0; column < 2; column++)
        {
            var values = standardised.Where((_, i) => i % 2 == column).ToArray();
            Assert.Equal(0, values.Average(), 1e-6);
            Assert.Equal(1, values.Average(value => value * value), 1e-6);
        }
    }

    [Fact]
    public void A_shuffled_order_has_every_row_once_and_follows_its_seed()
    {
        Assert.Equal(Enumerable.Range(0, 100), Rows.Shuffled(100, 1).Order());
        Assert.Equal(Rows.Shuffled(100, 1), Rows.Shuffled(100, 1));
        Assert.NotEqual(Rows.Shuffled(100, 1), Rows.Shuffled(100, 2));
        Assert.Equal([5, 6, 1, 2], Rows.Take<int>([1, 2, 3, 4, 5, 6], 2, [2, 0]));
    }

    private static byte[] Gzip(byte[] content)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Fastest))
        {
            gzip.Write(content);
        }

        return memory.ToArray();
    }

    private static T WithFile<T>(byte[] content, Func<string, T> read)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, content);
            return read(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
