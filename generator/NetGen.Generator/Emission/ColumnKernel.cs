using System;

namespace NetGen.Generator;

/// <summary>
/// y = f(x · W + b) with outputs in the vector lanes (KERNELS, column form): for one example with the input range cut into segments, and
/// for many examples with a tile of rows, summing in the same order.
/// </summary>
internal sealed record ColumnKernel(ColumnLayout Layout)
{
    /// <summary>Side by side sums of one example: enough to keep the multiply-adders busy.</summary>
    private const int Chains = 8;

    /// <summary>With more segments than this a batch tile sums segment after segment instead of side by side.</summary>
    private const int ParallelSegments = 4;

    public int Segments { get; init; } = 1;

    /// <summary>Where the bias stands; without it a sum starts at zero, or at y if <see cref="Accumulate"/>.</summary>
    public Place? Bias { get; init; }

    /// <summary>Adds to y instead of overwriting it: a tensor's gradient from its second consumer on.</summary>
    public bool Accumulate { get; init; }

    /// <summary>What happens to a sum before it is stored: the fused activation.</summary>
    public Tail Tail { get; init; } = Tail.None;

    private PanelWalk Walk => new(Layout) { Bias = Bias };

    public void WriteSingle(KernelWriter k, Place x, Place w, Place y)
    {
        var inStore = Tail.Fits(Math.Min(Chains, (Layout.PaddedOutputs + k.Target.Lanes - 1) / k.Target.Lanes));
        Walk.ForEachPass(k, k.Target.IsCompact ? 1 : Math.Max(1, Chains / Segments), w, y, (kp, group, wp, bp, yp) =>
        {
            var tile = TileOf(group) with { Segments = Segments };
            Store(kp, group, tile.Write(kp, x, wp, Start(kp, group, bp, yp, 0)), yp, 0, inStore);
        });
        if (!inStore)
        {
            Tail.WriteInPlace(k, Layout.Outputs, y);
        }
    }

    /// <summary>
    /// Rows of the tile on the widest vectors, the most of any width: where the kernel of one example sums in another order than the tile,
    /// this decides between them, so that every width decides alike.
    /// </summary>
    public int MostTileRows => RowTile(SimdTarget.Vector512).Rows;

    /// <summary>
    /// Fewer examples than a tile has rows: the kernel of one example for each. <paramref name="single"/> is its call at offsets into x and y.
    /// </summary>
    public void WriteFewRows(KernelWriter k, int xStride, int yStride, Func<string, string, string> single, int? tileRows = null)
    {
        using (k.Code.Block($"if (rows < {tileRows ?? RowTile(k.Target).Rows})"))
        {
            WriteSingles(k, "0", xStride, yStride, single);
            k.Code.Line("return;");
        }

        k.Code.Blank();
    }

    /// <summary>
    /// At least as many examples as a tile has rows (fewer go through <see cref="WriteFewRows"/>): tiles of rows; where the rows are no multiple of the tile, the last tile repeats rows of the one before, or, where
    /// gradients add up, the rest is taken one by one.
    /// </summary>
    public void WriteRows(KernelWriter k, Place x, Place w, Place y, int xStride, int yStride, Func<string, string, string> single)
    {
        var (rows, vectors) = RowTile(k.Target);
        var inStore = Tail.Fits(rows * vectors);
        Walk.ForEachPass(k, vectors, w, y, (kp, group, wp, bp, yp) =>
        {
            var i = kp.Fresh("i");
            var limit = Accumulate ? $"{i} <= rows - {rows}" : $"{i} < rows";
            using (kp.Code.Block($"for (var {i} = 0; {limit}; {i} += {rows})"))
            {
                var first = i;
                if (!Accumulate)
                {
                    first = kp.Fresh("first");
                    kp.Code.Line($"var {first} = {i} <= rows - {rows} ? {i} : rows - {rows};");
                }

                var xr = kp.Cursor("x", x, $"({first} * {xStride})");
                var yr = kp.Cursor("y", yp, $"({first} * {yStride})");
                var tile = TileOf(group) with { Rows = rows, RowStride = xStride };
                var sums = Segments <= ParallelSegments
                    ? (tile with { Segments = Segments }).Write(kp, xr, wp, Start(kp, group, bp, yr, yStride))
                    : WriteInTurn(kp, tile, xr, wp, Start(kp, group, bp, yr, yStride));
                Store(kp, group, sums, yr, yStride, inStore);
            }
        });
        if (!inStore)
        {
            var yr = k.Cursor("y", y);
            k.Repeat("rows", () => Tail.WriteInPlace(k, Layout.Outputs, yr), (yr, yStride));
        }

        if (Accumulate)
        {
            k.Code.Blank();
            WriteSingles(k, $"rows - (rows % {rows})", xStride, yStride, single);
        }
    }

    private static void WriteSingles(KernelWriter k, string first, int xStride, int yStride, Func<string, string, string> single)
    {
        using (k.Code.Block($"for (var row = {first}; row < rows; row++)"))
        {
            k.Code.Line(single($"row * {xStride}", $"row * {yStride}"));
        }
    }

    /// <summary>Segment after segment: each from zero, then added to the total, as one example adds its segments.</summary>
    private string[,] WriteInTurn(KernelWriter k, Tile tile, Place x, Place w, Func<int, int, string> start)
    {
        var length = Layout.Inputs / Segments;
        var rest = Layout.Inputs % Segments;
        var total = (tile with { Steps = length }).Write(k, x, w, start);
        var xs = k.Cursor("x", x + length);
        var ws = k.Cursor("w", w + (length * tile.WStep));
        var even = rest == 0 ? Segments - 1 : Segments - 2;
        k.Repeat(even, () => Add(length), (xs, length), (ws, length * tile.WStep));
        if (rest > 0)
        {
            Add(length + rest);
        }

        return total;

        void Add(int steps)
        {
            var sums = (tile with { Steps = steps }).Write(k, xs, ws, (_, _) => k.Target.Zero);
            for (var r = 0; r < tile.Rows; r++)
            {
                for (var v = 0; v < tile.Vectors.Count; v++)
                {
                    k.Code.Line($"{total[r, v]} += {sums[r, v]};");
                }
            }
        }
    }

    private (int Rows, int Vectors) RowTile(SimdTarget target)
    {
        var perPanel = Math.Max(1, Layout.PanelWidth / target.Lanes);
        if (Segments > ParallelSegments)
        {
            return (target.Accumulators / 2, 1);
        }

        var vectors = perPanel >= 2 && target.Accumulators / (2 * Segments) >= 2 ? 2 : 1;
        return (Math.Max(1, target.Accumulators / (vectors * Segments)), vectors);
    }

    private Tile TileOf(PanelGroup group) => new() { Vectors = group.Weights, WStep = group.Width, Steps = Layout.Inputs };

    private Func<int, int, string> Start(KernelWriter k, PanelGroup group, Place b, Place y, int yStride) => (row, vector) =>
        Bias is not null ? k.Target.Load(b + group.Outputs[vector])
        : Accumulate ? k.Target.LoadFirst(y + (row * yStride) + group.Outputs[vector], group.Existing(vector))
        : k.Target.Zero;

    private void Store(KernelWriter k, PanelGroup group, string[,] sums, Place y, int yStride, bool applyTail)
    {
        for (var r = 0; r < sums.GetLength(0); r++)
        {
            for (var v = 0; v < sums.GetLength(1); v++)
            {
                var place = y + (r * yStride) + group.Outputs[v];
                k.Code.Line(k.Target.StoreFirst(applyTail ? Tail.Apply(k, sums[r, v]) : sums[r, v], place, group.Existing(v)));
            }
        }
    }
}
