using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator;

namespace NetGen.CodeFixes;

/// <summary>NETGEN0402: the default batch size, or a normalisation that needs no batch.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LargerBatchCodeFix)), Shared]
public sealed class LargerBatchCodeFix : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(UsageRules.BatchOfOne.Id);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var semantics = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        var solution = context.Document.Project.Solution;
        foreach (var diagnostic in context.Diagnostics)
        {
            var node = root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            if (node?.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is { } size && size.Span == diagnostic.Location.SourceSpan)
            {
                var larger = new SolutionEdit();
                larger.Replace(size.Right, "32");
                Offer(larger, "Use batches of 32", "Batch", diagnostic);
            }

            if (node?.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { Expression: MemberAccessExpressionSyntax member }
                && semantics?.GetTypeInfo(member.Expression, context.CancellationToken).Type is INamedTypeSymbol type && Normalizations(type) is { Count: > 0 } written)
            {
                var layers = new SolutionEdit();
                foreach (var attribute in written)
                {
                    var name = attribute.Name.ToString();
                    layers.Replace(attribute.Name, name.Replace("BatchNormalization", "LayerNormalization"));
                    layers.RemoveArguments(attribute, "Momentum");
                }

                Offer(layers, "Use [LayerNormalization]", "Layer", diagnostic);
            }
        }

        void Offer(SolutionEdit edit, string title, string key, Diagnostic diagnostic) => context.RegisterCodeFix(
            CodeAction.Create(title, cancellation => edit.ApplyAsync(solution, cancellation), $"{nameof(LargerBatchCodeFix)}.{key}"), diagnostic);
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
