using System;
using System.IO;
using System.Linq;
using System.Text;
using Xunit;

namespace NetGen.Tests.Data;

public sealed class CsvTests
{
    [Fact]
    public void Numbers_are_inputs_and_the_last_column_is_the_target()
    {
        var data = Read("a,b,y\n1,2.5,3\r\n-1e2, 4 ,+.5\n");

        Assert.Equal((2, 2, 1, 0), (data.Count, data.InputSize, data.TargetSize, data.ClassCount));
        Assert.Equal([1f, 2.5f, -100, 4], data.Inputs.ToArray());
        Assert.Equal([3f, 0.5f], data.Targets.ToArray());
        Assert.Equal(["a", "b"], data.Columns);
    }

    [Fact]
    public void Texts_become_one_hot_columns_and_class_labels_in_their_own_order()
    {
        var data = Read("size,colour,kind\n1,red,cat\n2,blue,dog\n3,red,ant\n");

        Assert.Equal(["size", "colour=blue", "colour=red"], data.Columns);
        Assert.Equal([1f, 0, 1, 2, 1, 0, 3, 0, 1], data.Inputs.ToArray());
        Assert.Equal(["ant", "cat", "dog"], data.Classes);
        Assert.Equal([1, 2, 0], data.Labels.ToArray());
        Assert.Equal([0f, 1, 0], data.Target(0).ToArray());
    }

    [Fact]
    public void Numbers_are_categories_where_the_options_say_so()
    {
        var data = Read("month,digit\n10,2\n9,10\n10,2\n", new CsvOptions { OneHot = ["month", "digit"] });

        Assert.Equal(["month=9", "month=10"], data.Columns);
        Assert.Equal(["2", "10"], data.Classes);
        Assert.Equal([0, 1, 0], data.Labels.ToArray());
        Assert.Equal([0f, 1, 1, 0, 0, 1], data.Inputs.ToArray());
    }

    [Fact]
    public void Columns_are_chosen_by_name_or_place()
    {
        const string Table = "id,y1,a,b,y2\n7,1,2,3,4\n8,5,6,7,8\n";
        var byName = Read(Table, new CsvOptions { Targets = ["y2", "y1"], Ignore = ["id"] });
        Assert.Equal([4f, 1, 8, 5], byName.Targets.ToArray());
        Assert.Equal([2f, 3, 6, 7], byName.Inputs.ToArray());
        Assert.Equal([3f, 7], Read(Table, new CsvOptions { Target = "y1", Inputs = ["b"] }).Inputs.ToArray());
        Assert.Equal([7f, 8], Read(Table, new CsvOptions { TargetIndex = 0 }).Targets.ToArray());
        Assert.Equal([3f, 7], Read(Table, new CsvOptions { TargetIndex = -2 }).Targets.ToArray());
        var bare = Read("1;2\n3;4\n", new CsvOptions { HasHeader = false, Separator = ';', Target = "column_1" });
        Assert.Equal([1f, 3], bare.Targets.ToArray());
        Assert.Equal(["column_2"], bare.Columns);
    }

    [Fact]
    public void One_class_can_be_told_from_the_others()
    {
        var data = Read("a,y\n1,malignant\n2,benign\n3,malignant\n", new CsvOptions { PositiveClass = "malignant" });
        Assert.Equal([1f, 0, 1], data.Targets.ToArray());
        Assert.Equal(0, data.ClassCount);
        var error = Assert.Throws<DataFormatException>(() => Read("a,y\n1,yes\n2,no\n", new CsvOptions { PositiveClass = "Yes" }));
        Assert.Contains("expected 'Yes' in some row, but there are yes, no", error.Message);
    }

    [Fact]
    public void Quotes_hold_separators_line_ends_and_quotes()
    {
        var data = Read("\uFEFF\"a,1\",\"b \"\"x\"\"\",y\r\n1,\"\",\"two\r\nlines\"\r\n\"2\",4,\"\"\"\"\n\n\n3,5,\"a\"\"b\"", new CsvOptions { Missing = MissingValues.Mean });

        Assert.Equal(["a,1", "b \"x\""], data.Columns);
        Assert.Equal(["\"", "a\"b", "two\nlines"], data.Classes);
        Assert.Equal([2, 0, 1], data.Labels.ToArray());
        Assert.Equal([1f, 4.5f, 2, 4, 3, 5], data.Inputs.ToArray());
    }

    [Fact]
    public void Missing_values_are_rejected_skipped_or_replaced()
    {
        const string Table = "a,b,y\n1,x,5\n,y,6\nNA,,7\n4,x,8\n";
        Dataset With(MissingValues missing) => Read(Table, new CsvOptions { Missing = missing, MissingValue = -9 });

        var error = Assert.Throws<DataFormatException>(() => With(MissingValues.Reject));
        Assert.Equal((3, 1), (error.Line, error.Column));
        Assert.Contains("column 'a'", error.Message);
        Assert.Equal([1f, 1, 4, 1], With(MissingValues.Skip).Inputs.ToArray());
        Assert.Equal([5f, 8], With(MissingValues.Skip).Targets.ToArray());
        Assert.Equal([1f, 1, 0, 2.5f, 0, 1, 2.5f, 0, 0, 4, 1, 0], With(MissingValues.Mean).Inputs.ToArray());
        Assert.Equal([1f, 1, 0, -9, 0, 1, -9, 0, 0, 4, 1, 0], With(MissingValues.Value).Inputs.ToArray());
    }

    [Fact]
    public void A_missing_target_is_never_made_up()
    {
        const string Table = "a,y\n1,5\n2,\n";
        foreach (var missing in new[] { MissingValues.Reject, MissingValues.Mean, MissingValues.Value })
        {
            var error = Assert.Throws<DataFormatException>(() => Read(Table, new CsvOptions { Missing = missing }));
            Assert.Equal((3, 3), (error.Line, error.Column));
        }

        Assert.Equal([5f], Read(Table, new CsvOptions { Missing = MissingValues.Skip }).Targets.ToArray());
    }

    [Fact]
    public void A_test_set_is_read_as_the_training_set_was()
    {
        var options = new CsvOptions { Missing = MissingValues.Mean };
        var training = Read("a,colour,kind\n1,red,x\n3,blue,y\n5,green,z\n", options);
        var test = Read("kind,a,colour,more\nz,,blue,1\n", new CsvOptions { SameAs = training.Split(0.5).First, Missing = MissingValues.Mean });

        Assert.Equal(training.Columns, test.Columns);
        Assert.Equal(training.Classes, test.Classes);
        Assert.Equal([3f, 1, 0, 0], test.Inputs.ToArray());
        Assert.Equal([2], test.Labels.ToArray());
        var unknown = Assert.Throws<DataFormatException>(() => Read("a,colour,kind\n1,pink,x\n", new CsvOptions { SameAs = training }));
        Assert.Equal((2, 3), (unknown.Line, unknown.Column));
        Assert.Contains("expected one of blue, green, red, but found 'pink'", unknown.Message);
        Assert.Contains("'kind'", Assert.Throws<ArgumentException>(() => Read("a,colour\n1,red\n", new CsvOptions { SameAs = training })).Message);
        Assert.Throws<ArgumentException>(() => Read("a,y\n1,1\n", new CsvOptions { SameAs = new Dataset([1f], [1f], 1, 1) }));
    }

    [Theory]
    [InlineData("", 1, 1, "the file is empty")]
    [InlineData("a,b\n", 2, 1, "expected a row of data")]
    [InlineData("a,b\n1\n", 2, 1, "the row has 1 cells, but the header names 2")]
    [InlineData("a,b\n1,2\n1,2,3\n", 3, 5, "the row has 3 cells")]
    [InlineData("a,b,a\n1,2,3\n", 1, 5, "names 'a' twice")]
    [InlineData("a,b\n1,2\nx,3\n", 3, 1, "column 'a': expected a number, but found 'x'")]
    [InlineData("a,b\n1,2\n1,x\n", 3, 3, "column 'b': expected a number, but found 'x'")]
    [InlineData("a,b\n1e999,2\n", 2, 1, "finite")]
    [InlineData("a,b\n-Infinity,2\n", 2, 1, "finite")]
    [InlineData("a,b\n1,\"2\n3,4\n", 2, 3, "does not end")]
    [InlineData("a,b\n\"1\"x,2\n", 2, 4, "behind the closing quote, but found 'x'")]
    [InlineData("a,b\n1,2\"3\n", 2, 4, "a quote inside a cell")]
    [InlineData("a,b\n\"1\n2\",3\n4,x\n", 2, 1, "expected a number")]
    [InlineData("a,b\n\"1\n\",3\n4,z\n", 4, 3, "column 'b': expected a number, but found 'z'")]
    public void Errors_say_line_and_column(string table, long line, long column, string expected)
    {
        var error = Assert.Throws<DataFormatException>(() => Read(table));
        Assert.Equal((line, column, -1), (error.Line, error.Column, error.Offset));
        Assert.Contains($"line {line}, column {column}", error.Message);
        Assert.Contains(expected, error.Message);
        Assert.IsAssignableFrom<FormatException>(error);
    }

    [Fact]
    public void Options_that_cannot_be_followed_are_refused()
    {
        const string Table = "a,b,y\n1,2,3\n";
        Assert.Contains("a, b, y", Assert.Throws<ArgumentException>(() => Read(Table, new CsvOptions { Target = "z" })).Message);
        foreach (var options in new CsvOptions[]
        {
            new() { Ignore = ["z"] }, new() { Inputs = ["z"] }, new() { Inputs = ["a", "a"] }, new() { Inputs = ["y"] }, new() { OneHot = ["z"] },
            new() { Targets = ["a", "a"] }, new() { Target = "a", Targets = ["b"] }, new() { TargetIndex = 3 }, new() { TargetIndex = -4 },
            new() { Ignore = ["a", "b"] }, new() { Separator = '"' }, new() { Separator = '\n' },
        })
        {
            Assert.ThrowsAny<ArgumentException>(() => Read(Table, options));
        }

        Assert.Contains("more than 2", Assert.Throws<DataFormatException>(
            () => Read("a,y\nu,1\nv,1\nw,1\n", new CsvOptions { MaxCategories = 2 })).Message);
    }

    [Fact]
    public void Files_are_UTF8_or_what_their_mark_says()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "Größe,y\n1,ä\n2,ß\n", new UTF8Encoding(true));
            Assert.Equal(["ß", "ä"], Dataset.FromCsv(path).Classes);
            File.WriteAllText(path, "Größe,y\n1,ä\n2,ß\n", Encoding.Unicode);
            Assert.Equal(["Größe"], Dataset.FromCsv(path).Columns);
            File.WriteAllBytes(path, [.. "a,y\n1,2\n"u8, 0xC3, 0x28]);
            var error = Assert.Throws<DataFormatException>(() => Dataset.FromCsv(path));
            Assert.Contains("encoding", error.Message);
            Assert.StartsWith(path, error.Message);
            Assert.Equal(path, error.File);
        }
        finally
        {
            File.Delete(path);
        }

        Assert.Throws<ArgumentNullException>("path", () => Dataset.FromCsv((string)null!));
        Assert.Throws<ArgumentNullException>("text", () => Dataset.FromCsv((TextReader)null!));
        Assert.Throws<FileNotFoundException>(() => Dataset.FromCsv(path));
    }

    /// <summary>Any change of a table gives an error with a place, or every row that a plain splitter sees.</summary>
    [Fact]
    public void A_changed_table_is_refused_or_read_whole()
    {
        string table = "a,b,c,y\n" + string.Concat(Enumerable.Range(0, 12).Select(i => $"{i}.5,\"t{i % 3}\",{-i}e1,{"xyz"[i % 3]}\n"));
        var random = new Random(3);
        const string Characters = "\"\"\",,\n\r;x0.-eN \uFEFF\0é";
        int read = 0, refused = 0;
        for (int round = 0; round < 20_000; round++)
        {
            var changed = new StringBuilder(table);
            for (int changes = random.Next(1, 4); changes > 0; changes--)
            {
                int place = random.Next(changed.Length);
                char character = Characters[random.Next(Characters.Length)];
                switch (random.Next(3))
                {
                    case 0:
                        changed[place] = character;
                        break;
                    case 1:
                        changed.Remove(place, Math.Min(random.Next(1, 20), changed.Length - place));
                        break;
                    default:
                        changed.Insert(place, character);
                        break;
                }
            }

            var options = new CsvOptions { Missing = (MissingValues)random.Next(4), HasHeader = random.Next(5) > 0 };
            try
            {
                var data = Read(changed.ToString(), options);
                read++;
                Assert.All(data.Inputs.ToArray(), value => Assert.True(float.IsFinite(value)));
                Assert.Equal(data.Count * data.InputSize, data.Inputs.Length);
                Assert.Equal(data.InputSize, data.Columns.Count);
                int lines = changed.ToString().Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Length - (options.HasHeader ? 1 : 0);
                bool quotesAreClosed = changed.ToString().Split(['\n', '\r']).All(line => line.Count(c => c == '"') % 2 == 0);
                if (quotesAreClosed && options.Missing != MissingValues.Skip)
                {
                    Assert.Equal(lines, data.Count);
                }
            }
            catch (DataFormatException error)
            {
                refused++;
                Assert.True(error.Line >= 1 && error.Column >= 1, error.Message);
            }
            catch (ArgumentException error) when (error.Message.Contains("no column left for inputs"))
            {
                refused++;
            }
        }

        Assert.True(read > 1000 && refused > 1000, $"{read} read, {refused} refused");
    }

    private static Dataset Read(string table, CsvOptions? options = null) => Dataset.FromCsv(new StringReader(table), options);
}
