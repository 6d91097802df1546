using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace NetGen.Analyzers.Tests;

/// <summary>A refactoring at a marked place: <c>$$</c> in the source.</summary>
internal static class RefactoringTest<TRefactoring>
    where TRefactoring : CodeRefactoringProvider, new()
{
    /// <summary>The one action that is offered turns one text into the other.</summary>
    public static async Task Expect(string source, string title, string refactored)
    {
        var (document, actions) = await Offered(source);
        var action = Assert.Single(actions);
        Assert.Equal(title, action.Title);
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        var changed = Assert.IsType<ApplyChangesOperation>(Assert.Single(operations)).ChangedSolution.GetDocument(document.Id)!;
        Assert.Equal(refactored, (await changed.GetTextAsync()).ToString());
    }

    /// <summary>Nothing is offered.</summary>
    public static async Task ExpectNone(string source) => Assert.Empty((await Offered(source)).Actions);

    private static async Task<(Document Document, IReadOnlyList<CodeAction> Actions)> Offered(string source)
    {
        var position = source.IndexOf("$$", System.StringComparison.Ordinal);
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            "Refactored",
            "Refactored",
            LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary),
            parseOptions: new CSharpParseOptions(LanguageVersion.Latest),
            metadataReferences: [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(INetwork).Assembly.Location)]));
        project = project.AddDocument("Usings.cs", NetworkTest.Usings).Project;
        var document = project.AddDocument("Source.cs", SourceText.From(source.Remove(position, 2)));
        var actions = new List<CodeAction>();
        await new TRefactoring().ComputeRefactoringsAsync(
            new CodeRefactoringContext(document, new TextSpan(position, 0), actions.Add, CancellationToken.None));
        return (document, actions);
    }
}
