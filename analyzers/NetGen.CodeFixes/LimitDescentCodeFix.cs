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

/// <summary>NETGEN0403: limits the iterations.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LimitDescentCodeFix)), Shared]
public sealed class LimitDescentCodeFix : CodeFixProvider
{
    private const string Limit = "1000";

    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(UsageRules.EndlessDescent.Id);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            var threshold = root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<ArgumentSyntax>();
            if (threshold?.Parent is not ArgumentListSyntax list)
            {
                continue;
            }

            var edit = new SolutionEdit();
            var limit = diagnostic.AdditionalLocations.FirstOrDefault()?.SourceSpan;
            if (limit is { } written && written != diagnostic.Location.SourceSpan)
            {
                edit.ReplaceSpan(list.SyntaxTree, written, Limit);
            }
            else
            {
                edit.Insert(list.SyntaxTree, list.Arguments.Last().Span.End, $", maxIterations: {Limit}");
            }

            var solution = context.Document.Project.Solution;
            context.RegisterCodeFix(
                CodeAction.Create($"Stop after {Limit} iterations", cancellation => edit.ApplyAsync(solution, cancellation), nameof(LimitDescentCodeFix)),
                diagnostic);
        }
    }
}
