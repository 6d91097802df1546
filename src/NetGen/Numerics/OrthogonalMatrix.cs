using System;

namespace NetGen.Numerics;

/// <summary>
/// A random matrix with orthonormal columns or, where those are more than the rows, orthonormal rows: the Q of the QR decomposition of a
/// normal matrix whose R has a positive diagonal, which makes it uniformly distributed (Mezzadri, Notices of the AMS 54, 2007).
/// </summary>
internal static class OrthogonalMatrix
{
    public static void Fill(Span<float> values, int rows, int columns, double scale, RandomStream random)
    {
        bool tall = rows >= columns;
        double[][] vectors = new double[Math.Min(rows, columns)][];
        for (int i = 0; i < vectors.Length; i++)
        {
            vectors[i] = Orthonormal(vectors.AsSpan(0, i), Math.Max(rows, columns), random);
        }

        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                values[row * columns + column] = (float)(scale * (tall ? vectors[column][row] : vectors[row][column]));
            }
        }
    }

    private static double[] Orthonormal(ReadOnlySpan<double[]> others, int length, RandomStream random)
    {
        double[] vector = new double[length];
        for (int i = 0; i < length; i++)
        {
            vector[i] = random.NextNormal();
        }

        // Gram-Schmidt loses as many digits as the vector loses length: whoever shrinks much goes through it again.
        double before, norm = Math.Sqrt(Dot(vector, vector));
        do
        {
            before = norm;
            foreach (double[] other in others)
            {
                Subtract(vector, Dot(vector, other), other);
            }

            norm = Math.Sqrt(Dot(vector, vector));
        }
        while (norm < before / 2);

        for (int i = 0; i < length; i++)
        {
            vector[i] /= norm;
        }

        return vector;
    }

    // Four sums side by side: one alone would wait for every addition.
    private static double Dot(double[] x, double[] y)
    {
        double a = 0, b = 0, c = 0, d = 0;
        int i = 0;
        for (; i + 3 < x.Length; i += 4)
        {
            a += x[i] * y[i];
            b += x[i + 1] * y[i + 1];
            c += x[i + 2] * y[i + 2];
            d += x[i + 3] * y[i + 3];
        }

        for (; i < x.Length; i++)
        {
            a += x[i] * y[i];
        }

        return (a + b) + (c + d);
    }

    private static void Subtract(double[] vector, double factor, double[] other)
    {
        for (int i = 0; i < vector.Length; i++)
        {
            vector[i] -= factor * other[i];
        }
    }
}
