using System;
using System.Linq;

namespace NetGen.Testing;

/// <summary>A merge of elements at the same place; an input of one position has the same values at every position.</summary>
internal abstract class ElementwiseMergeLayer(AttributeCall call) : MergeLayer(call)
{
    protected abstract double Combine(double[] values);

    /// <summary>The derivative of the merged value with respect to one of the values.</summary>
    protected abstract double Derivative(double[] values, int index);

    public sealed override int[] OutputShape(int[][] inputs)
    {
        int[] largest = inputs.OrderByDescending(shape => (Shapes.Size(shape), shape.Length)).First();
        return Array.TrueForAll(inputs, shape =>
            shape.SequenceEqual(largest) || (Shapes.Size(shape) == shape[^1] && shape[^1] == largest[^1]))
            ? largest
            : throw new FormatException($"Cannot merge {string.Join(" with ", inputs.Select(Shapes.Text))}.");
    }

    protected sealed override double[] Forward(double[][] inputs, int[][] shapes)
        => [.. Enumerable.Range(0, Shapes.Size(OutputShape(shapes))).Select(i => Combine(At(inputs, i)))];

    protected sealed override double[][] Backward(double[][] inputs, int[][] shapes, double[] dy)
    {
        double[][] gradients = [.. inputs.Select(input => new double[input.Length])];
        for (int i = 0; i < dy.Length; i++)
        {
            for (int input = 0; input < inputs.Length; input++)
            {
                gradients[input][i % inputs[input].Length] += dy[i] * Derivative(At(inputs, i), input);
            }
        }
        return gradients;
    }

    /// <summary>Channels are the last axis, so a vector of them repeats with its own length.</summary>
    private static double[] At(double[][] inputs, int i) => [.. inputs.Select(input => input[i % input.Length])];
}
