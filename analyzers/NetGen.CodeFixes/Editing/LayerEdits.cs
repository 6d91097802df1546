using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator;

namespace NetGen.CodeFixes;

/// <summary>Layers that come and go, with the names by which others refer to them: default names count the layers of a kind.</summary>
internal static class LayerEdits
{
    /// <summary>Puts a layer directly behind another one; whoever reads that one by the order now reads the new one.</summary>
    public static void InsertBehind(SolutionEdit edit, NetworkDeclaration network, Node before, Node reader, string name)
    {
        if (reader.Layer.Header.From is not null)
        {
            InsertBefore(edit, network, reader.Layer, name);
            return;
        }

        var anchor = network.Attributes[before.Layer.Header.Attribute];
        Renumber(edit, network, name.ToLowerInvariant(), anchor, includesAnchor: false, step: 1);
        edit.InsertBeside(anchor, network.NameLike(anchor, name));
    }

    /// <summary>Puts a layer directly before another one, which then reads the new one.</summary>
    public static void InsertBefore(SolutionEdit edit, NetworkDeclaration network, Layer layer, string name)
    {
        var anchor = network.Attributes[layer.Header.Attribute];
        Renumber(edit, network, name.ToLowerInvariant(), anchor, includesAnchor: true, step: 1);

        // What takes its input from elsewhere still does so, through the new layer.
        var from = layer.Header.From is { } source ? $"(From = {SymbolDisplay.FormatLiteral(source, quote: true)})" : "";
        edit.InsertBefore(anchor, network.NameLike(anchor, name) + from);
        edit.RemoveArguments(anchor, "From");
    }

    /// <summary>Takes a layer away; whoever refers to it takes its input instead.</summary>
    public static void Remove(SolutionEdit edit, NetworkDeclaration network, Node node)
    {
        var attribute = network.Attributes[node.Layer.Header.Attribute];
        edit.Remove([attribute]);
        if (node.Layer.Header.Name is null)
        {
            Renumber(edit, network, node.Layer.Kind, attribute, includesAnchor: false, step: -1);
        }

        var source = node.InputNode < 0 ? network.Model.Inputs[0].Name : network.Network.Nodes[node.InputNode].Name;
        if (source is not null)
        {
            Refer(edit, References(network), node.Name, source);
        }
    }

    /// <summary>Gives a layer another name, also where others refer to it.</summary>
    public static void Rename(SolutionEdit edit, NetworkDeclaration network, Layer layer, string name)
    {
        edit.SetArguments(network.Attributes[layer.Header.Attribute], ("Name", SymbolDisplay.FormatLiteral(name, quote: true)));
        Refer(edit, References(network), layer.Header.Name!, name);
    }

    /// <summary>The literals of one layer that name another one so.</summary>
    public static IReadOnlyList<LiteralExpressionSyntax> References(NetworkDeclaration network, int ordinal, string name) =>
        [.. References(network.Attributes[ordinal]).Where(reference => reference.Token.ValueText == name)];

    private static void Refer(SolutionEdit edit, IEnumerable<LiteralExpressionSyntax> references, string before, string after)
    {
        foreach (var reference in references.Where(reference => reference.Token.ValueText == before))
        {
            edit.Replace(reference, SymbolDisplay.FormatLiteral(after, quote: true));
        }
    }

    /// <summary>Takes layers away that nobody else reads; default names behind them count anew.</summary>
    public static void RemoveUnread(SolutionEdit edit, NetworkDeclaration network, IReadOnlyCollection<Node> removed)
    {
        edit.Remove([.. removed.Select(node => network.Attributes[node.Layer.Header.Attribute]).Distinct()]);
        foreach (var kind in removed.GroupBy(node => node.Layer.Kind))
        {
            var ofKind = network.Network.Nodes.Where(node => node.Layer.Kind == kind.Key).ToList();
            foreach (var reference in References(network))
            {
                var index = ofKind.FindIndex(node => node.Layer.Header.Name is null && node.Name == reference.Token.ValueText);
                var before = index < 0 ? 0 : ofKind.Take(index).Count(removed.Contains);
                if (before > 0)
                {
                    edit.Replace(reference, $"\"{kind.Key}_{(index + 1 - before).ToString(CultureInfo.InvariantCulture)}\"");
                }
            }
        }
    }

    /// <summary>Default names of a kind from an attribute on: relu_2 becomes relu_3 where a relu comes in before it.</summary>
    private static void Renumber(SolutionEdit edit, NetworkDeclaration network, string kind, AttributeSyntax anchor, bool includesAnchor, int step)
    {
        var ordinal = network.Attributes.ToList().IndexOf(anchor);
        var first = 1 + network.Network.Nodes.Count(node => node.Layer.Kind == kind
            && (node.Layer.Header.Attribute < ordinal || (node.Layer.Header.Attribute == ordinal && !includesAnchor)));
        foreach (var reference in References(network))
        {
            var match = Regex.Match(reference.Token.ValueText, $"^{Regex.Escape(kind)}_([0-9]+)$");
            if (match.Success && int.TryParse(match.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number >= first && network.Model.Layers.All(layer => layer.Header.Name != match.Value))
            {
                edit.Replace(reference, $"\"{kind}_{(number + step).ToString(CultureInfo.InvariantCulture)}\"");
            }
        }
    }

    /// <summary>The literals that name other layers: From, and what merges take besides the layer above.</summary>
    private static IEnumerable<LiteralExpressionSyntax> References(NetworkDeclaration network) =>
        network.Model.Layers.SelectMany(layer => References(network.Attributes[layer.Header.Attribute]));

    private static IEnumerable<LiteralExpressionSyntax> References(AttributeSyntax layer) =>
        from argument in layer.ArgumentList?.Arguments ?? default
        where argument.NameEquals is null || argument.NameEquals.Name.Identifier.ValueText == "From"
        from literal in argument.Expression.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>()
        where literal.IsKind(SyntaxKind.StringLiteralExpression)
        select literal;
}
