using System;
using System.Runtime.CompilerServices;
using NetGen.Numerics;
using Xunit;

namespace NetGen.Tests.Runtime;

public class AlignedBufferTests
{
    [Fact]
    public void The_first_float_stands_at_a_multiple_of_64_bytes_and_never_moves()
    {
        for (int length = 0; length < 200; length++)
        {
            var buffer = new AlignedBuffer(length);
            nint address = AddressOf(ref buffer.Origin);
            Assert.Equal(0, address % 64);
            if (length % 50 == 0)
            {
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
            }

            Assert.Equal(address, AddressOf(ref buffer.Origin));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(1000)]
    public void A_new_buffer_holds_zeros_and_its_span_covers_all_of_it(int length)
    {
        var buffer = new AlignedBuffer(length);
        Assert.Equal(length, buffer.Length);
        Assert.Equal(length, buffer.Span.Length);
        Assert.Equal(new float[length], buffer.Span.ToArray());
        Assert.True(Unsafe.AreSame(ref buffer.Origin, ref System.Runtime.InteropServices.MemoryMarshal.GetReference(buffer.Span)));
    }

    [Fact]
    public void A_copy_of_the_struct_is_the_same_memory()
    {
        var buffer = new AlignedBuffer(3);
        AlignedBuffer copy = buffer;
        copy.Span[2] = 5;
        Assert.Equal(5, buffer.Span[2]);
    }

    [Fact]
    public void Impossible_lengths_throw()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new AlignedBuffer(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AlignedBuffer(int.MaxValue));
    }

    private static nint AddressOf(ref float value) => Unsafe.ByteOffset(ref Unsafe.NullRef<float>(), ref value);
}
