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

/// <summary>NETGEN0403: limits the iterations.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LimitDescentCodeFix)), Shared]
public sealed class LimitDescentCodeFix : EditCodeFix
{
    private const string Limit = "1000";

    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(UsageRules.EndlessDescent.Id);

    private protected override async Task<IEnumerable<FixChoice>> ChoicesAsync(
        Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var threshold = root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<ArgumentSyntax>();
        return threshold?.Parent is ArgumentListSyntax list
            ? [new FixChoice($"Stop after {Limit} iterations", "Limit", edit => Write(edit, list, diagnostic))]
            : [];
    }

    private static void Write(SolutionEdit edit, ArgumentListSyntax list, Diagnostic diagnostic)
    {
        var limit = diagnostic.AdditionalLocations.FirstOrDefault()?.SourceSpan;
        if (limit is { } written && written != diagnostic.Location.SourceSpan)
        {
            edit.ReplaceSpan(list.SyntaxTree, written, Limit);
        }
        else
        {
            edit.Insert(list.SyntaxTree, list.Arguments.Last().Span.End, $", maxIterations: {Limit}");
        }
    }
}
