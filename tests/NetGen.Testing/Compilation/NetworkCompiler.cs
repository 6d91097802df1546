using System;
using System.IO;
using System.Linq;
using System.Text;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.Testing;

/// <summary>Compiles source texts and what the generator adds to them, in memory, and loads the result.</summary>
public static class NetworkCompiler
{
    /// <summary>The namespace of declared classes.</summary>
    public const string Namespace = "Generated";

    private static readonly string ScalarFolder = Path.Combine(AppContext.BaseDirectory, "netstandard2.1");

    private static readonly Lazy<MetadataReference[]> Net8References = new(() =>
        [.. Net80.References.All, MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, "net8.0", "NetGen.dll"))]);

    private static readonly Lazy<MetadataReference[]> VectorReferences = new(() =>
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(INetwork).Assembly.Location)]);

    private static readonly Lazy<MetadataReference[]> ScalarReferences = new(() =>
        [.. new[] { "netstandard.dll", "NetGen.dll" }.Select(file => MetadataReference.CreateFromFile(Path.Combine(ScalarFolder, file)))]);

    private static readonly string[] VectorSymbols = SymbolsOf(10);

    private static readonly string[] Net8Symbols = SymbolsOf(8);

    private static readonly string[] ScalarSymbols = ["NETSTANDARD", "NETSTANDARD2_1", "NETSTANDARD2_1_OR_GREATER"];

    /// <summary>The source of one network class in <see cref="Namespace"/>.</summary>
    /// <param name="name">The class's name.</param>
    /// <param name="declaration">The attributes: input, layers, loss, optimizer.</param>
    /// <param name="extra">Members of the class, or nothing.</param>
    public static string Declare(string name, string declaration, string extra = "") =>
        $$"""
        using NetGen;

        namespace {{Namespace}}
        {
            [Network(Seed = 3)]
            {{declaration}}
            public sealed partial class {{name}} { {{extra}} }
        }
        """;

    /// <summary>Compiles as a user of the oldest supported language with strict settings does.</summary>
    /// <exception cref="CompilationFailedException">There is a warning or an error, or the generator failed.</exception>
    public static CompiledNetworks Compile(params string[] sources) => Compile(CompilerOptions.Default, sources);

    /// <summary>Compiles one declared network and makes an instance of it.</summary>
    /// <exception cref="CompilationFailedException">There is a warning or an error, or the generator failed.</exception>
    public static T Create<T>(string declaration)
        where T : class => Compile(Declare("DeclaredNetwork", declaration)).Create<T>("DeclaredNetwork");

    /// <exception cref="CompilationFailedException">
    /// There is a warning or an error that the options do not allow, or the generator failed.
    /// </exception>
    public static CompiledNetworks Compile(CompilerOptions options, params string[] sources)
    {
        var parseOptions = new CSharpParseOptions(
            options.LanguageVersion, DocumentationMode.Diagnose, preprocessorSymbols: Choose(options, ScalarSymbols, Net8Symbols, VectorSymbols));
        SyntaxTree[] trees = [.. sources.Select((source, i) =>
            CSharpSyntaxTree.ParseText(SourceText.From(source, Encoding.UTF8), parseOptions, $"Source{i}.cs"))];
        var compilation = CSharpCompilation.Create(
            $"Networks_{Guid.NewGuid():N}",
            trees,
            Choose(options, ScalarReferences, Net8References, VectorReferences).Value,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: OptimizationLevel.Release,
                checkOverflow: options.CheckOverflow,
                nullableContextOptions: options.Nullable,
                warningLevel: 9999));

        compilation = UserFunctions.AddTo(compilation, parseOptions);
        var driver = CSharpGeneratorDriver.Create([options.Generator().AsSourceGenerator()], parseOptions: parseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out var completed, out var generatorDiagnostics);
        var run = driver.GetRunResult().Results.Single();
        if (run.Exception is not null)
        {
            throw new CompilationFailedException($"The generator threw.\n{run.Exception}", run.Exception);
        }

        if (options.Width is { } width)
        {
            completed = OneWidth.Keep(completed, run.GeneratedSources, width);
        }

        using var image = new MemoryStream();
        var emitted = completed.Emit(image, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.Embedded));
        Diagnostic[] diagnostics = [.. generatorDiagnostics.Concat(emitted.Diagnostics).Where(IsComplaint)];
        if (diagnostics.Length > 0 && !options.AllowDiagnostics)
        {
            throw new CompilationFailedException(DiagnosticText.Of(diagnostics));
        }

        bool IsComplaint(Diagnostic diagnostic)
            => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed && !IsUndocumented(diagnostic);

        // Emitted members must be documented; a test's own need not.
        bool IsUndocumented(Diagnostic diagnostic) => diagnostic.Id == "CS1591" && trees.Contains(diagnostic.Location.SourceTree);

        var generated = run.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());
        var context = new NetworkLoadContext(options.Scalar ? Path.Combine(ScalarFolder, "NetGen.dll") : null);
        return new CompiledNetworks(diagnostics, generated, emitted.Success ? image.ToArray() : null, context);
    }

    /// <summary>Compiles the scalar form of one network, as Unity does, and makes an instance of it.</summary>
    /// <exception cref="CompilationFailedException">There is a warning or an error, or the generator failed.</exception>
    public static ScalarNetwork CompileScalar(string declaration)
    {
        var compiled = Compile(new CompilerOptions { Scalar = true }, Declare("DeclaredNetwork", declaration));
        return new ScalarNetwork(compiled.Create<object>("DeclaredNetwork"));
    }

    private static T Choose<T>(CompilerOptions options, T scalar, T net8, T net10) => options.Scalar ? scalar : options.Net8 ? net8 : net10;

    private static string[] SymbolsOf(int framework)
        => ["NET", "NETCOREAPP", $"NET{framework}_0", .. Enumerable.Range(5, framework - 4).Select(version => $"NET{version}_0_OR_GREATER")];
}
