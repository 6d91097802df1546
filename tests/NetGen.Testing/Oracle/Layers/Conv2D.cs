namespace NetGen.Testing.Layers;

/// <summary>A convolution over (height, width, channels).</summary>
internal sealed class Conv2D : Convolution
{
    public Conv2D(AttributeCall call)
        : base(call.Count(0, "filters"), (int)call.Number("Groups", 1), call.Flag("UseBias", true), WindowArguments.Image(call, 1))
    {
        call.Ignore("InputChannels");
    }
}
