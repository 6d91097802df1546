using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator;

namespace NetGen.CodeFixes;

/// <summary>NETGEN0001: makes the type partial, and every type around it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddPartialCodeFix)), Shared]
public sealed class AddPartialCodeFix : CodeFixProvider
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DeclarationRules.NotPartial.Id);

    /// <inheritdoc />
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc />
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var semantics = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span).FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } innermost
            || semantics?.GetDeclaredSymbol(innermost, context.CancellationToken) is not { } type)
        {
            return;
        }

        var edit = new SolutionEdit();
        foreach (var declaration in NotPartial(type))
        {
            edit.Insert(declaration.SyntaxTree, declaration.Keyword.SpanStart, "partial ");
        }

        var solution = context.Document.Project.Solution;
        context.RegisterCodeFix(
            CodeAction.Create("Make partial", cancellation => edit.ApplyAsync(solution, cancellation), nameof(AddPartialCodeFix)),
            context.Diagnostics);
    }

    private static IEnumerable<TypeDeclarationSyntax> NotPartial(INamedTypeSymbol type)
    {
        for (var outer = type; outer is not null; outer = outer.ContainingType)
        {
            var declarations = outer.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax());
            foreach (var declaration in declarations.OfType<TypeDeclarationSyntax>())
            {
                if (!declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
                {
                    yield return declaration;
                }
            }
        }
    }
}
