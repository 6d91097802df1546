using System.Collections.Generic;

namespace NetGen.Generator;

/// <summary>A convolution over (steps, channels).</summary>
internal sealed record Conv1DLayer(
    LayerHeader Header,
    int Filters,
    Window Steps,
    int Groups,
    int InputChannels,
    bool UseBias,
    string Initializer,
    double InitializerScale)
    : TrainedConvolutionLayer(Header, Filters, Groups, InputChannels, UseBias, Initializer, InitializerScale)
{
    public override IReadOnlyList<Window> Windows => [Steps];

    public static Conv1DLayer Read(AttributeArguments a) => new(
        a.Header,
        a.Int("filters"),
        Window.Sequence(a, "kernel"),
        a.Int("Groups", 1),
        a.Int("InputChannels"),
        a.Bool("UseBias", true),
        a.Enum("Initializer", "Default"),
        a.Double("InitializerScale", double.NaN));
}
