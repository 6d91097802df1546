using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generator;

namespace NetGen.CodeFixes;

/// <summary>A network as a fix sees it: what was understood, and the syntax of every attribute by its ordinal.</summary>
internal sealed class NetworkDeclaration
{
    private readonly SemanticModel _semantics;
    private readonly IReadOnlyList<AttributeData> _attributes;

    private NetworkDeclaration(INamedTypeSymbol type, SemanticModel semantics)
    {
        Type = type;
        _semantics = semantics;
        _attributes = NetworkReader.OrderedAttributes(type);
        Attributes = [.. _attributes.Select(attribute => (AttributeSyntax)attribute.ApplicationSyntaxReference!.GetSyntax())];
        Network = ShapeInference.Infer(NetworkReader.Read(type));
    }

    public INamedTypeSymbol Type { get; }

    public InferredNetwork Network { get; }

    public NetworkModel Model => Network.Model;

    public IReadOnlyList<AttributeSyntax> Attributes { get; }

    /// <summary>The attribute of the lowest layer: what comes after the output stands behind it.</summary>
    public AttributeSyntax LastLayer => Attributes[Model.Layers[Model.Layers.Count - 1].Header.Attribute];

    /// <summary>The network whose class, attribute or member stands at a place; null if there is none.</summary>
    public static async Task<NetworkDeclaration?> FindAsync(Document document, TextSpan span, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var semantics = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        return root?.FindNode(span).FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } syntax
            && semantics?.GetDeclaredSymbol(syntax, cancellation) is { } type
            && NetworkReader.IsNetwork(type) && NetworkReader.Read(type).IsComplete
                ? new NetworkDeclaration(type, semantics)
                : null;
    }

    /// <summary>The ordinal of the attribute at a place; −1 if none stands there.</summary>
    public int OrdinalAt(Location location) => Attributes.ToList().FindIndex(
        attribute => attribute.SyntaxTree == location.SourceTree && attribute.Span == location.SourceSpan);

    /// <summary>True if the loss is an attribute of its own and not a head's.</summary>
    public bool IsWritten(Loss loss) => Model.Losses.Contains(loss);

    /// <summary>What a layer is given, or would be given if it could take it; null if that is unknown too.</summary>
    public Shape? InputOf(Layer layer) => layer.Header.From is { } from
        ? Network.Nodes.LastOrDefault(node => node.Name == from)?.Output ?? (Model.Inputs[0].Name == from ? Network.Input : null)
        : Network.Nodes.LastOrDefault(node => node.Layer.Header.Attribute < layer.Header.Attribute)?.Output ?? Network.Input;

    /// <summary>True for [Layers]: what is found there stands in another class, and its attribute is no layer to change.</summary>
    public bool IsBlock(int ordinal) => ordinal >= 0 && _attributes[ordinal].AttributeClass is { Name: "LayersAttribute" };

    /// <summary>True if an attribute of this kind has a property that can be written.</summary>
    public bool HasProperty(int ordinal, string name)
    {
        for (var type = IsBlock(ordinal) ? null : _attributes[ordinal].AttributeClass; type is not null; type = type.BaseType)
        {
            if (type.GetMembers(name).OfType<IPropertySymbol>().Any(property => property.SetMethod is not null))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True if a type of NetGen's can be written by its short name where an attribute stands.</summary>
    public bool IsKnown(AttributeSyntax place, string type) => place.SyntaxTree != _semantics.SyntaxTree
        || _semantics.LookupNamespacesAndTypes(place.SpanStart, name: type).Any(symbol => symbol.ToDisplayString() == $"NetGen.{type}");

    /// <summary>
    /// How another attribute is called where <paramref name="sibling"/> stands: with the same qualification and suffix, or in full
    /// where the short name means something else.
    /// </summary>
    public string NameLike(AttributeSyntax sibling, string name)
    {
        const string Suffix = "Attribute";
        var written = sibling.Name.ToString();
        var identifier = (sibling.Name as QualifiedNameSyntax)?.Right ?? (sibling.Name as AliasQualifiedNameSyntax)?.Name ?? sibling.Name;
        var own = identifier.ToString();
        var full = _attributes[Attributes.ToList().IndexOf(sibling)].AttributeClass!.Name;
        var isAlias = own != full && own + Suffix != full;
        var styled = written.Substring(0, written.Length - own.Length) + name + (own == full ? Suffix : "");
        return !isAlias && Means(sibling, styled, name + Suffix) ? styled : $"global::NetGen.{name}";
    }

    private bool Means(AttributeSyntax place, string written, string expected)
    {
        if (place.SyntaxTree != _semantics.SyntaxTree)
        {
            return true;
        }

        var attribute = SyntaxFactory.Attribute(SyntaxFactory.ParseName(written));
        var bound = _semantics.GetSpeculativeSymbolInfo(place.SpanStart, attribute);
        var symbol = bound.Symbol ?? bound.CandidateSymbols.FirstOrDefault();
        return symbol?.ContainingType is { ContainingNamespace: { Name: "NetGen", ContainingNamespace.IsGlobalNamespace: true } } type
            && type.Name == expected;
    }
}
