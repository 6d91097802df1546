using System;
using System.Linq;
using NetGen.Numerics;
using Xunit;

namespace NetGen.Tests.Runtime;

public class InitializerTests
{
    private const int FanIn = 200;
    private const int FanOut = 300;

    // Computed by an independent implementation in another language.
    [Theory]
    [InlineData(0, 0, Initializer.HeUniform, new uint[] { 0xBF628DE4, 0x3F93B4F4, 0xBF0B5070, 0x3F7C7572 })]
    [InlineData(7, 1, Initializer.HeUniform, new uint[] { 0xBF5032C4, 0xBF8C57C3, 0xBF27CE97, 0xBEEFB0D7 })]
    [InlineData(-1, 3, Initializer.HeUniform, new uint[] { 0x3F7CDF0D, 0x3F43B8EC, 0x3F0C7F05, 0x3F6A325A })]
    [InlineData(0, 0, Initializer.HeNormal, new uint[] { 0xBE662FB2, 0x3ED09107, 0x3F62E11F, 0xBF84F45B, 0x3E0BC8FD, 0xBDF741F8 })]
    [InlineData(7, 1, Initializer.HeNormal, new uint[] { 0xBF58CF1B, 0xBF1AD789, 0x3EC41165, 0xBF8ACDC1, 0xBAB421CE, 0xBE04FB59 })]
    [InlineData(-1, 3, Initializer.HeNormal, new uint[] { 0x3E9D5683, 0x3F0322A5, 0x3F986C63, 0x3F2D4235, 0xBF8D7408, 0xBCEB7E77 })]
    [InlineData(0, 0, Initializer.Normal, new uint[] { 0xBC6513D4, 0x3CCF8FD3, 0x3D61C956, 0xBD845065 })]
    [InlineData(7, 1, Initializer.Normal, new uint[] { 0xBD57C3BD, 0xBD1A1896, 0x3CC31F9B, 0xBD8A2295 })]
    public void A_seed_gives_these_bits(int seed, int index, Initializer initializer, uint[] expected)
    {
        ParameterDescription[] descriptions = Enumerable.Range(0, index + 1)
            .Select(i => new ParameterDescription(
                $"t{i}", [expected.Length], ParameterLayout.Contiguous(i * 16, expected.Length), true, initializer, double.NaN, 4, 4))
            .ToArray();
        Assert.Equal(expected, Values(new ParameterStore(descriptions, 64, seed), index).Select(BitConverter.SingleToUInt32Bits));
    }

    [Theory]
    [InlineData(3, 2, new uint[] { 0x3F44B539, 0x3EE2EC7C, 0xBF234F1B, 0x3EF1FFC7, 0x3D51F0C0, 0xBF42FDB5 })]
    [InlineData(2, 3, new uint[] { 0x3F44B539, 0xBF234F1B, 0x3D51F0C0, 0x3EE2EC7C, 0x3EF1FFC7, 0xBF42FDB5 })]
    public void A_seed_gives_this_orthogonal_matrix(int rows, int columns, uint[] expected)
    {
        Assert.Equal(expected, Draw(Initializer.Orthogonal, double.NaN, [rows, columns]).Select(BitConverter.SingleToUInt32Bits));
    }

    [Theory]
    [InlineData(Initializer.HeNormal, double.NaN, 2.0 / FanIn)]
    [InlineData(Initializer.HeUniform, double.NaN, 2.0 / FanIn)]
    [InlineData(Initializer.XavierNormal, double.NaN, 2.0 / (FanIn + FanOut))]
    [InlineData(Initializer.XavierUniform, double.NaN, 2.0 / (FanIn + FanOut))]
    [InlineData(Initializer.LeCunNormal, double.NaN, 1.0 / FanIn)]
    [InlineData(Initializer.LeCunUniform, double.NaN, 1.0 / FanIn)]
    [InlineData(Initializer.Normal, double.NaN, 0.05 * 0.05)]
    [InlineData(Initializer.Uniform, double.NaN, 0.05 * 0.05 / 3)]
    [InlineData(Initializer.HeNormal, 3.0, 9 * 2.0 / FanIn)]
    [InlineData(Initializer.HeUniform, 3.0, 9 * 2.0 / FanIn)]
    [InlineData(Initializer.XavierNormal, 0.5, 0.25 * 2 / (FanIn + FanOut))]
    [InlineData(Initializer.Normal, 2.0, 4)]
    [InlineData(Initializer.Uniform, 3.0, 3)]
    public void Mean_and_variance_are_those_of_the_source(Initializer initializer, double scale, double variance)
    {
        float[] values = Draw(initializer, scale, [FanIn, FanOut]);
        double deviation = Math.Sqrt(variance);
        double mean = values.Average(value => (double)value);
        double measured = values.Average(value => (double)value * value) - mean * mean;

        // Four standard errors of 60,000 draws.
        Assert.InRange(mean, -deviation * 0.0164, deviation * 0.0164);
        Assert.InRange(measured / variance, 0.975, 1.025);
    }

    [Theory]
    [InlineData(Initializer.HeUniform, 0.17320508f)]
    [InlineData(Initializer.XavierUniform, 0.109544512f)]
    [InlineData(Initializer.LeCunUniform, 0.122474487f)]
    [InlineData(Initializer.Uniform, 0.05f)]
    [InlineData(Initializer.HeNormal, 2 * 0.1f / 0.879625661f)]
    [InlineData(Initializer.XavierNormal, 2 * 0.0632455532f / 0.879625661f)]
    [InlineData(Initializer.LeCunNormal, 2 * 0.0707106781f / 0.879625661f)]
    public void No_value_is_beyond_the_bound_and_some_come_close(Initializer initializer, float bound)
    {
        float[] values = Draw(initializer, double.NaN, [FanIn, FanOut]);
        Assert.InRange(values.Max(), bound * 0.999f, bound * 1.000001f);
        Assert.InRange(values.Min(), -bound * 1.000001f, -bound * 0.999f);
    }

    [Fact]
    public void A_plain_normal_distribution_is_not_truncated()
    {
        float[] values = Draw(Initializer.Normal, 1, [FanIn, FanOut]);
        Assert.InRange(values.Count(value => Math.Abs(value) > 2) / (double)values.Length, 0.0422, 0.0488);
        Assert.InRange(values.Count(value => Math.Abs(value) > 3) / (double)values.Length, 0.0018, 0.0036);
        Assert.InRange(values.Count(value => Math.Abs(value) < 0.6744898) / (double)values.Length, 0.492, 0.508);
    }

    [Theory]
    [InlineData(64, 64, 1.0)]
    [InlineData(100, 33, 1.0)]
    [InlineData(33, 100, 2.0)]
    [InlineData(1, 7, 1.0)]
    [InlineData(7, 1, 1.0)]
    public void Rows_or_columns_are_orthonormal_whichever_are_fewer(int rows, int columns, double scale)
    {
        float[] values = Draw(Initializer.Orthogonal, scale, [rows, columns]);
        double Element(int vector, int i) => rows >= columns ? values[i * columns + vector] : values[vector * columns + i];
        for (int a = 0; a < Math.Min(rows, columns); a++)
        {
            for (int b = 0; b <= a; b++)
            {
                double product = Enumerable.Range(0, Math.Max(rows, columns)).Sum(i => Element(a, i) * Element(b, i));
                Assert.Equal(a == b ? scale * scale : 0, product, 1e-5);
            }
        }
    }

    [Fact]
    public void An_orthogonal_kernel_of_more_dimensions_is_a_matrix_of_its_last_dimension()
    {
        Assert.Equal(Draw(Initializer.Orthogonal, double.NaN, [12, 5]), Draw(Initializer.Orthogonal, double.NaN, [2, 2, 3, 5]));
    }

    [Fact]
    public void Constants_are_constant()
    {
        Assert.All(Draw(Initializer.Zeros, 3, [4, 4]), value => Assert.Equal(0, value));
        Assert.All(Draw(Initializer.Constant, double.NaN, [4, 4]), value => Assert.Equal(1, value));
        Assert.All(Draw(Initializer.Constant, 0.25, [4, 4]), value => Assert.Equal(0.25f, value));
    }

    [Theory]
    [InlineData(Initializer.Default)]
    [InlineData((Initializer)99)]
    public void An_indefinite_initializer_throws(Initializer initializer)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Draw(initializer, double.NaN, [2]));
        Assert.Contains("'kernel' needs a definite initializer.", error.Message);
    }

    [Fact]
    public void Later_tensors_do_not_change_earlier_ones_and_seeds_do()
    {
        ParameterDescription[] descriptions = Enumerable.Range(0, 3)
            .Select(i => new ParameterDescription(
                $"t{i}", [16], ParameterLayout.Contiguous(i * 16, 16), true, Initializer.HeNormal, double.NaN, 4, 4))
            .ToArray();
        var all = new ParameterStore(descriptions, 48, 5);
        var two = new ParameterStore(descriptions[..2], 32, 5);
        Assert.Equal(Values(all, 0), Values(two, 0));
        Assert.Equal(Values(all, 1), Values(two, 1));
        Assert.NotEqual(Values(all, 0), Values(all, 1));
        Assert.NotEqual(Values(all, 0), Values(new ParameterStore(descriptions, 48, 6), 0));
    }

    private static float[] Draw(Initializer initializer, double scale, int[] shape)
    {
        int length = shape.Aggregate((a, b) => a * b);
        var kernel = new ParameterDescription(
            "kernel", shape, ParameterLayout.Contiguous(0, length), true, initializer, scale, FanIn, FanOut);
        return Values(new ParameterStore([kernel], length, 7), 0);
    }

    private static float[] Values(ParameterStore store, int tensor)
    {
        float[] values = new float[store.Tensors[tensor].Length];
        store.Tensors[tensor].CopyTo(values);
        return values;
    }
}
