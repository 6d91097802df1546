using System;

namespace NetGen.Generator;

/// <summary>The pixels that a convolution sums at once: rows × columns of them, so many that the multiply-adders stay busy.</summary>
internal readonly record struct PixelBlock(int Rows, int Columns)
{
    /// <summary>Below so many sums side by side, each waits for its own multiply-add before.</summary>
    private const int BusySums = 8;

    /// <summary>Blocks span few rows: each row more is another stream of memory.</summary>
    private const int MostRows = 4;

    /// <summary>What a step costs besides its multiply-adds, and what one more form of the block costs, both in multiply-adds.</summary>
    private const double Overhead = 1;
    private const double Form = 0.01;

    /// <summary>
    /// The block of at most <paramref name="most"/> pixels that goes over an image of rows × columns with the least work; what it leaves at
    /// the right and at the bottom is done in narrower blocks.
    /// </summary>
    public static PixelBlock Choose(int rows, int columns, int most, int vectors)
    {
        var (best, least) = (new PixelBlock(1, 1), double.MaxValue);
        for (var r = 1; r <= Math.Min(rows, Math.Min(most, MostRows)); r++)
        {
            for (var c = 1; c <= Math.Min(columns, most / r); c++)
            {
                var cost = new PixelBlock(r, c).Cost(rows, columns, vectors);
                if (cost < least)
                {
                    (best, least) = (new PixelBlock(r, c), cost);
                }
            }
        }

        return best;
    }

    /// <summary>The work of one tap over the whole image, in multiply-adds.</summary>
    public double Cost(int rows, int columns, int vectors)
    {
        var (down, across) = (rows / Rows, columns / Columns);
        var (restRows, restColumns) = (rows % Rows, columns % Columns);
        var work = (down * across * Step(Rows * Columns, vectors)) + (down * Step(Rows * restColumns, vectors))
            + (across * Step(restRows * Columns, vectors)) + Step(restRows * restColumns, vectors);
        var forms = (restColumns > 0 ? 2 : 1) * (restRows > 0 ? 2 : 1);
        return work * (1 + (Form * (forms - 1)));
    }

    /// <summary>The work of one tap on some pixels at once.</summary>
    public static double Step(int pixels, int vectors) =>
        pixels == 0 ? 0 : Math.Max(BusySums, pixels * vectors) + (vectors / 2.0) + Overhead;
}
