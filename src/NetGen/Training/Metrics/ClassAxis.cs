using System;

namespace NetGen;

/// <summary>Classes along the last axis.</summary>
internal static class ClassAxis
{
    /// <summary>The number of classes, or 1 for a binary output.</summary>
    public static int Length(TensorShape shape) => shape[shape.Length - 1];

    /// <summary>The index of the largest score, the first among equals; −1 if one is NaN.</summary>
    public static int Largest(ReadOnlySpan<float> scores)
    {
        int largest = 0;
        for (int i = 0; i < scores.Length; i++)
        {
            if (float.IsNaN(scores[i]))
            {
                return -1;
            }

            if (scores[i] > scores[largest])
            {
                largest = i;
            }
        }

        return largest;
    }
}
