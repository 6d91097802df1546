namespace NetGen;

/// <summary>The base of the layers that hold parameters.</summary>
public abstract class TrainableLayerAttribute : LayerAttribute
{
    /// <summary>
    /// Whether the optimizer changes the layer's parameters. Default true. A frozen layer still passes gradients on to the layers above it;
    /// its tensors count in <see cref="INetwork.ParameterCount"/> but not in <see cref="INetwork.TrainableParameterCount"/>.
    /// </summary>
    public bool Trainable { get; set; } = true;
}
