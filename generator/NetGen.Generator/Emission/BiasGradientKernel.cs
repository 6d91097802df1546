namespace NetGen.Generator;

/// <summary>db = Σ dy over the batch, up to eight vectors of outputs at a time.</summary>
internal static class BiasGradientKernel
{
    private const int Together = 8;

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
