using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// Everything the generator knows of one declaration: names and numbers only, compared by value. It is the one type that the
/// compiler caches, so it holds no symbol, no syntax and no location.
/// </summary>
internal sealed record NetworkModel(
    TypeModel Type,
    int Seed,
    EquatableArray<InputModel> Inputs,
    EquatableArray<Layer> Layers,
    EquatableArray<Loss> Losses,
    EquatableArray<Optimizer> Optimizers)
{
    /// <summary>The ordinals of [Network] itself: more than one is a repetition.</summary>
    public EquatableArray<int> Networks { get; init; }

    /// <summary>False for all but one of several declarations with [Network], so that code is emitted once.</summary>
    public bool IsFirstNetwork { get; init; } = true;

    /// <summary>On how many partial declarations [Input] and the layers stand.</summary>
    public int LayerDeclarations { get; init; }

    /// <summary>False while an attribute does not bind (it is still being typed): the compiler reports that, and we stay quiet.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>The size limits, usually one or none.</summary>
    public EquatableArray<BudgetModel> Budgets { get; init; }

    /// <summary>The user's own members that are in the way of generated ones.</summary>
    public EquatableArray<UserMember> CollidingMembers { get; init; }

    /// <summary>The loss, whether written or brought by a head.</summary>
    public Loss? Loss => AllLosses.FirstOrDefault();

    public Optimizer? Optimizer => Optimizers.FirstOrDefault();

    /// <summary>True if training counts its steps: an optimizer makes them, or layers draw numbers that depend on them.</summary>
    public bool CountsSteps => Optimizer is not null || (Loss is not null && Written(Layers).OfType<KernelLayer>().Any(layer => layer.IsRandom));

    /// <summary>True if a layer is fitted to data.</summary>
    public bool IsAdaptable => Layers.Any(layer => layer is IAdapted);

    /// <summary>The written losses, then those of the heads.</summary>
    public IEnumerable<Loss> AllLosses => Losses.Concat(Written(Layers).OfType<HeadLayer>().Select(head => head.Loss));

    /// <summary>Every layer with the name that it was given, blocks spliced in.</summary>
    public IEnumerable<(Layer Layer, string? Name)> Unrolled => Layers.SelectMany(layer => layer.Unroll(""));

    /// <summary>The layers as they are written, those of blocks once.</summary>
    private static IEnumerable<Layer> Written(IEnumerable<Layer> layers) =>
        layers.SelectMany(layer => layer is BlockLayer block ? Written(block.Layers) : [layer]);
}

/// <summary>The annotated type: where it stands and how it is declared.</summary>
internal sealed record TypeModel(string Namespace, string Name, string Keyword, EquatableArray<ContainingType> ContainingTypes)
{
    /// <summary>What keeps code from being generated into the type at all, in words; null if nothing does.</summary>
    public string? Obstacle { get; init; }

    /// <summary>The first type of the nest (this one included) that is not declared partial; null if all are.</summary>
    public string? NotPartial { get; init; }

    /// <summary>The name as people say it: class for @class.</summary>
    public string PlainName => Name.TrimStart('@');

    /// <summary>The name with namespace and containing types, as a hint name and for readers.</summary>
    public string FullName =>
        string.Join(".", new[] { Namespace }.Where(part => part.Length > 0)
            .Concat(ContainingTypes.Select(type => type.Name)).Concat([Name])).Replace("@", "");
}

internal sealed record ContainingType(string Keyword, string Name, string TypeParameters);

/// <summary>One [Budget]: the attribute's ordinal and its limits; the largest number stands for none.</summary>
internal sealed record BudgetModel(int Attribute, int MaxParameters, int MaxScratchBytes, long MaxMultiplyAdds);

/// <summary>One [Input]: the attribute's ordinal, its dimensions and its name.</summary>
internal sealed record InputModel(int Attribute, Shape Shape, string? Name);

/// <summary>A member of the user's: its name in metadata, and for a method its parameters; null where it takes the name in whatever form.</summary>
internal sealed record UserMember(string Name, string? Signature)
{
    public const string Constructor = ".ctor";

    /// <summary>What tells it from all others of its type.</summary>
    public string Key => Signature ?? Name;

    /// <summary>True if a generated member cannot stand beside it.</summary>
    public bool IsInTheWayOf(string name, string? signature) =>
        Name == name && (Signature is null || signature is null || Signature == signature);
}
