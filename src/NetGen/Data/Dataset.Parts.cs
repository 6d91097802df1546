using System;
using System.Collections.Generic;

namespace NetGen;

public sealed partial class Dataset
{
    /// <summary>Divides the examples at random.</summary>
    /// <param name="firstShare">The first part's share, from 0 to 1; its number of examples is rounded to the nearest.</param>
    /// <param name="seed">Decides who goes where: the same on every platform.</param>
    /// <param name="stratified">
    /// True if every class is divided in that proportion, as exactly as whole examples allow. Without class labels, examples of equal
    /// targets are a class.
    /// </param>
    /// <returns>Two datasets in random order that together have every example once.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="firstShare"/> is no number from 0 to 1.</exception>
    public (Dataset First, Dataset Second) Split(double firstShare, int seed = 0, bool stratified = false)
    {
        if (!(firstShare >= 0 && firstShare <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(firstShare), firstShare, "A share is a number from 0 to 1.");
        }

        int[] order = Permutation.Of(Count, seed);
        int[] classOf = stratified ? Strata() : new int[Count];
        int[] quota = Quotas(classOf, firstShare);
        var first = new List<int>();
        var second = new List<int>();
        foreach (int example in order)
        {
            (quota[classOf[example]]-- > 0 ? first : second).Add(example);
        }

        return (Subset(first.ToArray()), Subset(second.ToArray()));
    }

    /// <summary>Copies the chosen examples, in the order given.</summary>
    /// <param name="examples">Indices from 0 to <see cref="DataSource.Count"/> − 1; one may occur several times.</param>
    /// <returns>A dataset of its own memory.</returns>
    /// <exception cref="ArgumentException">There is no such example.</exception>
    public Dataset Subset(ReadOnlySpan<int> examples)
    {
        CheckExamples(examples);
        float[] inputs = Rows(_inputs.Span, InputSize, examples);
        return ClassCount > 0
            ? WithLabels(inputs, Rows(_labels.Span, 1, examples))
            : WithTargets(inputs, Rows(Targets, TargetSize, examples));
    }

    /// <summary>A range of examples, without copying them: also as <c>data[..100]</c>.</summary>
    /// <param name="start">The first example.</param>
    /// <param name="length">The number of examples.</param>
    /// <returns>A view of the same memory.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The range does not lie inside the dataset.</exception>
    public Dataset Slice(int start, int length)
    {
        if ((uint)start > (uint)Count || (uint)length > (uint)(Count - start))
        {
            throw new ArgumentOutOfRangeException(
                nameof(start), start, $"There are no {length} examples from {start} on: the source has {Count}.");
        }

        ReadOnlyMemory<float> inputs = _inputs.Slice(start * InputSize, length * InputSize);
        return ClassCount > 0
            ? WithLabels(inputs, _labels.Slice(start, length))
            : WithTargets(inputs, _targets.Slice(start * TargetSize, length * TargetSize));
    }

    /// <summary>Copies all examples into a random order. Training does that by itself, epoch by epoch.</summary>
    /// <param name="seed">Decides the order: the same on every platform.</param>
    /// <returns>A dataset of its own memory.</returns>
    public Dataset Shuffle(int seed) => Subset(Permutation.Of(Count, seed));

    private Dataset WithLabels(ReadOnlyMemory<float> inputs, ReadOnlyMemory<int> labels) =>
        new(inputs, labels, InputShape, ClassCount) { Classes = Classes, Columns = Columns, Encoding = Encoding };

    private Dataset WithTargets(ReadOnlyMemory<float> inputs, ReadOnlyMemory<float> targets) =>
        new(inputs, targets, InputShape, TargetShape) { Columns = Columns, Encoding = Encoding };

    private static T[] Rows<T>(ReadOnlySpan<T> rows, int width, ReadOnlySpan<int> chosen)
    {
        var result = new T[checked(chosen.Length * width)];
        for (int i = 0; i < chosen.Length; i++)
        {
            rows.Slice(chosen[i] * width, width).CopyTo(result.AsSpan(i * width));
        }

        return result;
    }

    /// <summary>
    /// How many of every class the first part takes: its share rounded down, and one more for the largest remainders until the total is
    /// the share of all, rounded.
    /// </summary>
    private static int[] Quotas(int[] classOf, double share)
    {
        int classes = 1;
        foreach (int stratum in classOf)
        {
            classes = Math.Max(classes, stratum + 1);
        }

        int[] sizes = new int[classes];
        foreach (int stratum in classOf)
        {
            sizes[stratum]++;
        }

        int[] quota = new int[classes];
        double[] remainder = new double[classes];
        int[] byRemainder = new int[classes];
        int missing = (int)Math.Round(classOf.Length * share, MidpointRounding.AwayFromZero);
        for (int i = 0; i < classes; i++)
        {
            quota[i] = (int)(sizes[i] * share);
            remainder[i] = quota[i] - sizes[i] * share;
            byRemainder[i] = i;
            missing -= quota[i];
        }

        // Sorts by remainder, then by class, so that the result does not depend on how the framework sorts.
        Array.Sort(byRemainder, (a, b) => remainder[a] != remainder[b] ? remainder[a].CompareTo(remainder[b]) : a.CompareTo(b));
        for (int i = 0; i < missing; i++)
        {
            quota[byRemainder[i]]++;
        }

        return quota;
    }

    private int[] Strata()
    {
        if (ClassCount > 0)
        {
            return Labels.ToArray();
        }

        var known = new Dictionary<int, int>(new TargetComparer(this));
        int[] strata = new int[Count];
        for (int i = 0; i < Count; i++)
        {
            if (!known.TryGetValue(i, out strata[i]))
            {
                strata[i] = known.Count;
                known.Add(i, strata[i]);
            }
        }

        return strata;
    }

    /// <summary>Examples are equal if their targets are.</summary>
    private sealed class TargetComparer(Dataset data) : IEqualityComparer<int>
    {
        public bool Equals(int x, int y) => data.Target(x).SequenceEqual(data.Target(y));

        public int GetHashCode(int example)
        {
            var hash = new HashCode();
            foreach (float value in data.Target(example))
            {
                hash.Add(value);
            }

            return hash.ToHashCode();
        }
    }
}
