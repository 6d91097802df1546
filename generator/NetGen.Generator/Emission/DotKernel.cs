using System;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// y = f(W · x + b) for few outputs: vector lanes are inputs. Sixteen virtual lanes on every width and one fixed tree of sums
/// (KERNELS, dot form), so that the bits do not depend on the width.
/// </summary>
internal sealed record DotKernel(DotLayout Layout)
{
    /// <summary>Up to this many outputs go through the activation as floats.</summary>
    private const int MostFloats = 1;

    public Place? Bias { get; init; }

    public Tail Tail { get; init; } = Tail.None;

    public void WriteSingle(KernelWriter k, Place x, Place w, Place y)
    {
        var kv = k.AtMost(Layout.Lanes);
        var perOutput = Layout.Chains * (Layout.Lanes / kv.Target.Lanes);
        var together = Math.Max(1, Math.Min(Layout.Outputs, kv.Target.Accumulators / perOutput));
        var sums = new string[Layout.Outputs][];
        for (var o = 0; o < Layout.Outputs; o += together)
        {
            WriteSums(kv, x, w + (o * Layout.RowFloats), Math.Min(together, Layout.Outputs - o), sums, o);
        }

        WriteOutputs(kv, sums, y);
    }

    /// <summary>
    /// dx = Wᵀ · dz of one example. The last chunk overlaps the one before it: it goes first and is overwritten there, or, where
    /// gradients add up, goes last with its repeated lanes cleared.
    /// </summary>
    public void WriteInputGradient(KernelWriter k, Place dz, Place w, Place dx, bool accumulate)
    {
        var kv = k.AtMost(Layout.Lanes);
        var values = new string[Layout.Outputs];
        for (var o = 0; o < values.Length; o++)
        {
            values[o] = kv.Fresh("d");
            kv.Code.Line($"var {values[o]} = {kv.Target.Broadcast(dz + o)};");
        }

        if (!accumulate)
        {
            LastChunk();
        }

        var (wc, xc) = (w, dx);
        if (Layout.FullChunks > 1)
        {
            (wc, xc) = (kv.Cursor("w", w), kv.Cursor("x", dx));
        }

        kv.Repeat(Layout.FullChunks, () => Chunk(wc, xc, 0), Layout.FullChunks > 1 ? [(wc, Layout.Lanes), (xc, Layout.Lanes)] : []);
        if (accumulate)
        {
            LastChunk();
        }

        void LastChunk()
        {
            if (Layout.Overlap > 0)
            {
                Chunk(w + (Layout.FullChunks * Layout.Lanes), dx + (Layout.Inputs - Layout.Lanes), Layout.Overlap);
            }
        }

        void Chunk(Place wp, Place xp, int overlap)
        {
            for (var lane = 0; lane < Layout.Lanes; lane += kv.Target.Lanes)
            {
                var sum = $"({values[0]} * {kv.Target.Load(wp + lane)})";
                for (var o = 1; o < values.Length; o++)
                {
                    sum = kv.Target.MultiplyAdd(values[o], kv.Target.Load(wp + (o * Layout.RowFloats) + lane), sum);
                }

                if (accumulate)
                {
                    sum = $"{kv.Target.Load(xp + lane)} + {ClearFirst(kv, sum, overlap - lane)}";
                }

                kv.Code.Line(kv.Target.Store(sum, xp + lane));
            }
        }
    }

    /// <summary>dW = Σ dz · xᵀ over the batch: rows are outputs, vectors are chunks of inputs.</summary>
    public void WriteWeightGradient(KernelWriter k, Place x, Place dz, ParameterSink sink, int tensor, int xStride, int dzStride)
    {
        var kv = k.AtMost(Layout.Lanes);
        var lanes = kv.Target.Lanes;
        var vectors = Math.Max(1, Math.Min(Layout.FullChunks * Layout.Lanes / lanes, kv.Target.Accumulators / Layout.Outputs));
        var floats = vectors * lanes;
        var full = Layout.FullChunks * Layout.Lanes / floats;
        var target = sink.At(tensor);
        if (full > 1)
        {
            var xc = kv.Cursor("x", x);
            var moving = target.Cursor(kv);
            kv.Repeat(full, () => Pass(xc, moving, vectors, 0), [(xc, floats), .. moving.Steps(floats)]);
        }
        else if (full == 1)
        {
            Pass(x, target, vectors, 0);
        }

        var left = (Layout.FullChunks * Layout.Lanes / lanes) - (full * vectors);
        if (left > 0)
        {
            Pass(x + (full * floats), target + (full * floats), left, 0);
        }

        if (Layout.Overlap > 0)
        {
            Pass(x + (Layout.Inputs - Layout.Lanes), target + (Layout.FullChunks * Layout.Lanes), Layout.Lanes / lanes, Layout.Overlap);
        }

        void Pass(Place xp, ParameterSink at, int count, int overlap)
        {
            for (var first = 0; first < count; first += vectors)
            {
                var some = Math.Min(vectors, count - first);
                var tile = new Tile
                {
                    Rows = Layout.Outputs,
                    RowStride = 1,
                    Vectors = Enumerable.Range(first, some).Select(v => v * lanes).ToList(),
                    XStep = dzStride,
                    WStep = xStride,
                    RuntimeSteps = "rows",
                };
                var sums = tile.Write(kv, dz, xp, (_, _) => kv.Target.Zero);
                for (var o = 0; o < Layout.Outputs; o++)
                {
                    for (var v = 0; v < some; v++)
                    {
                        var lane = (first + v) * lanes;
                        (at + ((o * Layout.RowFloats) + lane)).Write(kv, ClearFirst(kv, sums[o, v], overlap - lane));
                    }
                }
            }
        }
    }

    /// <summary>The virtual lanes of every output's sum, in one vector or in several.</summary>
    private void WriteSums(KernelWriter k, Place x, Place w, int outputs, string[][] sums, int firstOutput)
    {
        var chains = Layout.Chains;
        var parts = Layout.Lanes / k.Target.Lanes;
        var names = new string[outputs, chains, parts];
        for (var o = 0; o < outputs; o++)
        {
            for (var c = 0; c < chains; c++)
            {
                for (var part = 0; part < parts; part++)
                {
                    names[o, c, part] = k.Fresh("a");
                    k.Code.Line($"var {names[o, c, part]} = {k.Target.Zero};");
                }
            }
        }

        var rounds = Layout.FullChunks / chains;
        var straight = Layout.Chunks * outputs * parts <= UnrollPolicy.StraightMultiplyAdds;
        var done = 0;
        var (xc, wc) = (x, w);
        if (!straight && rounds > 1)
        {
            (xc, wc) = (k.Cursor("x", x), k.Cursor("w", w));
            var floats = chains * Layout.Lanes;
            k.Repeat(rounds, () => Round(chains), (xc, floats), (wc, floats));
            done = rounds * chains;
        }

        Round(Layout.FullChunks - done);
        if (Layout.Overlap > 0)
        {
            var xp = xc + (Layout.Inputs - Layout.Lanes - (done * Layout.Lanes));
            Chunk(xp, wc + ((Layout.FullChunks - done) * Layout.Lanes), Layout.FullChunks % chains, Layout.Overlap);
        }

        for (var o = 0; o < outputs; o++)
        {
            sums[firstOutput + o] = Enumerable.Range(0, parts).Select(part =>
                Enumerable.Range(1, chains - 1).Aggregate(names[o, 0, part], (sum, c) => $"({sum} + {names[o, c, part]})")).ToArray();
        }

        void Round(int chunks)
        {
            for (var chunk = 0; chunk < chunks; chunk++)
            {
                Chunk(xc + (chunk * Layout.Lanes), wc + (chunk * Layout.Lanes), (done + chunk) % chains, 0);
            }
        }

        void Chunk(Place xp, Place wp, int chain, int overlap)
        {
            for (var part = 0; part < parts; part++)
            {
                var lane = part * k.Target.Lanes;
                if (overlap >= lane + k.Target.Lanes)
                {
                    continue;
                }

                var value = k.Target.Load(xp + lane);
                if (outputs > 1)
                {
                    var name = k.Fresh("x");
                    k.Code.Line($"var {name} = {value};");
                    value = name;
                }

                for (var o = 0; o < outputs; o++)
                {
                    var weight = ClearFirst(k, k.Target.Load(wp + (o * Layout.RowFloats) + lane), overlap - lane);
                    k.Code.Line($"{names[o, chain, part]} = {k.Target.MultiplyAdd(value, weight, names[o, chain, part])};");
                }
            }
        }
    }

    private static string ClearFirst(KernelWriter k, string value, int count) =>
        count <= 0 ? value : count >= k.Target.Lanes ? k.Target.Zero : k.Target.Call("ClearFirst", value, Literal.Int(count));

    /// <summary>One or two outputs are summed lane by lane to floats; more are summed together and stay one vector.</summary>
    private void WriteOutputs(KernelWriter k, string[][] sums, Place y)
    {
        if (k.Target.Lanes == 1 || sums.Length <= MostFloats)
        {
            var scalar = k.OnFloats();
            for (var o = 0; o < sums.Length; o++)
            {
                var sum = k.Named("s", k.Target.Sum(sums[o]));
                var value = Bias is { } bias ? $"({sum} + {k.Target.Element(bias + o)})" : sum;
                k.Code.Line($"{k.Target.Element(y + o)} = {Tail.Apply(scalar, value)};");
            }

            return;
        }

        var four = k.AtMost(4);
        var vector = four.Named("z", k.Target.SumEach(sums));
        var outputs = Bias is { } b ? $"{vector} + {four.Target.Load(b)}" : vector;
        four.Code.Line(four.Target.StoreFirst(Tail.Apply(four, outputs), y, sums.Length));
    }
}
