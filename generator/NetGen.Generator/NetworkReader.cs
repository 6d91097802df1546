using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NetGen.Generator;

/// <summary>From a symbol to the model. The last file that sees a Roslyn symbol.</summary>
internal static class NetworkReader
{
    public const string NetworkAttributeName = "NetGen.NetworkAttribute";

    private const string Suffix = "Attribute";

    public static NetworkModel Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var type = (INamedTypeSymbol)context.TargetSymbol;
        var first = OrderedAttributes(type).First(IsNetworkAttribute).ApplicationSyntaxReference!.GetSyntax(cancellation);
        return Read(type) with { IsFirstNetwork = context.TargetNode.Contains(first) };
    }

    /// <summary>True if the build asks for reports: the property NetGenReport.</summary>
    public static bool WantsReport(AnalyzerConfigOptionsProvider options, CancellationToken cancellation) =>
        options.GlobalOptions.TryGetValue("build_property.NetGenReport", out var value) && bool.TryParse(value, out var isWanted) && isWanted;

    /// <summary>True for a class or struct that carries [Network]; on anything else the compiler refuses it.</summary>
    public static bool IsNetwork(INamedTypeSymbol type) =>
        type.TypeKind is TypeKind.Class or TypeKind.Struct && type.GetAttributes().Any(IsNetworkAttribute);

    public static NetworkModel Read(INamedTypeSymbol type)
    {
        var attributes = OrderedAttributes(type);
        var inputs = new List<InputModel>();
        var layers = new List<Layer>();
        var losses = new List<Loss>();
        var optimizers = new List<Optimizer>();
        var budgets = new List<BudgetModel>();
        var declarations = new HashSet<SyntaxNode?>();
        var networks = new List<int>();
        var seed = 0;
        for (var ordinal = 0; ordinal < attributes.Count; ordinal++)
        {
            var attribute = attributes[ordinal];
            var arguments = Arguments(ordinal, attribute, type);
            if (arguments.AttributeName == "Network")
            {
                networks.Add(ordinal);
                seed = arguments.Int("Seed");
            }
            else if (arguments.AttributeName == "Input")
            {
                inputs.Add(new InputModel(ordinal, Shape.Of(arguments.Ints("shape")), arguments.String("Name")));
                declarations.Add(Declaration(attribute));
            }
            else if (arguments.AttributeName == "Budget")
            {
                budgets.Add(new BudgetModel(
                    ordinal,
                    arguments.Int("MaxParameters", int.MaxValue),
                    arguments.Int("MaxScratchBytes", int.MaxValue),
                    arguments.Long("MaxMultiplyAdds", long.MaxValue)));
            }
            else if (arguments.AttributeName == "Layers")
            {
                layers.Add(BlockReader.Read(attribute, arguments, type));
                declarations.Add(Declaration(attribute));
            }
            else if (LayerCatalog.TryCreate(arguments, out var layer))
            {
                layers.Add(layer);
                declarations.Add(Declaration(attribute));
            }
            else if (LossCatalog.TryCreate(arguments, out var loss))
            {
                losses.Add(loss);
            }
            else if (OptimizerCatalog.TryCreate(arguments, out var optimizer))
            {
                optimizers.Add(optimizer);
            }
        }

        var model = new NetworkModel(
            TypeReader.Read(type),
            seed,
            inputs.ToEquatableArray(),
            BlockLayer.Number(layers).ToEquatableArray(),
            losses.ToEquatableArray(),
            optimizers.ToEquatableArray())
        {
            LayerDeclarations = declarations.Count,
            Networks = networks.ToEquatableArray(),
            Budgets = budgets.ToEquatableArray(),
            IsComplete = IsBound(type) && BlockReader.BlocksOf(type).All(IsBound)
                && layers.All(layer => layer.IsComplete) && losses.All(loss => loss.IsComplete),
        };
        return model with { CollidingMembers = TypeReader.CollidingMembers(type, model) };
    }

    /// <summary>NetGen's attributes of a type in source order; the ordinals of a model count in this list.</summary>
    public static IReadOnlyList<AttributeData> OrderedAttributes(INamedTypeSymbol type) => type.GetAttributes()
        .Where(attribute => attribute.AttributeClass is { TypeKind: TypeKind.Class } attributeClass
            && IsOurs(attributeClass)
            && attributeClass.Name.EndsWith(Suffix, System.StringComparison.Ordinal)
            && attribute.ApplicationSyntaxReference is not null)
        .OrderBy(attribute => attribute.ApplicationSyntaxReference!.SyntaxTree.FilePath, System.StringComparer.Ordinal)
        .ThenBy(attribute => attribute.ApplicationSyntaxReference!.Span.Start)
        .ToList();

    private static bool IsOurs(INamedTypeSymbol type) =>
        type.ContainingNamespace is { Name: "NetGen", ContainingNamespace.IsGlobalNamespace: true };

    private static bool IsNetworkAttribute(AttributeData attribute) =>
        attribute.AttributeClass is { Name: "NetworkAttribute" } attributeClass && IsOurs(attributeClass)
        && attribute.ApplicationSyntaxReference is not null;

    /// <summary>False while an attribute of a type is still being typed.</summary>
    private static bool IsBound(INamedTypeSymbol type) => type.GetAttributes().All(IsBound);

    /// <summary>False while an attribute or one of its arguments is an error of the compiler's, as in half-typed code.</summary>
    private static bool IsBound(AttributeData attribute) =>
        attribute.AttributeClass is { TypeKind: not TypeKind.Error }
        && attribute.AttributeConstructor is not null
        && !(attribute.ApplicationSyntaxReference?.GetSyntax().Parent is { ContainsDiagnostics: true } list && HasErrors(list))
        && attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(named => named.Value)).All(IsBound);

    /// <summary>Warnings, as of a comment above, keep nothing from being understood.</summary>
    private static bool HasErrors(SyntaxNode list) => list.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static bool IsBound(TypedConstant constant) =>
        constant.Kind != TypedConstantKind.Error
        && (constant.Kind != TypedConstantKind.Array || constant.IsNull || constant.Values.All(IsBound));

    /// <summary>An attribute's own name and arguments, and the function that it names in the type on which it stands.</summary>
    public static AttributeArguments Arguments(int ordinal, AttributeData attribute, INamedTypeSymbol type)
    {
        var name = attribute.AttributeClass!.Name;
        name = name.Substring(0, name.Length - Suffix.Length);
        return new(ordinal, name, Arguments(attribute)) { Function = UserFunctionReader.Read(attribute, name, type) };
    }

    /// <summary>The partial declaration that an attribute stands on.</summary>
    public static SyntaxNode? Declaration(AttributeData attribute) =>
        attribute.ApplicationSyntaxReference!.GetSyntax().FirstAncestorOrSelf<BaseTypeDeclarationSyntax>();

    private static Dictionary<string, object?> Arguments(AttributeData attribute)
    {
        var values = new Dictionary<string, object?>();
        if (attribute.AttributeConstructor is { } constructor)
        {
            foreach (var (parameter, value) in constructor.Parameters.Zip(attribute.ConstructorArguments, (p, v) => (p, v)))
            {
                values[parameter.Name] = Value(value);
            }
        }

        foreach (var named in attribute.NamedArguments)
        {
            values[named.Key] = Value(named.Value);
        }

        return values;
    }

    /// <summary>A constant without Roslyn's types: enums by the name of their member, or their number; arrays as objects.</summary>
    private static object? Value(TypedConstant constant) => constant.Kind switch
    {
        TypedConstantKind.Array => constant.Values.IsDefault ? null : constant.Values.Select(Value).ToArray(),
        TypedConstantKind.Enum => constant.Type?.GetMembers().OfType<IFieldSymbol>()
            .FirstOrDefault(field => Equals(field.ConstantValue, constant.Value))?.Name ?? $"{constant.Value}",
        TypedConstantKind.Primitive => constant.Value,
        _ => null,
    };
}
