using System;
using System.Linq;
using System.Runtime.Intrinsics;
using NetGen.Numerics;
using Xunit;

namespace NetGen.Tests.Numerics;

public class SimdSumsTests
{
    [Fact]
    public void A_sum_is_the_tree_of_halves_on_every_width()
    {
        var random = new Random(3);
        float[] x = new float[16];
        for (int round = 0; round < 1000; round++)
        {
            for (int i = 0; i < 16; i++)
            {
                x[i] = (float)((random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-4, 5)));
            }

            float expected16 = Tree(x, (a, b) => a + b);
            float expected8 = Tree(x[..8], (a, b) => a + b);
            float expected4 = Tree(x[..4], (a, b) => a + b);
            Assert.Equal(expected16, Simd.Sum(Vector512.Create<float>(x)));
            Assert.Equal(expected16, Simd.Sum(On256(x, 0), On256(x, 8)));
            Assert.Equal(expected16, Simd.Sum(On128(x, 0), On128(x, 4), On128(x, 8), On128(x, 12)));
            Assert.Equal(expected8, Simd.Sum(On256(x, 0)));
            Assert.Equal(expected8, Simd.Sum(On128(x, 0), On128(x, 4)));
            Assert.Equal(expected4, Simd.Sum(On128(x, 0)));
        }
    }

    [Fact]
    public void Four_sums_together_have_the_bits_of_each_alone()
    {
        var random = new Random(4);
        float[][] x = [.. Enumerable.Range(0, 4).Select(_ => new float[16])];
        for (int round = 0; round < 1000; round++)
        {
            foreach (float[] values in x)
            {
                for (int i = 0; i < 16; i++)
                {
                    values[i] = (float)((random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-4, 5)));
                }
            }

            var sums16 = Simd.SumEach(
                Vector512.Create<float>(x[0]), Vector512.Create<float>(x[1]), Vector512.Create<float>(x[2]), Vector512.Create<float>(x[3]));
            var sums8 = Simd.SumEach(On256(x[0], 0), On256(x[1], 0), On256(x[2], 0), On256(x[3], 0));
            var sums4 = Simd.SumEach(On128(x[0], 0), On128(x[1], 0), On128(x[2], 0), On128(x[3], 0));
            for (int vector = 0; vector < 4; vector++)
            {
                Assert.Equal(Tree(x[vector], (a, b) => a + b), sums16[vector]);
                Assert.Equal(Tree(x[vector][..8], (a, b) => a + b), sums8[vector]);
                Assert.Equal(Tree(x[vector][..4], (a, b) => a + b), sums4[vector]);
            }
        }
    }

    [Theory]
    [InlineData(5f)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(-0.5f)]
    public void The_largest_lane_or_NaN_is_found_wherever_it_stands(float largest)
    {
        for (int position = 0; position < 16; position++)
        {
            float[] x = new float[16];
            Array.Fill(x, -1f);
            x[position] = largest;
            Assert.Equal(largest, Simd.MaxOf(Vector512.Create<float>(x)));
            Assert.Equal(largest, Simd.MaxOf(On256(x, 0), On256(x, 8)));
            Assert.Equal(largest, Simd.MaxOf(On128(x, 0), On128(x, 4), On128(x, 8), On128(x, 12)));
            Assert.Equal(position < 8 ? largest : -1, Simd.MaxOf(On256(x, 0)));
            Assert.Equal(position < 8 ? largest : -1, Simd.MaxOf(On128(x, 0), On128(x, 4)));
            Assert.Equal(position < 4 ? largest : -1, Simd.MaxOf(On128(x, 0)));
        }
    }

    [Fact]
    public void One_lane_is_its_own_sum_and_maximum()
    {
        Assert.Equal(3.5f, Simd.Sum(3.5f));
        Assert.Equal(3.5f, Simd.MaxOf(3.5f));
    }

    private static float Tree(float[] x, Func<float, float, float> combine)
    {
        float[] lanes = (float[])x.Clone();
        for (int half = x.Length / 2; half >= 1; half /= 2)
        {
            for (int i = 0; i < half; i++)
            {
                lanes[i] = combine(lanes[i], lanes[i + half]);
            }
        }

        return lanes[0];
    }

    private static Vector256<float> On256(float[] x, int start) => Vector256.Create<float>(x.AsSpan(start));

    private static Vector128<float> On128(float[] x, int start) => Vector128.Create<float>(x.AsSpan(start));
}
