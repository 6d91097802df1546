using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>Writes a pass as a sequence of kernel calls, for one example or for rows of them.</summary>
internal sealed class PassWriter(KernelSet kernels, CodeWriter code)
{
    private readonly Dictionary<string, Place> _locals = [];

    private SimdTarget Target => kernels.Target;

    /// <summary>Forgets the locals of the method before.</summary>
    public void BeginMethod() => _locals.Clear();

    /// <summary>One example: <c>Predict(x, p, s, y)</c>, whose calls are inlined into the public method.</summary>
    public void WriteSingle(Pass pass, string name)
    {
        var k = new KernelWriter(code, Target);
        code.Blank();
        code.Line("// One example: x is the input, p the parameters, s scratch, y the output.");
        var signature = Signature(["x", "p", .. kernels.DerivedBuffers(isTraining: false), "s", "y"]);
        using (k.Method($"internal static void {name}({signature})", inline: true))
        {
            foreach (var step in pass.Steps)
            {
                Comment(step);
                if (!step.IsInPlace)
                {
                    Place? scratch = step.Scratch is { } own ? At(own) : null;
                    code.Line(kernels.Forward(step, step.Inputs.Select(At).ToList(), At(step.Output), scratch));
                }
            }
        }

        Place At(Value value)
        {
            var root = value.Root;
            return (root.IsInput ? new("x") : root == pass.Output ? new("y") : new Place("s") + root.Offset) + value.OffsetInRoot;
        }
    }

    /// <summary>Up to capacity examples; the output stands in y, or in scratch if <paramref name="keepOutput"/>.</summary>
    public void WriteRows(Pass pass, string name, bool keepOutput)
    {
        var k = new KernelWriter(code, Target);
        code.Blank();
        code.Line("// Rows of examples: a value of n floats takes n · capacity floats of the scratch s.");
        var signature = Signature(["x", "p", .. kernels.DerivedBuffers(isTraining: false), "s", .. keepOutput ? Array.Empty<string>() : ["y"]]);
        using (k.Method($"internal static void {name}({signature}, int rows, int capacity)", inline: false))
        {
            BeginMethod();
            foreach (var step in pass.Steps)
            {
                Comment(step);
                if (!step.IsInPlace)
                {
                    var (inputs, output) = (step.Inputs.Select(At).ToList(), At(step.Output));

                    // What a kernel prepares for itself is used up at once: one example's serves all rows.
                    Rows? scratch = step.Scratch is { } own ? At(own) with { Stride = 0 } : null;
                    code.Line(kernels.ForwardRows(step, inputs, output, scratch));
                }
            }
        }

        Rows At(Value value)
        {
            var root = value.Root;
            var rows = root.IsInput ? new Rows(new("x"), root.Size)
                : root == pass.Output && !keepOutput ? new Rows(new("y"), root.Size)
                : new Rows(Scratch("s", root.Offset, root.Name), root.Stride);
            return rows with { Place = rows.Place + value.OffsetInRoot };
        }
    }

    /// <summary>The local for a value inside scratch, whose distance depends on the capacity; declared where it is first used.</summary>
    public Place Scratch(string buffer, int offset, string name)
    {
        if (!_locals.TryGetValue(name, out var place))
        {
            place = new Place(Literal.Identifier(name));
            _locals.Add(name, place);
            var start = Target.Argument(new Place(buffer), offset == 0 ? null : $"{offset} * capacity");
            code.Line(Target.Lanes == 1 ? $"var {place.Buffer} = {start};" : $"ref var {place.Buffer} = {start};");
        }

        return place;
    }

    /// <summary>What a step does, in a line of its own.</summary>
    public void Comment(Step step) =>
        code.Line($"// {step.Title}: {step.Node.Flow}{(step.IsInPlace ? ", in place" : "")}");

    private string Signature(params string[] buffers) => string.Join(", ", buffers.Select(Target.Parameter));
}

/// <summary>A buffer with one row per example: where the first stands, and the floats from one to the next.</summary>
internal readonly record struct Rows(Place Place, int Stride);
