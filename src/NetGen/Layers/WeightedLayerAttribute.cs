namespace NetGen;

/// <summary>The base of the layers that multiply their input by a kernel and add a bias.</summary>
public abstract class WeightedLayerAttribute : TrainableLayerAttribute
{
    /// <summary>
    /// Whether the layer adds a bias (tensor <c>.bias</c>, which starts at zero). Default true. Turn it off where the next layer removes
    /// the mean anyway.
    /// </summary>
    public bool UseBias { get; set; } = true;

    /// <summary>
    /// How the kernel's initial values are drawn. Default: <see cref="Initializer.HeNormal"/> where a ReLU-like activation follows,
    /// <see cref="Initializer.XavierUniform"/> otherwise.
    /// </summary>
    public Initializer Initializer { get; set; }

    /// <summary>
    /// The initializer's factor, deviation, bound or value: what it means stands at each member of <see cref="NetGen.Initializer"/>.
    /// Default: <see cref="double.NaN"/>, the initializer's own default.
    /// </summary>
    public double InitializerScale { get; set; } = double.NaN;
}
