using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>NETGEN00: what must hold before there is anything to infer.</summary>
internal static class DeclarationRules
{
    public static readonly Rule NotPartial = new(
        "NETGEN0001", "A network must be partial", "Network '{0}' must be declared partial", RuleSeverity.Error);

    /// <summary>The same id: a type around the network.</summary>
    public static readonly Rule OuterNotPartial = NotPartial with
    {
        MessageFormat = "'{0}' must be declared partial, since network '{1}' stands in it",
    };

    public static readonly Rule NoNetwork = new(
        "NETGEN0002", "A network needs layers and a plain class", "Network '{0}' has no {1}", RuleSeverity.Error);

    public static readonly Rule SpreadLayers = new(
        "NETGEN0003",
        "Input and layers stand on one declaration",
        "Layers of '{0}' are spread over {1} declarations, so their order is undefined; write [Input] and all layers on one of them",
        RuleSeverity.Error);

    public static readonly Rule CollidingMember = new(
        "NETGEN0004",
        "A generated member needs this name",
        "'{0}' is already defined; the generated code of '{1}' needs this name, so rename yours",
        RuleSeverity.Error);

    /// <summary>The same id: members of an exposed layer, and members that every network has.</summary>
    public static readonly Rule CollidingExposure = CollidingMember with
    {
        MessageFormat = "'{0}' is already defined; give the exposed layer '{1}' another name",
    };

    public static readonly Rule InputMissing = new(
        "NETGEN0005",
        "A network has exactly one input, first",
        "'{0}' must declare exactly one [Input], before its layers",
        RuleSeverity.Error);

    public static readonly Rule UnknownLayer = new(
        "NETGEN0006", "Layers are named once and referred to by name", "No layer named '{0}'; did you mean '{1}'?", RuleSeverity.Error);

    /// <summary>The same id where there is nothing to offer.</summary>
    public static readonly Rule UnknownLayerNoneNear = UnknownLayer with
    {
        MessageFormat = "No layer named '{0}'; nothing above this one has a name",
    };

    /// <summary>The same id: the layer exists, but its output does not exist yet.</summary>
    public static readonly Rule LayerBelow = UnknownLayer with
    {
        MessageFormat = "Layer '{0}' does not stand above this one, and From reaches upwards only; did you mean '{1}'?",
    };

    /// <summary>The same id: a name that two layers claim.</summary>
    public static readonly Rule DuplicateLayer = UnknownLayer with
    {
        MessageFormat = "Several layers are named '{0}'; did you mean '{1}'?",
    };

    public static readonly Rule ArgumentOutOfRange = new(
        "NETGEN0008", "An argument is outside its domain", "{0} = {1} is outside {2}", RuleSeverity.Error);

    public static IEnumerable<Finding> Check(NetworkModel model)
    {
        if (model.Type.NotPartial is { } type)
        {
            yield return type == model.Type.PlainName
                ? Finding.Of(NotPartial, Finding.AtClass, type)
                : Finding.Of(OuterNotPartial, Finding.AtClass, type, model.Type.PlainName);
        }

        if (model.Type.Obstacle is { } obstacle)
        {
            yield return Finding.Of(NoNetwork, Finding.AtClass, model.Type.PlainName, obstacle);
            yield break;
        }

        if (model.Layers.Count == 0)
        {
            yield return Finding.Of(NoNetwork, Finding.AtClass, model.Type.PlainName, "layers; write at least one, such as [Dense(1)]");
            yield break;
        }

        if (model.LayerDeclarations > 1)
        {
            yield return Finding.Of(SpreadLayers, Finding.AtClass, model.Type.PlainName, model.LayerDeclarations);
            yield break;
        }

        if (model.Inputs.Count == 0)
        {
            yield return Finding.Of(InputMissing, Finding.AtClass, model.Type.PlainName);
        }
        else if (model.Inputs.Count > 1)
        {
            foreach (var repeated in model.Inputs.Skip(1))
            {
                yield return Finding.Of(InputMissing, repeated.Attribute, model.Type.PlainName);
            }
        }
        else if (model.Inputs[0].Attribute > model.Layers[0].Header.Attribute)
        {
            yield return Finding.Of(InputMissing, model.Inputs[0].Attribute, model.Type.PlainName);
        }
        else
        {
            foreach (var finding in CheckArguments(model))
            {
                yield return finding;
            }
        }
    }

    /// <summary>Members of the user's in the place of generated ones; shapes do not depend on them.</summary>
    public static IEnumerable<Finding> CheckMembers(NetworkModel model, Shape? output) =>
        GeneratedMembers.InTheWay(model, output).Select(member =>
        {
            // A constructor is told by its type's name.
            var name = member.Name == UserMember.Constructor ? model.Type.PlainName : member.Name;
            return Finding.Of(CollidingMember, Finding.AtClass, name, model.Type.PlainName) with { Fix = member.Key };
        });

    private static IEnumerable<Finding> CheckArguments(NetworkModel model)
    {
        var input = model.Inputs[0];
        if (input.Shape.Rank is 0 or > 3 || input.Shape.Dimensions.Any(d => d <= 0))
        {
            var shape = input.Shape.Rank == 0 ? "()" : input.Shape.ToString();
            yield return Finding.Of(ArgumentOutOfRange, input.Attribute, "shape", shape, "one to three positive dimensions");
        }

        var findings = model.Layers.SelectMany(layer => layer.CheckArguments())
            .Concat(model.AllLosses.SelectMany(loss => loss.CheckArguments()))
            .Concat(model.Optimizers.SelectMany(optimizer => optimizer.CheckArguments()));
        foreach (var finding in findings.Concat(model.Budgets.SelectMany(BudgetRules.CheckArguments)))
        {
            yield return finding;
        }
    }
}
