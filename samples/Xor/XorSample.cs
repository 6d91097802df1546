using NetGen;

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
        var cases = new Dataset(Inputs, Targets, inputSize: 2, targetSize: 1);

        // An epoch of one mini-batch: every call is one step. A game would make one in every frame.
        using var trainer = new Trainer(network, cases, new FitOptions { Epochs = MostSteps, BatchSize = cases.Count });
        while (trainer.Next())
        {
            if (network.Evaluate(Inputs, Targets) < LossToReach)
            {
                trainer.Stop();
            }
        }

        var outputs = new float[Targets.Length];
        network.PredictBatch(Inputs, outputs);
        return new XorResult(network.Evaluate(Inputs, Targets), trainer.History.Count, outputs);
    }
}
