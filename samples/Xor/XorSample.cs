namespace Xor;

/// <summary>Trains on all four cases at once until the loss is small.</summary>
public static class XorSample
{
    public const float LossToReach = 0.01f;
    private const int MostSteps = 5_000;

    public static readonly float[] Inputs = [0, 0, 0, 1, 1, 0, 1, 1];
    public static readonly float[] Targets = [0, 1, 1, 0];

    public static XorResult Run(int seed = 1)
    {
        var network = new XorNetwork(seed);
        var steps = 0;
        float loss;
        do
        {
            network.TrainBatch(Inputs, Targets);
            loss = network.Evaluate(Inputs, Targets);
            steps++;
        }
        while (!(loss < LossToReach) && steps < MostSteps);

        var outputs = new float[Targets.Length];
        network.PredictBatch(Inputs, outputs);
        return new XorResult(loss, steps, outputs);
    }
}
