using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// A convolution whose pixels stand in the vector lanes, for filters so few that the column form would leave lanes empty. Every sum is the
/// column form's, tap after tap, so that each target may take the form that suits it.
/// </summary>
/// <param name="Convolution">Where it finds its taps and pixels.</param>
internal sealed record PixelLanes(ConvolutionGeometry Convolution)
{
    /// <summary>Fewer pixels than the narrowest vector are left to the column form.</summary>
    private const int FewestColumns = 4;

    private const int MostFilters = 8;

    /// <summary>Straight code of one filter: beyond, its taps are looped over (KERNELS, rule 8).</summary>
    private const int StraightTaps = 56;

    /// <summary>What an operation on half of a register costs: much less on some processors, as much on others.</summary>
    private const double HalfRegister = 0.7;

    /// <summary>What the column form's filters make of its input.</summary>
    public required ColumnLayout Layout { get; init; }

    public int Channels => Convolution.Channels;

    public int Filters => Convolution.Filters;

    public int KernelRows => Convolution.Vertical.Kernel;

    public int KernelColumns => Convolution.Horizontal.Kernel;

    public int Taps => KernelRows * KernelColumns * Channels;

    public int Rows => Convolution.Vertical.Output;

    public int Columns => Convolution.Horizontal.Output;

    /// <summary>The image that is read, border included.</summary>
    public PlanarImage Image => new(Convolution.BorderedRows, Convolution.BorderedColumns, Channels);

    /// <summary>Floats of the image from a tap to the next in the row below, beside it, and of the next channel.</summary>
    public int TapRow => Convolution.Vertical.Dilation * Image.RowStride;

    public int TapColumn => Convolution.Horizontal.Dilation;

    public int TapChannel => Image.Columns;

    /// <summary>Floats from the window of one pixel to that of the pixel below.</summary>
    public int PixelRow => Convolution.Vertical.Stride * Image.RowStride;

    public int OutputRow => Columns * Filters;

    /// <summary>Floats of a planar copy of the image; none if there is one channel, or no target takes this form.</summary>
    public int ScratchFloats => new[] { SimdTarget.Vector512, SimdTarget.Vector256, SimdTarget.Vector128 }.Any(Suits) ? Image.Floats : 0;

    /// <summary>True for shapes that the form can do.</summary>
    public bool IsPossible => Convolution is { Groups: 1, Horizontal.Stride: 1 } && Columns >= FewestColumns && Filters <= MostFilters;

    private bool IsSingle => Filters == 1 && Taps <= StraightTaps;

    /// <summary>The target with vectors no wider than a row.</summary>
    public SimdTarget Narrowed(SimdTarget target) => target.AtMost(System.Math.Max(FewestColumns, Columns));

    /// <summary>True where the form is faster on the target than the column form; compact code is the column form's.</summary>
    public bool Suits(SimdTarget target)
    {
        if (target.IsCompact)
        {
            return false;
        }

        if (!IsPossible || target.Lanes == 1)
        {
            return IsPossible && IsSingle && Channels == 1;
        }

        return Work(target) < ColumnWork(target);
    }

    /// <summary>The work of the faster of the two forms in vector multiply-adds; infinite where pixels cannot stand in the lanes.</summary>
    public double LeastWork(SimdTarget target) => IsPossible ? System.Math.Min(Work(target), ColumnWork(target)) : double.PositiveInfinity;

    private double Work(SimdTarget target)
    {
        var own = Narrowed(target);
        return Image.Cost(own) + (IsSingle
            ? (double)Rows * ((Columns + own.Lanes - 1) / own.Lanes) * (Taps + 2)
            : LaneBlock.Choose(this, own).Work(this, own));
    }

    private double ColumnWork(SimdTarget target)
    {
        var narrow = target.AtMost(Layout.PanelWidth);
        return new ConvolutionKernel(Layout) { Taps = Convolution.Taps, Pixels = Convolution.Pixels }.WorkOn(narrow)
            * (narrow.Lanes < target.Lanes ? HalfRegister : 1);
    }

    /// <summary>How many vectors the written code stores: what a fused activation costs the compiler.</summary>
    public int Stores(SimdTarget target) => IsSingle
        ? new SingleFilterKernel(this).Stores(Narrowed(target))
        : LaneBlock.Choose(this, Narrowed(target)).Slots.Count * Filters;

    /// <summary>Writes the kernel over the planar image; the weights of two taps stand <paramref name="weightStep"/> floats apart.</summary>
    public void Write(KernelWriter outer, Place x, Place w, int weightStep, Place? bias, Place y, Tail tail)
    {
        var k = outer.AtMost(System.Math.Max(FewestColumns, Columns));
        if (IsSingle)
        {
            new SingleFilterKernel(this) { Bias = bias, Tail = tail }.Write(k, x, w, weightStep, y);
        }
        else
        {
            new FewFiltersKernel(this) { Bias = bias, Tail = tail, WeightStep = weightStep }.Write(k, x, w, y);
        }
    }

    /// <summary>
    /// A loop over blocks of one size, or its body alone; the last block starts earlier and repeats what the one before has done, bit for bit.
    /// </summary>
    public static void ForEachBlock(KernelWriter k, int count, int size, string name, System.Action<string?> body)
    {
        if (count <= size)
        {
            body(null);
            return;
        }

        var (i, first) = (k.Fresh("i"), k.Fresh(name));
        using (k.Code.Block($"for (var {i} = 0; {i} < {count}; {i} += {size})"))
        {
            k.Code.Line(count % size == 0 ? $"var {first} = {i};" : $"var {first} = {i} <= {count - size} ? {i} : {count - size};");
            body(first);
        }
    }

    /// <summary>A place so many steps on, or the place itself.</summary>
    public static Place Along(KernelWriter k, Place place, string? count, int step) =>
        count is null ? place : k.Cursor(place.Buffer, place, step == 1 ? count : $"({count} * {step})");
}
