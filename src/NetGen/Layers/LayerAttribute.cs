using System;

namespace NetGen;

/// <summary>The base of every layer: one attribute is one layer, applied in source order.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public abstract class LayerAttribute : Attribute
{
    /// <summary>
    /// The layer's name, unique in the network (NETGEN0006); its tensors are called after it. Default: the layer's type in lower case, an
    /// underscore and its ordinal among the layers of that type, such as <c>dense_1</c>.
    /// </summary>
    public string? Name { get; set; }

    /// <summary>The name of the layer whose output this one takes (NETGEN0006 if there is none). Default: the layer above.</summary>
    public string? From { get; set; }

    /// <summary>
    /// Whether the layer's output gets members of its own, for encoders, features and response maps: for <c>Name = "features"</c> a constant
    /// <c>FeaturesSize</c> and a method <c>PredictFeatures(input, output)</c>, with the bits that a prediction has at this place. Needs a
    /// <see cref="Name"/> (NETGEN0008) whose members are free (NETGEN0004). Default false.
    /// </summary>
    public bool Expose { get; set; }
}
