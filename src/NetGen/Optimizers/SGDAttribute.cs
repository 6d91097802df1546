namespace NetGen;

/// <summary>Stochastic gradient descent, with momentum on demand.</summary>
/// <param name="learningRate">
/// The learning rate η, greater than 0 (NETGEN0008; NETGEN0401 where it is absurd). Default 0.01, as in PyTorch.
/// </param>
/// <remarks>
/// <para>With the gradient g (clipped, and with weight decay added), momentum μ and the velocity v, which starts at 0:</para>
/// <code>
/// plain:     w ← w − η · g
/// momentum:  v ← μ · v + g,  w ← w − η · v
/// Nesterov:  v ← μ · v + g,  w ← w − η · (g + μ · v)
/// </code>
/// <para>
/// PyTorch's form: the rate stands outside the velocity, so that changing it acts at once. One float of state per trainable parameter with
/// momentum, none without. State below 1e-30 is set to 0: numbers that small make processors slow and change nothing.
/// </para>
/// <para>
/// Sources: Polyak 1964; Sutskever, Martens, Dahl &amp; Hinton, “On the importance of initialization and momentum in deep learning”, ICML
/// 2013.
/// </para>
/// </remarks>
/// <example><code>[SGD(0.1, Momentum = 0.9, Nesterov = true)]</code></example>
public sealed class SGDAttribute(double learningRate = 0.01) : OptimizerAttribute(learningRate)
{
    /// <summary>The momentum μ, in [0, 1) (NETGEN0008). Default 0, plain gradient descent.</summary>
    public double Momentum { get; set; }

    /// <summary>Whether to look ahead along the velocity (Nesterov's form). Default false; needs <see cref="Momentum"/>.</summary>
    public bool Nesterov { get; set; }
}
