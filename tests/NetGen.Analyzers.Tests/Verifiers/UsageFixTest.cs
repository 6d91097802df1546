using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using NetGen.Generator;

namespace NetGen.Analyzers.Tests;

/// <summary>A fix of a call site: here the generator runs, since the calls are of what it writes.</summary>
internal sealed class UsageFixTest<TFix> : CSharpCodeFixTest<UsageAnalyzer, TFix, DefaultVerifier>
    where TFix : CodeFixProvider, new()
{
    /// <summary>The marked diagnostics go, and the text becomes the other one.</summary>
    public static Task Expect(string source, string repaired, int choice = 0)
    {
        var test = new UsageFixTest<TFix> { CodeActionIndex = choice, TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck };
        NetworkTest.Declare(test.TestState);
        test.TestState.Sources.Add(source);
        test.FixedState.Sources.Add(("/0/Usings.cs", NetworkTest.Usings));
        test.FixedState.Sources.Add(repaired);
        return test.RunAsync();
    }

    protected override IEnumerable<Type> GetSourceGenerators() => [typeof(NetworkGenerator)];

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Diagnose);
}
