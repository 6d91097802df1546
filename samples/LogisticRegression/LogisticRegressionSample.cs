using System.Linq;
using Samples;

namespace LogisticRegression;

/// <summary>Trains on seven tenths of the breast cancer table, full batch, and counts hits and misses on the rest.</summary>
public static class LogisticRegressionSample
{
    private const int Steps = 300;

    public static LogisticRegressionResult Run(int splitSeed = 1)
    {
        var table = CsvTable.Read(SampleData.Path("breast_cancer.csv"));
        var measurements = table.Numbers(table.Columns[..TumourNetwork.InputSize]);
        var malignant = table.Texts("diagnosis").Select(diagnosis => diagnosis == "malignant" ? 1f : 0f).ToArray();

        var order = Rows.Shuffled(table.RowCount, splitSeed);
        var training = order[..(table.RowCount * 7 / 10)];
        var test = order[training.Length..];
        var trainingRows = Rows.Take<float>(measurements, TumourNetwork.InputSize, training);
        var scale = Standardization.Of(trainingRows, TumourNetwork.InputSize);

        var network = new TumourNetwork();
        var inputs = scale.Apply(trainingRows);
        var targets = Rows.Take<float>(malignant, 1, training);
        for (var step = 0; step < Steps; step++)
        {
            network.TrainBatch(inputs, targets);
        }

        var testInputs = scale.Apply(Rows.Take<float>(measurements, TumourNetwork.InputSize, test));
        var testTargets = Rows.Take<float>(malignant, 1, test);
        var probabilities = new float[test.Length];
        network.PredictBatch(testInputs, probabilities);

        int Cases(bool predicted, bool actual) =>
            probabilities.Zip(testTargets).Count(pair => pair.First > 0.5f == predicted && pair.Second > 0.5f == actual);
        return new LogisticRegressionResult(
            TruePositives: Cases(true, true),
            FalsePositives: Cases(true, false),
            TrueNegatives: Cases(false, false),
            FalseNegatives: Cases(false, true));
    }
}
