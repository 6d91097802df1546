using System.Collections.Generic;

namespace NetGen.Generator;

/// <summary>A convolution over (height, width, channels).</summary>
internal sealed record Conv2DLayer(
    LayerHeader Header,
    int Filters,
    Window Vertical,
    Window Horizontal,
    int Groups,
    int InputChannels,
    bool UseBias,
    string Initializer,
    double InitializerScale)
    : ConvolutionLayer(Header, Filters, Groups, InputChannels, UseBias, Initializer, InitializerScale)
{
    public override IReadOnlyList<Window> Windows => [Vertical, Horizontal];
}
