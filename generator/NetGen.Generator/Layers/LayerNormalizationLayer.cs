using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// Each position's channels at mean 0 and variance 1, then scaled by γ and shifted by β for each channel (Ba et al. 2016), over the last
/// axis as in Keras: y = γ · (x − mean) / √(variance + ε) + β.
/// </summary>
internal sealed record LayerNormalizationLayer(LayerHeader Header, double Epsilon) : KernelLayer(Header)
{
    /// <summary>Vectors of channels whose gradients are summed at once: each needs two sums.</summary>
    private const int Together = 4;

    public override bool IsNormalization => true;

    public override OutputUnit OutputUnit => OutputUnit.Linear;

    public override bool AcceptsTail => true;

    public override bool ReadsParameters => true;

    public override bool PassesRectifierOn => true;

    public override ShapeResult InferOutput(Shape input) => input;

    public override IEnumerable<Finding> CheckArguments()
    {
        if (!(Epsilon > 0 && !double.IsInfinity(Epsilon)))
        {
            yield return Domain("Epsilon", Epsilon, "(0, ∞)");
        }
    }

    public override IReadOnlyList<ParameterModel> Parameters(Shape input) =>
    [
        new("gamma", Shape.Of(input.Channels), new ContiguousLayout(input.Channels)) { Initializer = "Constant", InitializerScale = 1 },
        new("beta", Shape.Of(input.Channels), new ContiguousLayout(input.Channels)),
    ];

    public override void WriteForward(StepKernel s)
    {
        var (k, t) = (s.Writer, s.Target);
        var inStore = s.Tail.Fits(UnrollPolicy.StraightVectors + 1);
        k.ForEachPosition(s.Input, [s.X, s.Y], places =>
        {
            var (mean, inverse) = WriteStatistics(k, s.Input.Channels, places[0]);
            k.ForEachVector(s.Input.Channels, [.. places, s.Parameter("gamma"), s.Parameter("beta")], (at, count) =>
            {
                var normal = Normal(k, at[0], count, mean, inverse);
                var value = t.MultiplyAdd(normal, t.LoadFirst(at[2], count), t.LoadFirst(at[3], count));
                k.Code.Line(t.StoreFirst(inStore ? s.Tail.Apply(k, value) : value, at[1], count));
            });
        });
        if (!inStore)
        {
            s.Tail.WriteInPlace(k, s.Output.Size, s.Y);
        }
    }

    /// <summary>With g = γ · dy and the normalised n: dx = (g − mean g − n · mean (g · n)) / √(variance + ε).</summary>
    public override void WriteBackward(StepKernel s, bool accumulate)
    {
        var (k, t, channels) = (s.Writer, s.Target, s.Input.Channels);
        k.ForEachPosition(s.Input, [s.X, s.Dy, s.Dx], places =>
        {
            var (mean, inverse) = WriteStatistics(k, channels, places[0]);
            var sums = Enumerable.Range(0, t.Parts).Select(_ => k.Declare("a", t.Zero)).ToArray();
            var products = Enumerable.Range(0, t.Parts).Select(_ => k.Declare("a", t.Zero)).ToArray();
            k.ForEachPart(channels, [places[0], places[1], s.Parameter("gamma")], (at, part, count) =>
            {
                // Lanes beyond the channels hold no gradient, whatever their normalised value.
                var gradient = k.Declare("g", $"{t.LoadFirst(at[1], count)} * {t.LoadFirst(at[2], count)}");
                k.Code.Line($"{sums[part]} += {gradient};");
                k.Code.Line($"{products[part]} = {t.MultiplyAdd(gradient, Normal(k, at[0], count, mean, inverse), products[part])};");
            });
            var factor = Literal.Float(1.0 / channels);
            var meanGradient = k.Named("mean", t.BroadcastValue($"{t.Sum(sums)} * {factor}"));
            var meanProduct = k.Named("mean", t.BroadcastValue($"{t.Sum(products)} * {factor}"));
            k.ForEachVector(channels, [.. places, s.Parameter("gamma")], (at, count) =>
            {
                var gradient = k.Declare("g", $"({t.LoadFirst(at[1], count)} * {t.LoadFirst(at[3], count)}) - {meanGradient}");
                var value = $"({gradient} - ({Normal(k, at[0], count, mean, inverse)} * {meanProduct})) * {inverse}";
                k.Code.Line(t.StoreFirst(accumulate ? $"{t.LoadFirst(at[2], count)} + ({value})" : value, at[2], count));
            });
        });
    }

    /// <summary>dγ = Σ dy · n and dβ = Σ dy over the positions of all rows, a few vectors of channels at a time.</summary>
    public override void WriteParameterGradient(StepKernel s, ParameterSink sink)
    {
        var (k, t, channels) = (s.Writer, s.Target, s.Input.Channels);
        var arenas = sink.Arenas.Count;
        var (gamma, beta, step) = (sink.At(s.Offset("gamma")), sink.At(s.Offset("beta")), Together * t.Lanes);
        var blocks = channels / step;
        k.ForEach(
            blocks,
            [(s.X, step), (s.Dy, step), .. gamma.Arenas.Concat(beta.Arenas).Select(place => (place, step))],
            at => Block(at, Enumerable.Repeat(t.Lanes, Together).ToList()));
        var done = blocks * step;
        var counts = new List<int>();
        for (var first = done; first < channels; first += t.Lanes)
        {
            counts.Add(System.Math.Min(t.Lanes, channels - first));
        }

        if (counts.Count > 0)
        {
            using (k.Code.Block())
            {
                Block([.. new[] { s.X, s.Dy }.Concat(gamma.Arenas).Concat(beta.Arenas).Select(place => place + done)], counts);
            }
        }

        void Block(IReadOnlyList<Place> at, List<int> vectors)
        {
            var scales = vectors.ConvertAll(_ => k.Declare("a", t.Zero));
            var shifts = vectors.ConvertAll(_ => k.Declare("a", t.Zero));
            var (xc, pc, dc) = (k.Cursor("x", s.X), k.Cursor("x", at[0]), k.Cursor("d", at[1]));
            k.Repeat(
                "rows",
                () => k.ForEachPosition(s.Input, [xc, pc, dc], places =>
                {
                    var (mean, inverse) = WriteStatistics(k, channels, places[0]);
                    for (var v = 0; v < vectors.Count; v++)
                    {
                        var gradient = k.Declare("g", t.LoadFirst(places[2] + (v * t.Lanes), vectors[v]));
                        var normal = Normal(k, places[1] + (v * t.Lanes), vectors[v], mean, inverse);
                        k.Code.Line($"{scales[v]} = {t.MultiplyAdd(gradient, normal, scales[v])};");
                        k.Code.Line($"{shifts[v]} += {gradient};");
                    }
                }),
                (xc, s.XStride),
                (pc, s.XStride),
                (dc, s.DyStride));
            for (var v = 0; v < vectors.Count; v++)
            {
                var to = new[] { at.Skip(2).Take(arenas), at.Skip(2 + arenas) };
                foreach (var (places, sums) in new[] { (to[0], scales), (to[1], shifts) })
                {
                    var target = sink with { Arenas = places.Select(place => place + (v * t.Lanes)).ToEquatableArray() };
                    target.Write(k, t.KeepFirst(sums[v], vectors[v]));
                }
            }
        }
    }

    private static string Normal(KernelWriter k, Place x, int count, string mean, string inverse) =>
        k.Declare("n", $"({k.Target.LoadFirst(x, count)} - {mean}) * {inverse}");

    /// <summary>Mean and 1 / √(variance + ε) of one position, as vectors.</summary>
    private (string Mean, string Inverse) WriteStatistics(KernelWriter k, int channels, Place x)
    {
        var (t, factor) = (k.Target, Literal.Float(1.0 / channels));
        var sums = Enumerable.Range(0, t.Parts).Select(_ => k.Declare("a", t.Zero)).ToArray();
        k.ForEachPart(channels, [x], (at, part, count) => k.Code.Line($"{sums[part]} += {t.LoadFirst(at[0], count)};"));
        var mean = k.Named("mean", t.BroadcastValue($"{t.Sum(sums)} * {factor}"));
        var squares = Enumerable.Range(0, t.Parts).Select(_ => k.Declare("a", t.Zero)).ToArray();
        k.ForEachPart(channels, [x], (at, part, count) =>
        {
            var distance = k.Declare("c", t.KeepFirst($"{t.LoadFirst(at[0], count)} - {mean}", count));
            k.Code.Line($"{squares[part]} = {t.MultiplyAdd(distance, distance, squares[part])};");
        });
        var variance = k.Named("variance", $"{t.Sum(squares)} * {factor}");
        return (mean, k.Named("inverse", t.BroadcastValue($"1f / NgSimd.Sqrt({variance} + {Literal.Float(Epsilon)})")));
    }
}
