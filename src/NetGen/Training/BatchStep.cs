using System;

namespace NetGen;

/// <summary>Gradient and update from one mini-batch.</summary>
internal class BatchStep(ITrainableNetwork network, LayerGradients? gradients) : IDisposable
{
    protected ITrainableNetwork Network { get; } = network;

    /// <summary>Trains on rows of examples and gives their mean loss before the step.</summary>
    public virtual float Run(float[] inputs, float[] targets, int rows)
    {
        ReadOnlySpan<float> x = inputs.AsSpan(0, rows * Network.InputSize);
        ReadOnlySpan<float> t = targets.AsSpan(0, rows * Network.OutputSize);
        if (gradients is null)
        {
            return Network.TrainBatch(x, t);
        }

        // The same bits in two calls: a fused step leaves no gradients to look at.
        float loss = Network.Backpropagate(x, t);
        Update();
        return loss;
    }

    public virtual void Dispose()
    {
    }

    protected void Update()
    {
        gradients?.Add();
        Network.ApplyGradients();
    }
}
