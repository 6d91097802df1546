using System;
using System.ComponentModel;

namespace NetGen.Numerics;

/// <summary>How PyTorch stores a tensor: the same axes in another order, some of them written as one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PyTorchLayout
{
    private readonly int[] _axes;
    private readonly int[] _order;

    /// <summary>Describes a tensor; called by generated code.</summary>
    /// <param name="shape">PyTorch's shape.</param>
    /// <param name="axes">The tensor's axes in Keras's order, taken apart as far as the order needs.</param>
    /// <param name="order">Which axis comes first in PyTorch, which second, and so on.</param>
    /// <exception cref="ArgumentException">The order is none of the axes, or the shape has another number of elements.</exception>
    public PyTorchLayout(int[] shape, int[] axes, int[] order)
    {
        Shape = new TensorShape(shape);
        _axes = axes;
        _order = order;
        int[] sorted = (int[])order.Clone();
        Array.Sort(sorted);
        for (int i = 0; i < sorted.Length; i++)
        {
            if (sorted.Length != axes.Length || sorted[i] != i)
            {
                throw new ArgumentException($"({string.Join(", ", order)}) orders no {axes.Length} axes.", nameof(order));
            }
        }

        if (Shape.Elements != new TensorShape(axes).Elements)
        {
            throw new ArgumentException($"The shape {Shape} has other elements than the axes {new TensorShape(axes)}.", nameof(shape));
        }
    }

    /// <summary>PyTorch's shape.</summary>
    public TensorShape Shape { get; }

    /// <summary>
    /// The usual order: (in, out) is (out, in), (steps, in, out) is (out, in, steps), (height, width, in, out) is (out, in, height, width);
    /// transposed convolutions swap in and out in both.
    /// </summary>
    /// <param name="shape">The shape in Keras's layout.</param>
    /// <returns>The layout.</returns>
    public static PyTorchLayout Of(TensorShape shape)
    {
        int rank = shape.Length;
        int[] axes = new int[rank];
        int[] order = new int[rank];
        int[] reordered = new int[rank];
        for (int i = 0; i < rank; i++)
        {
            axes[i] = shape[i];
            order[i] = rank == 1 ? 0 : i < 2 ? rank - 1 - i : i - 2;
            reordered[i] = shape[order[i]];
        }

        return new PyTorchLayout(reordered, axes, order);
    }

    /// <summary>Copies a tensor from PyTorch's order to Keras's.</summary>
    /// <param name="source">The elements in PyTorch's order.</param>
    /// <param name="destination">Receives as many elements, in Keras's order.</param>
    /// <exception cref="ArgumentException">A span has another length.</exception>
    public void CopyToKeras(ReadOnlySpan<float> source, Span<float> destination)
    {
        if (source.Length != Shape.Elements || destination.Length != source.Length)
        {
            throw new ArgumentException(
                $"{source.Length} values to {destination.Length}, but the tensor has {Shape.Elements} ({Shape}).", nameof(source));
        }

        // An odometer over PyTorch's axes, the last one turning fastest; each advances the place in Keras's order by its stride there.
        int rank = _axes.Length;
        int[] strides = new int[rank];
        for (int i = rank - 1, stride = 1; i >= 0; i--)
        {
            strides[i] = stride;
            stride *= _axes[i];
        }

        int[] counters = new int[rank];
        int place = 0;
        foreach (float value in source)
        {
            destination[place] = value;
            for (int i = rank - 1; i >= 0; i--)
            {
                int axis = _order[i];
                place += strides[axis];
                if (++counters[i] < _axes[axis])
                {
                    break;
                }

                place -= strides[axis] * counters[i];
                counters[i] = 0;
            }
        }
    }
}
