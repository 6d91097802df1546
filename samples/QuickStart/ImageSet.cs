using System;
using Samples;

namespace QuickStart;

/// <summary>Pictures of clothing with what they show.</summary>
/// <param name="Pixels">Image after image, row by row, from 0 (black) to 1 (white).</param>
/// <param name="Labels">Per image an index into <see cref="ClassNames"/>.</param>
public sealed record ImageSet(float[] Pixels, int[] Labels)
{
    public static readonly string[] ClassNames =
        ["t-shirt", "trouser", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag", "ankle boot"];

    public int Count => Labels.Length;

    public static ImageSet ReadTraining() => Read("train");

    public static ImageSet ReadTest() => Read("t10k");

    public ReadOnlySpan<float> Image(int index) =>
        Pixels.AsSpan(index * FashionNetwork.InputSize, FashionNetwork.InputSize);

    private static ImageSet Read(string name) => new(
        Array.ConvertAll(Values($"{name}-images-idx3-ubyte.gz"), value => value / 255f),
        Array.ConvertAll(Values($"{name}-labels-idx1-ubyte.gz"), value => (int)value));

    private static byte[] Values(string file) => IdxFile.Read(SampleData.Path("fashion-mnist-mini", file)).Values;
}
