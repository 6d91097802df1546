using System.Collections.Generic;

namespace NetGen.Generator;

/// <summary>A transposed convolution over (height, width, channels).</summary>
internal sealed record ConvTranspose2DLayer(
    LayerHeader Header,
    int Filters,
    Window Vertical,
    Window Horizontal,
    bool UseBias,
    string Initializer,
    double InitializerScale)
    : ConvTransposeLayer(Header, Filters, UseBias, Initializer, InitializerScale)
{
    public override IReadOnlyList<Window> Windows => [Vertical, Horizontal];

    public static ConvTranspose2DLayer Read(AttributeArguments a) => new(
        a.Header,
        a.Int("filters"),
        Window.Vertical(a, "kernel", "kernelHeight"),
        Window.Horizontal(a, "kernel", "kernelWidth"),
        a.Bool("UseBias", true),
        a.Enum("Initializer", "Default"),
        a.Double("InitializerScale", double.NaN));

    protected override ConvolutionGeometry Geometry(Shape input) =>
        new(Fit(Vertical, input[0]), Fit(Horizontal, input[1]), Filters, input.Channels, 1);
}
