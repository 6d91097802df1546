using System;

namespace Samples;

/// <summary>Per column, (value − mean) ÷ standard deviation, both measured on the training rows only.</summary>
public sealed record Standardization(double[] Mean, double[] Deviation)
{
    public static Standardization Of(ReadOnlySpan<float> rows, int columns)
    {
        var count = rows.Length / columns;
        var mean = new double[columns];
        var deviation = new double[columns];
        for (var i = 0; i < rows.Length; i++)
        {
            mean[i % columns] += rows[i] / (double)count;
        }

        for (var i = 0; i < rows.Length; i++)
        {
            var distance = rows[i] - mean[i % columns];
            deviation[i % columns] += distance * distance / count;
        }

        for (var column = 0; column < columns; column++)
        {
            deviation[column] = Math.Sqrt(deviation[column]);
        }

        return new Standardization(mean, deviation);
    }

    public float[] Apply(ReadOnlySpan<float> rows)
    {
        var result = new float[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            var column = i % Mean.Length;
            result[i] = (float)((rows[i] - Mean[column]) / Deviation[column]);
        }

        return result;
    }
}
