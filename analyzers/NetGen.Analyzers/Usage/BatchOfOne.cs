using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NetGen.Generator;

namespace NetGen.Analyzers;

/// <summary>NETGEN0402: batch normalisation over one example, whose variance is zero.</summary>
internal static class BatchOfOne
{
    /// <summary>network.TrainBatch(one example, …).</summary>
    public static void CheckCall(OperationAnalysisContext context, NetworkCall call)
    {
        if (!call.Trains || !HasBatchNormalization(call.Type))
        {
            return;
        }

        var inputs = call.Sized.FirstOrDefault(sized => sized.Argument.Parameter!.Name == "inputs");
        if (inputs.Argument is { } argument && KnownLength.Of(argument.Value, context.CancellationToken)?.Length == inputs.Size)
        {
            Report(context, argument.Value.Syntax, call.Type);
        }
    }

    /// <summary>network.Fit(data, new FitOptions { BatchSize = 1 }).</summary>
    public static void CheckFit(OperationAnalysisContext context, IInvocationOperation call)
    {
        if (call.TargetMethod.ContainingType is not { Name: "TrainingExtensions", ContainingNamespace: { Name: "NetGen", ContainingNamespace.IsGlobalNamespace: true } }
            || call.Arguments.Length == 0 || Unconverted(call.Arguments[0].Value).Type is not INamedTypeSymbol network || !HasBatchNormalization(network))
        {
            return;
        }

        var options = call.Arguments.Select(argument => Unconverted(argument.Value)).OfType<IObjectCreationOperation>()
            .FirstOrDefault(creation => creation.Type?.Name == "FitOptions");
        var assigned = options?.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>().FirstOrDefault(assignment =>
            assignment.Target is IPropertyReferenceOperation { Property.Name: "BatchSize" }
            && assignment.Value.ConstantValue is { HasValue: true, Value: 1 });
        if (assigned is not null)
        {
            Report(context, assigned.Syntax, network);
        }
    }

    /// <summary>The network's own layers, and those of blocks that it takes in.</summary>
    private static bool HasBatchNormalization(INamedTypeSymbol type) => HasBatchNormalization(type, []);

    private static bool HasBatchNormalization(INamedTypeSymbol type, HashSet<string> seen) =>
        seen.Add(type.ToDisplayString()) && type.GetAttributes().Any(attribute => attribute.AttributeClass switch
        {
            { Name: "BatchNormalizationAttribute", ContainingNamespace.Name: "NetGen" } =>
                !attribute.NamedArguments.Any(argument => argument is { Key: "Trainable", Value.Value: false }),
            { Name: "LayersAttribute", ContainingNamespace.Name: "NetGen" } =>
                attribute.ConstructorArguments.Any(argument => argument.Value is INamedTypeSymbol block && HasBatchNormalization(block, seen)),
            _ => false,
        });

    private static IOperation Unconverted(IOperation operation) =>
        operation is IConversionOperation conversion ? Unconverted(conversion.Operand) : operation;

    private static void Report(OperationAnalysisContext context, SyntaxNode place, INamedTypeSymbol network) =>
        context.ReportDiagnostic(Diagnostic.Create(DiagnosticDescriptors.For(UsageRules.BatchOfOne), place.GetLocation(), network.Name));
}
