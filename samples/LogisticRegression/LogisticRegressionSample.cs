using System.Linq;
using NetGen;
using Samples;

namespace LogisticRegression;

/// <summary>Trains on a part of the breast cancer table, full batch, and counts hits and misses on the rest.</summary>
public static class LogisticRegressionSample
{
    private const int Steps = 300;

    private static readonly CsvOptions Table = new() { Target = "diagnosis", PositiveClass = "malignant" };

    /// <summary>Trains on three fifths of the table.</summary>
    public static LogisticRegressionResult Run(int splitSeed = 1)
    {
        var (training, test) = Read().Split(0.6, splitSeed, stratified: true);
        var network = Train(training);

        var probabilities = new float[test.Count];
        network.PredictBatch(test.Inputs, probabilities);
        var actually = test.Targets.ToArray();

        int Cases(bool predicted, bool actual) =>
            probabilities.Zip(actually).Count(pair => pair.First > 0.5f == predicted && pair.Second > 0.5f == actual);
        return new LogisticRegressionResult(
            TruePositives: Cases(true, true),
            FalsePositives: Cases(true, false),
            TrueNegatives: Cases(false, false),
            FalseNegatives: Cases(false, true));
    }

    /// <summary>The accuracy over all rows, each judged by a network that was trained on the other folds only.</summary>
    public static double CrossValidate(int folds, int seed = 1)
    {
        var data = Read().Shuffle(seed);
        var right = 0.0;
        for (var fold = 0; fold < folds; fold++)
        {
            var (from, to) = (data.Count * fold / folds, data.Count * (fold + 1) / folds);
            var others = data.Subset([.. Enumerable.Range(0, from), .. Enumerable.Range(to, data.Count - to)]);
            right += Train(others).Evaluate(data[from..to], Metric.Accuracy)[Metric.Accuracy] * (to - from);
        }

        return right / data.Count;
    }

    private static Dataset Read() => Dataset.FromCsv(SampleData.Path("breast_cancer.csv"), Table);

    private static TumourNetwork Train(Dataset training)
    {
        var network = new TumourNetwork();
        network.Adapt(training);
        network.Fit(training, new FitOptions { Epochs = Steps, BatchSize = training.Count });
        return network;
    }
}
