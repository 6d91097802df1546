using System.Collections.Generic;
using System.Linq;

namespace NetGen.Testing;

/// <summary>A layer with several inputs that treats every example by itself and holds no tensors.</summary>
internal abstract class MergeLayer(AttributeCall call) : OracleLayer
{
    public sealed override IReadOnlyList<string> FurtherInputs { get; } = call.Texts();

    /// <param name="inputs">One example of every input.</param>
    /// <param name="shapes">Their shapes.</param>
    protected abstract double[] Forward(double[][] inputs, int[][] shapes);

    /// <summary>Returns the gradient of every input.</summary>
    protected abstract double[][] Backward(double[][] inputs, int[][] shapes, double[] dy);

    public sealed override Batch Forward(Batch[] inputs, LayerTensors tensors)
    {
        int[][] shapes = [.. inputs.Select(input => input.Shape)];
        return new Batch(
            OutputShape(shapes),
            [.. Enumerable.Range(0, inputs[0].Count).Select(example => Forward(Example(inputs, example), shapes))]);
    }

    public sealed override Batch[] Backward(
        Batch[] inputs, Batch output, Batch gradient, LayerTensors tensors, LayerTensors gradients)
    {
        int[][] shapes = [.. inputs.Select(input => input.Shape)];
        double[][][] byExample = [.. Enumerable.Range(0, output.Count)
            .Select(example => Backward(Example(inputs, example), shapes, gradient[example]))];
        return [.. inputs.Select((input, i) => new Batch(input.Shape, [.. byExample.Select(example => example[i])]))];
    }

    private static double[][] Example(Batch[] inputs, int example) => [.. inputs.Select(input => input[example])];
}
