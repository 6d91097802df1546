using System.Collections.Generic;

namespace NetGen.BitProbe;

/// <summary>What one network computes, before and after twenty steps of training, from and to memory that a kernel must not leave.</summary>
internal static class Probe
{
    /// <summary>Reaches the batch tiles, their rest and more than one round of PredictBatch.</summary>
    private const int Examples = 61;

    private const int Steps = 20;

    /// <summary>Batches below, at and above the rows of a tile.</summary>
    private static readonly int[] BatchSizes = [1, 3, 8, 13, 32];

    public static IEnumerable<Quantity> Measure(ITrainableNetwork network)
    {
        var random = new Numbers(12345);
        var inputs = new GuardedMemory(random.Take(Examples * network.InputSize, -2, 2));
        var targets = Targets(random, network);
        var weights = new GuardedMemory(random.Take(Examples, -0.25f, 1.5f));

        var parameters = new float[network.TrainableParameterCount];
        network.CopyParametersTo(parameters);
        yield return new("initial", parameters);
        yield return new("predict", Predict(network, inputs));
        yield return new("predict-batch", PredictBatch(network, inputs));
        yield return new("evaluate", [network.Evaluate(inputs.Span, targets.Span), network.Evaluate(inputs.Span, targets.Span, weights.Span)]);

        network.Backpropagate(inputs.Span, targets.Span);
        yield return new("gradient", Gradient(network));
        var outputGradients = new GuardedMemory(random.Take(Examples * network.OutputSize, -1, 1));
        var inputGradients = new GuardedMemory(inputs.Length);
        network.BackpropagateGradients(inputs.Span, outputGradients.Span, inputGradients.Span);
        yield return new("input-gradient", inputGradients.Span.ToArray());

        yield return new("losses", Train(network, inputs, targets, weights));
        var trained = new float[network.TrainableParameterCount];
        network.CopyParametersTo(trained);
        yield return new("trained", trained);
        yield return new("state", network.OptimizerState.ToArray());
        yield return new("trained-predict", Predict(network, inputs));
        yield return new("trained-predict-batch", PredictBatch(network, inputs));
    }

    private static float[] Train(ITrainableNetwork network, GuardedMemory inputs, GuardedMemory targets, GuardedMemory weights)
    {
        var losses = new float[Steps];
        var first = 0;
        for (var step = 0; step < Steps; step++)
        {
            var size = BatchSizes[step % BatchSizes.Length];
            first = first + size > Examples ? 0 : first;
            var x = inputs.Span.Slice(first * network.InputSize, size * network.InputSize);
            var t = targets.Span.Slice(first * network.OutputSize, size * network.OutputSize);
            if (step % 4 == 3)
            {
                losses[step] = network.TrainBatch(x, t, weights.Span.Slice(first, size));
            }
            else if (step % 4 == 2)
            {
                losses[step] = network.Backpropagate(x, t);
                network.ApplyGradients();
            }
            else
            {
                losses[step] = network.TrainBatch(x, t);
            }

            first += size;
        }

        return losses;
    }

    /// <summary>One of the last axis's classes per position: right for cross-entropy, and as good as any other for the other losses.</summary>
    private static GuardedMemory Targets(Numbers random, ITrainableNetwork network)
    {
        var classes = network.OutputShape[^1];
        var targets = new float[Examples * network.OutputSize];
        for (var position = 0; position < targets.Length; position += classes)
        {
            targets[position + (int)random.Next(0, classes)] = 1;
        }

        return new GuardedMemory(targets);
    }

    private static float[] Predict(ITrainableNetwork network, GuardedMemory inputs)
    {
        var outputs = new GuardedMemory(Examples * network.OutputSize);
        for (var example = 0; example < Examples; example++)
        {
            network.Predict(
                inputs.Span.Slice(example * network.InputSize, network.InputSize),
                outputs.Span.Slice(example * network.OutputSize, network.OutputSize));
        }

        return outputs.Span.ToArray();
    }

    private static float[] PredictBatch(ITrainableNetwork network, GuardedMemory inputs)
    {
        var outputs = new GuardedMemory(Examples * network.OutputSize);
        network.PredictBatch(inputs.Span, outputs.Span);
        return outputs.Span.ToArray();
    }

    private static float[] Gradient(ITrainableNetwork network)
    {
        var gradient = new List<float>();
        foreach (var tensor in network.Tensors)
        {
            var values = new float[tensor.Length];
            tensor.CopyGradientTo(values);
            gradient.AddRange(values);
        }

        return gradient.ToArray();
    }
}
