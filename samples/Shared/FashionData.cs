using System.IO;
using NetGen;

namespace Samples;

/// <summary>The Fashion-MNIST mini set, or another set of ten classes in the same four files: pictures of 28 × 28 pixels from 0 to 1.</summary>
public static class FashionData
{
    /// <summary>What the pictures show, by their labels.</summary>
    public static readonly string[] ClassNames =
        ["t-shirt", "trouser", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag", "ankle boot"];

    /// <param name="folder">Where the files are; null for the mini set.</param>
    public static Dataset Training(string? folder = null) => Read(folder, "train");

    /// <param name="folder">Where the files are; null for the mini set.</param>
    public static Dataset Test(string? folder = null) => Read(folder, "t10k");

    private static Dataset Read(string? folder, string name)
    {
        folder ??= SampleData.Path("fashion-mnist-mini");
        return Dataset.FromIdx(
            Path.Combine(folder, $"{name}-images-idx3-ubyte.gz"), Path.Combine(folder, $"{name}-labels-idx1-ubyte.gz"), ClassNames.Length);
    }
}
