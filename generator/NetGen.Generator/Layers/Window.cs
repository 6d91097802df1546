using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>A layer whose window slides over the leading axes of its input: one window for each of them.</summary>
internal interface ISliding
{
    IReadOnlyList<Window> Windows { get; }
}

/// <summary>How a window slides along one axis, as it was declared.</summary>
internal sealed record Window(WindowArguments Arguments, int Kernel, int Stride, int Dilation, string Padding, int Before, int After)
{
    private const string Valid = nameof(Valid);
    private const string Same = nameof(Same);
    private const string Causal = nameof(Causal);

    /// <summary>The largest argument: far beyond every use, and products of two still fit an int.</summary>
    private const int Most = 1 << 15;

    /// <summary>From the first tap to the last one.</summary>
    public int EffectiveKernel => ((Kernel - 1) * Dilation) + 1;

    /// <summary>The vertical axis. The kernel is the argument <paramref name="square"/>, or <paramref name="height"/> where both sides are given.</summary>
    public static Window Vertical(AttributeArguments a, string square, string height, bool strideIsKernel = false) =>
        Read(a, square, height, "StrideHeight", "PadTop", "PadBottom", strideIsKernel);

    /// <summary>The horizontal axis, likewise.</summary>
    public static Window Horizontal(AttributeArguments a, string square, string width, bool strideIsKernel = false) =>
        Read(a, square, width, "StrideWidth", "PadLeft", "PadRight", strideIsKernel);

    /// <summary>The one axis of a sequence, which has a direction.</summary>
    public static Window Sequence(AttributeArguments a, string kernel, bool strideIsKernel = false, bool mayBeCausal = true) =>
        Read(a, kernel, kernel, "Stride", "PadLeft", "PadRight", strideIsKernel) with { MayBeCausal = mayBeCausal };

    /// <summary>True where Padding.Causal has a meaning.</summary>
    public bool MayBeCausal { get; init; }

    /// <summary>The arguments outside their domains.</summary>
    public IEnumerable<Finding> Check(int attribute)
    {
        var wrong = new[]
        {
            (Arguments.Kernel, Kernel, 1), (Arguments.Stride, Stride, 1), ("Dilation", Dilation, 1),
            (Arguments.Before, Before, 0), (Arguments.After, After, 0),
        }.Where(argument => argument.Item2 < argument.Item3 || argument.Item2 > Most);
        foreach (var (name, value, least) in wrong)
        {
            if (name == Arguments.Stride && Stride == Kernel)
            {
                // A pool's stride is its size unless it is written: one mistake, said once.
                continue;
            }

            yield return Domain(attribute, name, value, $"[{least}, {Most}]");
        }

        if (Padding is not (Valid or Same) && !(Padding == Causal && MayBeCausal))
        {
            yield return Domain(attribute, "Padding", Padding, MayBeCausal ? "Valid, Same and Causal" : "Valid and Same");
        }

        // Two answers to one question: neither is silently dropped.
        foreach (var (name, value) in new[] { (Arguments.Before, Before), (Arguments.After, After) })
        {
            if (value > 0 && Padding is (Same or Causal))
            {
                yield return Domain(attribute, name, value, $"[0, 0], since Padding.{Padding} sets it");
            }
        }
    }

    /// <summary>The axis with its padding on both sides.</summary>
    public int PaddedLength(int input)
    {
        var (before, after) = Pads(input);
        return input + before + after;
    }

    public bool Fits(int input) => EffectiveKernel <= PaddedLength(input);

    /// <summary>The window on an axis of <paramref name="input"/> elements, which it must fit.</summary>
    public WindowFit On(int input)
    {
        var (before, after) = Pads(input);
        var output = ((PaddedLength(input) - EffectiveKernel) / Stride) + 1;
        return new WindowFit(input, output, Kernel, Stride, Dilation, before, after);
    }

    private (int Before, int After) Pads(int input)
    {
        if (Padding == Causal)
        {
            return (EffectiveKernel - 1, 0);
        }

        if (Padding != Same)
        {
            return (Before, After);
        }

        var output = (input + Stride - 1) / Stride;
        var total = Math.Max(0, ((output - 1) * Stride) + EffectiveKernel - input);
        return (total / 2, total - (total / 2));
    }

    private static Window Read(
        AttributeArguments a, string square, string side, string stride, string before, string after, bool strideIsKernel)
    {
        var names = new WindowArguments(a.Has(side) ? side : square, a.Has(stride) ? stride : "Stride", before, after);
        var kernel = a.Int(names.Kernel);
        return new Window(
            names,
            kernel,
            a.Int(names.Stride, strideIsKernel ? kernel : 1),
            a.Int("Dilation", 1),
            a.Enum("Padding", Valid),
            a.Int(before),
            a.Int(after));
    }

    private static Finding Domain(int attribute, string name, object value, string domain) =>
        Finding.Of(DeclarationRules.ArgumentOutOfRange, attribute, name, value, domain);
}

/// <summary>The names under which a window's numbers were written.</summary>
internal sealed record WindowArguments(string Kernel, string Stride, string Before, string After);

/// <summary>A window on an axis of known length: how many outputs there are, and which inputs each of them sees.</summary>
internal sealed record WindowFit(int Input, int Output, int Kernel, int Stride, int Dilation, int Before, int After)
{
    /// <summary>An axis that is not there: a sequence is an image of one row.</summary>
    public static WindowFit Single { get; } = Whole(1);

    /// <summary>From the first tap to the last one.</summary>
    public int Reach => ((Kernel - 1) * Dilation) + 1;

    /// <summary>True if every element of the axis lies in exactly one window.</summary>
    public bool Tiles => Kernel == Stride && Dilation == 1 && Before < Kernel && Start(Output) >= Input;

    /// <summary>All outputs in order, those together that see the same taps.</summary>
    public IReadOnlyList<WindowRun> Runs
    {
        get
        {
            var runs = new List<WindowRun>();
            for (var output = 0; output < Output; output++)
            {
                var (first, count) = Taps(output);
                if (runs.Count > 0 && runs[runs.Count - 1] is var last && (last.FirstTap, last.Taps) == (first, count))
                {
                    runs[runs.Count - 1] = last with { Count = last.Count + 1 };
                    continue;
                }

                runs.Add(new WindowRun(output, 1, first, count));
            }

            return runs;
        }
    }

    /// <summary>The first output all of whose taps lie on the axis, and how many such outputs follow each other; perhaps none.</summary>
    public (int First, int Count) Inner
    {
        get
        {
            var first = Math.Min(Output, (Before + Stride - 1) / Stride);
            var reach = Input + Before - ((Kernel - 1) * Dilation) - 1;
            var end = reach < 0 ? 0 : Math.Min(Output, (reach / Stride) + 1);
            return (first, Math.Max(0, end - first));
        }
    }

    /// <summary>
    /// The other way around: the inputs in runs, each with the same taps and at each tap the output that sees the run's first input through
    /// it. Inputs of a run lie a stride apart, and from one to the next the outputs advance by one.
    /// </summary>
    public IEnumerable<ReversedRun> ReversedRuns
    {
        get
        {
            for (var phase = 0; phase < Math.Min(Stride, Input); phase++)
            {
                ReversedRun? run = null;
                for (var input = phase; input < Input; input += Stride)
                {
                    var taps = Enumerable.Range(0, Kernel).Select(tap => (Tap: tap, At: input + Before - (tap * Dilation)))
                        .Where(tap => tap.At >= 0 && tap.At % Stride == 0 && tap.At / Stride < Output)
                        .Select(tap => (tap.Tap, tap.At / Stride)).ToList();
                    if (run is not null && run.Taps.Select(tap => tap.Tap).SequenceEqual(taps.Select(tap => tap.Tap)))
                    {
                        run = run with { Count = run.Count + 1 };
                        continue;
                    }

                    if (run is not null)
                    {
                        yield return run;
                    }

                    run = new ReversedRun(input, 1, taps);
                }

                if (run is not null)
                {
                    yield return run;
                }
            }
        }
    }

    /// <summary>One window over the whole axis.</summary>
    public static WindowFit Whole(int input) => new(input, 1, input, input, 1, 0, 0);

    /// <summary>One window after the other, without gap or overlap.</summary>
    public static WindowFit Tiling(int output, int kernel) => new(output * kernel, output, kernel, kernel, 1, 0, 0);

    /// <summary>The element at tap 0 of an output; negative in the padding before the axis.</summary>
    public int Start(int output) => (output * Stride) - Before;

    /// <summary>The taps of an output that lie on the axis: the first one and their number; perhaps none.</summary>
    public (int First, int Count) Taps(int output)
    {
        var start = Start(output);
        var first = start >= 0 ? 0 : (-start + Dilation - 1) / Dilation;
        var end = start >= Input ? 0 : Math.Min(Kernel, ((Input - 1 - start) / Dilation) + 1);
        return (first, Math.Max(0, end - first));
    }
}

/// <summary>Outputs that follow each other and see the same taps of the window.</summary>
internal sealed record WindowRun(int First, int Count, int FirstTap, int Taps);

/// <summary>Inputs a stride apart that are seen through the same taps, and the output behind each tap at the first of them.</summary>
internal sealed record ReversedRun(int First, int Count, IReadOnlyList<(int Tap, int Output)> Taps);

/// <summary>What sliding layers have in common as to arguments and shapes.</summary>
internal static class Sliding
{
    public static IEnumerable<Finding> CheckWindows<T>(this T layer)
        where T : Layer, ISliding =>
        layer.Windows.SelectMany(window => window.Check(layer.Header.Attribute)).Distinct();

    /// <summary>The shape after the windows, with <paramref name="channels"/> channels.</summary>
    public static ShapeResult Slide<T>(this T layer, Shape input, int channels)
        where T : Layer, ISliding
    {
        var windows = layer.Windows;
        if (layer.RequireRank(input, windows.Count + 1) is { } finding)
        {
            return finding;
        }

        var axes = Enumerable.Range(0, windows.Count).ToList();
        if (axes.All(axis => windows[axis].Fits(input[axis])))
        {
            return Shape.Of(axes.Select(axis => windows[axis].On(input[axis]).Output).Concat([channels]));
        }

        var kernel = string.Join("×", windows.Select(window => window.EffectiveKernel));
        var dilated = windows.Any(window => window.Dilation > 1) ? " (dilated)" : "";
        var length = string.Join("×", axes.Select(axis => windows[axis].PaddedLength(input[axis])));
        var padded = axes.Any(axis => windows[axis].PaddedLength(input[axis]) > input[axis]) ? "padded " : "";
        return Finding.Of(ShapeRules.KernelTooLarge, layer.Header.Attribute, kernel + dilated, padded + length);
    }

    /// <summary>The finding for an input that has not as many axes as the layer works on.</summary>
    public static Finding? RequireRank(this Layer layer, Shape input, int rank) => input.Rank == rank
        ? null
        : Finding.Of(
            ShapeRules.SpatialExpected,
            layer.Header.Attribute,
            layer.Header.AttributeName,
            rank == 2 ? "steps × channels" : "height × width × channels",
            input);
}
