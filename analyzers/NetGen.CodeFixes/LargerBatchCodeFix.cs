using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator;

namespace NetGen.CodeFixes;

/// <summary>NETGEN0402: the default batch size, or a normalisation that needs no batch.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LargerBatchCodeFix)), Shared]
public sealed class LargerBatchCodeFix : EditCodeFix
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(UsageRules.BatchOfOne.Id);

    private protected override async Task<IEnumerable<FixChoice>> ChoicesAsync(
        Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var semantics = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        var choices = new List<FixChoice>();
        var node = root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        if (node?.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is { } size && size.Span == diagnostic.Location.SourceSpan)
        {
            choices.Add(new FixChoice("Use batches of 32", "Batch", edit => edit.Replace(size.Right, "32")));
        }

        if (node?.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { Expression: MemberAccessExpressionSyntax member }
            && semantics?.GetTypeInfo(member.Expression, cancellation).Type is INamedTypeSymbol type && Normalizations(type) is { Count: > 0 } written)
        {
            choices.Add(new FixChoice("Use [LayerNormalization]", "Layer", edit => NormalizeLayers(edit, written)));
        }

        return choices;
    }

    private static void NormalizeLayers(SolutionEdit edit, List<AttributeSyntax> written)
    {
        foreach (var attribute in written)
        {
            edit.Replace(attribute.Name, attribute.Name.ToString().Replace("BatchNormalization", "LayerNormalization"));
            edit.RemoveArguments(attribute, "Momentum");
        }
    }

    /// <summary>The attributes as they are written, where all of them can be seen.</summary>
    private static List<AttributeSyntax> Normalizations(INamedTypeSymbol type) =>
    [
        .. type.GetAttributes()
            .Where(attribute => attribute.AttributeClass is { Name: "BatchNormalizationAttribute" })
            .Select(attribute => attribute.ApplicationSyntaxReference?.GetSyntax()).OfType<AttributeSyntax>()
            .Where(attribute => attribute.Name.ToString().Contains("BatchNormalization")),
    ];
}
