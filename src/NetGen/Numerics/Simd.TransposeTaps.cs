using System;
#if NET8_0_OR_GREATER
using System.Runtime.InteropServices;
#endif

namespace NetGen.Numerics;

public static partial class Simd
{
    /// <summary>
    /// Exchanges channels and filters of a convolution's kernel: from panels of filters, one row for each (tap, channel), to panels of
    /// channels, one row for each (tap, filter). What stands in the source's padding is not read, the destination's is not written.
    /// </summary>
    /// <param name="source">The panels of filters.</param>
    /// <param name="width">The filters of every panel but the last.</param>
    /// <param name="lastWidth">The filters of the last panel, padding included.</param>
    /// <param name="destination">The panels of channels.</param>
    /// <param name="destinationWidth">The channels of every panel, padding included.</param>
    /// <param name="taps">Rows times columns of the kernel.</param>
    /// <param name="channels">The channels.</param>
    /// <param name="filters">The filters.</param>
    public static void TransposeTaps(
        Span<float> source, int width, int lastWidth, Span<float> destination, int destinationWidth, int taps, int channels, int filters)
    {
        for (int filter = 0; filter < filters; filter += width)
        {
            int usedFilters = Math.Min(width, filters - filter);
            int stride = filter + width < filters ? width : lastWidth;
            for (int channel = 0; channel < channels; channel += destinationWidth)
            {
                int usedChannels = Math.Min(destinationWidth, channels - channel);
                for (int tap = 0; tap < taps; tap++)
                {
                    Transpose(
                        source.Slice((filter * taps * channels) + (((tap * channels) + channel) * stride)),
                        stride,
                        destination.Slice((channel * taps * filters) + (((tap * filters) + filter) * destinationWidth)),
                        destinationWidth,
                        usedChannels,
                        usedFilters);
                }
            }
        }
    }
#if NET8_0_OR_GREATER

    /// <inheritdoc cref="TransposeTaps(Span{float}, int, int, Span{float}, int, int, int, int)"/>
    public static void TransposeTaps(
        ref float source, int width, int lastWidth, ref float destination, int destinationWidth, int taps, int channels, int filters)
    {
        int sourceLength = taps * channels * (((filters - 1) / width * width) + lastWidth);
        int destinationLength = taps * filters * ((channels + destinationWidth - 1) / destinationWidth * destinationWidth);
        TransposeTaps(
            MemoryMarshal.CreateSpan(ref source, sourceLength),
            width,
            lastWidth,
            MemoryMarshal.CreateSpan(ref destination, destinationLength),
            destinationWidth,
            taps,
            channels,
            filters);
    }
#endif
}
