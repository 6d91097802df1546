using System;
using System.Globalization;
using System.IO;

namespace QuickStart;

/// <summary>What the command line asks for.</summary>
/// <param name="Seeds">Trainings, with the seeds 1, 2, 3 …</param>
/// <param name="Pictures">Folder for the pictures, or null for none.</param>
/// <param name="Hash">Whether to print a hash of all test predictions.</param>
public sealed record Options(int Seeds, string? Pictures, bool Hash)
{
    public const string Usage = """
        usage: QuickStart [--seeds 5] [--output folder | --no-pictures] [--hash]
          --seeds n       train n networks, with the seeds 1 to n, and report the worst
          --output folder where the pictures go; beside the program if not given
          --no-pictures   write none
          --hash          print a hash of the test predictions, bit by bit, and one of the classes
        """;

    public static Options Parse(string[] arguments)
    {
        var options = new Options(1, Path.Combine(AppContext.BaseDirectory, "pictures"), false);
        for (var i = 0; i < arguments.Length; i++)
        {
            options = arguments[i] switch
            {
                "--seeds" when ++i < arguments.Length => options with { Seeds = int.Parse(arguments[i], CultureInfo.InvariantCulture) },
                "--output" when ++i < arguments.Length => options with { Pictures = arguments[i] },
                "--no-pictures" => options with { Pictures = null },
                "--hash" => options with { Hash = true },
                _ => throw new FormatException(Usage),
            };
        }

        return options.Seeds > 0 ? options : throw new FormatException(Usage);
    }
}
