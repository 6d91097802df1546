using System;

namespace NetGen;

/// <summary>
/// Examples with their targets, reached by index in any order: what training shuffles, splits into mini-batches and resumes. A
/// <see cref="Dataset"/> holds them in memory; a source of your own may read them from a file or compute them.
/// </summary>
/// <remarks>
/// Values are float32, channels last. An example is the same whenever it is read, so that training can be repeated. <see cref="Read"/> may
/// be called by several threads at the same time.
/// </remarks>
public abstract class DataSource
{
    /// <summary>Sets the number of examples and their shapes.</summary>
    /// <param name="count">The number of examples.</param>
    /// <param name="inputShape">The shape of one input, channels last.</param>
    /// <param name="targetShape">The shape of one target.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    /// <exception cref="ArgumentException">A shape has no elements, or more than <see cref="int.MaxValue"/>.</exception>
    protected DataSource(int count, TensorShape inputShape, TensorShape targetShape)
    {
        Count = count >= 0 ? count : throw new ArgumentOutOfRangeException(nameof(count), count, "Must not be negative.");
        InputShape = inputShape;
        TargetShape = targetShape;
        InputSize = SizeOf(inputShape, nameof(inputShape));
        TargetSize = SizeOf(targetShape, nameof(targetShape));
    }

    /// <summary>The number of examples.</summary>
    public int Count { get; }

    /// <summary>The shape of one input, channels last.</summary>
    public TensorShape InputShape { get; }

    /// <summary>The shape of one target: (1) for a number, (classes) for a one-hot class.</summary>
    public TensorShape TargetShape { get; }

    /// <summary>The number of floats of one input: the product of <see cref="InputShape"/>.</summary>
    public int InputSize { get; }

    /// <summary>The number of floats of one target: the product of <see cref="TargetShape"/>.</summary>
    public int TargetSize { get; }

    /// <summary>Copies examples, in the order asked for; one may occur several times.</summary>
    /// <param name="examples">Indices from 0 to <see cref="Count"/> − 1.</param>
    /// <param name="inputs">Receives <see cref="InputSize"/> values per example, back to back.</param>
    /// <param name="targets">Receives <see cref="TargetSize"/> values per example, back to back.</param>
    /// <exception cref="ArgumentException">A span has another length, or there is no such example; nothing is written.</exception>
    public abstract void Read(ReadOnlySpan<int> examples, Span<float> inputs, Span<float> targets);

    /// <summary>
    /// Reads some examples into memory, chosen at random, in the source's order: enough of a set larger than memory to fit a
    /// [Normalization] to, or to look at.
    /// </summary>
    /// <param name="count">How many; all if there are no more.</param>
    /// <param name="seed">Decides which.</param>
    /// <returns>The examples.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    /// <example><code>network.Adapt(source.Sample(10_000));</code></example>
    public Dataset Sample(int count, int seed = 0)
    {
        int[] examples = Permutation.Of(Count, seed).AsSpan(
            0, count >= 0 ? Math.Min(count, Count) : throw new ArgumentOutOfRangeException(nameof(count), count, "Must not be negative.")).ToArray();
        Array.Sort(examples);
        if (this is Dataset dataset)
        {
            return dataset.Subset(examples);
        }

        float[] inputs = new float[checked(examples.Length * InputSize)];
        float[] targets = new float[checked(examples.Length * TargetSize)];
        Read(examples, inputs, targets);
        return new Dataset(inputs, targets, InputShape, TargetShape);
    }

    /// <summary>The checks that <see cref="Read"/> promises, for sources to call first.</summary>
    /// <param name="examples">The indices that are asked for.</param>
    /// <param name="inputs">Receives the inputs.</param>
    /// <param name="targets">Receives the targets.</param>
    /// <exception cref="ArgumentException">A span has another length, or there is no such example.</exception>
    protected void CheckRead(ReadOnlySpan<int> examples, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets)
    {
        CheckLength(inputs.Length, examples.Length, InputSize, nameof(inputs));
        CheckLength(targets.Length, examples.Length, TargetSize, nameof(targets));
        CheckExamples(examples);
    }

    private protected void CheckExamples(ReadOnlySpan<int> examples)
    {
        foreach (int example in examples)
        {
            if ((uint)example >= (uint)Count)
            {
                throw new ArgumentException($"There is no example {example}: the source has {Count}.", nameof(examples));
            }
        }
    }

    private static void CheckLength(int actual, int examples, int size, string parameter)
    {
        if (actual != (long)examples * size)
        {
            throw new ArgumentException(
                $"{parameter} holds {actual} values, but {examples} examples of {size} are {(long)examples * size}.", parameter);
        }
    }

    internal static int SizeOf(TensorShape shape, string parameter)
    {
        long size = 1;
        foreach (int dimension in shape)
        {
            size = Math.Min(size * dimension, int.MaxValue + 1L);
        }

        return size is > 0 and <= int.MaxValue
            ? (int)size
            : throw new ArgumentException($"An example needs 1 to {int.MaxValue} values, but the shape is {shape}.", parameter);
    }
}
