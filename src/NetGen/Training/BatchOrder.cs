using System;
using NetGen.Numerics;

namespace NetGen;

/// <summary>Which examples are trained on, in which order, and which are held out: all decided by the seed and the epoch's number.</summary>
internal sealed class BatchOrder
{
    private const int SplitStream = -1;

    private readonly int[] _training;
    private readonly int[] _order;
    private readonly int _seed;
    private readonly bool _shuffle;

    public BatchOrder(int count, FitOptions options)
    {
        _seed = options.Seed;
        _shuffle = options.Shuffle;
        int[] examples = new int[count];
        for (int i = 0; i < count; i++)
        {
            examples[i] = i;
        }

        int held = options.ValidationSplit > 0 ? HeldOut(count, options.ValidationSplit) : 0;
        if (held > 0)
        {
            Permutation.Fill(examples, new RandomStream(_seed, SplitStream));
        }

        HeldOutExamples = examples.AsSpan(0, held).ToArray();
        _training = examples.AsSpan(held).ToArray();

        // In the order of the data: files are read forwards.
        Array.Sort(HeldOutExamples);
        Array.Sort(_training);
        _order = (int[])_training.Clone();
    }

    /// <summary>The number of examples that are trained on.</summary>
    public int Count => _order.Length;

    /// <summary>The examples that are not.</summary>
    public int[] HeldOutExamples { get; }

    /// <summary>Puts the examples into the order of an epoch, counted from 0.</summary>
    public void Begin(int epoch)
    {
        if (!_shuffle)
        {
            return;
        }

        Permutation.Fill(_order, new RandomStream(_seed, epoch));
        for (int i = 0; i < _order.Length; i++)
        {
            _order[i] = _training[_order[i]];
        }
    }

    /// <summary>The examples of a mini-batch.</summary>
    public ReadOnlySpan<int> Batch(int index, int size)
    {
        int first = index * size;
        return _order.AsSpan(first, Math.Min(size, _order.Length - first));
    }

    private static int HeldOut(int count, double share)
    {
        int held = Math.Max(1, (int)Math.Round(count * share, MidpointRounding.AwayFromZero));
        return held < count
            ? held
            : throw new ArgumentException($"FitOptions.ValidationSplit {share} leaves none of {count} examples to train on.", nameof(share));
    }
}
