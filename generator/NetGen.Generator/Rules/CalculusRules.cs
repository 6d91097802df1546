using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>NETGEN08: functions that are differentiated.</summary>
internal static class CalculusRules
{
    public static readonly Rule WrongSignature = new(
        "NETGEN0801",
        "A function has the signature that its attribute needs",
        "'{0}' cannot be used here; declare it as {1}",
        RuleSeverity.Error);

    /// <summary>The same id: there is nothing of that name.</summary>
    public static readonly Rule NoSuchFunction = WrongSignature with { MessageFormat = "'{0}' has no method '{1}'; write {2}" };

    /// <summary>The same id: what [Gradient] stands on is no function of numbers.</summary>
    public static readonly Rule NotScalar = WrongSignature with
    {
        MessageFormat = "'{0}' has no gradient; make it a static, non-generic method that takes and returns double alone, or float alone",
    };

    /// <summary>The same id: a name in [Gradient].</summary>
    public static readonly Rule UnknownArgument = WrongSignature with { MessageFormat = "'{0}' has no argument '{1}'; it has {2}" };

    public static readonly Rule Body = new(
        "NETGEN0802",
        "A function is one expression",
        "'{0}' must have an expression body, or locals and one return at the end; {1} is none of it",
        RuleSeverity.Error);

    public static readonly Rule NotDifferentiable = new(
        "NETGEN0803",
        "An expression cannot be differentiated",
        "'{0}' cannot be differentiated; use + - * /, functions of Math or MathF, conditional expressions, and methods made of them",
        RuleSeverity.Error);

    /// <summary>The same id: a field or property.</summary>
    public static readonly Rule NotConstant = NotDifferentiable with
    {
        MessageFormat = "'{0}' is neither an argument nor a constant, so its value is unknown; make it const, or pass it as an argument",
    };

    /// <summary>The same id: a method that calls itself.</summary>
    public static readonly Rule Recursion = NotDifferentiable with
    {
        MessageFormat = "'{0}' calls itself, so its formula has no end; write it without recursion",
    };

    /// <summary>The same id: more than anybody could read.</summary>
    public static readonly Rule TooLarge = NotDifferentiable with
    {
        MessageFormat = "'{0}' is too large to be differentiated; split the function",
    };

    public static readonly Rule OtherAssembly = new(
        "NETGEN0804",
        "A function's source is in this project",
        "'{0}' is compiled in another assembly, so its formula is unknown; write it in this project",
        RuleSeverity.Error);

    public static readonly Rule Corner = new(
        "NETGEN0805",
        "A function has no derivative everywhere",
        "'{0}' may have no derivative where {1}; {2} is used there",
        RuleSeverity.Info);

    /// <summary>A wording of NETGEN0001: the type around a method with [Gradient].</summary>
    public static readonly Rule GradientNotPartial = DeclarationRules.NotPartial with
    {
        MessageFormat = "'{0}' must be declared partial, since the gradient of '{1}' is written into it",
    };

    /// <summary>A wording of NETGEN0004: a member in the gradient's place.</summary>
    public static readonly Rule GradientDefined = DeclarationRules.CollidingMember with
    {
        MessageFormat = "'{0}' is already defined; the gradient of '{1}' needs this name, so rename one of them",
    };

    private static readonly Dictionary<string, Rule> ByName = new()
    {
        [nameof(WrongSignature)] = WrongSignature,
        [nameof(NoSuchFunction)] = NoSuchFunction,
        [nameof(NotScalar)] = NotScalar,
        [nameof(UnknownArgument)] = UnknownArgument,
        [nameof(Body)] = Body,
        [nameof(NotDifferentiable)] = NotDifferentiable,
        [nameof(NotConstant)] = NotConstant,
        [nameof(Recursion)] = Recursion,
        [nameof(TooLarge)] = TooLarge,
        [nameof(OtherAssembly)] = OtherAssembly,
        [nameof(Corner)] = Corner,
        [nameof(GradientNotPartial)] = GradientNotPartial,
        [nameof(GradientDefined)] = GradientDefined,
    };

    public static Rule Named(string name) => ByName[name];

    /// <summary>Advice on the functions of a network: it does not keep the network from being generated.</summary>
    public static IEnumerable<Finding> Check(NetworkModel model) =>
        model.Layers.SelectMany(layer => layer.Advice()).Concat(model.Losses.SelectMany(loss => loss.Advice()));
}
