using System;
using System.Linq;
using NetGen;
using Samples;

namespace LeastSquares;

/// <summary>Predicts a penguin's body mass from three lengths, by gradient descent on the whole table and in closed form.</summary>
public static class LeastSquaresSample
{
    private const int Steps = 500;

    private static readonly string[] Lengths = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm"];
    private const string Mass = "body_mass_g";

    public static LeastSquaresResult Run()
    {
        var data = Dataset.FromCsv(
            SampleData.Path("penguins.csv"), new CsvOptions { Inputs = Lengths, Target = Mass, Missing = MissingValues.Skip });
        var inputs = Standardization.Of(data.Inputs, data.InputSize).Apply(data.Inputs);
        var targets = Array.ConvertAll(data.Targets.ToArray(), grams => grams / 1000);

        var network = new BodyMassNetwork();
        for (var step = 0; step < Steps; step++)
        {
            network.TrainBatch(inputs, targets);
        }

        var trained = new float[BodyMassNetwork.TrainableParameterCount];
        network.CopyParametersTo(trained);
        return new LeastSquaresResult(
            data.Count, [.. Lengths, "bias"], trained, Exact(inputs, targets), MathF.Sqrt(network.Evaluate(inputs, targets)));
    }

    /// <summary>The bias is the weight of one more input that is always 1.</summary>
    private static double[] Exact(float[] inputs, float[] targets)
    {
        var x = inputs.Chunk(Lengths.Length).SelectMany(row => row.Append(1f)).Select(value => (double)value).ToArray();
        var y = Array.ConvertAll(targets, value => (double)value);
        return NormalEquations.Solve(x, y, Lengths.Length + 1, 1);
    }
}
