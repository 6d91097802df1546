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
        var kilograms = Array.ConvertAll(data.Targets.ToArray(), grams => grams / 1000);
        var penguins = new Dataset(data.Inputs.ToArray(), kilograms, data.InputSize, 1);

        var network = new BodyMassNetwork();
        network.Adapt(penguins);
        network.Fit(penguins, new FitOptions { Epochs = Steps, BatchSize = penguins.Count });

        var trained = new float[BodyMassNetwork.TrainableParameterCount];
        network.CopyParametersTo(trained);
        var error = Math.Sqrt(network.Evaluate(penguins).Loss);
        return new LeastSquaresResult(penguins.Count, [.. Lengths, "bias"], trained, Exact(network, penguins), error);
    }

    /// <summary>On the inputs as the layer behind the normalisation sees them; the bias is the weight of one more that is always 1.</summary>
    private static double[] Exact(BodyMassNetwork network, Dataset penguins)
    {
        var (mean, variance) = (Values(network, "normalization_1.mean"), Values(network, "normalization_1.variance"));
        var x = penguins.Inputs.ToArray().Chunk(Lengths.Length)
            .SelectMany(row => row.Select((value, i) => (value - mean[i]) / Math.Sqrt(variance[i])).Append(1)).ToArray();
        var y = Array.ConvertAll(penguins.Targets.ToArray(), value => (double)value);
        return NormalEquations.Solve(x, y, Lengths.Length + 1, 1);
    }

    private static double[] Values(BodyMassNetwork network, string tensor)
    {
        var values = new float[network.Tensors[tensor].Length];
        network.Tensors[tensor].CopyTo(values);
        return Array.ConvertAll(values, value => (double)value);
    }
}
