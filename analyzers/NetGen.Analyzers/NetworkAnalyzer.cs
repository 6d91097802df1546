using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generator;

namespace NetGen.Analyzers;

/// <summary>Says what is wrong with a declaration: takes the generator's first steps and stops at their findings.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NetworkAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => DiagnosticDescriptors.All;

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!NetworkReader.IsNetwork(type))
        {
            return;
        }

        var model = NetworkReader.Read(type);
        if (!model.IsComplete)
        {
            return;
        }

        var locator = new FindingLocator(type, model);
        foreach (var finding in ShapeInference.Infer(model).Findings)
        {
            foreach (var location in locator.Locate(finding))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    DiagnosticDescriptors.For(finding.Rule), location, Properties(finding), [.. finding.Arguments]));
            }
        }
    }

    private static ImmutableDictionary<string, string?> Properties(Finding finding) => finding.Fix is { } fix
        ? ImmutableDictionary<string, string?>.Empty.Add(DiagnosticDescriptors.Fix, fix)
        : ImmutableDictionary<string, string?>.Empty;
}
