using System;

namespace NetGen.Benchmarks;

/// <summary>A dense layer in obvious loops.</summary>
internal sealed class PlainLayer(float[] kernel, float[] bias, Action<float[]> activation)
{
    public void Forward(float[] x, float[] y)
    {
        for (var o = 0; o < y.Length; o++)
        {
            var sum = bias[o];
            for (var i = 0; i < x.Length; i++)
            {
                sum += kernel[(o * x.Length) + i] * x[i];
            }

            y[o] = sum;
        }

        activation(y);
    }

    public static void Linear(float[] y)
    {
    }

    public static void ReLU(float[] y)
    {
        for (var i = 0; i < y.Length; i++)
        {
            y[i] = MathF.Max(y[i], 0);
        }
    }

    public static void Tanh(float[] y)
    {
        for (var i = 0; i < y.Length; i++)
        {
            y[i] = MathF.Tanh(y[i]);
        }
    }

    public static void Sigmoid(float[] y)
    {
        for (var i = 0; i < y.Length; i++)
        {
            y[i] = 1 / (1 + MathF.Exp(-y[i]));
        }
    }

    public static void Softmax(float[] y)
    {
        var largest = y[0];
        for (var i = 1; i < y.Length; i++)
        {
            largest = MathF.Max(largest, y[i]);
        }

        var sum = 0f;
        for (var i = 0; i < y.Length; i++)
        {
            y[i] = MathF.Exp(y[i] - largest);
            sum += y[i];
        }

        for (var i = 0; i < y.Length; i++)
        {
            y[i] /= sum;
        }
    }
}
