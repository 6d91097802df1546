namespace NetGen.Testing.Optimizers;

/// <summary>w ← w·(1 − η·λ), then Adam's step from a gradient without the decay.</summary>
internal sealed class AdamW(AttributeCall call) : Adam(call, 0.01)
{
    private protected override bool DecaysThroughGradient => false;

    private protected override void Update(string name, double[] tensor, double[] gradient)
    {
        for (int i = 0; i < tensor.Length; i++)
        {
            tensor[i] -= LearningRate * WeightDecay * tensor[i];
        }
        base.Update(name, tensor, gradient);
    }
}
