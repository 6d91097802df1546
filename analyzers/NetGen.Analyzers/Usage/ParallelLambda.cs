using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace NetGen.Analyzers;

internal enum Parallelism
{
    /// <summary>An ordinary lambda.</summary>
    None,

    /// <summary>Run many times at once by the one call.</summary>
    Many,

    /// <summary>Run once by the one call, at the same time as the code around it.</summary>
    Once,
}

/// <summary>A lambda, and who runs it on which threads.</summary>
internal sealed class ParallelLambda
{
    private ParallelLambda(IAnonymousFunctionOperation lambda)
    {
        Lambda = lambda;
        for (var parent = lambda.Parent; parent is not null; parent = parent.Parent)
        {
            // The lambda on its way into an argument: as a delegate, converted, in the array of a params parameter.
            if (parent is IDelegateCreationOperation or IConversionOperation or IArgumentOperation or IArrayInitializerOperation or IArrayCreationOperation)
            {
                continue;
            }

            Consumer = parent;
            break;
        }
    }

    public IAnonymousFunctionOperation Lambda { get; }

    /// <summary>The call or creation that the lambda is handed to.</summary>
    public IOperation? Consumer { get; }

    public Parallelism Parallelism => Consumer switch
    {
        IInvocationOperation { TargetMethod: { ContainingType.Name: "Parallel", Name: "For" or "ForEach" or "ForEachAsync" } } => Parallelism.Many,
        IInvocationOperation { TargetMethod.ContainingType.Name: "ParallelEnumerable" } => Parallelism.Many,
        IInvocationOperation { TargetMethod: { ContainingType.Name: "Parallel", Name: "Invoke" } } => Parallelism.Once,
        IInvocationOperation { TargetMethod: { ContainingType.Name: "Task", Name: "Run" } } => Parallelism.Once,
        IInvocationOperation { TargetMethod: { ContainingType.Name: "TaskFactory", Name: "StartNew" } } => Parallelism.Once,
        IInvocationOperation { TargetMethod: { ContainingType.Name: "ThreadPool", Name: "QueueUserWorkItem" or "UnsafeQueueUserWorkItem" } } => Parallelism.Once,
        IObjectCreationOperation { Constructor.ContainingType.Name: "Thread" } => Parallelism.Once,
        _ => Parallelism.None,
    };

    /// <summary>How the consumer is called: Parallel.For, new Thread.</summary>
    public string Name => Consumer switch
    {
        IInvocationOperation { TargetMethod: var method } => $"{(method.ContainingType.Name == "ParallelEnumerable" ? "a parallel query's" : method.ContainingType.Name + ".")}{(method.ContainingType.Name == "ParallelEnumerable" ? " " : "")}{method.Name}",
        _ => "new Thread",
    };

    /// <summary>True if the lambda runs again and again: the call stands in a loop, or in a lambda of a query.</summary>
    public bool IsRepeated(ISymbol network) => Ancestors(Consumer!).Any(ancestor => ancestor switch
    {
        ILoopOperation loop => !Contains(loop, network),
        IAnonymousFunctionOperation outer => !Contains(outer, network)
            && new ParallelLambda(outer).Consumer is IInvocationOperation { TargetMethod.ContainingType.Name: "Enumerable" },
        _ => false,
    });

    /// <summary>True if nothing else happens until the lambda is done.</summary>
    public bool IsAwaited => Ancestors(Consumer!).TakeWhile(ancestor => ancestor is not (IBlockOperation or ILoopOperation or IAnonymousFunctionOperation))
        .Any(ancestor => ancestor is IAwaitOperation
            or IInvocationOperation { TargetMethod.Name: "Wait" or "GetResult" }
            or IPropertyReferenceOperation { Property.Name: "Result" });

    /// <summary>True if nobody keeps the task, so that nobody can wait for it.</summary>
    public bool IsDiscarded => Consumer is IInvocationOperation && Consumer.Parent is IExpressionStatementOperation or ISimpleAssignmentOperation { Target: IDiscardOperation };

    /// <summary>The lambda around an operation that runs it on another thread; null if there is none.</summary>
    public static ParallelLambda? Around(IOperation operation) => Ancestors(operation).OfType<IAnonymousFunctionOperation>()
        .Select(lambda => new ParallelLambda(lambda)).FirstOrDefault(lambda => lambda.Parallelism != Parallelism.None);

    /// <summary>True if a variable is declared in what an operation covers.</summary>
    public static bool Contains(IOperation operation, ISymbol variable) => variable.DeclaringSyntaxReferences.Any(reference =>
        reference.SyntaxTree == operation.Syntax.SyntaxTree && operation.Syntax.Span.Contains(reference.Span));

    private static System.Collections.Generic.IEnumerable<IOperation> Ancestors(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            yield return parent;
        }
    }
}
