using System.Collections.Generic;

namespace NetGen.Generator;

/// <summary>A transposed convolution over (steps, channels).</summary>
internal sealed record ConvTranspose1DLayer(
    LayerHeader Header,
    int Filters,
    Window Steps,
    bool UseBias,
    string Initializer,
    double InitializerScale)
    : ConvTransposeLayer(Header, Filters, UseBias, Initializer, InitializerScale)
{
    public override IReadOnlyList<Window> Windows => [Steps];

    public static ConvTranspose1DLayer Read(AttributeArguments a) => new(
        a.Header,
        a.Int("filters"),
        Window.Sequence(a, "kernel", mayBeCausal: false),
        a.Bool("UseBias", true),
        a.Enum("Initializer", "Default"),
        a.Double("InitializerScale", double.NaN));

    protected override ConvolutionGeometry Geometry(Shape input) =>
        new(WindowFit.Single, Fit(Steps, input[0]), Filters, input.Channels, 1);
}
