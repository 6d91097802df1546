using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NetGen.Generator;

namespace NetGen.Analyzers;

/// <summary>NETGEN0403: a descent to a gradient of length zero, without a limit.</summary>
internal static class EndlessDescent
{
    public static void Check(OperationAnalysisContext context, IInvocationOperation call)
    {
        if (call.TargetMethod.ContainingType is not { Name: "GradientDescent", ContainingNamespace: { Name: "NetGen", ContainingNamespace.IsGlobalNamespace: true } })
        {
            return;
        }

        var threshold = call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "threshold");
        var limit = call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "maxIterations");
        if (threshold?.Value.ConstantValue is { HasValue: true, Value: double and <= 0 and var zero } && limit?.Value.ConstantValue is { HasValue: true, Value: int.MaxValue })
        {
            var place = (limit.ArgumentKind == ArgumentKind.Explicit ? limit : threshold).Value.Syntax;
            context.ReportDiagnostic(Diagnostic.Create(
                DiagnosticDescriptors.For(UsageRules.EndlessDescent), threshold.Value.Syntax.GetLocation(), [place.GetLocation()], zero));
        }
    }
}
