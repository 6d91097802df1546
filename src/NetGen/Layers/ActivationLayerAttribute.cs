namespace NetGen;

/// <summary>The base of the activations: layers that apply a function to their input and keep its shape.</summary>
public abstract class ActivationLayerAttribute : LayerAttribute
{
}
