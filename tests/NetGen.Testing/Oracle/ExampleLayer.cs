using System.Collections.Generic;
using System.Linq;

namespace NetGen.Testing;

/// <summary>A layer with one input that treats every example by itself.</summary>
internal abstract class ExampleLayer : OracleLayer
{
    protected abstract int[] OutputShape(int[] input);

    protected virtual IReadOnlyList<(string Name, int[] Shape)> Tensors(int[] input) => [];

    protected abstract double[] Forward(double[] x, int[] shape, LayerTensors tensors);

    /// <summary>Returns dx and adds to the gradients of the tensors.</summary>
    /// <param name="x">The input of one example.</param>
    /// <param name="shape">The input's shape.</param>
    /// <param name="y">What <see cref="Forward(double[], int[], LayerTensors)"/> made of it.</param>
    /// <param name="dy">The gradient with respect to y.</param>
    /// <param name="tensors">The layer's tensors.</param>
    /// <param name="gradients">Their gradients.</param>
    protected abstract double[] Backward(
        double[] x, int[] shape, double[] y, double[] dy, LayerTensors tensors, LayerTensors gradients);

    public sealed override int[] OutputShape(int[][] inputs) => OutputShape(inputs.Single());

    public sealed override IReadOnlyList<(string Name, int[] Shape)> Tensors(int[][] inputs) => Tensors(inputs.Single());

    public sealed override Batch Forward(Batch[] inputs, LayerTensors tensors)
    {
        var input = inputs.Single();
        return input.Map(OutputShape(input.Shape), x => Forward(x, input.Shape, tensors));
    }

    public sealed override Batch[] Backward(
        Batch[] inputs, Batch output, Batch gradient, LayerTensors tensors, LayerTensors gradients)
    {
        var input = inputs.Single();
        double[][] dx = new double[input.Count][];
        for (int example = 0; example < input.Count; example++)
        {
            dx[example] = Backward(input[example], input.Shape, output[example], gradient[example], tensors, gradients);
        }
        return [new Batch(input.Shape, dx)];
    }
}
