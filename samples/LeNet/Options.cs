using System;
using System.Globalization;

namespace LeNet;

/// <summary>What the command line asks for.</summary>
/// <param name="Mnist">The folder of another set than Fashion-MNIST mini, or null.</param>
/// <param name="Images">The folder of pictures of one's own, or null.</param>
/// <param name="Seeds">Trainings, with the seeds 1, 2, 3 …</param>
public sealed record Options(string? Mnist, string? Images, int Seeds)
{
    public const string Usage = """
        usage: LeNet [--mnist folder | --images folder] [--seeds 3]
          --mnist folder  train on the full MNIST: the folder with its four files, train-images-idx3-ubyte.gz and so on
          --images folder train on pictures of your own: a folder of PNG, JPEG or WebP files for each of ten classes
          --seeds n       train n networks, with the seeds 1 to n, and report the worst
        """;

    public static Options Parse(string[] arguments)
    {
        var options = new Options(null, null, 1);
        for (var i = 0; i < arguments.Length; i++)
        {
            options = arguments[i] switch
            {
                "--mnist" when ++i < arguments.Length => options with { Mnist = arguments[i] },
                "--images" when ++i < arguments.Length => options with { Images = arguments[i] },
                "--seeds" when ++i < arguments.Length => options with { Seeds = Number(arguments[i]) },
                _ => throw new FormatException(Usage),
            };
        }

        return options;
    }

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new FormatException(Usage);
}
