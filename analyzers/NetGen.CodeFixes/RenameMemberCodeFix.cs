using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Rename;
using NetGen.Generator;

namespace NetGen.CodeFixes;

/// <summary>NETGEN0004: renames the user's member, with everything that refers to it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RenameMemberCodeFix)), Shared]
public sealed class RenameMemberCodeFix : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DeclarationRules.CollidingMember.Id);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var network = await NetworkDeclaration.FindAsync(context.Document, context.Span, context.CancellationToken).ConfigureAwait(false);
        var member = network is null ? null : TypeReader.Collisions(network.Type, network.Model)
            .Select(collision => collision.Symbol).FirstOrDefault(symbol => symbol.Locations[0].SourceSpan == context.Span);

        // A constructor has no name of its own to change.
        if (network is null || member is null or IMethodSymbol { MethodKind: MethodKind.Constructor })
        {
            return;
        }

        var solution = context.Document.Project.Solution;
        foreach (var (key, name) in Names(network, member.Name))
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    $"Rename to '{name}'",
                    cancellation => Renamer.RenameSymbolAsync(solution, member, new SymbolRenameOptions(), name, cancellation),
                    $"{nameof(RenameMemberCodeFix)}.{key}"),
                context.Diagnostics);
        }
    }

    /// <summary>Two ways to call it, with a number where that name is taken too.</summary>
    private static IEnumerable<(string Key, string Name)> Names(NetworkDeclaration network, string name)
    {
        yield return ("My", Free(network, name[0] == '_' ? $"_my{char.ToUpperInvariant(name[1])}{name.Substring(2)}" : $"My{name}"));
        yield return ("Core", Free(network, $"{name}Core"));
    }

    private static string Free(NetworkDeclaration network, string name)
    {
        var candidates = new[] { name }.Concat(Enumerable.Range(2, int.MaxValue - 2).Select(number => $"{name}{number}"));
        return candidates.First(candidate =>
            network.Type.GetMembers(candidate).IsEmpty && !GeneratedMembers.Collides(network.Model, candidate, null));
    }
}
