using System;

namespace LeastSquares;

/// <summary>Least squares in closed form and double precision: W = (XᵀX)⁻¹ Xᵀ Y.</summary>
public static class NormalEquations
{
    /// <param name="x">Examples × inputs, row-major.</param>
    /// <param name="y">Examples × outputs, row-major.</param>
    /// <param name="inputs">Columns of <paramref name="x"/>.</param>
    /// <param name="outputs">Columns of <paramref name="y"/>.</param>
    /// <returns>Inputs × outputs, row-major.</returns>
    public static double[] Solve(ReadOnlySpan<double> x, ReadOnlySpan<double> y, int inputs, int outputs)
    {
        var gram = TransposedTimes(x, inputs, x, inputs);
        var weights = TransposedTimes(x, inputs, y, outputs);
        Factorise(gram, inputs);
        Substitute(gram, weights, inputs, outputs);
        return weights;
    }

    private static double[] TransposedTimes(ReadOnlySpan<double> a, int rows, ReadOnlySpan<double> b, int columns)
    {
        var product = new double[rows * columns];
        for (var example = 0; example < a.Length / rows; example++)
        {
            for (var i = 0; i < product.Length; i++)
            {
                product[i] += a[(example * rows) + (i / columns)] * b[(example * columns) + (i % columns)];
            }
        }

        return product;
    }

    /// <summary>Cholesky: a becomes L with L·Lᵀ = a, in the lower triangle.</summary>
    private static void Factorise(double[] a, int n)
    {
        for (var row = 0; row < n; row++)
        {
            for (var column = 0; column <= row; column++)
            {
                var rest = a[(row * n) + column];
                for (var k = 0; k < column; k++)
                {
                    rest -= a[(row * n) + k] * a[(column * n) + k];
                }

                a[(row * n) + column] = row == column ? Math.Sqrt(rest) : rest / a[(column * n) + column];
            }
        }
    }

    /// <summary>Solves L·Lᵀ·w = b in place, first L from the top, then Lᵀ from the bottom.</summary>
    private static void Substitute(double[] l, double[] b, int n, int columns)
    {
        for (var column = 0; column < columns; column++)
        {
            for (var row = 0; row < n; row++)
            {
                var rest = b[(row * columns) + column];
                for (var k = 0; k < row; k++)
                {
                    rest -= l[(row * n) + k] * b[(k * columns) + column];
                }

                b[(row * columns) + column] = rest / l[(row * n) + row];
            }

            for (var row = n - 1; row >= 0; row--)
            {
                var rest = b[(row * columns) + column];
                for (var k = row + 1; k < n; k++)
                {
                    rest -= l[(k * n) + row] * b[(k * columns) + column];
                }

                b[(row * columns) + column] = rest / l[(row * n) + row];
            }
        }
    }
}
