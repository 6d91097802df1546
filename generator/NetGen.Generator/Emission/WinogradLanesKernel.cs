using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// A convolution with few filters by <see cref="MinimalFilter"/> down the columns: pixels of a row stand in the vector lanes, as in
/// <see cref="FewFiltersKernel"/>, and two rows of results are summed at once, all products side by side.
/// </summary>
internal sealed record WinogradLanesKernel(PixelLanes Lanes) : IMinimalFilterKernel
{
    private const int FewestFilters = 4;

    /// <summary>So many pixels' planes stay in the cache until they are read.</summary>
    private const int BandPixels = 4096;

    /// <summary>It must save so much to be worth its longer code.</summary>
    private const double Worthwhile = 0.9;

    /// <summary>A planar copy of an image of several channels, and the planes behind it.</summary>
    public int ScratchFloats => checked(TensorLayout.Align(Lanes.Image.Floats) + Planes.ScratchFloats);

    public int WeightFloats => Lanes.KernelColumns * Lanes.Channels * TapWeights;

    private int Filters => Lanes.Filters;

    private int Pairs => Lanes.Rows / 2;

    private IReadOnlyList<(FilterProduct Product, FilterTerm Term)> Terms =>
        [.. MinimalFilter.Products.SelectMany(product => MinimalFilter.Terms(product, Lanes.KernelRows).Select(term => (product, term)))];

    /// <summary>The weights of one column and channel: term after term, filter after filter.</summary>
    private int TapWeights => Terms.Count * Filters;

    /// <summary>The planes of a band.</summary>
    private FilterPlanes Planes =>
        new(checked(((2 * BandPairs) + Lanes.KernelRows - 1) * Lanes.Image.RowStride), Lanes.Image.RowStride, Lanes.KernelRows);

    /// <summary>Pairs of rows whose planes are computed before the next ones'.</summary>
    private int BandPairs => FilterPlanes.Together(Pairs, 2 * Lanes.Image.RowStride, BandPixels);

    /// <summary>The form for a convolution that it makes faster, or null. The choice must not depend on the target: the bits do.</summary>
    public static WinogradLanesKernel? For(PixelLanes lanes)
    {
        if (!lanes.IsPossible || lanes.Filters < FewestFilters || lanes.Rows % 2 != 0 || !MinimalFilter.Suits(lanes.Convolution.Vertical))
        {
            return null;
        }

        var kernel = new WinogradLanesKernel(lanes);
        return new[] { SimdTarget.Vector512, SimdTarget.Vector256 }
            .All(target => kernel.Work(lanes.Narrowed(target)) < Worthwhile * lanes.LeastWork(target)) ? kernel : null;
    }

    public bool IsTailInStore(StepKernel s) => s.Tail.Fits(2 * Filters);

    public void Write(StepKernel s, Place image, Place scratch)
    {
        var k = s.Writer.AtMost(Lanes.Narrowed(s.Target).Lanes);
        image = Lanes.Image.WritePlanar(s.Writer, image, scratch);
        var planes = scratch + TensorLayout.Align(Lanes.Image.Floats);
        k.ForEach(Pairs / BandPairs, [(image, 2 * BandPairs * Lanes.PixelRow), (s.Y, 2 * BandPairs * Lanes.OutputRow)], at =>
        {
            Planes.Write(s.Writer, at[0], planes);
            k.Code.Blank();
            k.Code.Line("// Two rows of results at once, all products side by side; the lanes are pixels beside each other.");
            WriteBand(k, s, planes, at[1]);
        });
    }

    private void WriteBand(KernelWriter k, StepKernel s, Place planes, Place results)
    {
        var block = Block(k.Target);
        PixelLanes.ForEachBlock(k, BandPairs, block.Rows, "r", pair =>
        {
            var x = PixelLanes.Along(k, planes, pair, 2 * Lanes.PixelRow);
            var y = PixelLanes.Along(k, results, pair, 2 * Lanes.OutputRow);
            foreach (var slot in block.Slots)
            {
                List<(string, Place)> buffers =
                [
                    ("x", x + ((2 * slot.Row * Lanes.PixelRow) + slot.Column)),
                    ("w", s.Derived),
                    ("y", y + ((2 * slot.Row * Lanes.OutputRow) + (slot.Column * Filters))),
                ];
                if (s.Bias is { } bias)
                {
                    buffers.Add(("b", bias));
                }

                s.CallPart(slot.IsPair ? "Halves" : "Pixels", buffers, part => WriteSlot(part.AtMost(k.Target.Lanes), s, slot.IsPair));
            }
        });
    }

    public void WriteWeights(StepKernel s)
    {
        var width = Lanes.Layout.PanelWidth;
        var k = s.Writer.AtMost(width);
        var taps = Lanes.KernelColumns * Lanes.Channels;
        k.ForEach(taps, [(s.Kernel, width), (s.Derived, TapWeights)], at =>
        {
            for (var filter = 0; filter < Filters; filter += k.Target.Lanes)
            {
                var rows = Enumerable.Range(0, Lanes.KernelRows)
                    .Select(row => k.Declare("g", k.Target.Load(at[0] + ((row * taps * width) + filter)))).ToList();
                for (var term = 0; term < Terms.Count; term++)
                {
                    var count = Math.Min(k.Target.Lanes, Filters - filter);
                    k.Code.Line(k.Target.StoreFirst(Terms[term].Term.Weight(k.Target, rows), at[1] + ((term * Filters) + filter), count));
                }
            }
        });
    }

    /// <summary>The work for the whole image in vector multiply-adds; a value is loaded for every few of them.</summary>
    private double Work(SimdTarget target)
    {
        var block = Block(target);
        var blocks = Pairs / BandPairs * ((BandPairs + block.Rows - 1) / block.Rows);
        var values = 1 + (0.5 * Groups(target).Count / Filters);
        var picks = 2 * Filters * (2 + ((Filters + 1) / 2));
        return Lanes.Image.Cost(target) + (Pairs / BandPairs * Planes.Work) + (blocks * block.Slots.Count * ((Terms.Count * Lanes.KernelColumns * Lanes.Channels * Filters * values) + picks));
    }

    /// <summary>
    /// The vectors of a pair of rows: the last one overlaps the one before, or holds half a vector of two pairs, where no more than that is
    /// left of a row.
    /// </summary>
    private LaneBlock Block(SimdTarget target) =>
        LaneBlock.TwoRows(BandPairs, Lanes.Columns, target) ?? LaneBlock.Row(Lanes.Columns, target);

    /// <summary>The filters that are summed together: four sums each.</summary>
    private List<IEnumerable<int>> Groups(SimdTarget target)
    {
        var most = LaneBlock.Sums(target) / MinimalFilter.Products.Count;
        var groups = (Filters + most - 1) / most;
        var size = (Filters + groups - 1) / groups;
        return [.. Enumerable.Range(0, groups).Select(group => Enumerable.Range(group * size, Math.Min(size, Filters - (group * size))))];
    }

    /// <summary>Two rows of results for a vector of pixels, from x, w and b to y.</summary>
    private void WriteSlot(KernelWriter k, StepKernel s, bool isPair)
    {
        var slot = new LaneSlot(0, 0, isPair);
        var tail = IsTailInStore(s) ? s.Tail : Tail.None;
        List<string> above = [], below = [];
        foreach (var group in Groups(k.Target))
        {
            var sums = WriteSums(k, slot, s.Bias is not null, [.. group]);
            foreach (var filter in group)
            {
                var (both, opposite) = (sums[FilterProduct.Both, filter], sums[FilterProduct.Opposite, filter]);
                above.Add(k.Named("z", tail.Apply(k, $"(({both} + {opposite}) + {sums[FilterProduct.First, filter]})")));
                below.Add(k.Named("z", tail.Apply(k, $"(({both} - {opposite}) + {sums[FilterProduct.Second, filter]})")));
            }
        }

        var row = new Place("y");
        slot.Store(k, LanePicks.Interleave(k, above), row, Filters, 2 * Lanes.OutputRow);
        slot.Store(k, LanePicks.Interleave(k, below), row + Lanes.OutputRow, Filters, 2 * Lanes.OutputRow);
    }

    /// <summary>All products of some filters, tap after tap; the terms of a tap have a weight for each filter.</summary>
    private ProductSums WriteSums(KernelWriter k, LaneSlot slot, bool hasBias, IReadOnlyList<int> filters)
    {
        var sums = new ProductSums();
        foreach (var product in MinimalFilter.Products)
        {
            foreach (var filter in filters)
            {
                var start = product == FilterProduct.Both && hasBias ? k.Target.Broadcast(new Place("b") + filter) : k.Target.Zero;
                sums[product, filter] = k.Declare("a", start);
            }
        }

        var (columns, channels) = (Lanes.KernelColumns, Lanes.Channels);
        k.ForEach(columns, [(new("x"), Lanes.TapColumn), (new("w"), channels * TapWeights)], column =>
            k.ForEach(channels, [(column[0], Lanes.TapChannel), (column[1], TapWeights)], tap => WriteTap(k, slot, tap[0], tap[1], filters, sums)));
        return sums;
    }

    private void WriteTap(KernelWriter k, LaneSlot slot, Place x, Place w, IReadOnlyList<int> filters, ProductSums sums)
    {
        for (var i = 0; i < Terms.Count; i++)
        {
            var (product, term) = Terms[i];
            var at = x + Planes.Start(term);
            var value = k.Declare("v", slot.IsPair ? k.Target.LoadHalves(at, at + (2 * Lanes.PixelRow)) : k.Target.Load(at));
            foreach (var filter in filters)
            {
                var sum = sums[product, filter];
                k.Code.Line($"{sum} = {k.Target.MultiplyAdd(value, k.Target.Broadcast(w + ((i * Filters) + filter)), sum)};");
            }
        }
    }

    /// <summary>The locals that hold the sums.</summary>
    private sealed class ProductSums
    {
        private readonly Dictionary<(FilterProduct, int), string> _names = [];

        public string this[FilterProduct product, int filter]
        {
            get => _names[(product, filter)];
            set => _names[(product, filter)] = value;
        }
    }
}
