namespace NetGen;

/// <summary>A rectified linear unit that cannot die, element by element: <c>y = x</c> for x ≥ 0, otherwise <c>y = slope · x</c>.</summary>
/// <param name="slope">The slope for negative inputs. Default 0.01, as in PyTorch.</param>
/// <remarks>
/// <para>Shape: kept.</para>
/// <para>Source: Maas, Hannun &amp; Ng, “Rectifier Nonlinearities Improve Neural Network Acoustic Models”, ICML 2013.</para>
/// </remarks>
/// <example><code>[Dense(64)] [LeakyReLU(0.2)]</code></example>
public sealed class LeakyReLUAttribute(double slope = 0.01) : ActivationLayerAttribute
{
    /// <summary>The slope for negative inputs.</summary>
    public double Slope { get; } = slope;
}
