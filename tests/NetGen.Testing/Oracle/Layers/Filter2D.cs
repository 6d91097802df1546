using System.Linq;

namespace NetGen.Testing.Layers;

/// <summary>Fixed filters. What they hold stands in a tensor like any other; how a declaration fills it is tested where it is declared.</summary>
internal sealed class Filter2D : Convolution
{
    private readonly int _numbers;
    private readonly bool _isPreset;
    private readonly bool _perChannel;

    public Filter2D(AttributeCall call)
        : base(useBias: false, Windows(call))
    {
        var arguments = call.Everything();
        _isPreset = IsPreset(call);
        _numbers = _isPreset ? 9 * arguments.Count : arguments.Count - 2;
        _perChannel = call.Flag("PerChannel", false);
    }

    public override bool IsTrainable(string tensor) => false;

    protected override int Filters(int channels) =>
        _perChannel ? _numbers / KernelSize * channels
        : _isPreset || _numbers == KernelSize ? _numbers / KernelSize
        : _numbers / (KernelSize * channels);

    protected override int Groups(int channels) => _perChannel ? channels : 1;

    private static bool IsPreset(AttributeCall call) => call.Everything()[0] is string;

    private static SlidingWindow[] Windows(AttributeCall call)
    {
        var windows = IsPreset(call) ? WindowArguments.Image(call, int.MaxValue - 1) : WindowArguments.Image(call, 0);
        return IsPreset(call) ? [.. windows.Select(window => window with { Kernel = 3 })] : windows;
    }
}
