using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace NetGen.CodeFixes;

/// <summary>What all fixes of declarations share: find the network, offer the choices, change the text, fix all at once.</summary>
public abstract class NetworkCodeFix : CodeFixProvider
{
    /// <inheritdoc />
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc />
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var network = await NetworkDeclaration.FindAsync(context.Document, context.Span, context.CancellationToken).ConfigureAwait(false);
        if (network is null)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics.Where(found => !network.IsBlock(network.OrdinalAt(found.Location))))
        {
            foreach (var choice in Choices(network, diagnostic))
            {
                var action = CodeAction.Create(
                    choice.Title,
                    cancellation => ApplyAsync(choice, context.Document.Project.Solution, cancellation),
                    $"{diagnostic.Id}.{choice.Key}");
                context.RegisterCodeFix(action, diagnostic);
            }
        }
    }

    /// <summary>The ways out, the likeliest first; none where there is no good one.</summary>
    private protected abstract IEnumerable<FixChoice> Choices(NetworkDeclaration network, Diagnostic diagnostic);

    private static Task<Solution> ApplyAsync(FixChoice choice, Solution solution, CancellationToken cancellation)
    {
        var edit = new SolutionEdit();
        choice.Write(edit);
        return edit.ApplyAsync(solution, cancellation);
    }
}
