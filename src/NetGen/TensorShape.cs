using System;
using System.Collections;
using System.Collections.Generic;

namespace NetGen;

/// <summary>The dimensions of a tensor, channels last, such as 28×28×1. Two shapes are equal if their dimensions are.</summary>
public readonly struct TensorShape : IReadOnlyList<int>, IEquatable<TensorShape>
{
    private readonly int[]? _dimensions;

    /// <summary>Creates a shape.</summary>
    /// <param name="dimensions">
    /// The dimensions, none of them negative; they are copied. None at all is the shape of a single number.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="dimensions"/> is null.</exception>
    /// <exception cref="ArgumentException">A dimension is negative.</exception>
    public TensorShape(params int[] dimensions)
    {
        if (dimensions is null)
        {
            throw new ArgumentNullException(nameof(dimensions));
        }

        _dimensions = (int[])dimensions.Clone();
        foreach (int dimension in dimensions)
        {
            if (dimension < 0)
            {
                throw new ArgumentException($"A dimension cannot be negative, but the shape is {this}.", nameof(dimensions));
            }
        }
    }

    /// <summary>The number of dimensions: 1 for a vector, 3 for an image.</summary>
    public int Length => _dimensions?.Length ?? 0;

    /// <inheritdoc cref="Length"/>
    public int Count => Length;

    /// <summary>The number of elements: the product of the dimensions.</summary>
    /// <exception cref="OverflowException">The product is greater than <see cref="int.MaxValue"/>.</exception>
    public int Elements
    {
        get
        {
            int product = 1;
            foreach (int dimension in this)
            {
                product = checked(product * dimension);
            }

            return product;
        }
    }

    /// <summary>One dimension.</summary>
    /// <param name="index">From 0, the slowest varying dimension, to <see cref="Length"/> − 1, the channels.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such dimension.</exception>
    public int this[int index] => ((ReadOnlySpan<int>)_dimensions)[index];

    /// <summary>Views the dimensions as a span.</summary>
    /// <param name="shape">The shape.</param>
    public static implicit operator ReadOnlySpan<int>(TensorShape shape) => shape._dimensions;

    /// <summary>Whether two shapes have the same dimensions.</summary>
    /// <param name="left">One shape.</param>
    /// <param name="right">The other shape.</param>
    public static bool operator ==(TensorShape left, TensorShape right) => left.Equals(right);

    /// <summary>Whether two shapes differ.</summary>
    /// <param name="left">One shape.</param>
    /// <param name="right">The other shape.</param>
    public static bool operator !=(TensorShape left, TensorShape right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(TensorShape other) => ((ReadOnlySpan<int>)this).SequenceEqual(other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TensorShape other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (int dimension in this)
        {
            hash.Add(dimension);
        }

        return hash.ToHashCode();
    }

    /// <summary>Writes the dimensions with × between them, such as 28×28×1.</summary>
    /// <returns>The text; empty for the shape of a single number.</returns>
    public override string ToString() => string.Join("×", _dimensions ?? Array.Empty<int>());

    /// <summary>Enumerates the dimensions without allocating.</summary>
    /// <returns>The enumerator.</returns>
    public ReadOnlySpan<int>.Enumerator GetEnumerator() => ((ReadOnlySpan<int>)_dimensions).GetEnumerator();

    IEnumerator<int> IEnumerable<int>.GetEnumerator() => ((IEnumerable<int>)(_dimensions ?? Array.Empty<int>())).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<int>)this).GetEnumerator();
}
