using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace NetGen.CodeFixes;

/// <summary>What all fixes share that change text: offer the choices of each diagnostic, apply one, fix all at once.</summary>
public abstract class EditCodeFix : CodeFixProvider
{
    /// <inheritdoc />
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc />
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var solution = context.Document.Project.Solution;
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var choice in await ChoicesAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false))
            {
                var action = CodeAction.Create(
                    choice.Title, cancellation => ApplyAsync(choice, solution, cancellation), $"{diagnostic.Id}.{choice.Key}");
                context.RegisterCodeFix(action, diagnostic);
            }
        }
    }

    /// <summary>The ways out, the likeliest first; none where there is no good one.</summary>
    private protected abstract Task<IEnumerable<FixChoice>> ChoicesAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation);

    private static Task<Solution> ApplyAsync(FixChoice choice, Solution solution, CancellationToken cancellation)
    {
        var edit = new SolutionEdit();
        choice.Write(edit);
        return edit.ApplyAsync(solution, cancellation);
    }
}
