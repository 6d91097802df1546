namespace NetGen.Generator;

/// <summary>
/// Everything the generator knows of one method with [Gradient]: names and numbers only, compared by value, so that it can be cached.
/// </summary>
/// <param name="Type">The type that the method stands in.</param>
/// <param name="TypeParameters">That type's own type parameters, as written.</param>
/// <param name="Method">The method's name.</param>
/// <param name="Ordinal">Which of several methods of that name it is: part of the file's name.</param>
/// <param name="IsPublic">True if the method is public.</param>
/// <param name="IsSingle">True if it computes with float.</param>
/// <param name="Parameters">The names of all arguments.</param>
/// <param name="WithRespectTo">The indices of the arguments that it is differentiated by.</param>
internal sealed record GradientModel(
    TypeModel Type,
    string TypeParameters,
    string Method,
    int Ordinal,
    bool IsPublic,
    bool IsSingle,
    EquatableArray<string> Parameters,
    EquatableArray<int> WithRespectTo)
{
    /// <summary>The method's formula; null if there is none.</summary>
    public Formula? Formula { get; init; }

    /// <summary>Why there is no formula; null too while the code is being typed.</summary>
    public Fault? Fault { get; init; }

    /// <summary>False where the generated members would not compile: then nothing is emitted, and an analyzer says why.</summary>
    public bool CanEmit { get; init; } = true;

    /// <summary>False where the user has written the form that takes spans.</summary>
    public bool TakesSpans { get; init; } = true;

    /// <summary>False where the user has written the form that takes the arguments one by one.</summary>
    public bool TakesArguments { get; init; } = true;

    /// <summary>The name of the generated methods.</summary>
    public string GradientName => Method.TrimStart('@') + "Gradient";

    public string Number => IsSingle ? "float" : "double";
}
