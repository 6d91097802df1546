using System;

namespace NetGen;

/// <summary>How a file of weights is read into a network that it was not saved from.</summary>
/// <remarks>
/// Without options a file has to hold exactly the network's tensors, and its architecture hash, if it has one, has to be the network's.
/// With any option set, the hash is not compared: names and shapes still are.
/// </remarks>
/// <example><code>
/// network.Load("resnet.safetensors", new LoadOptions
/// {
///     Layout = WeightsLayout.PyTorch,
///     Map = name => name.Replace("features.0.", "conv2d_1."),
///     Only = name => !name.StartsWith("head."),
/// });
/// </code></example>
public sealed class LoadOptions
{
    /// <summary>
    /// Gives the network's name for a name in the file; null leaves that tensor out. In PyTorch's layout the last part may stay PyTorch's:
    /// <c>fc1.weight</c> to <c>dense_1.weight</c> will do.
    /// </summary>
    public Func<string, string?>? Map { get; init; }

    /// <summary>
    /// Which of the network's tensors are loaded, by name; the others stay as they are, and whatever else the file holds is left out: a
    /// backbone for a new head.
    /// </summary>
    public Func<string, bool>? Only { get; init; }

    /// <summary>True if tensors that the file does not hold stay as they are; at least one has to be there.</summary>
    public bool AllowMissing { get; init; }

    /// <summary>The layout of the file.</summary>
    public WeightsLayout Layout { get; init; }

    internal bool ComparesArchitecture => Map is null && Only is null && !AllowMissing && Layout == WeightsLayout.Keras;
}
