using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generator;

namespace NetGen.CodeFixes;

/// <summary>NETGEN0003: moves [Input] and all layers to one of the declarations, behind the layers that stand there.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GatherLayersCodeFix)), Shared]
public sealed class GatherLayersCodeFix : NetworkCodeFix
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DeclarationRules.SpreadLayers.Id);

    private protected override IEnumerable<FixChoice> Choices(NetworkDeclaration network, Diagnostic diagnostic)
    {
        var inputs = network.Model.Inputs.Select(input => network.Attributes[input.Attribute]).ToList();
        var layers = network.Model.Layers.Select(layer => network.Attributes[layer.Header.Attribute]).ToList();
        var declarations = inputs.Concat(layers).GroupBy(Declaration).Select(group => group.Key).ToList();
        var ordinal = 0;
        foreach (var target in declarations.OrderBy(d => d.SyntaxTree.FilePath, System.StringComparer.Ordinal).ThenBy(d => d.SpanStart))
        {
            var line = target.SyntaxTree.GetLineSpan(target.Identifier.Span).StartLinePosition.Line + 1;
            var place = $"{Path.GetFileName(target.SyntaxTree.FilePath)}, line {line}";
            yield return new FixChoice(
                $"Move [Input] and all layers to {place}", $"Declaration{ordinal++}", edit => Move(edit, target, inputs, layers));
        }
    }

    private static TypeDeclarationSyntax Declaration(AttributeSyntax attribute) => attribute.FirstAncestorOrSelf<TypeDeclarationSyntax>()!;

    private static void Move(SolutionEdit edit, TypeDeclarationSyntax target, List<AttributeSyntax> inputs, List<AttributeSyntax> layers)
    {
        var staying = layers.Where(layer => Declaration(layer) == target).ToList();
        var movedInputs = inputs.Where(input => Declaration(input) != target).ToList();
        var movedLayers = layers.Where(layer => Declaration(layer) != target).ToList();

        // Behind the last layer that stays, or behind [Input] where no layer does.
        var anchor = staying.LastOrDefault() ?? inputs.Last(input => Declaration(input) == target);
        Remove(edit, [.. movedInputs, .. movedLayers]);
        if (staying.Count > 0)
        {
            InsertAbove(edit, staying[0], movedInputs);
            InsertBelow(edit, anchor, movedLayers);
        }
        else
        {
            InsertBelow(edit, anchor, [.. movedInputs, .. movedLayers]);
        }
    }

    private static void InsertAbove(SolutionEdit edit, AttributeSyntax anchor, List<AttributeSyntax> moved)
    {
        var list = (AttributeListSyntax)anchor.Parent!;
        var text = SourceLines.Of(list);
        if (moved.Count > 0 && list.Attributes[0] == anchor && text.StartsLine(list.SpanStart))
        {
            var start = text.StartOfComments(list);
            var lines = Lines(moved, text.NewLine, text.Indentation(start));
            edit.Insert(anchor.SyntaxTree, start, lines.TrimStart() + text.NewLine + text.Indentation(start));
            return;
        }

        foreach (var input in moved)
        {
            edit.InsertBefore(anchor, input.ToString());
        }
    }

    private static void InsertBelow(SolutionEdit edit, AttributeSyntax anchor, List<AttributeSyntax> moved)
    {
        if (moved.Count == 0)
        {
            return;
        }

        var list = (AttributeListSyntax)anchor.Parent!;
        var text = SourceLines.Of(list);
        if (text.EndOfLineIfDone(list) is not { } end || list.Attributes.Last() != anchor)
        {
            // More stands behind the anchor: one after the other, so that the order holds.
            edit.Insert(anchor.SyntaxTree, list.Attributes.Count == 1 ? list.Span.End : anchor.Span.End, Inline(list, moved));
            return;
        }

        edit.Insert(anchor.SyntaxTree, end, Lines(moved, text.NewLine, text.Indentation(list.SpanStart)));
    }

    private static string Inline(AttributeListSyntax list, List<AttributeSyntax> moved) =>
        string.Concat(moved.Select(attribute => list.Attributes.Count == 1 ? $" [{attribute}]" : $", {attribute}"));

    /// <summary>The moved lists as they stood: what shared a line still does, comments go with their list.</summary>
    private static string Lines(List<AttributeSyntax> moved, string newLine, string indentation)
    {
        var result = new StringBuilder();
        foreach (var group in moved.GroupBy(attribute => (AttributeListSyntax)attribute.Parent!))
        {
            var source = SourceLines.Of(group.Key);
            var startsLine = source.StartsLine(group.Key.SpanStart) || result.Length == 0;
            if (startsLine)
            {
                foreach (var comment in source.CommentsAbove(group.Key))
                {
                    result.Append(newLine).Append(indentation).Append(comment);
                }
            }

            result.Append(startsLine ? newLine + indentation : " ").Append('[').Append(string.Join(", ", group)).Append(']');
            if (source.CommentBeside(group.Key) is { } beside && group.Count() == group.Key.Attributes.Count)
            {
                result.Append(' ').Append(beside);
            }
        }

        return result.ToString();
    }

    private static void Remove(SolutionEdit edit, IReadOnlyCollection<AttributeSyntax> moved)
    {
        edit.Remove(moved);
        var lists = moved.GroupBy(attribute => (AttributeListSyntax)attribute.Parent!);
        foreach (var list in lists.Where(list => list.Count() == list.Key.Attributes.Count))
        {
            var source = SourceLines.Of(list.Key);
            if (source.StartsLine(list.Key.SpanStart))
            {
                edit.RemoveSpan(list.Key.SyntaxTree, TextSpan.FromBounds(source.StartOfComments(list.Key), list.Key.Span.End));
            }

            if (source.CommentBeside(list.Key) is not null)
            {
                edit.RemoveSpan(list.Key.SyntaxTree, TextSpan.FromBounds(list.Key.SpanStart, source.EndOfLineIfDone(list.Key)!.Value));
            }
        }
    }
}
