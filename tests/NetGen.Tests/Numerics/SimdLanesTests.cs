using System;
using System.Linq;
using System.Runtime.Intrinsics;
using NetGen.Numerics;
using Xunit;

namespace NetGen.Tests.Numerics;

public class SimdLanesTests
{
    private const float Guard = -77;

    [Fact]
    public void The_first_lanes_are_loaded_and_the_others_are_zero()
    {
        float[] source = Enumerable.Range(1, 16).Select(i => (float)i).ToArray();
        for (int count = 0; count <= 16; count++)
        {
            // What follows the counted floats must not arrive.
            float[] memory = [.. source.Take(count), .. Enumerable.Repeat(float.NaN, 17)];
            AssertLanes(lane => Simd.LoadFirst512(ref memory[0], count)[lane], 16, count);
            if (count <= 8)
            {
                AssertLanes(lane => Simd.LoadFirst256(ref memory[0], count)[lane], 8, count);
            }

            if (count <= 4)
            {
                AssertLanes(lane => Simd.LoadFirst128(ref memory[0], count)[lane], 4, count);
            }
        }

        static void AssertLanes(Func<int, float> lane, int lanes, int count)
        {
            for (int i = 0; i < lanes; i++)
            {
                Assert.Equal(i < count ? i + 1 : 0, lane(i));
            }
        }
    }

    [Fact]
    public void One_of_four_neighbours_spreads_over_all_lanes()
    {
        float[] memory = [Guard, 1, 2, 3, 4, Guard];

        var wide = Simd.LoadFours512(ref memory[0], 1);
        Assert.Equal(Vector512.Create(1f), Simd.SpreadLane0(wide));
        Assert.Equal(Vector512.Create(2f), Simd.SpreadLane1(wide));
        Assert.Equal(Vector512.Create(3f), Simd.SpreadLane2(wide));
        Assert.Equal(Vector512.Create(4f), Simd.SpreadLane3(wide));

        var narrow = Simd.LoadFours256(ref memory[0], 1);
        Assert.Equal(Vector256.Create(1f), Simd.SpreadLane0(narrow));
        Assert.Equal(Vector256.Create(2f), Simd.SpreadLane1(narrow));
        Assert.Equal(Vector256.Create(3f), Simd.SpreadLane2(narrow));
        Assert.Equal(Vector256.Create(4f), Simd.SpreadLane3(narrow));
    }

    [Fact]
    public void The_first_lanes_are_stored_and_nothing_beyond_them()
    {
        var vector = Vector512.Create<float>(Enumerable.Range(1, 16).Select(i => (float)i).ToArray());
        for (int count = 0; count <= 16; count++)
        {
            AssertStored(16, count, (ref float destination) => Simd.StoreFirst(vector, ref destination, count));
            if (count <= 8)
            {
                AssertStored(8, count, (ref float destination) => Simd.StoreFirst(vector.GetLower(), ref destination, count));
            }

            if (count <= 4)
            {
                AssertStored(4, count, (ref float destination) => Simd.StoreFirst(vector.GetLower().GetLower(), ref destination, count));
            }
        }
    }

    [Fact]
    public void A_lane_mask_has_all_bits_of_the_first_lanes()
    {
        for (int count = 0; count <= 16; count++)
        {
            for (int lane = 0; lane < 16; lane++)
            {
                int expected = lane < count ? -1 : 0;
                Assert.Equal(expected, Simd.LaneMask512(count).AsInt32()[lane]);
                if (lane < 8)
                {
                    Assert.Equal(expected, Simd.LaneMask256(count).AsInt32()[lane]);
                }

                if (lane < 4)
                {
                    Assert.Equal(expected, Simd.LaneMask128(count).AsInt32()[lane]);
                }
            }
        }
    }

    [Fact]
    public void Lanes_that_must_not_count_are_replaced_even_where_they_hold_NaN()
    {
        for (int count = 0; count <= 16; count++)
        {
            for (int lane = 0; lane < 16; lane++)
            {
                float kept = lane < count ? float.NaN : 7;
                Assert.Equal(kept, Simd.KeepFirst(Vector512.Create(float.NaN), count, 7)[lane]);
                Assert.Equal(kept, Simd.KeepFirst(Vector256.Create(float.NaN), count - (lane & 8), 7)[lane & 7]);
                Assert.Equal(kept, Simd.KeepFirst(Vector128.Create(float.NaN), count - (lane & 12), 7)[lane & 3]);
                Assert.Equal(kept, Simd.KeepFirst(float.NaN, count - lane, 7));
                float cleared = lane < count ? 0 : float.NaN;
                Assert.Equal(cleared, Simd.ClearFirst(Vector512.Create(float.NaN), count)[lane]);
                Assert.Equal(cleared, Simd.ClearFirst(Vector256.Create(float.NaN), count - (lane & 8))[lane & 7]);
                Assert.Equal(cleared, Simd.ClearFirst(Vector128.Create(float.NaN), count - (lane & 12))[lane & 3]);
                Assert.Equal(cleared, Simd.ClearFirst(float.NaN, count - lane));
            }
        }
    }

    private delegate void Store(ref float destination);

    private static void AssertStored(int lanes, int count, Store store)
    {
        float[] memory = Enumerable.Repeat(Guard, lanes + 2).ToArray();
        store(ref memory[1]);
        Assert.Equal(Guard, memory[0]);
        for (int i = 0; i <= lanes; i++)
        {
            Assert.Equal(i < count ? i + 1 : Guard, memory[i + 1]);
        }
    }
}
