using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NetGen.Analyzers;
using NetGen.Generator;

namespace NetGen.CodeFixes;

/// <summary>NETGEN0703: the network's constant in place of a number, where the array or the stack memory is made.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseNetworkSizeCodeFix)), Shared]
public sealed class UseNetworkSizeCodeFix : EditCodeFix
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(UsageRules.WrongLength.Id);

    private protected override Task<IEnumerable<FixChoice>> ChoicesAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation) =>
        Task.FromResult(Choices(diagnostic));

    private static IEnumerable<FixChoice> Choices(Diagnostic diagnostic)
    {
        // Listed elements have no size to change: which of them is too many, nobody can tell.
        if (diagnostic.AdditionalLocations.FirstOrDefault() is { SourceTree: { } tree } size
            && diagnostic.Properties.TryGetValue(DiagnosticDescriptors.Fix, out var constant) && constant is not null)
        {
            yield return new FixChoice($"Use {constant}", "Size", edit => edit.ReplaceSpan(tree, size.SourceSpan, constant));
        }
    }
}
