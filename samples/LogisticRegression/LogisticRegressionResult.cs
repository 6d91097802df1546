namespace LogisticRegression;

/// <summary>Counts over the test rows; positive means malignant.</summary>
public sealed record LogisticRegressionResult(int TruePositives, int FalsePositives, int TrueNegatives, int FalseNegatives)
{
    public int Count => TruePositives + FalsePositives + TrueNegatives + FalseNegatives;

    public double Accuracy => (TruePositives + TrueNegatives) / (double)Count;
}
