using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// Where a finished gradient vector goes: into the gradient arena, or through the optimizer straight into the parameters. Holds one
/// place per arena; all arenas have the same layout, so that one offset serves them.
/// </summary>
internal sealed record ParameterSink(EquatableArray<Place> Arenas, Optimizer? Optimizer)
{
    /// <summary>Gradients are stored, to be looked at, clipped or averaged before the optimizer sees them.</summary>
    public static ParameterSink Gradient { get; } = new(new EquatableArray<Place>([new Place("g")]), null);

    /// <summary>Gradients are used up at once by the optimizer's update (KERNELS, rule 10).</summary>
    public static ParameterSink Update(Optimizer optimizer) =>
        new(new[] { "p" }.Concat(optimizer.States).Select(arena => new Place(arena)).ToEquatableArray(), optimizer);

    /// <summary>The declarations of the arenas as parameters of a kernel.</summary>
    public IEnumerable<string> Parameters(SimdTarget target) =>
        Arenas.Select(arena => target.Parameter(arena.Buffer)).Concat(RateNames.Select(rate => $"float {rate}"));

    /// <summary>The arguments for <see cref="Parameters"/>.</summary>
    public IEnumerable<string> Arguments(SimdTarget target) =>
        Arenas.Select(arena => target.Argument(arena)).Concat(RateNames);

    public ParameterSink At(int offset) => this + offset;

    public ParameterSink Cursor(KernelWriter k) =>
        this with { Arenas = Arenas.Select(arena => k.Cursor(arena.Buffer, arena)).ToEquatableArray() };

    public IEnumerable<(Place Cursor, int Step)> Steps(int floats) => Arenas.Select(arena => (arena, floats));

    public void Write(KernelWriter k, string gradient)
    {
        if (Optimizer is null)
        {
            k.Code.Line(k.Target.Store(gradient, Arenas[0]));
            return;
        }

        var arguments = new[] { gradient }.Concat(Arenas.Select(arena => k.Target.Argument(arena))).Concat(RateNames);
        k.Code.Line($"Update({string.Join(", ", arguments)});");
    }

    /// <summary>
    /// Takes on what <paramref name="write"/> gives to a sink of its own, after all of it: a kernel that sums many vectors one after another
    /// would have too many locals for the compiler with an update inlined for each. Gradients that are only stored go where they belong at once.
    /// </summary>
    public void WriteThrough(KernelWriter k, Place sums, ColumnLayout layout, int groups, System.Action<ParameterSink> write)
    {
        if (Optimizer is null)
        {
            write(this);
            return;
        }

        // Kernels leave out what is padding on every width.
        k.Clear(sums, groups * layout.Inputs * layout.PaddedOutputs);
        write(new(new EquatableArray<Place>([sums]), null));
        WriteAll(k, sums, layout, groups);
    }

    /// <summary>Writes all gradients of a kernel that stand in a buffer, panels as in the arena.</summary>
    public void WriteAll(KernelWriter writer, Place gradients, ColumnLayout layout, int groups = 1)
    {
        var k = writer.AtMost(layout.PanelWidth);
        var from = k.Cursor("g", gradients);
        var moving = Cursor(k);
        k.Repeat(
            groups * layout.Inputs * layout.PaddedOutputs / k.Target.Lanes,
            () => moving.Write(k, k.Target.Load(from)),
            [(from, k.Target.Lanes), .. moving.Steps(k.Target.Lanes)]);
    }

    private IEnumerable<string> RateNames => Optimizer is null ? [] : Optimizer.Rates.Select(rate => rate.Name);

    public static ParameterSink operator +(ParameterSink sink, int offset) =>
        sink with { Arenas = sink.Arenas.Select(arena => arena + offset).ToEquatableArray() };
}
