using System;
using System.Collections.Generic;
using System.Linq;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generator.Tests.Caching;

/// <summary>A project in an editor: files that change, and a generator driver that remembers what it did for the last state.</summary>
internal sealed class EditedProject
{
    private static readonly CSharpParseOptions ParseOptions = new(
        LanguageVersion.CSharp9, DocumentationMode.Diagnose, preprocessorSymbols: ["NET8_0_OR_GREATER"]);

    private GeneratorDriver _driver = CSharpGeneratorDriver.Create(
        [new NetworkGenerator().AsSourceGenerator()],
        parseOptions: ParseOptions,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    private CSharpCompilation _compilation = CSharpCompilation.Create(
        "Edited",
        references: [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(INetwork).Assembly.Location)],
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    /// <summary>Opens the project and runs the generator once.</summary>
    public EditedProject(params (string Path, string Source)[] files)
    {
        foreach (var (path, source) in files)
        {
            _compilation = _compilation.AddSyntaxTrees(Parse(path, source));
        }
        First = Run();
    }

    /// <summary>What the generator did for the project as it was opened.</summary>
    public Rerun First { get; }

    /// <summary>Replaces the one occurrence of a text in a file and runs the generator again.</summary>
    public Rerun Edit(string path, string before, string after)
    {
        var tree = _compilation.SyntaxTrees.Single(tree => tree.FilePath == path);
        string source = tree.ToString();
        if (source.Split(before).Length != 2)
        {
            throw new ArgumentException($"'{before}' does not stand exactly once in {path}.");
        }
        _compilation = _compilation.ReplaceSyntaxTree(tree, Parse(path, source.Replace(before, after, StringComparison.Ordinal)));
        return Run();
    }

    /// <summary>Adds a file and runs the generator again.</summary>
    public Rerun Add(string path, string source)
    {
        _compilation = _compilation.AddSyntaxTrees(Parse(path, source));
        return Run();
    }

    /// <summary>Removes a file and runs the generator again.</summary>
    public Rerun Remove(string path)
    {
        _compilation = _compilation.RemoveSyntaxTrees(_compilation.SyntaxTrees.Single(tree => tree.FilePath == path));
        return Run();
    }

    /// <summary>Runs the generator again on the same files.</summary>
    public Rerun Run()
    {
        _driver = _driver.RunGenerators(_compilation);
        var result = _driver.GetRunResult().Results.Single();
        return result.Exception is null ? new Rerun(result) : throw new InvalidOperationException("The generator threw.", result.Exception);
    }

    private static SyntaxTree Parse(string path, string source) => CSharpSyntaxTree.ParseText(source, ParseOptions, path);
}

/// <summary>Why each step of one run ended as it did.</summary>
internal sealed class Rerun(GeneratorRunResult result)
{
    /// <summary>The reasons of the model step, network by network.</summary>
    public IReadOnlyList<IncrementalStepRunReason> Models => ReasonsOf(result.TrackedSteps[NetworkGenerator.ModelStep]);

    /// <summary>The reasons of the model step of differentiated methods, method by method.</summary>
    public IReadOnlyList<IncrementalStepRunReason> Gradients => ReasonsOf(result.TrackedSteps[NetworkGenerator.GradientStep]);

    /// <summary>The reasons of the step that emits, network by network.</summary>
    public IReadOnlyList<IncrementalStepRunReason> Outputs => ReasonsOf(result.TrackedOutputSteps.SelectMany(step => step.Value));

    /// <summary>The emitted files by hint name.</summary>
    public IReadOnlyDictionary<string, string> Files =>
        result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    private static IReadOnlyList<IncrementalStepRunReason> ReasonsOf(IEnumerable<IncrementalGeneratorRunStep> steps)
        => [.. steps.SelectMany(step => step.Outputs).Select(output => output.Reason)];
}
