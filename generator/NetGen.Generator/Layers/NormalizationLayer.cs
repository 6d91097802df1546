using System;
using System.Collections.Generic;

namespace NetGen.Generator;

/// <summary>(x − mean) ÷ max(√variance, 1e-7) per channel, with statistics that are fitted to data and not trained (Keras's Normalization).</summary>
internal sealed record NormalizationLayer(LayerHeader Header) : ScaleLayer(Header), IAdapted
{
    public string Mean => "mean";

    public string Variance => "variance";

    /// <summary>The input alone is brought to scale, once.</summary>
    public override bool IsNormalization => false;

    protected override string Center => Mean;

    public override IReadOnlyList<ParameterModel> Parameters(Shape input) =>
    [
        ParameterModel.PerChannel(Mean, input.Channels, 0) with { IsTrainable = false },
        ParameterModel.PerChannel(Variance, input.Channels, 1) with { IsTrainable = false },
    ];

    public override string Construct(int channels, Func<string, int> offset, int scale, int shift) =>
        $"global::NetGen.Numerics.ScaleAndShift.Normalization({channels}, mean: {offset(Mean)}, variance: {offset(Variance)}, "
        + $"scale: {scale}, shift: {shift})";
}
