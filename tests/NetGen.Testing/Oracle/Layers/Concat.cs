using System;
using System.Linq;

namespace NetGen.Testing.Layers;

/// <summary>The last axes of all inputs one after another.</summary>
internal sealed class Concat(AttributeCall call) : MergeLayer(call)
{
    public override int[] OutputShape(int[][] inputs) => Array.TrueForAll(inputs, shape => shape[..^1].SequenceEqual(inputs[0][..^1]))
        ? [.. inputs[0][..^1], inputs.Sum(shape => shape[^1])]
        : throw new FormatException($"Cannot append {string.Join(" to ", inputs.Select(Shapes.Text))}.");

    protected override double[] Forward(double[][] inputs, int[][] shapes)
        => [.. Enumerable.Range(0, Shapes.Size(shapes[0][..^1])).SelectMany(position =>
            inputs.SelectMany((input, i) => input.Skip(position * shapes[i][^1]).Take(shapes[i][^1])))];

    protected override double[][] Backward(double[][] inputs, int[][] shapes, double[] dy)
    {
        double[][] gradients = [.. inputs.Select(input => new double[input.Length])];
        int next = 0;
        for (int position = 0; position < Shapes.Size(shapes[0][..^1]); position++)
        {
            for (int input = 0; input < inputs.Length; input++)
            {
                for (int channel = 0; channel < shapes[input][^1]; channel++)
                {
                    gradients[input][(position * shapes[input][^1]) + channel] = dy[next++];
                }
            }
        }
        return gradients;
    }
}
