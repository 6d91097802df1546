using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generator;

namespace NetGen.Analyzers;

/// <summary>Says what is wrong with a declaration: takes the generator's first steps and stops at their findings.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NetworkAnalyzer : NetGenAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => DiagnosticDescriptors.Declarations;

    private protected override void Register(AnalysisContext context) => context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (NetworkReader.IsNetwork(type))
        {
            AnalyzeNetwork(context, type);
        }

        AnalyzeNest(context, type);
    }

    private static void AnalyzeNetwork(SymbolAnalysisContext context, INamedTypeSymbol type)
    {
        var model = NetworkReader.Read(type);
        if (!model.IsComplete)
        {
            return;
        }

        var locator = new FindingLocator(type, model);
        foreach (var finding in ShapeInference.Infer(model).Findings)
        {
            Report(context, finding, locator.Locate(finding));
        }
    }

    /// <summary>
    /// A type around a network that is not partial is reported when it is analyzed itself, and once for all networks in it: editors
    /// offer no fix for what an analysis of one type says of another.
    /// </summary>
    private static void AnalyzeNest(SymbolAnalysisContext context, INamedTypeSymbol type)
    {
        var network = Nested(type).FirstOrDefault(nested => NetworkReader.IsNetwork(nested)
            && SymbolEqualityComparer.Default.Equals(TypeReader.FirstNotPartial(nested), type)
            && NetworkReader.Read(nested).IsComplete);
        if (network is not null)
        {
            var findings = DeclarationRules.Check(NetworkReader.Read(network));
            Report(context, findings.First(found => found.Rule.Id == DeclarationRules.NotPartial.Id), [FindingLocator.NotPartial(type)]);
        }
    }

    private static IEnumerable<INamedTypeSymbol> Nested(INamedTypeSymbol type) =>
        type.GetTypeMembers().SelectMany(nested => Nested(nested).Prepend(nested));

    private static void Report(SymbolAnalysisContext context, Finding finding, IEnumerable<Location> locations)
    {
        foreach (var location in locations)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                DiagnosticDescriptors.For(finding.Rule), location, Properties(finding), [.. finding.Arguments]));
        }
    }

    private static ImmutableDictionary<string, string?> Properties(Finding finding) => finding.Fix is { } fix
        ? ImmutableDictionary<string, string?>.Empty.Add(DiagnosticDescriptors.Fix, fix)
        : ImmutableDictionary<string, string?>.Empty;
}
