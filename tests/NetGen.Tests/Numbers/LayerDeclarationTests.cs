using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Testing;
using Xunit;

namespace NetGen.Tests.Numbers;

/// <summary>
/// Every layer, loss and optimizer with each of its settings: gradients against finite differences, and values, losses, gradients and steps
/// against the reference interpreter. A declaration that is listed for coverage is proven here.
/// </summary>
public sealed class LayerDeclarationTests
{
    private const int Examples = 9;
    private const double Tolerance = 2e-5;

    private static readonly string[] Declarations =
    [
        .. LayerDeclarations.All.Concat(LossDeclarations.All).Concat(OptimizerDeclarations.All).SelectMany(item => item.Value).Distinct(),
    ];

    private static readonly CompiledDeclarations Networks =
        new(Declarations.Select(declaration => KeyValuePair.Create(declaration, declaration)));

    public static TheoryData<string> All => [.. Declarations];

    public static TheoryData<string> Differentiable => [.. Declarations.Where(declaration => !IsRandom(declaration))];

    [Theory]
    [MemberData(nameof(Differentiable))]
    public void Gradients_are_the_finite_differences(string declaration)
    {
        var oracle = Oracle.Parse(declaration);
        var network = Load(declaration, oracle);
        GradientCheck.Run(network, RandomExamples.Inputs(oracle, Examples, 1), RandomExamples.Targets(oracle, Examples, 1), largestSample: 60)
            .ThrowIfFailed();
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Values_losses_and_gradients_are_the_reference_interpreters(string declaration)
    {
        var oracle = Oracle.Parse(declaration);
        var network = Load(declaration, oracle);
        var tensors = Tensors(oracle);
        float[] inputs = RandomExamples.Inputs(oracle, Examples, 2);
        float[] targets = RandomExamples.Targets(oracle, Examples, 2);
        var outputs = new GuardedFloats(Examples * network.OutputSize);
        network.PredictBatch(inputs, outputs.Span);
        Difference.Require("outputs", oracle.Forward(tensors, inputs.ToDoubles()), outputs.ToArray(), Tolerance);
        double expected = oracle.Loss(tensors, inputs.ToDoubles(), targets.ToDoubles());
        Difference.Require("loss", [expected], [network.Evaluate(inputs, targets)], Tolerance);
        if (IsRandom(declaration))
        {
            return;
        }

        var (loss, gradients) = oracle.LossAndGradients(tensors, inputs.ToDoubles(), targets.ToDoubles());
        Difference.Require("training loss", [loss], [network.Backpropagate(inputs, targets)], Tolerance);
        foreach (var tensor in network.Tensors.Where(tensor => tensor.Trainable))
        {
            Difference.Require(tensor.Name, gradients.Tensors[tensor.Name], CompiledDeclarations.Gradient(tensor), Tolerance);
        }

        if (network is ITrainableNetwork trainable)
        {
            RequireSteps(trainable, oracle, tensors, inputs, targets);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Traces_are_the_reference_interpreters(string declaration)
    {
        var oracle = Oracle.Parse(declaration);
        var network = Load(declaration, oracle);
        var comparison = new TraceComparison(network, oracle, Tensors(oracle), RandomExamples.Inputs(oracle, Examples, 4), Tolerance);
        comparison.RequirePredictions();
        if (!IsRandom(declaration))
        {
            comparison.RequireGradients(RandomExamples.Targets(oracle, Examples, 4), Tolerance);
        }
    }

    private static void RequireSteps(
        ITrainableNetwork network, Oracle oracle, Dictionary<string, double[]> tensors, float[] inputs, float[] targets)
    {
        var optimizer = oracle.CreateOptimizer();
        for (int step = 0; step < 3; step++)
        {
            var gradients = oracle.LossAndGradients(tensors, inputs.ToDoubles(), targets.ToDoubles()).Gradients;
            oracle.MoveStatistics(tensors, inputs.ToDoubles());
            optimizer.Apply(tensors, gradients.Tensors);
            network.TrainBatch(inputs, targets);
        }

        foreach (var tensor in network.Tensors)
        {
            Difference.Require($"{tensor.Name} after three steps", tensors[tensor.Name], CompiledDeclarations.Values(tensor), Tolerance);
        }
    }

    private static IDifferentiableNetwork Load(string declaration, Oracle oracle)
    {
        var network = Networks.Create<IDifferentiableNetwork>(declaration);
        CompiledDeclarations.Load(network, Tensors(oracle));
        return network;
    }

    private static Dictionary<string, double[]> Tensors(Oracle oracle) =>
        RandomExamples.Tensors(oracle, 3).ToDictionary(item => item.Key, item => item.Value.RoundedToFloat());

    private static bool IsRandom(string declaration) =>
        declaration.Contains("Dropout(", StringComparison.Ordinal) && !declaration.Contains("Dropout(0)", StringComparison.Ordinal);
}
