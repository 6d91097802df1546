using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator;

/// <summary>From [Layers(typeof(Block))] to the layers of that class, read in source order as a network's own are.</summary>
internal static class BlockReader
{
    /// <summary>Reads one [Layers] that stands on <paramref name="network"/>. Everything in the block gets the ordinal of that attribute.</summary>
    public static BlockLayer Read(AttributeData attribute, AttributeArguments arguments, INamedTypeSymbol network) =>
        Read(attribute, arguments, [network]);

    /// <summary>Every class whose layers a type takes over, directly or through another one.</summary>
    public static IReadOnlyCollection<INamedTypeSymbol> BlocksOf(INamedTypeSymbol type)
    {
        var found = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        var open = new Stack<INamedTypeSymbol>([type]);
        while (open.Count > 0)
        {
            foreach (var block in NetworkReader.OrderedAttributes(open.Pop()).Select(BlockOf).OfType<INamedTypeSymbol>())
            {
                if (SymbolEqualityComparer.Default.Equals(block.ContainingAssembly, type.ContainingAssembly) && found.Add(block))
                {
                    open.Push(block);
                }
            }
        }

        return found;
    }

    private static BlockLayer Read(AttributeData attribute, AttributeArguments arguments, IReadOnlyList<INamedTypeSymbol> around)
    {
        var block = BlockOf(attribute);
        var origin = Origin(block, around);
        var layers = new List<Layer>();
        var inputs = new List<InputModel>();
        var declarations = new HashSet<SyntaxNode?>();
        foreach (var written in origin is null ? NetworkReader.OrderedAttributes(block!) : [])
        {
            var own = NetworkReader.Arguments(arguments.Attribute, written, block!);
            if (own.AttributeName == "Input")
            {
                inputs.Add(new InputModel(arguments.Attribute, Shape.Of(own.Ints("shape")), own.String("Name")));
            }
            else if (own.AttributeName == "Layers")
            {
                layers.Add(Read(written, own, [.. around, block!]));
                declarations.Add(NetworkReader.Declaration(written));
            }
            else if (LayerCatalog.TryCreate(own, out var layer))
            {
                layers.Add(layer);
                declarations.Add(NetworkReader.Declaration(written));
            }
        }

        return new BlockLayer(arguments.Header, NameOf(attribute), BlockLayer.Number(layers).ToEquatableArray(), arguments.Int("Times", 1))
        {
            Inputs = inputs.ToEquatableArray(),
            Origin = origin ?? (declarations.Count switch
            {
                0 => "the classes that declare layers",
                1 => null,
                _ => "the classes whose layers stand on one declaration: between several there is no order",
            }),
        };
    }

    /// <summary>The block's name as messages tell it, whatever was written in its place.</summary>
    private static string NameOf(AttributeData attribute) =>
        (attribute.ConstructorArguments.FirstOrDefault().Value as ITypeSymbol)?.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) ?? "null";

    private static INamedTypeSymbol? BlockOf(AttributeData attribute) =>
        attribute.AttributeClass?.Name == "LayersAttribute" && attribute.ConstructorArguments.Length == 1
            ? attribute.ConstructorArguments[0].Value as INamedTypeSymbol
            : null;

    private static string? Origin(INamedTypeSymbol? block, IReadOnlyList<INamedTypeSymbol> around)
    {
        if (block is null || block.TypeKind is not (TypeKind.Class or TypeKind.Struct))
        {
            return "the classes that declare layers";
        }

        if (!SymbolEqualityComparer.Default.Equals(block.ContainingAssembly, around[0].ContainingAssembly))
        {
            return "the classes of this project: compiled attributes have lost their order";
        }

        return around.Contains(block, SymbolEqualityComparer.Default) ? "the classes that do not contain themselves" : null;
    }
}
