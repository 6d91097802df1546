using System;
using System.Linq;

namespace NetGen.Testing.Layers;

/// <summary>xᵢ − log Σ exp(xⱼ) over the last axis.</summary>
internal sealed class LogSoftmax : LastAxisLayer
{
    public static double[] At(double[] x)
    {
        double largest = x.Max();
        double logarithm = largest + Math.Log(x.Sum(xi => Math.Exp(xi - largest)));
        return [.. x.Select(xi => xi - logarithm)];
    }

    protected override double[] Forward(double[] x) => At(x);

    protected override double[] Backward(double[] y, double[] dy)
    {
        double sum = dy.Sum();
        return [.. y.Zip(dy, (yi, dyi) => dyi - Math.Exp(yi) * sum)];
    }
}
