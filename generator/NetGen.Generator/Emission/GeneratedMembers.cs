using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>The names that generated code takes in the user's class, so that a collision is said once, at the user's member.</summary>
internal static class GeneratedMembers
{
    private const string In = Members.In;
    private const string Out = Members.Out;
    private const string Labels = Members.Labels;
    private const string Workspace = Members.Workspace;

    /// <summary>What only networks with one output have, and what only the others have.</summary>
    private static readonly string[] PredictNumber = [Signature("Predict", [In]), Signature("Predict", [In, Workspace])];
    private static readonly string[] Classify = [Signature("Classify", [In]), Signature("Classify", [In, Workspace])];

    /// <summary>Names that no member of the user's may have, whatever its kind.</summary>
    private static readonly string[] Names =
    [
        "InputSize", "OutputSize", "ParameterCount", "TrainableParameterCount", "MultiplyAdds", "ScratchBytes", "ArchitectureHash", "InputShape", "OutputShape",
        "Tensors", "ParameterArena", "ArenaLength", "WorkspaceFloats", "StackScratch", "PredictRows", "CreateStore", "ThreadScratch", "CreateThreadScratch",
        "Fault", "KernelsScalar", "Kernels128", "Kernels256", "Kernels512", "_store", "_parameters", "t_scratch",
        "_derivedWeights", "CreateDerivedWeights", "DeriveWeights", "TraceFloats", "TracedLayers", "DeriveTraceWeights", "DeriveTraceKernels",
    ];

    private static readonly string[] GradientNames =
    [
        "GradientArena", "PrepareTraining", "TrainingFloatsPerRow", "DerivedFloats", "UnitWeight", "BackpropagateGradientsCore",
        "_training", "_derived", "_batch", "_capacity", "_trainingWeights", "CreateTrainingWeights", "DeriveTrainingWeights",
    ];

    private static readonly string[] LossNames = ["EvaluateCore", "BackpropagateCore", "ForwardLoss", "TraceBatchFloats"];

    private static readonly string[] LabelNames = ["OneHot", "_oneHot"];

    private static readonly string[] OptimizerNames =
    [
        "LearningRate", "OptimizerState", "TrainBatchCore", "PrepareState", "Update", "_learningRate", "_state",
    ];

    private static readonly string[] CounterNames = ["StepCount", "RandomState", "_stepCount", "_randomState"];

    /// <summary>Methods collide only with the same parameters: other overloads are the user's own business.</summary>
    private static readonly string[] Signatures =
    [
        Signature(".ctor", []), Signature(".ctor", ["int"]),
        .. PredictNumber, Signature("Predict", [In, Out]), Signature("Predict", [In, Out, Workspace]),
        Signature("PredictBatch", [In, Out]), Signature("PredictBatch", [In, Out, Workspace]),
        .. Classify, Signature("CreateWorkspace", []), Signature("Trace", [In]),
        Signature("CopyParametersTo", [Out]), Signature("CopyParametersFrom", [In]),
    ];

    private static readonly string[] GradientSignatures =
        [Signature("BackpropagateGradients", [In, In, Out]), Signature("BackpropagateGradients", [In, In, Out, In])];

    private static readonly string[] OptimizerSignatures = [Signature("ApplyGradients", []), Signature("ResetOptimizer", [])];

    public static string Signature(string name, IEnumerable<string> parameters) => $"{name}({string.Join(", ", parameters.ToArray())})";

    /// <summary>True if <paramref name="network"/> needs the name; methods have a signature, and other overloads are free.</summary>
    public static bool Collides(NetworkModel network, string name, string? signature)
    {
        if (CollidesWithOwn(network, name, signature))
        {
            return true;
        }

        var exposed = network.Unrolled.Where(item => item.Layer.Header.Expose).Select(item => item.Name).OfType<string>();
        return exposed.SelectMany(layer => OfExposure(Literal.Pascal(layer)))
            .Any(taken => taken.Name == name && (signature is null || taken.Signature is null || taken.Signature == signature));
    }

    /// <summary>The members of an exposed layer.</summary>
    public static IEnumerable<(string Name, string? Signature)> OfExposure(string member) =>
        [($"{member}Size", null), ($"Predict{member}", Signature($"Predict{member}", [In, Out]))];

    /// <summary>True if a member that the network has without exposed layers needs the name.</summary>
    public static bool CollidesWithOwn(NetworkModel network, string name, string? signature)
    {
        if (TakenNames(network).Contains(name, StringComparer.Ordinal))
        {
            return true;
        }

        return signature is null
            ? TakenSignatures(network).Any(taken => taken.StartsWith(name + "(", StringComparison.Ordinal))
            : TakenSignatures(network).Contains(signature, StringComparer.Ordinal);
    }

    /// <summary>The members of the user's that are in the way, once the size of the output is known; null if it is not.</summary>
    public static IEnumerable<UserMember> InTheWay(NetworkModel network, Shape? output) => network.CollidingMembers.Where(member =>
        !(PredictNumber.Contains(member.Signature) && output is not { Size: 1 })
        && !(Classify.Contains(member.Signature) && output is null or { Size: 1 }));

    private static IEnumerable<string> TakenNames(NetworkModel network) => Names
        .Concat(HasGradients(network) ? GradientNames : [])
        .Concat(network.Loss is not null ? LossNames : [])
        .Concat(network.Loss is { TakesLabels: true } ? LabelNames : [])
        .Concat(network.Optimizer is not null ? OptimizerNames : [])
        .Concat(network.CountsSteps ? CounterNames : []);

    private static IEnumerable<string> TakenSignatures(NetworkModel network) => Signatures
        .Concat(network.IsAdaptable ? [Signature("Adapt", [In])] : [])
        .Concat(HasGradients(network) ? GradientSignatures : [])
        .Concat(network.Optimizer is not null ? OptimizerSignatures : [])
        .Concat(network.Loss is { } loss ? LossSignatures(loss, network.Optimizer is not null).Concat(TraceSignatures(loss)) : []);

    private static IEnumerable<string> LossSignatures(Loss loss, bool trains) =>
        from name in trains ? new[] { "Evaluate", "Backpropagate", "TrainBatch" } : ["Evaluate", "Backpropagate"]
        from targets in loss.TakesLabels ? new[] { In, Labels } : [In]
        from parameters in new[] { new[] { In, targets }, [In, targets, In] }
        select Signature(name, parameters);

    private static IEnumerable<string> TraceSignatures(Loss loss) =>
        (loss.TakesLabels ? new[] { In, Labels } : [In]).Select(targets => Signature("Trace", [In, targets]));

    private static bool HasGradients(NetworkModel network) => network.Loss is not null || network.Optimizer is not null;
}
