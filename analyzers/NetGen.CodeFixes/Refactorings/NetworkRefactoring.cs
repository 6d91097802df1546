using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.CodeFixes;

/// <summary>What all refactorings of declarations share: they are offered on the attributes and the name of a network without errors.</summary>
public abstract class NetworkRefactoring : CodeRefactoringProvider
{
    /// <inheritdoc />
    public sealed override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var network = await NetworkDeclaration.FindAsync(context.Document, context.Span, context.CancellationToken).ConfigureAwait(false);
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var type = root?.FindNode(context.Span).FirstAncestorOrSelf<TypeDeclarationSyntax>();
        if (network is not { Network.CanGenerate: true } || type is null || !IsHead(type, context.Span))
        {
            return;
        }

        foreach (var choice in Choices(network, context.Span))
        {
            context.RegisterRefactoring(CodeAction.Create(
                choice.Title,
                cancellation =>
                {
                    var edit = new SolutionEdit();
                    choice.Write(edit);
                    return edit.ApplyAsync(context.Document.Project.Solution, cancellation);
                },
                $"{GetType().Name}.{choice.Key}"));
        }
    }

    /// <summary>What is offered at a place of the declaration.</summary>
    private protected abstract IEnumerable<FixChoice> Choices(NetworkDeclaration network, TextSpan place);

    /// <summary>True for a place before the members: attributes, modifiers, name.</summary>
    private static bool IsHead(TypeDeclarationSyntax type, TextSpan place) =>
        place.Start <= type.Identifier.Span.End && (type.AttributeLists.Any(list => list.Span.IntersectsWith(place)) || type.Identifier.Span.IntersectsWith(place));
}
