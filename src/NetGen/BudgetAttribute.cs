using System;

namespace NetGen;

/// <summary>Limits the size of a network: one that outgrows them does not build (NETGEN0502).</summary>
/// <remarks>
/// For devices with little memory or time, where a harmless looking change of a layer would only be noticed at the customer's. May stand on
/// another part of the class than the layers, for instance on the one that is shipped.
/// </remarks>
/// <example>
/// <code>
/// [Network]
/// [Input(64)]
/// [Dense(32)] [ReLU]
/// [Dense(4)]
/// [Budget(MaxParameters = 2500, MaxScratchBytes = 256, MaxMultiplyAdds = 10_000)]
/// public sealed partial class Guard { }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class BudgetAttribute : Attribute
{
    /// <summary>The most numbers in all tensors, at least 0: <see cref="INetwork.ParameterCount"/>. Default: no limit.</summary>
    public int MaxParameters { get; set; } = int.MaxValue;

    /// <summary>The most bytes of scratch that one prediction uses, at least 0: <see cref="INetwork.ScratchBytes"/>. Default: no limit.</summary>
    public int MaxScratchBytes { get; set; } = int.MaxValue;

    /// <summary>The most multiply-adds of one prediction, at least 0: <see cref="INetwork.MultiplyAdds"/>. Default: no limit.</summary>
    public long MaxMultiplyAdds { get; set; } = long.MaxValue;
}
