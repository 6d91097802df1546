using System;
using System.Linq;

namespace NetGen.Generator;

/// <summary>db = Σ dy over the batch, up to eight vectors of outputs at a time.</summary>
internal static class BiasGradientKernel
{
    private const int Together = 8;

    /// <summary>
    /// db = Σ dy over the pixels of all examples, channels last. Few channels are summed in several chains, every n-th pixel each, so that
    /// additions need not wait for each other; how many depends on the shape alone.
    /// </summary>
    public static void WritePixels(KernelWriter k, int channels, int pixels, Place dy, ParameterSink sink, int dyStride)
    {
        var lanes = k.Target.Lanes;
        var chains = Math.Min(pixels, Math.Max(1, Together / ((channels + SimdTarget.VirtualLanes - 1) / SimdTarget.VirtualLanes)));
        var together = Math.Max(1, Together / chains);
        var floats = together * lanes;
        var passes = channels / floats;
        if (passes > 1)
        {
            var dc = k.Cursor("d", dy);
            var moving = sink.Cursor(k);
            k.Repeat(passes, () => Pass(dc, moving, floats), [(dc, floats), .. moving.Steps(floats)]);
        }
        else if (passes == 1)
        {
            Pass(dy, sink, floats);
        }

        if (channels % floats > 0)
        {
            Pass(dy + (passes * floats), sink + (passes * floats), channels % floats);
        }

        void Pass(Place dp, ParameterSink to, int existing)
        {
            var vectors = (existing + lanes - 1) / lanes;
            var sums = new string[chains, vectors];
            using (k.Code.Block())
            {
                for (var i = 0; i < chains * vectors; i++)
                {
                    sums[i / vectors, i % vectors] = k.Declare("a", k.Target.Zero);
                }

                var rows = k.Cursor("d", dp);
                k.Repeat("rows", () => Row(rows), (rows, dyStride));
                for (var v = 0; v < vectors; v++)
                {
                    // Lanes beyond the channels have seen the next pixel: nothing of that may reach the padding.
                    var total = Enumerable.Range(1, chains - 1).Aggregate(sums[0, v], (sum, chain) => $"({sum} + {sums[chain, v]})");
                    (to + (v * lanes)).Write(k, k.Target.KeepFirst(total, existing - (v * lanes)));
                }
            }

            void Row(Place row)
            {
                var pixel = k.Cursor("d", row);
                k.Repeat(pixels / chains, () => Add(pixel, chains), (pixel, chains * channels));
                Add(pixel, pixels % chains);
            }

            void Add(Place at, int count)
            {
                for (var chain = 0; chain < count; chain++)
                {
                    for (var v = 0; v < vectors; v++)
                    {
                        k.Code.Line($"{sums[chain, v]} += {k.Target.Load(at + ((chain * channels) + (v * lanes)))};");
                    }
                }
            }
        }
    }

    public static void Write(KernelWriter k, int units, Place dy, ParameterSink sink, int dyStride)
    {
        // A row of dy is padded with zeros to whole vectors of any width, and so is the bias in the arena.
        var lanes = k.Target.Lanes;
        var vectors = (units + lanes - 1) / lanes;
        var passes = vectors / Together;
        if (passes > 1)
        {
            var dc = k.Cursor("d", dy);
            var moving = sink.Cursor(k);
            k.Repeat(passes, () => Pass(dc, moving, Together), [(dc, Together * lanes), .. moving.Steps(Together * lanes)]);
        }
        else if (passes == 1)
        {
            Pass(dy, sink, Together);
        }

        var left = vectors - (passes * Together);
        if (left > 0)
        {
            Pass(dy + (passes * Together * lanes), sink + (passes * Together * lanes), left);
        }

        void Pass(Place dp, ParameterSink at, int count)
        {
            var sums = new string[count];
            for (var v = 0; v < count; v++)
            {
                sums[v] = k.Fresh("a");
                k.Code.Line($"var {sums[v]} = {k.Target.Zero};");
            }

            var rows = k.Cursor("d", dp);
            k.Repeat(
                "rows",
                () =>
                {
                    for (var v = 0; v < count; v++)
                    {
                        k.Code.Line($"{sums[v]} += {k.Target.Load(rows + (v * lanes))};");
                    }
                },
                (rows, dyStride));
            for (var v = 0; v < count; v++)
            {
                (at + (v * lanes)).Write(k, sums[v]);
            }
        }
    }
}
