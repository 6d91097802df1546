using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generator;

namespace NetGen.Analyzers.Tests;

/// <summary>Everything the compiler, the generator and the analyzer say about a text, without the ceremony of marked source.</summary>
internal sealed record Diagnosis(ImmutableArray<Diagnostic> Compiler, ImmutableArray<Diagnostic> Rules)
{
    private const string Usings = "global using System;\nglobal using NetGen;\n";

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    private static readonly MetadataReference[] References =
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(INetwork).Assembly.Location)];

    /// <summary>The ids of NetGen's own diagnostics, sorted.</summary>
    public IEnumerable<string> Ids => Rules.Select(diagnostic => diagnostic.Id).Order();

    /// <summary>Errors of the compiler, and of the generator where it threw.</summary>
    public IEnumerable<Diagnostic> CompilerErrors => Compiler.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    public static async Task<Diagnosis> Of(string source, CancellationToken cancellation = default)
    {
        var (completed, generatorDiagnostics) = Compile(source, cancellation);
        var analyzers = completed.WithAnalyzers([new NetworkAnalyzer()]);
        var rules = await analyzers.GetAnalyzerDiagnosticsAsync(cancellation);
        return new Diagnosis(completed.GetDiagnostics(cancellation).AddRange(generatorDiagnostics), rules);
    }

    /// <summary>A class with these attributes on it.</summary>
    public static Task<Diagnosis> OfDeclaration(string attributes) => Of($"[Network]\n{attributes}\npublic partial class Net {{ }}\n");

    /// <summary>The class Net of a text, with the generated members.</summary>
    public static INamedTypeSymbol CompiledType(string source) => Compile(source, default).Compilation.GetTypeByMetadataName("Net")!;

    private static (Compilation Compilation, ImmutableArray<Diagnostic> Generator) Compile(string source, CancellationToken cancellation)
    {
        var compilation = CSharpCompilation.Create(
            "Diagnosed",
            [CSharpSyntaxTree.ParseText(Usings, ParseOptions, "Usings.cs"), CSharpSyntaxTree.ParseText(source, ParseOptions, "Source.cs")],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out var completed, out var generatorDiagnostics, cancellation);
        return (completed, generatorDiagnostics);
    }
}
