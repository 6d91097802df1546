using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Testing;
using Xunit;

namespace NetGen.Tests.Numbers;

/// <summary>
/// A network against the reference interpreter: predictions one by one and in batches, losses, gradients of parameters and inputs, and, with
/// an optimizer, steps.
/// </summary>
internal static class NetworkComparison
{
    private const double Tolerance = 2e-5;

    /// <summary>Compares declarations, one for each seed, that are compiled together.</summary>
    /// <exception cref="InvalidOperationException">One differs: the message tells its seed, its declaration and where.</exception>
    public static void RequireAll(IEnumerable<int> seeds, Func<int, string> declare, CompilerOptions options)
    {
        var declarations = seeds.ToDictionary(seed => $"{seed}", declare);
        var compiled = new CompiledDeclarations(declarations, options);
        foreach (var (key, declaration) in declarations)
        {
            try
            {
                Require(compiled.Create<IDifferentiableNetwork>(key), declaration, int.Parse(key));
            }
            catch (Exception exception) when (exception is DifferenceException or ArgumentException)
            {
                throw new InvalidOperationException($"seed {key}: {declaration}\n{exception.Message}", exception);
            }
        }
    }

    private static void Require(IDifferentiableNetwork network, string declaration, int seed)
    {
        var oracle = Oracle.Parse(declaration);
        Assert.Equal(oracle.Tensors.Select(tensor => tensor.Name), network.Tensors.Select(tensor => tensor.Name));
        Assert.All(oracle.Tensors, tensor => Assert.Equal(tensor.Shape, network.Tensors[tensor.Name].Shape));
        var tensors = RandomExamples.Tensors(oracle, seed).ToDictionary(item => item.Key, item => item.Value.RoundedToFloat());
        CompiledDeclarations.Load(network, tensors);

        // The variance of two or three examples can be almost nothing, and then every rounding is large; the backward pass divides by it.
        bool isNormalized = declaration.Contains("BatchNormalization", StringComparison.Ordinal);
        double gradientTolerance = (isNormalized ? 20 : 5) * Tolerance;
        int examples = (isNormalized ? 12 : 1) + (seed % 37);
        float[] inputs = RandomExamples.Inputs(oracle, examples, seed);
        float[] targets = RandomExamples.Targets(oracle, examples, seed);
        float[] weights = RandomExamples.Weights(examples, seed);
        var (x, t, w) = (inputs.ToDoubles(), targets.ToDoubles(), weights.ToDoubles());

        var batch = new GuardedFloats(examples * network.OutputSize);
        network.PredictBatch(inputs, batch.Span);
        float[] outputs = batch.ToArray();
        Difference.Require("outputs", oracle.Forward(tensors, x), outputs, Tolerance);
        var single = new GuardedFloats(network.OutputSize);
        for (int example = 0; example < examples; example++)
        {
            network.Predict(inputs.AsSpan(example * network.InputSize, network.InputSize), single.Span);
            Assert.Equal(outputs[(example * single.Length)..((example + 1) * single.Length)], single.ToArray());
        }

        Difference.Require("evaluated loss", [oracle.Loss(tensors, x, t, w)], [network.Evaluate(inputs, targets, weights)], Tolerance);
        var (loss, gradients) = oracle.LossAndGradients(tensors, x, t, w);
        Difference.Require("loss", [loss], [network.Backpropagate(inputs, targets, weights)], Tolerance);
        RequireGradients("loss", gradients.Tensors, network, gradientTolerance);

        float[] outputGradients = RandomExamples.OutputGradients(oracle, examples, seed);
        var inputGradients = new GuardedFloats(inputs.Length);
        network.BackpropagateGradients(inputs, outputGradients, inputGradients.Span);
        var backward = oracle.Backward(tensors, x, outputGradients.ToDoubles());
        Difference.Require("input gradients", backward.Inputs, inputGradients.ToArray(), gradientTolerance);
        RequireGradients("outputs", backward.Tensors, network, gradientTolerance);
        var traces = new TraceComparison(network, oracle, tensors, inputs, Tolerance);
        traces.RequirePredictions();
        traces.RequireGradients(targets, gradientTolerance);
        if (network is ITrainableNetwork trainable)
        {
            RequireSteps(trainable, oracle, tensors, inputs, targets, gradientTolerance);
        }
    }

    /// <summary>Two fused steps, against the interpreter's and, bit for bit, against gradient and update apart.</summary>
    private static void RequireSteps(
        ITrainableNetwork network, Oracle oracle, Dictionary<string, double[]> tensors, float[] inputs, float[] targets, double tolerance)
    {
        var apart = (ITrainableNetwork)Activator.CreateInstance(network.GetType())!;
        CompiledDeclarations.Load(apart, tensors);
        var optimizer = oracle.CreateOptimizer();
        var expected = tensors.ToDictionary(item => item.Key, item => item.Value.ToArray());
        for (int step = 0; step < 2; step++)
        {
            var gradients = oracle.LossAndGradients(expected, inputs.ToDoubles(), targets.ToDoubles()).Gradients;
            oracle.MoveStatistics(expected, inputs.ToDoubles());
            optimizer.Apply(expected, gradients.Tensors);
            network.TrainBatch(inputs, targets);
            apart.Backpropagate(inputs, targets);
            apart.ApplyGradients();
        }

        foreach (var tensor in network.Tensors)
        {
            float[] values = CompiledDeclarations.Values(tensor);
            Difference.Require($"{tensor.Name} after two steps", expected[tensor.Name], values, tolerance);
            Assert.Equal(CompiledDeclarations.Values(apart.Tensors[tensor.Name]), values);
        }
    }

    private static void RequireGradients(string of, IReadOnlyDictionary<string, double[]> expected, INetwork network, double tolerance)
    {
        foreach (var tensor in network.Tensors.Where(tensor => tensor.Trainable))
        {
            float[] gradient = CompiledDeclarations.Gradient(tensor);
            Difference.Require($"gradient of {of} by {tensor.Name}", expected[tensor.Name], gradient, tolerance);
        }
    }
}
