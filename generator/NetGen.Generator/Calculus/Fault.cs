namespace NetGen.Generator;

/// <summary>Why a function has no formula: the name of a rule in <see cref="CalculusRules"/> and the arguments of its message.</summary>
internal sealed record Fault(string Rule, EquatableArray<string> Arguments)
{
    public static Fault Of(string rule, params string[] arguments) => new(rule, arguments.ToEquatableArray());

    /// <summary>The finding at an attribute of a network.</summary>
    public Finding At(int attribute) => new(CalculusRules.Named(Rule), attribute, Arguments);
}
