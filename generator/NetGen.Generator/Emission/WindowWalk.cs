using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// The walk of a window over an image. Windows that the edge cuts off see fewer taps: either each kind of them has code of its own
/// (peeled), or the taps are counted when the code runs.
/// </summary>
internal sealed record WindowWalk(WindowFit Vertical, WindowFit Horizontal, int InputChannels, int OutputChannels)
{
    /// <summary>Writes what happens at one row, or one place, of the window; the inputs stand at its first existing tap.</summary>
    public delegate void Body(IReadOnlyList<Place> inputs, IReadOnlyList<Place> outputs, Taps taps);

    /// <summary>Floats of one row.</summary>
    public int InputRow => Horizontal.Input * InputChannels;

    public int OutputRow => Horizontal.Output * OutputChannels;

    public int InputSize => Vertical.Input * InputRow;

    public int OutputSize => Vertical.Output * OutputRow;

    /// <summary>True if every input lies in exactly one window.</summary>
    public bool Tiles => Vertical.Tiles && Horizontal.Tiles;

    /// <summary>Visits every row of outputs; the inputs stand at the row of the first tap.</summary>
    public void ForEachRow(KernelWriter k, bool peel, IReadOnlyList<Place> inputs, IReadOnlyList<Place> outputs, Body body) =>
        Visit(k, Vertical, peel, inputs, InputRow, outputs, OutputRow, body);

    /// <summary>Visits every output of a row.</summary>
    public void ForEachColumn(KernelWriter k, bool peel, IReadOnlyList<Place> inputs, IReadOnlyList<Place> outputs, Body body) =>
        Visit(k, Horizontal, peel, inputs, InputChannels, outputs, OutputChannels, body);

    /// <summary>Visits the outputs of one axis; the inputs stand at the first existing tap of each.</summary>
    public static void Visit(
        KernelWriter k, WindowFit fit, bool peel, IReadOnlyList<Place> inputs, int inputStep, IReadOnlyList<Place> outputs, int outputStep, Body body)
    {
        if (!peel)
        {
            VisitCounting(k, fit, inputs, inputStep, outputs, outputStep, body);
            return;
        }

        foreach (var run in fit.Runs)
        {
            VisitRun(k, fit, run, inputs, inputStep, outputs, outputStep, body);
        }
    }

    /// <summary>Visits outputs that see the same taps.</summary>
    public static void VisitRun(
        KernelWriter k, WindowFit fit, WindowRun run, IReadOnlyList<Place> inputs, int inputStep, IReadOnlyList<Place> outputs, int outputStep, Body body)
    {
        var start = (fit.Start(run.First) + (run.FirstTap * fit.Dilation)) * inputStep;
        var places = inputs.Select(place => (place + start, fit.Stride * inputStep))
            .Concat(outputs.Select(place => (place + (run.First * outputStep), outputStep))).ToList();
        k.ForEach(run.Count, places, at =>
            body([.. at.Take(inputs.Count)], [.. at.Skip(inputs.Count)], new Taps(run.FirstTap, run.Taps)));
    }

    /// <summary>The taps on the axis from the place of the window: first ≥ −start ÷ dilation, and none beyond the end.</summary>
    private static void VisitCounting(
        KernelWriter k, WindowFit fit, IReadOnlyList<Place> inputs, int inputStep, IReadOnlyList<Place> outputs, int outputStep, Body body)
    {
        var cursors = outputs.Select(place => k.Cursor(place.Buffer, place)).ToList();
        var o = k.Fresh("o");
        using (k.Code.Block($"for (var {o} = 0; {o} < {fit.Output}; {o}++)"))
        {
            var dilation = fit.Dilation;
            var start = k.Declare("start", fit.Before == 0 ? $"{o} * {fit.Stride}" : $"({o} * {fit.Stride}) - {fit.Before}");
            var first = k.Declare("first", $"{start} < 0 ? " + (dilation == 1 ? $"-{start} : 0" : $"({dilation - 1} - {start}) / {dilation} : 0"));
            var rest = k.Declare("rest", dilation == 1 ? $"{fit.Input} - {start}" : $"({fit.Input + dilation - 1} - {start}) / {dilation}");
            var taps = k.Declare("taps", $"({rest} < {fit.Kernel} ? {rest} : {fit.Kernel}) - {first}");
            var offset = dilation == 1 ? $"({start} + {first}) * {inputStep}" : $"({start} + ({first} * {dilation})) * {inputStep}";
            body([.. inputs.Select(place => k.Cursor(place.Buffer, place, offset))], cursors, new Taps(0, 0, first, taps));
            foreach (var cursor in cursors)
            {
                k.Advance(cursor, outputStep);
            }
        }
    }
}

/// <summary>The taps that exist at one place of a window: numbers, or the locals that hold them.</summary>
internal readonly record struct Taps(int First, int Count, string? FirstLocal = null, string? CountLocal = null)
{
    public string CountText => CountLocal ?? Literal.Int(Count);

    public bool IsConstant => CountLocal is null;

    /// <summary>Repeats a body for each of the taps.</summary>
    public void Repeat(KernelWriter k, System.Action body, params (Place Cursor, int Step)[] moving)
    {
        if (CountLocal is { } local)
        {
            k.Repeat(local, body, moving);
        }
        else
        {
            k.Repeat(Count, body, moving);
        }
    }
}
