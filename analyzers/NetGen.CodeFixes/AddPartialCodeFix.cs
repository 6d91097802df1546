using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator;

namespace NetGen.CodeFixes;

/// <summary>NETGEN0001: makes the type partial, and every type around it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddPartialCodeFix)), Shared]
public sealed class AddPartialCodeFix : EditCodeFix
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DeclarationRules.NotPartial.Id);

    private protected override async Task<IEnumerable<FixChoice>> ChoicesAsync(
        Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var semantics = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        return root?.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } innermost
            && semantics?.GetDeclaredSymbol(innermost, cancellation) is { } type
                ? [new FixChoice("Make partial", "Partial", edit => MakePartial(edit, type))]
                : [];
    }

    private static void MakePartial(SolutionEdit edit, INamedTypeSymbol type)
    {
        foreach (var declaration in NotPartial(type))
        {
            edit.Insert(declaration.SyntaxTree, declaration.Keyword.SpanStart, "partial ");
        }
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
