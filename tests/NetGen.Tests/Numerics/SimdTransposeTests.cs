using System;
using System.Linq;
using NetGen.Numerics;
using Xunit;

namespace NetGen.Tests.Numerics;

public class SimdTransposeTests
{
    private const float Guard = -77;

    [Fact]
    public void Every_size_is_transposed_and_nothing_between_the_rows_is_touched()
    {
        int[] sizes = [0, 1, 2, 3, 4, 5, 7, 8, 9, 12, 15, 16, 17, 23, 24, 31, 32, 33, 40, 65];
        foreach (int rows in sizes)
        {
            foreach (int columns in sizes)
            {
                CheckTranspose(rows, columns, columns, rows);
                CheckTranspose(rows, columns, columns + 3, rows + 5);
            }
        }
    }

    [Theory]
    [InlineData(1024, 512)]
    [InlineData(784, 128)]
    [InlineData(128, 10)]
    [InlineData(1, 300)]
    public void A_layer_of_usual_size_is_transposed(int rows, int columns) => CheckTranspose(rows, columns, columns, rows);

    [Fact]
    public void Spans_that_are_too_short_are_refused()
    {
        float[] large = new float[100];
        float[] small = new float[99];
        Assert.Throws<ArgumentOutOfRangeException>(() => Simd.Transpose(small, 10, large.AsSpan(), 10, 10, 10));
        Assert.Throws<ArgumentOutOfRangeException>(() => Simd.Transpose(large, 10, small.AsSpan(), 10, 10, 10));
    }

    private static void CheckTranspose(int rows, int columns, int sourceStride, int destinationStride)
    {
        float[] source = Enumerable.Range(0, (rows * sourceStride) + 1).Select(i => (float)i).ToArray();
        float[] expected = Enumerable.Repeat(Guard, (columns * destinationStride) + 40).ToArray();
        float[] byReference = (float[])expected.Clone();
        float[] bySpan = (float[])expected.Clone();
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                expected[(column * destinationStride) + row] = source[(row * sourceStride) + column];
            }
        }

        Simd.Transpose(ref source[0], sourceStride, ref byReference[0], destinationStride, rows, columns);
        Simd.Transpose(source, sourceStride, bySpan.AsSpan(), destinationStride, rows, columns);
        Assert.True(expected.AsSpan().SequenceEqual(byReference), $"{rows} x {columns} by reference");
        Assert.True(expected.AsSpan().SequenceEqual(bySpan), $"{rows} x {columns} by span");
    }
}
