namespace NetGen.Generator;

/// <summary>NETGEN01: a layer that cannot take the shape it is given.</summary>
internal static class ShapeRules
{
    public static readonly Rule OtherChannels = new(
        "NETGEN0101",
        "Declared input channels are the input's",
        "Filter of '{0}' has {1} channels but its input has {2} ({3}); write InputChannels = {2}, or change the layer above",
        RuleSeverity.Error);

    public static readonly Rule GroupsDoNotDivide = new(
        "NETGEN0102",
        "Groups divide channels and filters",
        "{0} {2} cannot be split into {1} groups; choose a number that divides both channels and filters",
        RuleSeverity.Error);

    public static readonly Rule KernelTooLarge = new(
        "NETGEN0103",
        "A kernel fits its input",
        "Kernel {0} is larger than its {1} input; make it smaller, or pad the input, for instance by Padding.Same",
        RuleSeverity.Error);

    public static readonly Rule VectorExpected = new(
        "NETGEN0105",
        "A layer takes an input of its own rank",
        "'{0}' expects a vector but receives {1}; insert [Flatten]",
        RuleSeverity.Error);

    /// <summary>The same id: a layer that slides over an image or a sequence.</summary>
    public static readonly Rule SpatialExpected = VectorExpected with
    {
        MessageFormat = "'{0}' expects {1} but receives {2}; insert [Reshape]",
    };

    public static readonly Rule ElementCountChanged = new(
        "NETGEN0106",
        "A reshape keeps the elements",
        "{0} elements cannot become {1}; choose dimensions whose product is {0}",
        RuleSeverity.Error);

    public static readonly Rule MergeDisagrees = new(
        "NETGEN0107", "Merged shapes agree", "Cannot merge {0} with {1}; see [Add], [Multiply] and [Concat] for what fits", RuleSeverity.Error);
}
