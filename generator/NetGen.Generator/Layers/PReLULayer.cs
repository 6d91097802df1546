using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>x where positive, α · x elsewhere, with a learned α for each channel (He et al. 2015).</summary>
internal sealed record PReLULayer(LayerHeader Header) : KernelLayer(Header)
{
    /// <summary>PyTorch's start.</summary>
    private const double StartAlpha = 0.25;

    public override OutputUnit OutputUnit => OutputUnit.Other;

    public override bool IsRectifier => true;

    public override bool IsIdentityAboveZero => true;

    public override bool ReadsParameters => true;

    public override ShapeResult InferOutput(Shape input) => input;

    public override IReadOnlyList<ParameterModel> Parameters(Shape input) =>
    [
        new("alpha", Shape.Of(input.Channels), new ContiguousLayout(input.Channels))
        {
            Initializer = "Constant",
            InitializerScale = StartAlpha,
        },
    ];

    public override int StraightLength(Shape input) => (input.Size + 15) / 16 * 4;

    public override void WriteForward(StepKernel s) => s.Writer.ForEachPosition(s.Input, [s.X, s.Y], places =>
        s.Writer.ForEachVector(s.Input.Channels, [.. places, s.Parameter("alpha")], (at, count) =>
        {
            var x = s.Writer.Named("x", s.Target.LoadFirst(at[0], count));
            var scaled = $"{x} * {s.Target.LoadFirst(at[2], count)}";
            s.Writer.Code.Line(s.Target.StoreFirst($"NgSimd.IfGreater({x}, {s.Target.Zero}, {x}, {scaled})", at[1], count));
        }));

    public override void WriteBackward(StepKernel s, bool accumulate) => s.Writer.ForEachPosition(s.Input, [s.X, s.Dy, s.Dx], places =>
        s.Writer.ForEachVector(s.Input.Channels, [.. places, s.Parameter("alpha")], (at, count) =>
        {
            var t = s.Target;
            var dy = s.Writer.Named("d", t.LoadFirst(at[1], count));
            var dx = $"NgSimd.IfGreater({t.LoadFirst(at[0], count)}, {t.Zero}, {dy}, {dy} * {t.LoadFirst(at[3], count)})";
            s.Writer.Code.Line(t.StoreFirst(accumulate ? $"{t.LoadFirst(at[2], count)} + {dx}" : dx, at[2], count));
        }));

    /// <summary>dα = Σ dy · x over the negative x of every example and position, one vector of channels after another.</summary>
    public override void WriteParameterGradient(StepKernel s, ParameterSink sink)
    {
        var (k, t) = (s.Writer, s.Target);
        var channels = s.Input.Channels;
        var target = sink.At(s.Offset("alpha"));
        k.ForEachVector(channels, [s.X, s.Dy, .. target.Arenas], (at, count) =>
        {
            using (k.Code.Block())
            {
                var sum = k.Declare("a", t.Zero);
                var (xc, dc) = (k.Cursor("x", at[0]), k.Cursor("d", at[1]));
                k.Repeat(
                    "rows",
                    () =>
                    {
                        var (xp, dp) = (k.Cursor("x", xc), k.Cursor("d", dc));
                        k.Repeat(
                            s.Input.Size / channels,
                            () =>
                            {
                                var x = k.Named("v", t.LoadFirst(xp, count));
                                var product = t.MultiplyAdd(x, t.LoadFirst(dp, count), sum);
                                k.Code.Line($"{sum} = NgSimd.IfGreater({x}, {t.Zero}, {sum}, {product});");
                            },
                            (xp, channels),
                            (dp, channels));
                    },
                    (xc, s.XStride),
                    (dc, s.DyStride));
                (target with { Arenas = at.Skip(2).ToEquatableArray() }).Write(k, sum);
            }
        });
    }
}
