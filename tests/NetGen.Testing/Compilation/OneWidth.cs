using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.Testing;

/// <summary>
/// Emitted code without the kernels of other wide vectors, and with every call of them turned to the width that is kept: what is left is
/// what the generator wrote for that width, and for the narrowest, with which traces are computed everywhere.
/// </summary>
internal static partial class OneWidth
{
    public static Compilation Keep(Compilation compilation, ImmutableArray<GeneratedSourceResult> sources, int bits)
    {
        foreach (var source in sources)
        {
            var dropped = source.SyntaxTree.GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>()
                .Where(type => Wide().IsMatch(type.Identifier.Text) && type.Identifier.Text != $"Kernels{bits}")
                .Select(type => new TextChange(type.Span, ""));
            string kept = source.SourceText.WithChanges(dropped).ToString();
            var text = SourceText.From(Calls().Replace(kept, $"Kernels{bits}."), source.SourceText.Encoding);
            compilation = compilation.ReplaceSyntaxTree(source.SyntaxTree, source.SyntaxTree.WithChangedText(text));
        }

        return compilation;
    }

    [GeneratedRegex(@"^Kernels(512|256)$")]
    private static partial Regex Wide();

    [GeneratedRegex(@"\bKernels(512|256)\.")]
    private static partial Regex Calls();
}
