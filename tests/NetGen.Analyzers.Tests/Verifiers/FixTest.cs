using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace NetGen.Analyzers.Tests;

/// <summary>
/// A fix on marked source text: alone, and for all places in the document, the project and the solution. The generator does not run:
/// fixes look at declarations only, and binding the generated code a dozen times for each test would take minutes.
/// </summary>
internal sealed class FixTest<TFix> : CSharpCodeFixTest<NetworkAnalyzer, TFix, DefaultVerifier>
    where TFix : CodeFixProvider, new()
{
    public FixTest()
    {
        NetworkTest.Declare(TestState);
        FixedState.Sources.Add(("/0/Usings.cs", NetworkTest.Usings));
        TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck;
    }

    /// <summary>The marked diagnostics go, and the text becomes the other one.</summary>
    /// <param name="source">Source with marked diagnostics.</param>
    /// <param name="repaired">Source after the fix; what is still marked remains.</param>
    /// <param name="choice">Which of the offered ways out is taken.</param>
    public static Task Expect(string source, string repaired, int choice = 0) => new FixTest<TFix>
    {
        TestState = { Sources = { source } },
        FixedState = { Sources = { repaired } },
        CodeActionIndex = choice,
    }.RunAsync();

    /// <summary>The marked diagnostics have no fix.</summary>
    public static Task ExpectNone(string source) => Expect(source, source);

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Diagnose);
}
