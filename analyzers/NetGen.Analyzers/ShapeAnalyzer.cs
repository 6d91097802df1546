using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generator;

namespace NetGen.Analyzers;

/// <summary>Writes the shape after each layer beside it, for those who switch that on.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ShapeAnalyzer : NetGenAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => DiagnosticDescriptors.Shapes;

    private protected override void Register(AnalysisContext context) => context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!NetworkReader.IsNetwork(type) || NetworkReader.Read(type) is not { IsComplete: true } model)
        {
            return;
        }

        var locator = new FindingLocator(type, model);
        foreach (var note in LayerShapeRule.Notes(ShapeInference.Infer(model)))
        {
            foreach (var location in locator.Locate(note))
            {
                context.ReportDiagnostic(Diagnostic.Create(DiagnosticDescriptors.Shapes[0], location, [.. note.Arguments]));
            }
        }
    }
}
