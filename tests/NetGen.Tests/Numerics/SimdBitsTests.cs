using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using Xunit;

namespace NetGen.Tests.Numerics;

public class SimdBitsTests
{
    public static IEnumerable<TheoryDataRow<string>> Functions => SimdFunction.Names.Select(name => new TheoryDataRow<string>(name));

    [Theory]
    [MemberData(nameof(Functions))]
    public void Every_width_has_the_same_bits(string name)
    {
        var function = SimdFunction.Find(name);
        Span<float> x = stackalloc float[16];
        uint bits = 0;
        for (int block = 0; block < 40_000; block++)
        {
            for (int lane = 0; lane < 16; lane++, bits += 6701)
            {
                x[lane] = BitConverter.UInt32BitsToSingle(bits);
            }

            var on512 = function.On512(Vector512.Create<float>(x));
            for (int lane = 0; lane < 16; lane++)
            {
                uint expected = Bits(function.Scalar(x[lane]));
                if (Bits(on512.GetElement(lane)) != expected
                    || Bits(function.On256(Vector256.Create<float>(x[(lane & ~7)..]))[lane & 7]) != expected
                    || Bits(function.On128(Vector128.Create<float>(x[(lane & ~3)..]))[lane & 3]) != expected)
                {
                    Assert.Fail($"{name}({x[lane]:R}) differs between the widths");
                }
            }
        }
    }

    /// <summary>
    /// Lock-step programs rely on these bits being the same on every machine and in every version. Whoever changes a formula breaks them,
    /// must know it, and says so in the release notes.
    /// </summary>
    [Theory]
    [MemberData(nameof(Functions))]
    public void The_bits_are_those_of_every_other_machine(string name)
    {
        Assert.SkipUnless(Fma.IsSupported || AdvSimd.IsSupported, "without fused multiply-add the bits are others");
        var function = SimdFunction.Find(name);
        uint checksum = 2166136261;
        for (long bits = 0; bits <= uint.MaxValue; bits += 8191)
        {
            checksum = (checksum ^ Bits(function.Scalar(BitConverter.UInt32BitsToSingle((uint)bits)))) * 16777619;
        }

        Assert.Equal($"{function.Checksum:X8}", $"{checksum:X8}");
    }

    private static uint Bits(float x) => BitConverter.SingleToUInt32Bits(float.IsNaN(x) ? float.NaN : x);
}
