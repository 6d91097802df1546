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
    : TrainedConvolutionLayer(Header, Filters, Groups, InputChannels, UseBias, Initializer, InitializerScale)
{
    public override IReadOnlyList<Window> Windows => [Vertical, Horizontal];

    public static Conv2DLayer Read(AttributeArguments a) => new(
        a.Header,
        a.Int("filters"),
        Window.Vertical(a, "kernel", "kernelHeight"),
        Window.Horizontal(a, "kernel", "kernelWidth"),
        a.Int("Groups", 1),
        a.Int("InputChannels"),
        a.Bool("UseBias", true),
        a.Enum("Initializer", "Default"),
        a.Double("InitializerScale", double.NaN));
}
