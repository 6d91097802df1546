using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NetGen.Generator;

namespace NetGen.Analyzers;

/// <summary>NETGEN0702: training of one network in a lambda that several threads run at once.</summary>
internal static class SharedTraining
{
    public static void Check(OperationAnalysisContext context, NetworkCall call)
    {
        if (!call.Trains || Network(call.Operation) is not { } network || ParallelLambda.Around(call.Operation) is not { } lambda
            || ParallelLambda.Contains(lambda.Lambda, network) || IsLocked(call.Operation, lambda.Lambda) || !RunsAtOnce(call.Operation, network, lambda))
        {
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(
            DiagnosticDescriptors.For(UsageRules.SharedTraining), call.Operation.Syntax.GetLocation(), network.Name, lambda.Name));
    }

    /// <summary>The variable or field that holds the network; null for whatever may be another one at each call.</summary>
    private static ISymbol? Network(IInvocationOperation call)
    {
        var instance = call.Instance;
        while (instance is IConversionOperation conversion)
        {
            instance = conversion.Operand;
        }

        return instance switch
        {
            ILocalReferenceOperation local => local.Local,
            IParameterReferenceOperation parameter => parameter.Parameter,
            IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } field when !IsPerThread(field.Field) => field.Field,
            _ => null,
        };
    }

    private static bool IsPerThread(IFieldSymbol field) => field.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "ThreadStaticAttribute");

    /// <summary>
    /// Many at once for certain; or a lambda that is started once, but in a loop, or beside another one, or for a single batch that nobody
    /// waits for. A thread that trains by itself is as good as any other.
    /// </summary>
    private static bool RunsAtOnce(IInvocationOperation call, ISymbol network, ParallelLambda lambda)
    {
        if (lambda.Parallelism == Parallelism.Many)
        {
            return true;
        }

        if (lambda.IsAwaited)
        {
            return false;
        }

        return lambda.IsRepeated(network)
            || IsStartedTwice(call, network, lambda)
            || (lambda.IsDiscarded && lambda.Name is "Task.Run" or "TaskFactory.StartNew" && !IsInLoop(call, lambda.Lambda));
    }

    private static bool IsStartedTwice(IInvocationOperation call, ISymbol network, ParallelLambda lambda)
    {
        var body = lambda.Consumer!;
        while (body.Parent is { } parent)
        {
            body = parent;
        }

        return body.Descendants().OfType<IInvocationOperation>().Any(other => other.TargetMethod.Name == call.TargetMethod.Name
            && SymbolEqualityComparer.Default.Equals(Network(other), network)
            && ParallelLambda.Around(other) is { Parallelism: Parallelism.Once, IsAwaited: false } around && around.Lambda.Syntax != lambda.Lambda.Syntax);
    }

    private static bool IsLocked(IOperation call, IAnonymousFunctionOperation lambda) => IsWithin<ILockOperation>(call, lambda);

    private static bool IsInLoop(IOperation call, IAnonymousFunctionOperation lambda) => IsWithin<ILoopOperation>(call, lambda);

    private static bool IsWithin<T>(IOperation call, IAnonymousFunctionOperation lambda)
        where T : IOperation
    {
        for (var parent = call.Parent; parent is not null && parent != lambda; parent = parent.Parent)
        {
            if (parent is T)
            {
                return true;
            }
        }

        return false;
    }
}
