using System;
using System.Collections.Generic;

namespace NetGen.Generator;

/// <summary>
/// gamma · (x − mean) ÷ √(variance + ε) + beta per channel (Ioffe and Szegedy 2015): the batch's own statistics in training, moving averages
/// of these in prediction, and in training too where the layer is frozen (Keras).
/// </summary>
internal sealed record BatchNormalizationLayer(LayerHeader Header, double Epsilon, double Momentum) : ScaleLayer(Header)
{
    private const string Gamma = "gamma";
    private const string Beta = "beta";
    private const string MovingMean = "moving_mean";
    private const string MovingVariance = "moving_variance";

    public override bool UsesBatchStatistics => Header.Trainable;

    protected override string Center => MovingMean;

    protected override string Offset => Beta;

    public override IEnumerable<Finding> CheckArguments()
    {
        if (!(Epsilon > 0 && Epsilon <= double.MaxValue))
        {
            yield return Domain("Epsilon", Epsilon, "(0, ∞)");
        }

        if (!(Momentum >= 0 && Momentum <= 1))
        {
            yield return Domain("Momentum", Momentum, "[0, 1]");
        }
    }

    public override IReadOnlyList<ParameterModel> Parameters(Shape input) =>
    [
        ParameterModel.PerChannel(Gamma, input.Channels, 1),
        ParameterModel.PerChannel(Beta, input.Channels, 0),
        ParameterModel.PerChannel(MovingMean, input.Channels, 0) with { IsTrainable = false },
        ParameterModel.PerChannel(MovingVariance, input.Channels, 1) with { IsTrainable = false },
    ];

    public override string Construct(int channels, Func<string, int> offset, int scale, int shift) =>
        $"global::NetGen.Numerics.ScaleAndShift.BatchNormalization({channels}, gamma: {offset(Gamma)}, beta: {offset(Beta)}, "
        + $"mean: {offset(MovingMean)}, variance: {offset(MovingVariance)}, epsilon: {Literal.Double(Epsilon)}, scale: {scale}, shift: {shift})";

    public override int BatchFloats(Shape input) => Header.Trainable ? BatchMemory.Tensors * TensorLayout.Align(input.Channels) : 0;

    public override void WriteTrainingForward(StepKernel s)
    {
        var (k, t) = (s.Writer, s.Target);
        var batch = new BatchMemory(s);
        var rows = new[] { (s.X, s.XStride) };
        var share = WriteShare(s);
        k.Code.Line("// The batch's mean, then its variance around that mean.");
        ChannelSums.Write(k, s.Input, rows, [batch.Mean], sums: 1, (_, count) => new(
            (at, sums) => k.Code.Line($"{sums[0]} += {t.LoadFirst(at[0], count)};"),
            (channel, totals) => k.Code.Line(t.StoreFirst($"{totals[0]} * {t.BroadcastValue(share)}", channel[0], count))));
        ChannelSums.Write(k, s.Input, rows, [batch.Mean, batch.Variance, batch.Inverse], sums: 1, (channel, count) =>
        {
            var mean = k.Declare("m", t.Load(channel[0]));
            return new(
                (at, sums) =>
                {
                    var distance = k.Declare("v", $"{t.LoadFirst(at[0], count)} - {mean}");
                    k.Code.Line($"{sums[0]} = {t.MultiplyAdd(distance, distance, sums[0])};");
                },
                (places, totals) =>
                {
                    var variance = k.Declare("v", $"{totals[0]} * {t.BroadcastValue(share)}");
                    k.Code.Line(t.StoreFirst(variance, places[1], count));
                    var inverse = $"{t.Constant(1)} / NgSimd.Sqrt({variance} + {t.Constant(Epsilon)})";
                    k.Code.Line(t.StoreFirst(inverse, places[2], count));
                });
        });
        k.Code.Line("// y = (x − mean) · gamma ÷ √(variance + ε) + beta");
        Place[] channels = [batch.Mean, batch.Inverse, s.Parameter(Gamma), s.Parameter(Beta)];
        ChannelSums.Visit(k, s.Input, [.. rows, (s.Y, s.YStride)], channels, (channel, count) =>
        {
            var mean = k.Declare("m", t.Load(channel[0]));
            var scale = k.Declare("g", $"{t.Load(channel[1])} * {t.Load(channel[2])}");
            var beta = k.Declare("b", t.Load(channel[3]));
            return at => k.Code.Line(t.StoreFirst(
                s.Tail.Apply(k, t.MultiplyAdd($"{t.LoadFirst(at[0], count)} - {mean}", scale, beta)), at[1], count));
        });
    }

    /// <summary>dβ = Σ dy and dγ = Σ dy · x̂, which dx needs as well.</summary>
    public override void WriteBatchSums(StepKernel s)
    {
        var (k, t) = (s.Writer, s.Target);
        var batch = new BatchMemory(s);
        Place[] channels = [batch.Mean, batch.Inverse, batch.GammaGradient, batch.BetaGradient];
        ChannelSums.Write(k, s.Input, [(s.X, s.XStride), (s.Dy, s.DyStride)], channels, sums: 2, (channel, count) =>
        {
            var mean = k.Declare("m", t.Load(channel[0]));
            return new(
                (at, sums) =>
                {
                    var dy = k.Declare("d", t.LoadFirst(at[1], count));
                    k.Code.Line($"{sums[0]} = {t.MultiplyAdd(dy, $"{t.LoadFirst(at[0], count)} - {mean}", sums[0])};");
                    k.Code.Line($"{sums[1]} += {dy};");
                },
                (places, totals) =>
                {
                    k.Code.Line(t.StoreFirst($"{totals[0]} * {t.Load(places[1])}", places[2], count));
                    k.Code.Line(t.StoreFirst(totals[1], places[3], count));
                });
        });
    }

    /// <summary>dx = γ ÷ √(variance + ε) · (dy − mean of dy − x̂ · mean of dy · x̂): every example moves the statistics of all.</summary>
    public override void WriteTrainingBackward(StepKernel s, bool accumulate)
    {
        var (k, t) = (s.Writer, s.Target);
        var batch = new BatchMemory(s);
        var share = WriteShare(s);
        Place[] channels = [batch.Mean, batch.Inverse, batch.GammaGradient, batch.BetaGradient, s.Parameter(Gamma)];
        ChannelSums.Visit(k, s.Input, [(s.X, s.XStride), (s.Dy, s.DyStride), (s.Dx, s.DxStride)], channels, (channel, count) =>
        {
            var mean = k.Declare("m", t.Load(channel[0]));
            var inverse = k.Declare("r", t.Load(channel[1]));
            var slope = k.Declare("s", $"{t.Load(channel[2])} * {t.BroadcastValue(share)} * {inverse}");
            var constant = k.Declare("c", $"{t.Load(channel[3])} * {t.BroadcastValue(share)}");
            var scale = k.Declare("g", $"{inverse} * {t.Load(channel[4])}");
            return at =>
            {
                var distance = k.Declare("v", $"{t.LoadFirst(at[0], count)} - {mean}");
                var rest = k.Declare("d", $"{t.LoadFirst(at[1], count)} - {t.MultiplyAdd(distance, slope, constant)}");
                var dx = accumulate ? t.MultiplyAdd(rest, scale, t.LoadFirst(at[2], count)) : $"{rest} * {scale}";
                k.Code.Line(t.StoreFirst(dx, at[2], count));
            };
        });
    }

    public override void WriteParameterGradient(StepKernel s, ParameterSink sink)
    {
        var batch = new BatchMemory(s);
        foreach (var (tensor, gradient) in new[] { (Gamma, batch.GammaGradient), (Beta, batch.BetaGradient) })
        {
            // Padding included: there the gradient is zero.
            var (k, lanes) = (s.Writer, s.Target.Lanes);
            var floats = TensorLayout.Align(s.Input.Channels);
            using (k.Code.Block())
            {
                var source = k.Cursor("b", gradient);
                var moving = sink.At(s.Offset(tensor)).Cursor(k);
                k.Repeat(
                    floats / lanes,
                    () => moving.Write(k, k.Named("a", s.Target.Load(source))),
                    [(source, lanes), .. moving.Steps(lanes)]);
            }
        }
    }

    public override void WriteCommit(StepKernel s)
    {
        var (k, t) = (s.Writer, s.Target);
        var batch = new BatchMemory(s);
        foreach (var (tensor, value) in new[] { (MovingMean, batch.Mean), (MovingVariance, batch.Variance) })
        {
            k.ForEachVector(s.Input.Channels, [s.Parameter(tensor), value], (at, count) =>
            {
                var old = $"{t.LoadFirst(at[0], count)} * {t.Constant(Momentum)}";
                k.Code.Line(t.StoreFirst(t.MultiplyAdd(t.Load(at[1]), t.Constant(1 - Momentum), old), at[0], count));
            });
        }
    }

    /// <summary>The local that holds 1 ÷ the number of values that a channel has in the batch.</summary>
    private static string WriteShare(StepKernel s)
    {
        var positions = s.Input.Size / s.Input.Channels;
        return s.Writer.Declare("n", positions == 1 ? "1f / rows" : $"1f / (rows * {Literal.Int(positions)})");
    }

    /// <summary>What training keeps of a batch, one float per channel each.</summary>
    private readonly struct BatchMemory(StepKernel s)
    {
        public const int Tensors = 5;

        public Place Mean => At(0);

        public Place Variance => At(1);

        /// <summary>1 ÷ √(variance + ε).</summary>
        public Place Inverse => At(2);

        public Place GammaGradient => At(3);

        public Place BetaGradient => At(4);

        private Place At(int index) => s.Batch + (index * TensorLayout.Align(s.Input.Channels));
    }
}
