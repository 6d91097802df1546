using System;
using NetGen;
using Samples;

namespace QuickStart;

/// <summary>Pictures of clothing with what they show.</summary>
/// <param name="data">Pixels from 0 (black) to 1 (white), and per image an index into <see cref="ClassNames"/>.</param>
public sealed class ImageSet(Dataset data)
{
    public static readonly string[] ClassNames =
        ["t-shirt", "trouser", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag", "ankle boot"];

    public Dataset Data => data;

    public int Count => data.Count;

    public ReadOnlySpan<float> Pixels => data.Inputs;

    public ReadOnlySpan<int> Labels => data.Labels;

    public static ImageSet ReadTraining() => Read("train");

    public static ImageSet ReadTest() => Read("t10k");

    public ReadOnlySpan<float> Image(int index) => data.Input(index);

    private static ImageSet Read(string name) =>
        new(Dataset.FromIdx(Path($"{name}-images-idx3-ubyte.gz"), Path($"{name}-labels-idx1-ubyte.gz"), ClassNames.Length));

    private static string Path(string file) => SampleData.Path("fashion-mnist-mini", file);
}
