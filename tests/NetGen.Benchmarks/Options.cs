using System;

namespace NetGen.Benchmarks;

/// <summary>What the command line asks for.</summary>
internal sealed record Options
{
    public const string Usage = """
        NetGen.Benchmarks <command> [options]

          inference   NetGen, ONNX Runtime and plain C# on seven networks
          training    samples per second of TrainBatch
          optimizers  the update of every optimizer, fused and as a pass of its own
          workers     samples per second of a Trainer with one and more threads
          shapes      predictions and training of other shapes, to find weak spots
          activations a user's own activation beside the built-in one that it is
          generator   the time that the source generator takes, first and after edits
          analyzers   the time that the analyzers add to a build and to an edit

          --quick            a few seconds, rough figures
          --rounds <n>       batches per contender (100)
          --only <text>      only networks whose name contains the text
          --json <file>      also writes the raw figures
          --pytorch <python> training: also runs pytorch/train.py with this interpreter and compares
        """;

    public string Command { get; private init; } = "";

    public Effort Effort { get; private init; } = Effort.Full;

    public string Only { get; private init; } = "";

    public string? JsonPath { get; private init; }

    public string? Python { get; private init; }

    public static Options Parse(string[] arguments)
    {
        if (arguments.Length == 0)
        {
            throw new FormatException("A command is missing.");
        }

        var options = new Options { Command = arguments[0] };
        for (var i = 1; i < arguments.Length; i++)
        {
            options = arguments[i] switch
            {
                "--quick" => options with { Effort = Effort.Quick },
                "--rounds" => options with { Effort = options.Effort with { Rounds = Count(Value(arguments, ref i)) } },
                "--only" => options with { Only = Value(arguments, ref i) },
                "--json" => options with { JsonPath = Value(arguments, ref i) },
                "--pytorch" => options with { Python = Value(arguments, ref i) },
                var unknown => throw new FormatException($"There is no option {unknown}."),
            };
        }

        return options;
    }

    /// <summary>Whether a network is to be measured.</summary>
    public bool Wants(string name) => name.Contains(Only, StringComparison.OrdinalIgnoreCase);

    private static string Value(string[] arguments, ref int i) =>
        ++i < arguments.Length ? arguments[i] : throw new FormatException($"{arguments[i - 1]} needs a value.");

    private static int Count(string value) =>
        int.TryParse(value, out var count) && count > 0 ? count : throw new FormatException($"{value} is no positive number.");
}
