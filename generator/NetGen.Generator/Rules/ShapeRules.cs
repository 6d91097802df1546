namespace NetGen.Generator;

/// <summary>NETGEN01: a layer that cannot take the shape it is given.</summary>
internal static class ShapeRules
{
    public static readonly Rule VectorExpected = new(
        "NETGEN0105",
        "A dense layer takes a vector",
        "'{0}' expects a vector but receives {1}; insert [Flatten]",
        RuleSeverity.Error);

    public static readonly Rule ElementCountChanged = new(
        "NETGEN0106",
        "A reshape keeps the elements",
        "{0} elements cannot become {1}; choose dimensions whose product is {0}",
        RuleSeverity.Error);

    public static readonly Rule MergeDisagrees = new(
        "NETGEN0107", "Merged shapes agree", "Cannot merge {0} with {1}; see [Add], [Multiply] and [Concat] for what fits", RuleSeverity.Error);
}
