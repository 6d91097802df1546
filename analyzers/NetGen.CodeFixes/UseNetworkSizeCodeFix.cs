using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using NetGen.Analyzers;
using NetGen.Generator;

namespace NetGen.CodeFixes;

/// <summary>NETGEN0703: the network's constant in place of a number, where the array or the stack memory is made.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseNetworkSizeCodeFix)), Shared]
public sealed class UseNetworkSizeCodeFix : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(UsageRules.WrongLength.Id);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc />
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            // Listed elements have no size to change: which of them is too many, nobody can tell.
            if (diagnostic.AdditionalLocations.FirstOrDefault() is { SourceTree: { } tree } size
                && diagnostic.Properties.TryGetValue(DiagnosticDescriptors.Fix, out var constant) && constant is not null)
            {
                var edit = new SolutionEdit();
                edit.ReplaceSpan(tree, size.SourceSpan, constant);
                var solution = context.Document.Project.Solution;
                context.RegisterCodeFix(
                    CodeAction.Create($"Use {constant}", cancellation => edit.ApplyAsync(solution, cancellation), nameof(UseNetworkSizeCodeFix)), diagnostic);
            }
        }

        return Task.CompletedTask;
    }
}
