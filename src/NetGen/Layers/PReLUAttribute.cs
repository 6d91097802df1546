namespace NetGen;

/// <summary>
/// A leaky rectified linear unit whose slopes are learned: <c>y = x</c> for x ≥ 0, otherwise <c>y = alpha[c] · x</c>, c being the channel.
/// </summary>
/// <remarks>
/// <para>Shape: kept. The channel is the last axis: every unit of a vector has its own slope.</para>
/// <para>Tensor: <c>prelu_1.alpha</c> of shape (channels), starting at 0.25.</para>
/// <para>Source: He, Zhang, Ren &amp; Sun, “Delving Deep into Rectifiers”, ICCV 2015.</para>
/// </remarks>
/// <example><code>[Dense(64)] [PReLU]</code></example>
public sealed class PReLUAttribute : TrainableLayerAttribute
{
}
