using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NetGen.Generator;

namespace NetGen.Analyzers;

/// <summary>A call of a network's member that takes or gives values.</summary>
internal sealed class NetworkCall
{
    private static readonly Dictionary<string, (string Parameter, string Size)[]> Members = new(StringComparer.Ordinal)
    {
        ["Predict"] = [("input", "InputSize"), ("output", "OutputSize")],
        ["Classify"] = [("input", "InputSize")],
        ["PredictBatch"] = [("inputs", "InputSize"), ("outputs", "OutputSize")],
        ["Evaluate"] = [("inputs", "InputSize"), ("targets", "OutputSize")],
        ["Backpropagate"] = [("inputs", "InputSize"), ("targets", "OutputSize")],
        ["TrainBatch"] = [("inputs", "InputSize"), ("targets", "OutputSize")],
        ["BackpropagateGradients"] = [("inputs", "InputSize"), ("outputGradients", "OutputSize"), ("inputGradients", "InputSize")],
        ["ApplyGradients"] = [],
        ["CopyParametersTo"] = [("destination", "TrainableParameterCount")],
        ["CopyParametersFrom"] = [("source", "TrainableParameterCount")],
    };

    private NetworkCall(IInvocationOperation operation) => Operation = operation;

    public IInvocationOperation Operation { get; }

    public string Member => Operation.TargetMethod.Name;

    /// <summary>The generated class, or an interface of the library's.</summary>
    public INamedTypeSymbol Type => Operation.TargetMethod.ContainingType;

    public bool Trains => Member is "Backpropagate" or "BackpropagateGradients" or "ApplyGradients" or "TrainBatch";

    /// <summary>True if several examples stand back to back.</summary>
    public bool IsBatch => Member is "PredictBatch" or "Evaluate" or "Backpropagate" or "TrainBatch" or "BackpropagateGradients";

    /// <summary>True if the declaration has an error: then the sizes are no promise.</summary>
    public bool IsFaulty => NetworkReader.IsNetwork(Type) && !Type.DeclaringSyntaxReferences.IsEmpty
        && ShapeInference.Infer(NetworkReader.Read(Type)).Error is not null;

    /// <summary>The arguments whose lengths the network knows, in the order of the parameters.</summary>
    public IEnumerable<(IArgumentOperation Argument, string SizeName, int Size)> Sized =>
        from member in Members[Member]
        from argument in Operation.Arguments
        where argument.Parameter?.Name == member.Parameter && Constant(Type, member.Size) is > 0
        select (argument, member.Size, Constant(Type, member.Size)!.Value);

    public static NetworkCall? Of(IInvocationOperation call, INamedTypeSymbol network) =>
        Members.ContainsKey(call.TargetMethod.Name) && !call.TargetMethod.IsStatic && IsNetwork(call.TargetMethod.ContainingType, network)
            ? new NetworkCall(call)
            : null;

    /// <summary>A generated constant; null on interfaces and on classes whose declaration has an error.</summary>
    public static int? Constant(INamedTypeSymbol type, string name) =>
        type.GetMembers(name).OfType<IFieldSymbol>().FirstOrDefault(field => field.IsConst)?.ConstantValue as int?;

    private static bool IsNetwork(INamedTypeSymbol type, INamedTypeSymbol network) =>
        SymbolEqualityComparer.Default.Equals(type, network) || type.AllInterfaces.Contains(network, SymbolEqualityComparer.Default);
}
