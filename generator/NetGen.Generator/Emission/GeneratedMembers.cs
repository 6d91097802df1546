using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>The names that generated code takes in the user's class, so that a collision is said once, at the user's member.</summary>
internal static class GeneratedMembers
{
    private const string In = "ReadOnlySpan<float>";
    private const string Out = "Span<float>";

    /// <summary>Names that no member of the user's may have, whatever its kind.</summary>
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "InputSize", "OutputSize", "ParameterCount", "TrainableParameterCount", "MultiplyAdds", "ScratchBytes", "InputShape", "OutputShape",
        "Tensors", "ParameterArena", "_store", "_parameters", "t_scratch", "Descriptions", "KernelsScalar", "Kernels512", "Kernels256",
        "Kernels128", "CreateStore", "ThreadScratch",
    };

    private static readonly HashSet<string> LossNames = new(StringComparer.Ordinal) { "Evaluation", "GradientArena", "_training", "PrepareTraining" };

    private static readonly HashSet<string> OptimizerNames = new(StringComparer.Ordinal)
    {
        "LearningRate", "OptimizerState", "StepCount", "RandomState", "GradientArena", "_training", "PrepareTraining", "Update",
    };

    /// <summary>Methods collide only with the same parameters: other overloads are the user's own business.</summary>
    private static readonly HashSet<string> Signatures = new(StringComparer.Ordinal)
    {
        Signature(".ctor", []), Signature(".ctor", ["int"]),
        Signature("Predict", [In]), Signature("Predict", [In, Out]), Signature("Predict", [In, Out, "Workspace"]),
        Signature("PredictBatch", [In, Out]), Signature("PredictBatch", [In, Out, "Workspace"]),
        Signature("Classify", [In]), Signature("CreateWorkspace", []),
        Signature("CopyParametersTo", [Out]), Signature("CopyParametersFrom", [In]),
    };

    private static readonly HashSet<string> TrainingSignatures = new(StringComparer.Ordinal)
    {
        Signature("Evaluate", [In, In]), Signature("Evaluate", [In, In, In]),
        Signature("Backpropagate", [In, In]), Signature("Backpropagate", [In, In, In]),
        Signature("BackpropagateGradients", [In, In, Out]), Signature("BackpropagateGradients", [In, In, Out, In]),
        Signature("TrainBatch", [In, In]), Signature("TrainBatch", [In, In, In]), Signature("ApplyGradients", []),
    };

    public static string Signature(string name, IEnumerable<string> parameters) => $"{name}({string.Join(", ", parameters.ToArray())})";

    public static bool Collides(string name, string? signature, bool hasLoss, bool hasOptimizer)
    {
        if (Names.Contains(name) || (hasLoss && LossNames.Contains(name)) || (hasOptimizer && OptimizerNames.Contains(name)))
        {
            return true;
        }

        if (signature is null)
        {
            var prefix = name + "(";
            return Signatures.Any(s => s.StartsWith(prefix, StringComparison.Ordinal))
                || ((hasLoss || hasOptimizer) && TrainingSignatures.Any(s => s.StartsWith(prefix, StringComparison.Ordinal)));
        }

        return Signatures.Contains(signature) || ((hasLoss || hasOptimizer) && TrainingSignatures.Contains(signature));
    }
}
