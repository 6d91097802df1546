using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace NetGen.Analyzers;

/// <summary>Says what is wrong with calls of networks: lengths, threads, batches.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UsageAnalyzer : NetGenAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => DiagnosticDescriptors.Usage;

    private protected override void Register(AnalysisContext context) => context.RegisterCompilationStartAction(start =>
    {
        // Whoever has no networks pays nothing.
        if (start.Compilation.GetTypeByMetadataName("NetGen.INetwork") is { } network)
        {
            start.RegisterOperationAction(operation => Analyze(operation, network), OperationKind.Invocation);
        }
    });

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol network)
    {
        var call = (IInvocationOperation)context.Operation;
        switch (call.TargetMethod.Name)
        {
            case "Minimize":
                EndlessDescent.Check(context, call);
                break;
            case "Fit":
                BatchOfOne.CheckFit(context, call);
                break;
            default:
                if (NetworkCall.Of(call, network) is { } networkCall)
                {
                    SpanLength.Check(context, networkCall);
                    BatchOfOne.CheckCall(context, networkCall);
                    SharedTraining.Check(context, networkCall);
                }

                break;
        }
    }
}
