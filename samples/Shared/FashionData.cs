using NetGen;

namespace Samples;

/// <summary>The Fashion-MNIST mini set: pictures of ten kinds of clothing, 28 × 28 pixels from 0 to 1.</summary>
public static class FashionData
{
    public static Dataset Training() => Read("train");

    public static Dataset Test() => Read("t10k");

    private static Dataset Read(string name) => Dataset.FromIdx(
        SampleData.Path("fashion-mnist-mini", $"{name}-images-idx3-ubyte.gz"), SampleData.Path("fashion-mnist-mini", $"{name}-labels-idx1-ubyte.gz"));
}
