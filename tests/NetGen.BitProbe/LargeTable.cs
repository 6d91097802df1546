using System;
using System.IO;

namespace NetGen.BitProbe;

/// <summary>A table that is larger than the memory that the process is allowed: converted, and trained on.</summary>
internal static class LargeTable
{
    private static readonly CsvOptions Options = new() { Targets = ["y", "z"], Ignore = ["note"] };

    /// <param name="path">The table: columns a to f, a note, and the targets y and z.</param>
    /// <param name="inMemory">True to read it into memory instead, which must fail.</param>
    public static void Run(string path, bool inMemory)
    {
        if (inMemory)
        {
            Console.WriteLine($"read {Dataset.FromCsv(path, Options).Count}");
            return;
        }

        var network = new Networks.Resumed();
        var records = Path.ChangeExtension(path, "records");
        using (var table = new CsvSource(path, Options))
        {
            RecordWriter.Write(records, table);
            Console.WriteLine($"table {table.Count} examples, loss {network.Evaluate(table).Loss:R}");
        }

        using var source = new RecordSource(records);
        Console.WriteLine($"records {source.Count} examples, loss {network.Evaluate(source).Loss:R}");
        var history = network.Fit(source, new FitOptions { Epochs = 1, BatchSize = 128 });
        Console.WriteLine($"trained {(history.Last.Loss > 0 ? "one epoch" : "nothing")}");
    }
}
