using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator;

/// <summary>Finds and reads the function that [Activation] or [Loss] names.</summary>
internal static class UserFunctionReader
{
    /// <summary>The parameters of the function by the attribute's name; other attributes name none.</summary>
    private static readonly Dictionary<string, string[]> Parameters = new()
    {
        ["Activation"] = ["x"],
        ["Loss"] = ["prediction", "target"],
    };

    /// <summary>Reads the function of an attribute; null if attributes of this kind name none.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="attributeName">Its name without the suffix.</param>
    /// <param name="network">The class that it stands on.</param>
    public static UserFunction? Read(AttributeData attribute, string attributeName, INamedTypeSymbol network)
    {
        if (!Parameters.TryGetValue(attributeName, out var parameters))
        {
            return null;
        }

        var arguments = attribute.ConstructorArguments;
        if (arguments.Length == 0 || arguments[arguments.Length - 1].Value is not string name || name.Length == 0
            || (network.ContainingAssembly as ISourceAssemblySymbol)?.Compilation is not { } compilation)
        {
            return UserFunction.HalfTyped;
        }

        var type = network;
        if (arguments.Length > 1)
        {
            if (arguments[0].Value is not INamedTypeSymbol { TypeKind: not TypeKind.Error } given)
            {
                return UserFunction.HalfTyped;
            }

            type = given;
        }

        var candidates = Methods(type, name).ToList();
        var signature = $"static float {name}({string.Join(", ", parameters.Select(parameter => $"float {parameter}"))})";
        if (candidates.Count == 0)
        {
            return Faulty(name, Fault.Of(nameof(CalculusRules.NoSuchFunction), type.Name, name, signature));
        }

        var method = candidates.FirstOrDefault(candidate => Fits(candidate, parameters.Length));
        if (method is null)
        {
            return Faulty(name, Fault.Of(nameof(CalculusRules.WrongSignature), name, signature));
        }

        var reading = FormulaReader.Read(method, compilation, CancellationToken.None);
        return new UserFunction(name, reading.Formula, reading.Fault, reading.Corners.Select(corner => corner.Fault).ToEquatableArray());
    }

    private static UserFunction Faulty(string name, Fault fault) => new(name, null, fault, default);

    private static IEnumerable<IMethodSymbol> Methods(INamedTypeSymbol type, string name)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var method in current.GetMembers(name).OfType<IMethodSymbol>())
            {
                yield return method;
            }
        }
    }

    private static bool Fits(IMethodSymbol method, int parameters) =>
        method.IsStatic && !method.IsGenericMethod && method.MethodKind == MethodKind.Ordinary
        && method.ReturnType.SpecialType == SpecialType.System_Single && method.RefKind == RefKind.None
        && method.Parameters.Length == parameters
        && method.Parameters.All(parameter => parameter.RefKind == RefKind.None && parameter.Type.SpecialType == SpecialType.System_Single);
}
