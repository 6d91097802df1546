using System;
using NetGen.Numerics;
using Xunit;

namespace NetGen.Tests.Numerics;

public class SimdDropoutTests
{
    private const int Elements = 1 << 18;

    [Theory]
    [InlineData(0.1f)]
    [InlineData(0.25f)]
    [InlineData(0.5f)]
    [InlineData(0.9f)]
    public void Elements_are_dropped_at_the_rate_and_the_mean_stays_one(float rate)
    {
        double dropped = 0;
        double sum = 0;
        ulong stream = Simd.DropoutStream(Simd.DropoutKey(7, 3, 1), 5);
        for (int element = 0; element < Elements; element++)
        {
            float scale = Simd.DropoutScale(stream, element, rate);
            Assert.True(scale == 0 || scale == 1 / (1 - rate));
            dropped += scale == 0 ? 1 : 0;
            sum += scale;
        }

        double deviation = Math.Sqrt(rate * (1 - rate) / Elements);
        Assert.InRange(dropped / Elements, rate - (4 * deviation), rate + (4 * deviation));
        Assert.InRange(sum / Elements, 1 - (4 * deviation / (1 - rate)), 1 + (4 * deviation / (1 - rate)));
    }

    [Fact]
    public void A_rate_of_zero_keeps_everything()
    {
        ulong stream = Simd.DropoutStream(Simd.DropoutKey(1, 0, 0), 0);
        for (int element = 0; element < Elements; element++)
        {
            Assert.Equal(1f, Simd.DropoutScale(stream, element, 0));
        }
    }

    [Fact]
    public void Every_width_drops_the_same_elements()
    {
        ulong key = Simd.DropoutKey(ulong.MaxValue - 8, 123456789012, 4);
        for (int example = 0; example < 50; example++)
        {
            ulong stream = Simd.DropoutStream(key, example);
            int first = example * 331;
            for (int lane = 0; lane < 16; lane++)
            {
                float expected = Simd.DropoutScale(stream, first + lane, 0.3f);
                Assert.Equal(expected, Simd.DropoutScale512(stream, first, 0.3f)[lane]);
                Assert.Equal(expected, Simd.DropoutScale256(stream, first + (lane & ~7), 0.3f)[lane & 7]);
                Assert.Equal(expected, Simd.DropoutScale128(stream, first + (lane & ~3), 0.3f)[lane & 3]);
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(16)]
    [InlineData(64)]
    public void Elements_do_not_depend_on_their_neighbours(int distance)
    {
        ulong stream = Simd.DropoutStream(Simd.DropoutKey(2, 9, 0), 1);
        AssertIndependent(i => Kept(stream, i), i => Kept(stream, i + distance));
    }

    [Fact]
    public void Seeds_steps_layers_and_examples_do_not_depend_on_each_other()
    {
        ulong stream = Simd.DropoutStream(Simd.DropoutKey(2, 9, 0), 1);
        ulong[] others =
        [
            Simd.DropoutStream(Simd.DropoutKey(3, 9, 0), 1),
            Simd.DropoutStream(Simd.DropoutKey(2, 10, 0), 1),
            Simd.DropoutStream(Simd.DropoutKey(2, 9, 1), 1),
            Simd.DropoutStream(Simd.DropoutKey(2, 9, 0), 2),
            Simd.DropoutStream(Simd.DropoutKey(2, 10, 0), 0),
        ];
        foreach (ulong other in others)
        {
            AssertIndependent(i => Kept(stream, i), i => Kept(other, i));
        }
    }

    [Fact]
    public void An_element_is_random_over_steps_and_over_examples()
    {
        AssertIndependent(
            step => Kept(Simd.DropoutStream(Simd.DropoutKey(1, step, 0), 0), 0),
            step => Kept(Simd.DropoutStream(Simd.DropoutKey(1, step + 1, 0), 0), 0));
        ulong key = Simd.DropoutKey(1, 1, 1);
        AssertIndependent(
            example => Kept(Simd.DropoutStream(key, example), 3),
            example => Kept(Simd.DropoutStream(key, example + 1), 3));
    }

    private static bool Kept(ulong stream, int element) => Simd.DropoutScale(stream, element, 0.5f) != 0;

    /// <summary>Either coin falls to each side, and both to the same side, in half the throws, within five standard deviations.</summary>
    private static void AssertIndependent(Func<int, bool> first, Func<int, bool> second)
    {
        int heads = 0;
        int equal = 0;
        for (int i = 0; i < Elements; i++)
        {
            bool a = first(i);
            heads += a ? 1 : 0;
            equal += a == second(i) ? 1 : 0;
        }

        double tolerance = 5 * Math.Sqrt(0.25 * Elements);
        Assert.InRange(heads, (Elements / 2) - tolerance, (Elements / 2) + tolerance);
        Assert.InRange(equal, (Elements / 2) - tolerance, (Elements / 2) + tolerance);
    }
}
