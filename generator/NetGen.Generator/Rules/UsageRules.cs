using System.Collections.Generic;

namespace NetGen.Generator;

/// <summary>NETGEN07 and those of NETGEN04 that stand where a network is used: the analyzer alone sees those places.</summary>
internal static class UsageRules
{
    public static readonly Rule BatchOfOne = new(
        "NETGEN0402",
        "Batch normalisation needs a batch",
        "Batch statistics of one example are degenerate: '{0}' has [BatchNormalization], so train it with larger batches",
        RuleSeverity.Warning);

    public static readonly Rule EndlessDescent = new(
        "NETGEN0403",
        "A minimiser that never stops",
        "This never stops: no gradient is shorter than {0}, and there is no limit; set maxIterations or a positive threshold",
        RuleSeverity.Warning);

    public static readonly Rule SharedTraining = new(
        "NETGEN0702",
        "One network trained from several threads",
        "'{0}' is trained from several threads: {1} may run many times at once; give each thread a network of its own, or train with Workers",
        RuleSeverity.Warning);

    public static readonly Rule WrongLength = new(
        "NETGEN0703", "A span of the network's size", "'{0}' expects {1} values, got {2}", RuleSeverity.Error);

    /// <summary>The same id: examples back to back.</summary>
    public static readonly Rule WrongBatchLength = WrongLength with { MessageFormat = "'{0}' expects {1} values for each example, got {2}" };

    /// <summary>The same id: the other argument tells how many examples there are.</summary>
    public static readonly Rule OtherExampleCount = WrongLength with { MessageFormat = "'{0}' expects {1} values for {3} examples, got {2}" };

    public static IReadOnlyList<Rule> All { get; } =
        [BatchOfOne, EndlessDescent, SharedTraining, WrongLength, WrongBatchLength, OtherExampleCount];
}
