using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Testing;

/// <summary>The values of one layer for every example of a batch.</summary>
/// <param name="Shape">The shape of one example, channels last.</param>
/// <param name="Examples">One row per example.</param>
internal sealed record Batch(int[] Shape, double[][] Examples)
{
    public int Count => Examples.Length;

    public double[] this[int example] => Examples[example];

    /// <summary>Cuts examples that stand back to back.</summary>
    public static Batch Cut(IReadOnlyList<double> values, int[] shape)
    {
        int size = Shapes.Size(shape);
        if (values.Count == 0 || values.Count % size != 0)
        {
            throw new ArgumentException($"{values.Count} values are not a batch of examples of {size}.", nameof(values));
        }
        return new Batch(shape, [.. values.Chunk(size)]);
    }

    public double[] Joined() => [.. Examples.SelectMany(example => example)];

    public Batch Map(int[] shape, Func<double[], double[]> map) => new(shape, [.. Examples.Select(map)]);

    public static Batch Zeros(int[] shape, int count)
        => new(shape, [.. Enumerable.Range(0, count).Select(_ => new double[Shapes.Size(shape)])]);

    public void Accumulate(Batch other)
    {
        for (int example = 0; example < Count; example++)
        {
            for (int i = 0; i < Examples[example].Length; i++)
            {
                Examples[example][i] += other[example][i];
            }
        }
    }
}
