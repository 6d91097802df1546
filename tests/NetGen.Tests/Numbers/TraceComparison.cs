using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Testing;
using Xunit;

namespace NetGen.Tests.Numbers;

/// <summary>The traces of a network against the reference interpreter: every layer's shape, values and gradients.</summary>
internal sealed class TraceComparison(
    IDifferentiableNetwork network, Oracle oracle, IReadOnlyDictionary<string, double[]> tensors, float[] inputs, double tolerance)
{
    /// <summary>Example after example: every layer, and the last one as <c>Predict</c> has it.</summary>
    public void RequirePredictions()
    {
        float[] output = new float[network.OutputSize];
        foreach (float[] input in inputs.Chunk(network.InputSize).Take(3))
        {
            var trace = network.Trace(input);
            Assert.Equal(1, trace.Examples);
            RequireValues("predicted", oracle.LayerValues(tensors, input.ToDoubles()), trace, tolerance);
            network.Predict(input, output);
            Difference.Require("the traced output", output.ToDoubles(), trace[^1].Values, tolerance);
            if (!IsFolded(trace))
            {
                Assert.Equal(output, trace[^1].Values);
            }
        }
    }

    /// <summary>The whole batch, which changes neither the gradients that the network holds nor what training computes next.</summary>
    public void RequireGradients(float[] targets, double gradientTolerance)
    {
        float loss = network.Backpropagate(inputs, targets);
        float[] held = network.GradientArena.ToArray();
        var trace = network.Trace(inputs, targets);
        Assert.Equal(held, network.GradientArena.ToArray());
        Assert.Equal(loss, trace.Loss!.Value, tolerance * Math.Max(1, Math.Abs(loss)));

        var (x, t) = (inputs.ToDoubles(), targets.ToDoubles());
        RequireValues("trained", oracle.LayerValues(tensors, x, training: true), trace, gradientTolerance);
        var expected = oracle.LayerGradients(tensors, x, t);
        LayerTrace[] traced = [trace.Input, .. trace];
        Assert.Equal(expected.Count, traced.Length);
        foreach (var (layer, gradient) in traced.Zip(expected))
        {
            bool isTakenOver = layer == trace[^1] && (oracle.LossName, layer.Layer) is
                ("CategoricalCrossEntropy", "Softmax" or "LogSoftmax") or ("BinaryCrossEntropy", "Sigmoid");
            Assert.Equal(isTakenOver, layer.Gradient is null);
            Assert.Equal(isTakenOver, layer.GradientNorm is null);
            if (!isTakenOver)
            {
                Difference.Require($"gradient of {layer.Name}", gradient!, layer.Gradient, gradientTolerance);
                double norm = Norm(gradient!);
                Difference.Require($"gradient norm of {layer.Name}", [norm], [layer.GradientNorm!.Value], gradientTolerance);
            }
        }

        RequireParameters(trace, oracle.LossAndGradients(tensors, x, t).Gradients.Tensors, gradientTolerance);
    }

    private void RequireParameters(NetworkTrace trace, IReadOnlyDictionary<string, double[]> gradients, double gradientTolerance)
    {
        ParameterTrace[] parameters = [.. trace.SelectMany(layer => layer.Parameters)];
        Assert.Equal(network.Tensors.Select(tensor => tensor.Name), parameters.Select(parameter => parameter.Name));
        foreach (var parameter in parameters)
        {
            Difference.Require(parameter.Name, [Norm(tensors[parameter.Name])], [parameter.Norm], tolerance);
            Assert.Equal(network.Tensors[parameter.Name].Trainable, parameter.GradientNorm is not null);
            if (parameter.GradientNorm is { } norm)
            {
                Difference.Require($"gradient norm of {parameter.Name}", [Norm(gradients[parameter.Name])], [norm], gradientTolerance);
            }
        }

        foreach (var layer in trace)
        {
            double[] norms = [.. layer.Parameters.Select(parameter => parameter.GradientNorm).OfType<double>()];
            Assert.Equal(norms.Length > 0, layer.ParameterGradientNorm is not null);
            Assert.Equal(Norm(norms), layer.ParameterGradientNorm ?? 0, 1e-9 * (1 + Norm(norms)));
        }
    }

    private static void RequireValues(string how, IReadOnlyList<double[]> expected, NetworkTrace trace, double tolerance)
    {
        Assert.Equal(expected.Count, trace.Count);
        foreach (var (layer, values) in trace.Zip(expected))
        {
            Assert.Equal(values.Length, layer.Shape.Elements * trace.Examples);
            Difference.Require($"{how} {layer.Name}", values, layer.Values, tolerance);
        }
    }

    private static bool IsFolded(NetworkTrace trace) =>
        trace.Any(layer => layer.Layer is "BatchNormalization" or "Normalization");

    private static double Norm(IEnumerable<double> values) => Math.Sqrt(values.Sum(value => value * value));
}
