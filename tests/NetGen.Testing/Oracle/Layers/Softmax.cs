using System;
using System.Linq;

namespace NetGen.Testing.Layers;

/// <summary>exp(xᵢ) / Σ exp(xⱼ) over the last axis.</summary>
internal sealed class Softmax : LastAxisLayer
{
    public static double[] At(double[] x) => [.. LogSoftmax.At(x).Select(Math.Exp)];

    protected override double[] Forward(double[] x) => At(x);

    protected override double[] Backward(double[] y, double[] dy)
    {
        double mean = y.Zip(dy, (yi, dyi) => yi * dyi).Sum();
        return [.. y.Zip(dy, (yi, dyi) => yi * (dyi - mean))];
    }
}
