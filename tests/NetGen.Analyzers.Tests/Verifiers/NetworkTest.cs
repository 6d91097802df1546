using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using NetGen.Generator;

namespace NetGen.Analyzers.Tests;

/// <summary>The analyzer on marked source text, as in a user's project: the generator runs too.</summary>
internal sealed class NetworkTest : CSharpAnalyzerTest<NetworkAnalyzer, DefaultVerifier>
{
    /// <summary>Assemblies come from packages, so that nothing is downloaded.</summary>
    public static readonly ReferenceAssemblies Offline = new("offline");

    /// <summary>The usings that a user's project has for all files.</summary>
    public const string Usings = "global using System;\nglobal using NetGen;\n";

    public NetworkTest(string source)
    {
        Declare(TestState);
        TestCode = source;
    }

    /// <summary>What every user has: the framework, the library, and the usings of a project.</summary>
    public static void Declare(SolutionState state)
    {
        state.ReferenceAssemblies = Offline;
        state.AdditionalReferences.AddRange(Net100.References.All);
        state.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(INetwork).Assembly.Location));
        state.Sources.Add(("/0/Usings.cs", Usings));
    }

    /// <summary>The marked diagnostics, and no others, stand in the source.</summary>
    public static Task Expect(string source) => new NetworkTest(source) { TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck }.RunAsync();

    protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [new NetworkAnalyzer(), new UsageAnalyzer()];

    protected override IEnumerable<Type> GetSourceGenerators() => [typeof(NetworkGenerator)];

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Diagnose);
}
