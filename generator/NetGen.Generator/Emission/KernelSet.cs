using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// The kernels of one network for one target: every kernel is written once, whichever passes call it, and gets a name of its own.
/// </summary>
internal sealed class KernelSet
{
    private readonly NetworkPlan _plan;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal)
    {
        "Kernels512", "Kernels256", "Kernels128", "KernelsScalar", "Update", "Predict", "PredictRows", "PredictLossInput", "Loss", "LossGradient",
        "Forward", "ForwardOutput", "InjectGradients", "Backward", "BackwardStep", "BackwardInput", "SquaredNorm", "Apply", "Derive", "DeriveTraining", "DeriveTrace", "Commit",
        "LossOf", "LossGradientOf", "Trace", "TraceForward", "TraceBackward",
    };
    private readonly HashSet<string> _inlined = new(StringComparer.Ordinal);
    private readonly List<string> _finished = [];
    private CodeWriter _code = new();

    public KernelSet(NetworkPlan plan, SimdTarget target)
    {
        _plan = plan;
        Target = target;
        _taken.UnionWith(plan.Exposed.Select(item => Exposed(item.Exposure)));
        var (total, functions) = (0, 0);
        foreach (var step in plan.Predict.Steps)
        {
            // Counted for vectors of 16 lanes; a narrower target needs as many more.
            var length = Math.Min(step.Layer.StraightLength(step.Node.Input), UnrollPolicy.InlineTotal + 1) * SimdTarget.VirtualLanes / target.Lanes;
            if (length > UnrollPolicy.InlineMultiplyAdds)
            {
                continue;
            }

            // A kernel that the compiler then does not inline after all would run unoptimised: stay well within what it takes.
            var vectors = (step.Output.Size + target.Lanes - 1) / target.Lanes;
            var weight = vectors * (step.Layer.FunctionWeight + new Tail(step.Tail).Weight);
            if (total + length <= UnrollPolicy.InlineTotal && functions + weight <= UnrollPolicy.InlinedFunctions / 2)
            {
                (total, functions) = (total + length, functions + weight);
                _inlined.Add(Key(step));
            }
        }
    }

    public SimdTarget Target { get; }

    /// <summary>True if kernels for one example that are not there yet are to be short rather than fast.</summary>
    public bool IsCompact { get; set; }

    /// <summary>The nested class that holds this target's kernels.</summary>
    public string ClassName => "Kernels" + Target.Name;

    /// <summary>Writes a part of the kernel class; kernels that the body asks for are written behind it.</summary>
    public void WritePart(CodeWriter file, Action<CodeWriter> body)
    {
        var drivers = new CodeWriter();
        _finished.Clear();
        body(drivers);
        using (file.Block($"private static partial class {ClassName}"))
        {
            file.Line(drivers.ToString());
            foreach (var kernel in _finished)
            {
                file.Blank();
                file.Line(kernel);
            }
        }
    }

    /// <summary>The call that computes the weights that a step reads in place of its parameters.</summary>
    public string Derive(Step step)
    {
        var name = Define("w", step, "Derive", $"{step.Title}: the weights that its kernels read in place of parameters", name =>
        {
            var k = new KernelWriter(_code, Target);
            using (k.Method($"private static void {name}({Target.Parameter("p")}, {Target.Parameter("d")})", inline: false))
            {
                step.Layer.WriteDerive(Kernel(k, step));
            }
        });
        return $"{name}({Target.Argument(new("p"))}, {Target.Argument(new("d"))});";
    }

    /// <summary>The call of the kernel for one example.</summary>
    public string Forward(Step step, IReadOnlyList<Place> inputs, Place y, Place? scratch) =>
        Call(ForwardName(step), step, Offsets(inputs, _ => null), ForwardBuffers(step, (y, null), (scratch ?? default, null)));

    /// <summary>The call of the kernel for one example of several: the one whose number is <c>row</c>.</summary>
    public string ForwardRow(Step step, IReadOnlyList<Rows> inputs, Rows y, Rows? scratch) => Call(
        ForwardName(step),
        step,
        Offsets(inputs.Select(input => input.Place), i => RowOffset(inputs[i])),
        ForwardBuffers(step, (y.Place, RowOffset(y)), (scratch?.Place ?? default, scratch is { } own ? RowOffset(own) : null)));

    private static string RowOffset(Rows rows) => $"row * {rows.Stride}";

    private string ForwardName(Step step) =>
        Define("f", step, "", $"{step.Title}: {step.Node.Flow}", name =>
        {
            var k = new KernelWriter(_code, IsCompact ? Target.Compact : Target);
            using (k.Method($"private static void {name}({Signature(step, "x", "p", "d", "y", "scratch")})", _inlined.Contains(Key(step))))
            {
                step.Layer.WriteForward(Kernel(k, step));
            }
        });

    private static (Place Place, string? Offset)[] ForwardBuffers(
        Step step, (Place Place, string? Offset) y, (Place Place, string? Offset) scratch) =>
        HasForwardScratch(step)
            ? [(new("p"), null), (new("d"), null), y, (new("b"), null), scratch]
            : [(new("p"), null), (new("d"), null), y, (new("b"), null)];

    /// <summary>The call of the kernel for rows of examples.</summary>
    public string ForwardRows(Step step, IReadOnlyList<Rows> inputs, Rows y, Rows? scratch)
    {
        var (xStride, yStride, scratchStride) = (inputs[0].Stride, y.Stride, scratch?.Stride ?? 0);
        var strides = string.Join(",", inputs.Select(input => input.Stride));
        var name = Define($"fr{strides},{yStride},{scratchStride}", step, "Rows", $"{step.Title}: {step.Node.Flow} for rows of examples", name =>
        {
            var own = scratchStride == 0 ? null : $"row * {scratchStride}";
            var single = step.Layer.IsRandom || step.HasBatchMemory
                ? ""
                : Call(
                    ForwardName(step),
                    step,
                    Offsets(Names(step), i => i == 0 ? "{0}" : $"row * {inputs[i].Stride}"),
                    ForwardBuffers(step, (new("y"), "{1}"), (new("scratch"), own)));
            Action<StepKernel> write = step.HasBatchMemory ? step.Layer.WriteTrainingForward : step.Layer.WriteForwardRows;
            var hasRows = step.HasBatchMemory || step.Layer.HasForwardRows(step.Node.Input);
            WriteRows(name, Signature(step, "x", "p", "d", "y", "b", "scratch"), step, hasRows, (k, s) => write(s with
            {
                XStride = xStride,
                YStride = yStride,
            }), k => k.Code.Line(string.Format(single, $"row * {xStride}", $"row * {yStride}")), single);
        });
        return RowsCall(
            name, step, Offsets(inputs.Select(input => input.Place), _ => null), ForwardBuffers(step, (y.Place, null), (scratch?.Place ?? default, null)));
    }

    /// <summary>The call that sums over the rows what the gradients of a step with batch memory need.</summary>
    public string BatchSums(Step step, Rows x, Rows dy) => BatchKernel(
        step, $"Sums{x.Stride},{dy.Stride}", "Sums", "sums over the batch for its gradients", [x.Place, dy.Place], ["x", "dy", "b"],
        s => step.Layer.WriteBatchSums(s with { XStride = x.Stride, DyStride = dy.Stride }));

    /// <summary>The call with which a step takes what it has seen of the last batch into its parameters.</summary>
    public string Commit(Step step) => BatchKernel(
        step, "Commit", "Commit", "the last batch's statistics mixed into the moving ones", [new("p")], ["p", "b"], step.Layer.WriteCommit);

    private string BatchKernel(
        Step step, string kind, string suffix, string comment, IReadOnlyList<Place> places, IReadOnlyList<string> buffers, Action<StepKernel> write)
    {
        var rows = suffix == "Commit" ? "" : ", int rows";
        var name = DefineBackward(kind, step, suffix, $"{step.Title}: {comment}", name =>
        {
            var k = new KernelWriter(_code, Target);
            using (k.Method($"private static void {name}({string.Join(", ", buffers.Select(Target.Parameter))}{rows})", inline: false))
            {
                write(Kernel(k, step));
            }
        });
        var arguments = places.Append(new Place("b")).Select(place => Target.Argument(place));
        return $"{name}({string.Join(", ", arguments)}{(rows.Length > 0 ? ", rows" : "")});";
    }

    /// <summary>The call that multiplies a fused activation's derivative into the gradient, in place.</summary>
    public string TailDerivative(Step step, Place y, Place dy)
    {
        var node = step.Tail[0];
        var stride = step.Output.Stride;
        var name = Define($"d{stride}", step, "Derivative", $"dy ← {node.Title}'(y) · dy", name =>
        {
            var k = new KernelWriter(_code, Target);
            using (k.Method($"private static void {name}({Target.Parameter("y")}, {Target.Parameter("dy")}, int rows)", inline: false))
            {
                var (yc, dc) = (k.Cursor("y", new Place("y")), k.Cursor("d", new Place("dy")));
                k.Repeat("rows", () => ((ElementwiseLayer)node.Layer).WriteDerivative(k, node.Output.Size, yc, dc), (yc, stride), (dc, stride));
            }
        });
        return $"{name}({Target.Argument(y)}, {Target.Argument(dy)}, rows);";
    }

    /// <summary>The call that takes a step's output gradient to one of its inputs.</summary>
    public string InputGradient(Step step, InputGradient gradient, IReadOnlyList<Rows> inputs, Place y, Place dy, Rows dx)
    {
        var (stride, xStride, dxStride) = (step.Output.Stride, inputs[0].Stride, dx.Stride);
        var (index, accumulate) = (gradient.Input, gradient.Accumulate);
        var ordinal = step.Inputs.Count == 1 ? "" : Literal.Int(index + 1);
        var kind = $"Input{ordinal}Gradient{(accumulate ? "Added" : "")}";
        var title = $"{step.Title}: dx{(ordinal.Length == 0 ? "" : $" of input {ordinal}")} from dy";
        var strides = string.Join(",", inputs.Select(input => input.Stride));
        var rowsName = DefineBackward($"br{index}:{strides},{stride},{dxStride}{accumulate}", step, kind + "Rows", title + " for rows of examples", name =>
        {
            var single = "";
            if (!step.Layer.IsRandom && !step.HasBatchMemory && step.Layer.HasBackward)
            {
                var singleName = DefineBackward($"b{index}{accumulate}", step, kind, title, one =>
                {
                    var k = new KernelWriter(_code, Target);
                    using (k.Method($"private static void {one}({Signature(step, "x", "p", "d", "y", "dy", "dx")})", inline: false))
                    {
                        step.Layer.WriteBackward(Kernel(k, step) with { InputIndex = index }, accumulate);
                    }
                });
                single = Call(
                    singleName,
                    step,
                    Offsets(Names(step), i => $"row * {inputs[i].Stride}"),
                    (new("p"), null),
                    (new("d"), null),
                    (new("y"), $"row * {stride}"),
                    (new("dy"), $"row * {stride}"),
                    (new("dx"), $"row * {dxStride}"));
            }

            var signature = Signature(step, "x", "p", "d", "y", "dy", "dx", "b");
            if (step.Layer.BackwardScratch(step) > 0)
            {
                signature += ", " + Target.Parameter("scratch");
            }

            Action<StepKernel, bool> write = step.HasBatchMemory ? step.Layer.WriteTrainingBackward : step.Layer.WriteBackwardRows;
            var hasRows = step.HasBatchMemory || step.Layer.HasBackwardRows(step.Node.Input);
            WriteRows(name, signature, step, hasRows, (k, s) => write(s with
            {
                XStride = xStride,
                YStride = stride,
                DyStride = stride,
                DxStride = dxStride,
            }, accumulate), k => k.Code.Line(single), single);
        });
        var arguments = Arguments(
            step, Offsets(inputs.Select(input => input.Place), _ => null), (new("p"), null), (new("d"), null), (y, null), (dy, null), (dx.Place, null), (new("b"), null));
        if (step.Layer.BackwardScratch(step) > 0)
        {
            arguments += ", " + Target.Argument(new Place("scratch"));
        }

        return $"{rowsName}({arguments}, rows{(step.Layer.IsRandom ? ", " + KeyName(step) : "")});";
    }

    /// <summary>The call that sums a step's parameter gradients over the rows into the sink.</summary>
    public string ParameterGradient(Step step, Rows x, Place dy, Rows? scratch, ParameterSink sink)
    {
        List<(string Parameter, Place Place)> buffers = [("x", x.Place), ("dy", dy)];
        if (step.HasBatchMemory)
        {
            buffers.Add(("b", new("b")));
        }

        if (scratch is { } own)
        {
            buffers.Add(("scratch", own.Place));
        }

        if (step.Layer.GradientScratch(step, sink.Optimizer is not null) > 0)
        {
            buffers.Add(("sums", new("scratch")));
        }

        var kind = sink.Optimizer is null ? "Gradient" : "Step";
        var title = sink.Optimizer is null ? "the gradients of its parameters" : "the optimizer's step on its parameters";
        var name = DefineBackward($"p{kind}{x.Stride},{step.Output.Stride},{scratch?.Stride ?? 0}", step, kind, $"{step.Title}: {title}, from x and dy of all rows", name =>
        {
            var k = new KernelWriter(_code, Target);
            var parameters = buffers.Select(buffer => Target.Parameter(buffer.Parameter)).Concat(sink.Parameters(Target)).Concat(["int rows"]);
            using (k.Method($"private static void {name}({string.Join(", ", parameters)})", inline: false))
            {
                step.Layer.WriteParameterGradient(
                    Kernel(k, step) with { XStride = x.Stride, DyStride = step.Output.Stride, ScratchStride = scratch?.Stride ?? 0 }, sink);
            }
        });
        var arguments = buffers.Select(buffer => Target.Argument(buffer.Place)).Concat(sink.Arguments(Target)).Concat(["rows"]);
        return $"{name}({string.Join(", ", arguments)});";
    }

    /// <summary>The buffer of derived weights as kernel entries take it, behind the parameters; none if nothing is derived.</summary>
    public IEnumerable<string> DerivedBuffers(bool isTraining) =>
        (isTraining ? _plan.TrainingWeights : _plan.PredictionWeights).Floats > 0 ? ["d"] : [];

    /// <summary>The entry that computes an exposed layer.</summary>
    public static string Exposed(Exposure exposure) => "Predict" + exposure.Member;

    /// <summary>What training keeps of a batch, as its entries take it; none if it keeps nothing.</summary>
    public IEnumerable<string> BatchBuffers => _plan.BatchFloats > 0 ? ["b"] : [];

    /// <summary>The name of the local that holds a random step's key.</summary>
    public static string KeyName(Step step) => "key" + Literal.Int(step.Node.Index);

    /// <summary>What a kernel calls its inputs: x, and xB, xC … of a merge.</summary>
    public static string InputName(int index)
    {
        if (index == 0)
        {
            return "x";
        }

        var letters = "";
        for (var rest = index; ; rest = (rest / 26) - 1)
        {
            letters = (char)('A' + (rest % 26)) + letters;
            if (rest < 26)
            {
                return "x" + letters;
            }
        }
    }

    /// <summary>Steps of one key share kernels. Training has derived weights of its own, at other places or none, or other kernels.</summary>
    private string Key(Step step) =>
        $"{LayerKey(step)}:{string.Join(",", step.Tail.Select(node => node.Index))}:{string.Join(",", step.InPlace)}";

    private string LayerKey(Step step) =>
        $"{step.WeightsKey}{(step.IsTraining && (ReadsDerived(step) || _plan.TraceWeights.Has(step) || step.HasBatchMemory) ? "t" : "")}";

    private bool ReadsDerived(Step step) => _plan.WeightsOf(step).Has(step);

    private static IEnumerable<Place> Names(Step step) => step.Inputs.Select((_, i) => new Place(InputName(i)));

    private static IEnumerable<(Place Place, string? Offset)> Offsets(IEnumerable<Place> places, Func<int, string?> offset) =>
        places.Select((place, i) => (place, offset(i)));

    private void WriteRows(
        string name, string signature, Step step, bool hasRows, Action<KernelWriter, StepKernel> rows, Action<KernelWriter> one, string single)
    {
        var k = new KernelWriter(_code, Target);
        var key = step.Layer.IsRandom ? ", ulong key" : "";
        using (k.Method($"private static void {name}({signature}, int rows{key})", inline: false))
        {
            if (hasRows)
            {
                rows(k, Kernel(k, step) with { Single = (from, to) => Relocate(single, from, to) });
                return;
            }

            using (k.Code.Block("for (var row = 0; row < rows; row++)"))
            {
                one(k);
            }
        }
    }

    /// <summary>Forward singles carry format holes for their offsets; backward singles are calls at the row already.</summary>
    private static string Relocate(string single, string from, string to) => single.Contains("{0}") ? string.Format(single, from, to) : single;

    /// <summary>A method's name that no other one of the class has.</summary>
    public string Reserve(string stem)
    {
        var name = stem;
        for (var number = 2; !_taken.Add(name); number++)
        {
            name = $"{stem}_{Literal.Int(number)}";
        }

        return name;
    }

    private string Define(string kind, Step step, string suffix, string comment, Action<string> write) =>
        DefineKey($"{kind}/{Key(step)}", step, suffix, comment, write);

    /// <summary>A kernel of the way back, which begins where a fused activation has been dealt with and is the same without one.</summary>
    private string DefineBackward(string kind, Step step, string suffix, string comment, Action<string> write) =>
        DefineKey($"{kind}/{LayerKey(step)}{(step.Output.Maxima is null && step.Input.Maxima is null ? "" : "m")}", step, suffix, comment, write);

    private string DefineKey(string key, Step step, string suffix, string comment, Action<string> write)
    {
        if (_names.TryGetValue(key, out var known))
        {
            return known;
        }

        var stem = Literal.Pascal(step.Node.Name) + string.Concat(step.Tail.Select(node => node.Layer.Header.AttributeName)) + suffix;
        var name = Reserve(stem);
        _names.Add(key, name);

        // A kernel may ask for another one while it is written: that one is finished before it.
        var outer = _code;
        _code = new CodeWriter();
        _code.Line($"// {comment}");
        write(name);
        _finished.Add(_code.ToString());
        _code = outer;
        return name;
    }

    /// <summary>The parameters of a kernel; x stands for all inputs of a merge.</summary>
    private string Signature(Step step, params string[] buffers) => string.Join(", ", buffers
        .Where(buffer => Takes(step, buffer) && (buffer != "scratch" || HasForwardScratch(step)))
        .SelectMany(buffer => buffer == "x" ? Names(step).Select(place => place.Buffer) : [buffer])
        .Select(Target.Parameter));

    /// <summary>What a layer writes its kernel with; parts of it become methods beside it.</summary>
    private StepKernel Kernel(KernelWriter k, Step step) => new(k, step, _plan)
    {
        DefinePart = (suffix, buffers, write) => Define($"part{suffix}", step, suffix, $"{step.Title}: its part {suffix}", name =>
        {
            var part = new KernelWriter(_code, IsCompact ? Target.Compact : Target);
            using (part.Method($"private static void {name}({string.Join(", ", buffers.Select(Target.Parameter))})", inline: false))
            {
                write(part);
            }
        }),
    };

    /// <summary>The parameters' gradients get the step's scratch, the forward kernels only if they use it themselves.</summary>
    private static bool HasScratch(Step step) => step.Scratch is not null;

    private static bool HasForwardScratch(Step step) => step.ForwardScratch > 0;

    private string Arguments(Step step, IEnumerable<(Place Place, string? Offset)> inputs, params (Place Place, string? Offset)[] buffers) =>
        string.Join(", ", inputs.Concat(buffers.Where(buffer => Takes(step, buffer.Place.Buffer)))
            .Select(b => Target.Argument(b.Place, b.Offset)));

    private bool Takes(Step step, string buffer) => buffer switch
    {
        "p" => step.Layer.ReadsParameters,
        "d" => ReadsDerived(step),
        "b" => step.HasBatchMemory,
        _ => true,
    };

    private string Call(
        string name, Step step, IEnumerable<(Place Place, string? Offset)> inputs, params (Place Place, string? Offset)[] buffers) =>
        $"{name}({Arguments(step, inputs, buffers)});";

    private string RowsCall(
        string name, Step step, IEnumerable<(Place Place, string? Offset)> inputs, params (Place Place, string? Offset)[] buffers) =>
        $"{name}({Arguments(step, inputs, buffers)}, rows{(step.Layer.IsRandom ? ", " + KeyName(step) : "")});";
}
