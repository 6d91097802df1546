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
using NetGen.Testing;

namespace NetGen.Analyzers.Tests;

/// <summary>Everything the compiler, the generator and the analyzer say about a text, without the ceremony of marked source.</summary>
internal sealed record Diagnosis(ImmutableArray<Diagnostic> Compiler, ImmutableArray<Diagnostic> Rules)
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    private static readonly MetadataReference[] References =
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(INetwork).Assembly.Location)];

    /// <summary>Every analyzer that users have.</summary>
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(NetworkAnalyzer).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(type => (DiagnosticAnalyzer)System.Activator.CreateInstance(type)!),
    ];

    /// <summary>The ids of NetGen's own diagnostics, sorted.</summary>
    public IEnumerable<string> Ids => Rules.Select(diagnostic => diagnostic.Id).Order();

    /// <summary>Errors of the compiler, and of the generator where it threw.</summary>
    public IEnumerable<Diagnostic> CompilerErrors => Compiler.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>An analyzer or the generator threw.</summary>
    public IEnumerable<Diagnostic> Failures => Compiler.Concat(Rules).Where(IsFailure);

    /// <param name="source">The source.</param>
    /// <param name="switchedOn">A rule that is off by default and is switched on here; null for none.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public static async Task<Diagnosis> Of(string source, string? switchedOn = null, CancellationToken cancellation = default)
    {
        var (completed, generatorDiagnostics) = Compile(source, cancellation);
        if (switchedOn is not null)
        {
            completed = completed.WithOptions(completed.Options.WithSpecificDiagnosticOptions([new(switchedOn, ReportDiagnostic.Info)]));
        }

        var analyzers = completed.WithAnalyzers(Analyzers);
        var rules = await analyzers.GetAnalyzerDiagnosticsAsync(cancellation);
        return new Diagnosis(completed.GetDiagnostics(cancellation).AddRange(generatorDiagnostics), rules);
    }

    /// <summary>A class with these attributes on it.</summary>
    public static Task<Diagnosis> OfDeclaration(string attributes) => Of($"[Network]\n{attributes}\npublic partial class Net {{ }}\n");

    /// <summary>
    /// Exceptions of the generator and of the analyzer, which sees the text without the generated code here: binding that would take
    /// most of the time and shows nothing new.
    /// </summary>
    public static async Task<IReadOnlyList<Diagnostic>> FailuresOf(string source)
    {
        var compilation = Parse(source);
        var generated = CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: ParseOptions)
            .RunGenerators(compilation).GetRunResult().Diagnostics;
        return [.. generated.Concat(await RulesOf(compilation)).Where(IsFailure)];
    }

    /// <summary>What the analyzer says of a text without the generated code.</summary>
    public static Task<ImmutableArray<Diagnostic>> RulesOf(string source) => RulesOf(Parse(source));

    /// <summary>Errors of the compiler in a text without the generated code.</summary>
    public static IEnumerable<Diagnostic> ErrorsOfCompiler(string source) =>
        Parse(source).GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>The class Net of a text, with the generated members.</summary>
    public static INamedTypeSymbol CompiledType(string source) => Compile(source, default).Compilation.GetTypeByMetadataName("Net")!;

    /// <summary>True if the class Net of a text has kernels, not members that throw.</summary>
    public static bool IsGenerated(string source) => CompiledType(source).GetTypeMembers("KernelsScalar").Length == 1;

    private static Task<ImmutableArray<Diagnostic>> RulesOf(Compilation compilation) =>
        compilation.WithAnalyzers(Analyzers).GetAnalyzerDiagnosticsAsync();

    private static (Compilation Compilation, ImmutableArray<Diagnostic> Generator) Compile(string source, CancellationToken cancellation)
    {
        CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: ParseOptions)
            .RunGeneratorsAndUpdateCompilation(Parse(source), out var completed, out var generatorDiagnostics, cancellation);
        return (completed, generatorDiagnostics);
    }

    private static CSharpCompilation Parse(string source) => UserFunctions.AddTo(CSharpCompilation.Create(
        "Diagnosed",
        [CSharpSyntaxTree.ParseText(NetworkTest.Usings, ParseOptions, "Usings.cs"), CSharpSyntaxTree.ParseText(source, ParseOptions, "Source.cs")],
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)), ParseOptions);

    private static bool IsFailure(Diagnostic diagnostic) => diagnostic.Id is "AD0001" or "CS8784" or "CS8785";
}
