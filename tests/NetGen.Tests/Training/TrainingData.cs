using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Tests.Training;

/// <summary>Small sets of examples for tests of training.</summary>
internal static class TrainingData
{
    /// <summary>Points of four numbers in three classes, by which of the first three is the largest.</summary>
    public static Dataset Classes(int count, int seed = 1)
    {
        var random = new Random(seed);
        float[] inputs = [.. Enumerable.Range(0, count * 4).Select(_ => (random.NextSingle() * 2) - 1)];
        int[] labels = [.. Enumerable.Range(0, count).Select(i => LargestOf(inputs.AsSpan(i * 4, 3)))];
        return new Dataset(inputs, labels, 4, 3);
    }

    /// <summary>Examples that <c>Line</c> neither learns from nor gets wrong.</summary>
    public static Dataset Nothing(int count) => new(new float[count], new float[count], 1, 1);

    private static int LargestOf(ReadOnlySpan<float> values)
    {
        int largest = 0;
        for (int i = 1; i < values.Length; i++)
        {
            largest = values[i] > values[largest] ? i : largest;
        }

        return largest;
    }

    public static float[] Parameters(INetwork network)
    {
        var values = new List<float>();
        foreach (var tensor in network.Tensors)
        {
            float[] part = new float[tensor.Length];
            tensor.CopyTo(part);
            values.AddRange(part);
        }

        return [.. values];
    }

    /// <summary>Hands another source's examples on and remembers which were asked for.</summary>
    public sealed class Recorder(DataSource source) : DataSource(source.Count, source.InputShape, source.TargetShape)
    {
        public List<int[]> Batches { get; } = [];

        public override void Read(ReadOnlySpan<int> examples, Span<float> inputs, Span<float> targets)
        {
            Batches.Add(examples.ToArray());
            source.Read(examples, inputs, targets);
        }
    }

    /// <summary>One example for <c>Line</c> whose squared error is the next number of a script, each time it is read.</summary>
    public sealed class ScriptedLoss(params double[] losses) : DataSource(1, new TensorShape(1), new TensorShape(1))
    {
        private int _read;

        public override void Read(ReadOnlySpan<int> examples, Span<float> inputs, Span<float> targets)
        {
            inputs[0] = 0;
            targets[0] = (float)Math.Sqrt(losses[_read++]);
        }
    }
}
