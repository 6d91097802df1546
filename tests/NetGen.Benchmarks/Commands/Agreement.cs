using System;
using System.Linq;

namespace NetGen.Benchmarks;

/// <summary>
/// Compares what everyone computes before anyone is timed: a fast wrong answer is worth nothing. The measure is the largest difference
/// from PyTorch's outputs in double precision, as |a − b| ÷ max(1, |b|), over the reference examples.
/// </summary>
/// <param name="NetGen">Predict.</param>
/// <param name="Batch">PredictBatch.</param>
/// <param name="Onnx">ONNX Runtime.</param>
/// <param name="Plain">Plain C#.</param>
internal sealed record Agreement(double NetGen, double Batch, double Onnx, double Plain)
{
    private const double Tolerance = 1e-5;

    /// <summary>False also where a difference is not a number.</summary>
    public bool Holds => new[] { NetGen, Batch, Onnx, Plain }.All(difference => difference <= Tolerance);

    public static Agreement Of(InferenceCase network)
    {
        var (inputs, channelsFirst, expected) = (network.Inputs, network.Data.Inputs, network.Data.Outputs);
        var (inputSize, outputSize) = (network.Network.InputSize, network.Network.OutputSize);
        var examples = inputs.Length / inputSize;
        var (single, batch, plain) = (new float[expected.Length], new float[expected.Length], new float[expected.Length]);
        for (var example = 0; example < examples; example++)
        {
            var input = inputs.AsSpan(example * inputSize, inputSize);
            network.Network.Predict(input, single.AsSpan(example * outputSize, outputSize));
            network.Plain.Predict(channelsFirst.AsSpan(example * inputSize, inputSize).ToArray());
            network.Plain.Output.CopyTo(plain, example * outputSize);
        }

        network.Network.PredictBatch(inputs, batch);
        using var onnx = new OnnxRunner(network.Data.OnnxPath, channelsFirst, examples, outputSize);
        onnx.Run();
        return new(
            Difference(single, expected), Difference(batch, expected), Difference(onnx.Output, expected), Difference(plain, expected));
    }

    private static double Difference(float[] actual, float[] expected) =>
        actual.Zip(expected, (a, e) => Math.Abs((double)a - e) / Math.Max(1, Math.Abs(e))).Max();
}
