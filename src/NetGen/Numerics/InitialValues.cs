using System;

namespace NetGen.Numerics;

/// <summary>
/// Draws the initial values of a tensor, in its own order. Every tensor has its own stream, so that later tensors do not change earlier
/// ones.
/// </summary>
internal static class InitialValues
{
    // The deviation of a standard normal distribution that is cut off at ±2.
    private const double TruncatedDeviation = 0.87962566103423978;

    public static float[] Draw(ParameterDescription description, int seed, int index)
    {
        if (description.Values is { } declared)
        {
            return declared;
        }

        var random = new RandomStream(seed, index);
        float[] values = new float[description.Shape.Elements];
        double scale = double.IsNaN(description.InitializerScale) ? DefaultScale(description.Initializer) : description.InitializerScale;
        double fanIn = description.FanIn;
        double fanOut = description.FanOut;
        switch (description.Initializer)
        {
            case Initializer.HeNormal:
                FillTruncatedNormal(values, scale * Math.Sqrt(2 / fanIn), random);
                break;
            case Initializer.HeUniform:
                FillUniform(values, scale * Math.Sqrt(6 / fanIn), random);
                break;
            case Initializer.XavierNormal:
                FillTruncatedNormal(values, scale * Math.Sqrt(2 / (fanIn + fanOut)), random);
                break;
            case Initializer.XavierUniform:
                FillUniform(values, scale * Math.Sqrt(6 / (fanIn + fanOut)), random);
                break;
            case Initializer.LeCunNormal:
                FillTruncatedNormal(values, scale * Math.Sqrt(1 / fanIn), random);
                break;
            case Initializer.LeCunUniform:
                FillUniform(values, scale * Math.Sqrt(3 / fanIn), random);
                break;
            case Initializer.Orthogonal:
                int columns = description.Shape[description.Shape.Length - 1];
                OrthogonalMatrix.Fill(values, values.Length / columns, columns, scale, random);
                break;
            case Initializer.Normal:
                FillNormal(values, scale, random);
                break;
            case Initializer.Uniform:
                FillUniform(values, scale, random);
                break;
            case Initializer.Constant:
                Array.Fill(values, (float)scale);
                break;
            case Initializer.Zeros:
                break;
            default:
                throw new ArgumentOutOfRangeException(
                    nameof(description), description.Initializer, $"'{description.Name}' needs a definite initializer.");
        }

        return values;
    }

    private static double DefaultScale(Initializer initializer) => initializer is Initializer.Normal or Initializer.Uniform ? 0.05 : 1;

    private static void FillUniform(float[] values, double bound, RandomStream random)
    {
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = (float)(random.NextSigned() * bound);
        }
    }

    private static void FillNormal(float[] values, double deviation, RandomStream random)
    {
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = (float)(random.NextNormal() * deviation);
        }
    }

    private static void FillTruncatedNormal(float[] values, double deviation, RandomStream random)
    {
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = (float)(random.NextTruncatedNormal() * (deviation / TruncatedDeviation));
        }
    }
}
