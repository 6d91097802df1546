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
        code.Blank();
        code.Line("// One example: x is the input, p the parameters, s scratch, y the output.");
        var buffers = new[] { "x", "p" }.Concat(kernels.DerivedBuffers(isTraining: false)).Concat(["s", "y"]);
        WriteDriver(name, buffers.Select(Target.Parameter), pass.Steps, inline: true, step =>
        {
            Comment(step);
            if (!step.IsInPlace)
            {
                Place? scratch = step.Scratch is { } own ? At(own) : null;
                code.Line(kernels.Forward(step, step.Inputs.Select(At).ToList(), At(step.Output), scratch));
            }
        });

        Place At(Value value)
        {
            var root = value.Root;
            return (root.IsInput ? new("x") : root == pass.Output ? new("y") : new Place("s") + root.Offset) + value.OffsetInRoot;
        }
    }

    /// <summary>Up to capacity examples; the output stands in y, or in scratch if <paramref name="keepOutput"/>.</summary>
    public void WriteRows(Pass pass, string name, bool keepOutput)
    {
        code.Blank();
        code.Line("// Rows of examples: a value of n floats takes n · capacity floats of the scratch s.");
        var buffers = new[] { "x", "p" }.Concat(kernels.DerivedBuffers(isTraining: false)).Concat(keepOutput ? ["s"] : ["s", "y"]);
        WriteDriver(name, buffers.Select(Target.Parameter).Concat(["int rows", "int capacity"]), pass.Steps, inline: false, step =>
        {
            Comment(step);
            if (!step.IsInPlace)
            {
                var (inputs, output) = (step.Inputs.Select(At).ToList(), At(step.Output));

                // What a kernel prepares for itself is used up at once: one example's serves all rows.
                Rows? scratch = step.Scratch is { } own ? At(own) with { Stride = 0 } : null;
                code.Line(kernels.ForwardRows(step, inputs, output, scratch));
            }
        });

        Rows At(Value value)
        {
            var root = value.Root;
            var rows = root.IsInput ? new Rows(new("x"), root.Size)
                : root == pass.Output && !keepOutput ? new Rows(new("y"), root.Size)
                : new Rows(Scratch("s", root.Offset, root.Name), root.Stride);
            return rows with { Place = rows.Place + value.OffsetInRoot };
        }
    }

    /// <summary>
    /// An entry that does one step after another. Where there are many they stand in methods of so many each: past a thousand variables the
    /// compiler stops tracking them, and past some thousands it optimises nothing (KERNELS, rule 8).
    /// </summary>
    public void WriteDriver<T>(string name, IEnumerable<string> parameters, IReadOnlyList<T> steps, bool inline, Action<T> write)
    {
        var declared = parameters.ToList();
        if (steps.Count <= UnrollPolicy.DriverSteps)
        {
            WriteMethod("internal", name, steps, inline);
            return;
        }

        var parts = Enumerable.Range(0, (steps.Count + UnrollPolicy.DriverSteps - 1) / UnrollPolicy.DriverSteps)
            .Select(part => (Name: kernels.Reserve(name + "Part"), Steps: steps.Skip(part * UnrollPolicy.DriverSteps).Take(UnrollPolicy.DriverSteps).ToList()))
            .ToList();
        using (new KernelWriter(code, Target).Method($"internal static void {name}({string.Join(", ", declared)})", inline))
        {
            foreach (var part in parts)
            {
                code.Line($"{part.Name}({string.Join(", ", declared.Select(Passed))});");
            }
        }

        foreach (var part in parts)
        {
            code.Blank();
            WriteMethod("private", part.Name, part.Steps, isInlined: false);
        }

        void WriteMethod(string access, string method, IReadOnlyList<T> own, bool isInlined)
        {
            using (new KernelWriter(code, Target).Method($"{access} static void {method}({string.Join(", ", declared)})", isInlined))
            {
                BeginMethod();
                foreach (var step in own)
                {
                    write(step);
                }
            }
        }
    }

    /// <summary>A parameter passed on as it came.</summary>
    private static string Passed(string parameter)
    {
        var name = parameter.Substring(parameter.LastIndexOf(' ') + 1);
        return parameter.StartsWith("ref ", StringComparison.Ordinal) ? "ref " + name : name;
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
}

/// <summary>A buffer with one row per example: where the first stands, and the floats from one to the next.</summary>
internal readonly record struct Rows(Place Place, int Stride);
