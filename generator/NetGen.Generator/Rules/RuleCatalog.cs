using System.Collections.Generic;

namespace NetGen.Generator;

/// <summary>Every rule there is: the descriptors, the release tracking and the pages are held against this list.</summary>
internal static class RuleCatalog
{
    /// <summary>In the order of their ids; several wordings of one id stand together.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        DeclarationRules.NotPartial,
        DeclarationRules.OuterNotPartial,
        DeclarationRules.NoNetwork,
        DeclarationRules.SpreadLayers,
        DeclarationRules.CollidingMember,
        DeclarationRules.InputMissing,
        DeclarationRules.UnknownLayer,
        DeclarationRules.UnknownLayerNoneNear,
        DeclarationRules.LayerBelow,
        DeclarationRules.DuplicateLayer,
        DeclarationRules.ArgumentOutOfRange,
        ShapeRules.OtherChannels,
        ShapeRules.GroupsDoNotDivide,
        ShapeRules.KernelTooLarge,
        SlidingRules.UnreadEnd,
        SlidingRules.UnreadEndOfPool,
        SlidingRules.UnreadBetween,
        SlidingRules.UnreadBetweenPool,
        ShapeRules.VectorExpected,
        ShapeRules.SpatialExpected,
        ShapeRules.ElementCountChanged,
        ShapeRules.MergeDisagrees,
        SlidingRules.ChannelsFirst,
        OutputRules.SigmoidWithSquaredError,
        OutputRules.SoftmaxWithSquaredError,
        OutputRules.SoftmaxOverOneUnit,
        OutputRules.SigmoidWithCategoricalCrossEntropy,
        OutputRules.BinaryCrossEntropyWithoutProbability,
        OutputRules.CategoricalCrossEntropyWithoutDistribution,
        OutputRules.CategoricalCrossEntropyOnOneUnit,
        OutputRules.RectifiedOutput,
        OutputRules.BoundedOutput,
        OutputRules.TargetOutOfReach,
        OutputRules.DeclaredTwice,
        ArchitectureRules.LinearLayers,
        ArchitectureRules.FactorizedLayers,
        ArchitectureRules.RedundantActivation,
        ArchitectureRules.VanishingGradient,
        ArchitectureRules.VanishingTanh,
        ArchitectureRules.ExplodingGradient,
        ArchitectureRules.UnfittingInitializer,
        ArchitectureRules.IdenticalUnits,
        ArchitectureRules.DropoutOnOutput,
        TrainingRules.AbsurdLearningRate,
        BudgetRules.BudgetExceeded,
    ];
}
