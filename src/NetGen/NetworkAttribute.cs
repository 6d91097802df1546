using System;

namespace NetGen;

/// <summary>
/// Marks a partial class as a neural network: the generator reads the layers declared on it, checks them and writes the other part of the
/// class.
/// </summary>
/// <remarks>
/// <para>
/// The layers apply in the order in which they stand in the source, below exactly one <see cref="InputAttribute"/>. The generated part
/// implements <see cref="INetwork"/>; a loss adds <see cref="IDifferentiableNetwork"/>, an optimizer adds <see cref="ITrainableNetwork"/>.
/// </para>
/// <para>
/// The class must be partial (NETGEN0001), and may be neither generic nor abstract nor static (NETGEN0002).
/// </para>
/// </remarks>
/// <example>
/// <code>
/// [Network(Seed = 7)]
/// [Input(2)]
/// [Dense(8)] [Tanh]
/// [BinaryHead]
/// [SGD(0.5, Momentum = 0.9)]
/// public sealed partial class Xor { }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class NetworkAttribute : Attribute
{
    /// <summary>
    /// The seed of the initial parameters and of dropout's masks. Equal seeds give equal numbers on every machine and every framework.
    /// Default 0.
    /// </summary>
    /// <remarks>The constructor that takes a seed overrides it, so that several differently initialised instances are possible.</remarks>
    public int Seed { get; set; }
}
