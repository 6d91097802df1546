using System;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator;

namespace NetGen.Benchmarks;

/// <summary>
/// A user's project in memory: networks, each in its file, and one file without any. Edits are made as an editor makes them.
/// </summary>
internal sealed class GeneratorProject
{
    private static readonly CSharpParseOptions ParseOptions = new(
        LanguageVersion.CSharp9, preprocessorSymbols: ["NET", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER"]);

    // What this program itself runs on: the framework and the library.
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private CSharpCompilation _compilation;
    private GeneratorDriver _driver = NewDriver();
    private int _edits;

    public GeneratorProject(int networks)
    {
        var trees = Enumerable.Range(0, networks).Select(i => Network(i, units: 64)).Prepend(OtherFile(0));
        _compilation = CSharpCompilation.Create(
            "Project",
            trees,
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
    }

    /// <summary>The length of what the last run generated.</summary>
    public long GeneratedCharacters => _driver.GetRunResult().GeneratedTrees.Sum(tree => (long)tree.Length);

    /// <summary>Runs the generator without memory of earlier runs.</summary>
    public void RunFresh()
    {
        _driver = NewDriver();
        Run();
    }

    /// <summary>Runs the generator on the project as it now is.</summary>
    public void Run() => _driver = _driver.RunGenerators(_compilation);

    /// <summary>Compiles the project with what the generator adds.</summary>
    /// <exception cref="InvalidOperationException">It does not compile.</exception>
    public void Compile()
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation, out var completed, out _);
        var result = completed.Emit(Stream.Null);
        if (!result.Success)
        {
            var error = result.Diagnostics.First(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            throw new InvalidOperationException(error.ToString());
        }
    }

    /// <summary>The project with what the generator adds, as analyzers see it; nothing of it is bound yet.</summary>
    public Compilation Completed()
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation, out var completed, out _);
        return completed;
    }

    public void EditElsewhere() => Replace(0, OtherFile(++_edits));

    public void EditNetwork() => Replace(1, Network(0, units: 64 + ++_edits));

    private void Replace(int index, SyntaxTree tree) =>
        _compilation = _compilation.ReplaceSyntaxTree(_compilation.SyntaxTrees[index], tree);

    private static GeneratorDriver NewDriver() =>
        CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: ParseOptions);

    private static SyntaxTree OtherFile(int value) =>
        CSharpSyntaxTree.ParseText($"class Other {{ int Value() => {value}; }}", ParseOptions, "Other.cs");

    private static SyntaxTree Network(int index, int units) => CSharpSyntaxTree.ParseText(
        $$"""
        using NetGen;

        namespace Networks
        {
            [Network]
            [Input(16)] [Dense({{units}})] [ReLU] [Dense(64)] [ReLU] [Dense(4)]
            [MeanSquaredError] [SGD(0.01, Momentum = 0.9)]
            public sealed partial class Network{{index}} { }
        }
        """,
        ParseOptions,
        $"Network{index}.cs");
}
