namespace NetGen.Testing.Layers;

/// <summary>A convolution over (height, width, channels).</summary>
internal sealed class Conv2D : Convolution
{
    private readonly int _filters;
    private readonly int _groups;

    public Conv2D(AttributeCall call)
        : base(call.Flag("UseBias", true), WindowArguments.Image(call, 1))
    {
        _filters = call.Count(0, "filters");
        _groups = (int)call.Number("Groups", 1);
        call.Ignore("InputChannels");
    }

    protected override int Filters(int channels) => _filters;

    protected override int Groups(int channels) => _groups;
}
