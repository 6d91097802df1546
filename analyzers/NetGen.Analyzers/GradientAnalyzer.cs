using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generator;

namespace NetGen.Analyzers;

/// <summary>Says why a method with [Gradient] has none, at the expression that has no derivative, and where it has a corner.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class GradientAnalyzer : NetGenAnalyzer
{
    private static readonly string[] Ids =
    [
        CalculusRules.GradientNotPartial.Id, CalculusRules.GradientDefined.Id, CalculusRules.NotScalar.Id, CalculusRules.Body.Id,
        CalculusRules.NotDifferentiable.Id, CalculusRules.OtherAssembly.Id, CalculusRules.Corner.Id,
    ];

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        DiagnosticDescriptors.All.Where(descriptor => Ids.Contains(descriptor.Id)).ToImmutableArray();

    private protected override void Register(AnalysisContext context) => context.RegisterSymbolAction(Analyze, SymbolKind.Method);

    private static void Analyze(SymbolAnalysisContext context)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (GradientReader.Attribute(method)?.ApplicationSyntaxReference is not { } attribute)
        {
            return;
        }

        var reading = GradientReader.Read(method, context.Compilation, context.CancellationToken);
        if (reading.Fault is { } fault)
        {
            Report(context, fault, Location(reading, method, attribute.GetSyntax(context.CancellationToken)));
        }

        foreach (var corner in reading.Corners)
        {
            Report(context, corner.Fault, corner.Node.GetLocation());
        }
    }

    /// <summary>The expression, the name of the type that is not partial, or the attribute.</summary>
    private static Location Location(GradientReading reading, IMethodSymbol method, SyntaxNode attribute)
    {
        if (reading.Place is { } place)
        {
            return place.GetLocation();
        }

        var isNotPartial = reading.Fault!.Rule == nameof(CalculusRules.GradientNotPartial);
        return isNotPartial && TypeReader.FirstNotPartial(method.ContainingType) is { } type
            ? FindingLocator.NotPartial(type)
            : attribute.GetLocation();
    }

    private static void Report(SymbolAnalysisContext context, Fault fault, Location location) => context.ReportDiagnostic(Diagnostic.Create(
        DiagnosticDescriptors.For(CalculusRules.Named(fault.Rule)), location, [.. fault.Arguments]));
}
