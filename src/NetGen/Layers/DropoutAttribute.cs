namespace NetGen;

/// <summary>
/// In training, sets each element to zero with probability <c>rate</c> and multiplies the others by <c>1 / (1 − rate)</c>; in prediction
/// and evaluation it does nothing and costs nothing.
/// </summary>
/// <param name="rate">The probability of dropping an element, in [0, 1) (NETGEN0008).</param>
/// <remarks>
/// <para>Shape: kept. The scaling keeps the expected value, so that prediction needs no correction (inverted dropout).</para>
/// <para>
/// The mask is a hash of (seed, step, layer, example, element): it is the same on every machine, and the same for repeated calls of
/// <c>Backpropagate</c> until <c>ApplyGradients</c> advances the step.
/// </para>
/// <para>Source: Srivastava et al., “Dropout: A Simple Way to Prevent Neural Networks from Overfitting”, JMLR 15, 2014.</para>
/// </remarks>
/// <example><code>[Dense(256)] [ReLU] [Dropout(0.5)]</code></example>
public sealed class DropoutAttribute(double rate) : LayerAttribute
{
    /// <summary>The probability of dropping an element.</summary>
    public double Rate { get; } = rate;
}
