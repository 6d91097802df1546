using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// The one inner loop of affine layers: sums of broadcast × vector products. Rows are broadcast from <c>x</c>, vectors are loaded from
/// <c>w</c>, both move on by a constant step. In a forward pass a row is an example and the loop runs over inputs; in a weight gradient a
/// row is an input and the loop runs over examples.
/// </summary>
internal sealed record Tile
{
    public int Rows { get; init; } = 1;

    /// <summary>Floats between two rows of x.</summary>
    public int RowStride { get; init; }

    /// <summary>Where each row stands in x, if the rows do not follow each other at one distance.</summary>
    public IReadOnlyList<int>? RowOffsets { get; init; }

    /// <summary>Where the vectors stand, in floats from w.</summary>
    public required IReadOnlyList<int> Vectors { get; init; }

    public int XStep { get; init; } = 1;

    public int WStep { get; init; }

    /// <summary>Steps of the loop, or 0 if <see cref="RuntimeSteps"/> says it.</summary>
    public int Steps { get; init; }

    public string? RuntimeSteps { get; init; }

    /// <summary>Into how many ranges the steps are cut; all are summed side by side in registers.</summary>
    public int Segments { get; init; } = 1;

    /// <summary>How many steps are written out at most, where a kernel has many such loops.</summary>
    public int MostUnrolled { get; init; } = int.MaxValue;

    /// <summary>Loops around the steps, the outermost first: rows of a convolution's kernel, rows of an image, examples.</summary>
    public IReadOnlyList<TileLoop> Loops { get; init; } = [];

    private int MultiplyAddsPerStep => Rows * Vectors.Count * Segments;

    /// <summary>
    /// One row needs a broadcast for every few vectors, and loads are its bound: four inputs come in one load and are spread in registers.
    /// With one vector to an input that costs as much as it saves; inlined kernels have no calls to spare for it.
    /// </summary>
    private bool SpreadsFours(KernelWriter k) => Rows == 1 && XStep == 1 && Vectors.Count >= 2 && k.Target.HasFours && !k.IsInlined;

    /// <summary>
    /// Writes the loop and gives the sums by row and vector. <paramref name="start"/> is what segment 0 of a sum starts from; the other
    /// segments start at zero and are added in order.
    /// </summary>
    public string[,] Write(KernelWriter k, Place x, Place w, Func<int, int, string> start)
    {
        var sums = new string[Rows, Vectors.Count, Segments];
        for (var s = 0; s < Segments; s++)
        {
            for (var r = 0; r < Rows; r++)
            {
                for (var v = 0; v < Vectors.Count; v++)
                {
                    sums[r, v, s] = k.Fresh("a");
                    k.Code.Line($"var {sums[r, v, s]} = {(s == 0 ? start(r, v) : k.Target.Zero)};");
                }
            }
        }

        WriteSums(k, x, w, sums);
        var result = new string[Rows, Vectors.Count];
        for (var r = 0; r < Rows; r++)
        {
            for (var v = 0; v < Vectors.Count; v++)
            {
                result[r, v] = Enumerable.Range(1, Segments - 1).Aggregate(sums[r, v, 0], (sum, s) => $"({sum} + {sums[r, v, s]})");
            }
        }

        return result;
    }

    /// <summary>Writes the loop on sums that stand already: row r of the tile adds to row <paramref name="rows"/>[r] of them.</summary>
    public void WriteOn(KernelWriter k, Place x, Place w, string[,] sums, IReadOnlyList<int> rows)
    {
        var own = new string[Rows, Vectors.Count, 1];
        for (var r = 0; r < Rows; r++)
        {
            for (var v = 0; v < Vectors.Count; v++)
            {
                own[r, v, 0] = sums[rows[r], v];
            }
        }

        WriteSums(k, x, w, own);
    }

    private void WriteSums(KernelWriter k, Place x, Place w, string[,,] sums)
    {
        if (RuntimeSteps is not null)
        {
            var (xi, wi) = (k.Cursor("x", x), k.Cursor("w", w));
            k.Repeat(RuntimeSteps, () => Step(k, xi, wi, sums, 0), (xi, XStep), (wi, WStep));
        }
        else
        {
            WriteLoops(k, x, w, sums, Loops.Where(loop => loop.Count != 1).ToList());
        }
    }

    private void WriteLoops(KernelWriter k, Place x, Place w, string[,,] sums, IReadOnlyList<TileLoop> loops)
    {
        if (loops.Count == 0)
        {
            WriteConstantSteps(k, x, w, sums);
            return;
        }

        var (loop, inner) = (loops[0], loops.Skip(1).ToList());
        var total = loops.Aggregate(Steps * MultiplyAddsPerStep, (product, next) => product * next.Count);
        if (total > 0 && total <= Math.Min(UnrollPolicy.StraightMultiplyAdds, (long)MostUnrolled * MultiplyAddsPerStep) && !k.Target.IsCompact)
        {
            for (var i = 0; i < loop.Count; i++)
            {
                WriteLoops(k, x + (i * loop.XStep), w + (i * loop.WStep), sums, inner);
            }

            return;
        }

        var (xi, wi) = (k.Cursor("x", x), k.Cursor("w", w));
        k.Repeat(loop.Runtime ?? Literal.Int(loop.Count), () => WriteLoops(k, xi, wi, sums, inner), (xi, loop.XStep), (wi, loop.WStep));
    }

    private void WriteConstantSteps(KernelWriter k, Place x, Place w, string[,,] sums)
    {
        var length = Steps / Segments;
        var rest = Steps % Segments;
        var unroll = k.Target.IsCompact ? 1 : Math.Min(MostUnrolled, UnrollPolicy.Unroll(length, MultiplyAddsPerStep));
        var done = 0;
        if (unroll < length)
        {
            (x, w) = (k.Cursor("x", x), k.Cursor("w", w));
            var rounds = length / unroll;
            var (xi, wi) = (x, w);
            k.Repeat(rounds, () => Unrolled(k, xi, wi, sums, unroll, length), (xi, unroll * XStep), (wi, unroll * WStep));
            done = rounds * unroll;
        }

        // What the loop leaves: fewer steps than one round, counted from where the cursors now stand.
        Unrolled(k, x, w, sums, length - done, length);
        var last = Segments - 1;
        for (var i = 0; i < rest; i++)
        {
            var step = (last * length) + (length - done) + i;
            Step(k, x + (step * XStep), w + (step * WStep), sums, last);
        }
    }

    private void Unrolled(KernelWriter k, Place x, Place w, string[,,] sums, int count, int segmentLength)
    {
        var spread = SpreadsFours(k) ? count / 4 * 4 : 0;
        var fours = new string[Segments];
        for (var step = 0; step < count; step++)
        {
            for (var s = 0; s < Segments; s++)
            {
                var at = (s * segmentLength) + step;
                if (step < spread && step % 4 == 0)
                {
                    fours[s] = k.Declare("q", k.Target.LoadFours(x + (at * XStep) + (RowOffsets?[0] ?? 0)));
                }

                var value = step < spread ? k.Target.SpreadLane(fours[s], step % 4) : null;
                Step(k, x + (at * XStep), w + (at * WStep), sums, s, value);
            }
        }
    }

    /// <summary>One step; <paramref name="only"/> is the broadcast of the one row, if it stands in a register already.</summary>
    private void Step(KernelWriter k, Place x, Place w, string[,,] sums, int segment, string? only = null)
    {
        var t = k.Target;
        var vectors = new string[Vectors.Count];
        for (var v = 0; v < vectors.Length; v++)
        {
            if (Rows == 1)
            {
                vectors[v] = t.Load(w + Vectors[v]);
                continue;
            }

            vectors[v] = k.Fresh("w");
            k.Code.Line($"var {vectors[v]} = {t.Load(w + Vectors[v])};");
        }

        for (var r = 0; r < Rows; r++)
        {
            var value = only ?? t.Broadcast(x + (RowOffsets?[r] ?? (r * RowStride)));
            if (Vectors.Count > 1)
            {
                var name = k.Fresh("v");
                k.Code.Line($"var {name} = {value};");
                value = name;
            }

            for (var v = 0; v < vectors.Length; v++)
            {
                var sum = sums[r, v, segment];
                k.Code.Line($"{sum} = {t.MultiplyAdd(value, vectors[v], sum)};");
            }
        }
    }
}

/// <summary>A loop around a tile's steps: how often, and how far x and w move on.</summary>
internal readonly record struct TileLoop(int Count, int XStep, int WStep)
{
    /// <summary>The count as an expression where it is not known before the program runs; then <see cref="Count"/> is 0.</summary>
    public string? Runtime { get; init; }
}
