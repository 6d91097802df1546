using System;
using System.Collections.Generic;

namespace NetGen.Testing.Layers;

/// <summary>
/// A layer whose outputs are sums of products of an input element and a weight, and a bias for each channel: which products, a layer says
/// once for both ways.
/// </summary>
internal abstract class ProductLayer(bool useBias) : ExampleLayer
{
    /// <summary>Visits the indices of every product of an input element and a weight that an output sums.</summary>
    protected abstract void ForEachProduct(int[] shape, Action<int, int, int> visit);

    protected IReadOnlyList<(string Name, int[] Shape)> KernelAndBias(int[] kernel, int filters) =>
        useBias ? [("kernel", kernel), ("bias", [filters])] : [("kernel", kernel)];

    protected sealed override double[] Forward(double[] x, int[] shape, LayerTensors tensors)
    {
        int[] outputs = OutputShape(shape);
        double[] kernel = tensors["kernel"];
        double[] y = new double[Shapes.Size(outputs)];
        for (int output = 0; useBias && output < y.Length; output++)
        {
            y[output] = tensors["bias"][output % outputs[^1]];
        }
        ForEachProduct(shape, (input, weight, output) => y[output] += x[input] * kernel[weight]);
        return y;
    }

    protected sealed override double[] Backward(
        double[] x, int[] shape, double[] y, double[] dy, LayerTensors tensors, LayerTensors gradients)
    {
        double[] kernel = tensors["kernel"];
        double[] kernelGradient = gradients["kernel"];
        double[] dx = new double[x.Length];
        ForEachProduct(shape, (input, weight, output) =>
        {
            dx[input] += kernel[weight] * dy[output];
            kernelGradient[weight] += x[input] * dy[output];
        });
        int filters = OutputShape(shape)[^1];
        for (int output = 0; useBias && output < dy.Length; output++)
        {
            gradients["bias"][output % filters] += dy[output];
        }
        return dx;
    }
}
