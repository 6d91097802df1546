using System.Linq;
using NetGen;
using Samples;

namespace LogisticRegression;

/// <summary>Trains on seven tenths of the breast cancer table, full batch, and counts hits and misses on the rest.</summary>
public static class LogisticRegressionSample
{
    private const int Steps = 300;

    public static LogisticRegressionResult Run(int splitSeed = 1)
    {
        var data = Dataset.FromCsv(
            SampleData.Path("breast_cancer.csv"), new CsvOptions { Target = "diagnosis", PositiveClass = "malignant" });
        var (training, test) = data.Split(0.7, splitSeed, stratified: true);

        var network = new TumourNetwork();
        network.Adapt(training);
        network.Fit(training, new FitOptions { Epochs = Steps, BatchSize = training.Count });

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
}
