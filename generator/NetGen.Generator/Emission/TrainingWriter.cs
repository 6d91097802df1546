using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>Writes one target's training entries: forward with values kept, loss, backward, and the update.</summary>
internal sealed class TrainingWriter
{
    private readonly NetworkPlan _plan;
    private readonly KernelSet _kernels;
    private readonly CodeWriter _code;
    private readonly KernelWriter _k;
    private readonly PassWriter _pass;
    private readonly Pass _training;
    private readonly BackwardPlan _backward;

    public TrainingWriter(NetworkPlan plan, KernelSet kernels, CodeWriter code)
        : this(plan, plan.Training, plan.Backward, kernels, code)
    {
    }

    private TrainingWriter(NetworkPlan plan, Pass training, BackwardPlan backward, KernelSet kernels, CodeWriter code)
    {
        _plan = plan;
        _kernels = kernels;
        _code = code;
        _k = new KernelWriter(code, kernels.Target);
        _pass = new PassWriter(kernels, code);
        _training = training;
        _backward = backward;
    }

    private SimdTarget Target => _kernels.Target;

    private IEnumerable<string> Derived => _kernels.DerivedBuffers(isTraining: true);

    /// <summary>The step that the loss takes over; its kernels serve only gradients that the caller supplies.</summary>
    private Step? FusedStep => _backward.Fused;

    private IEnumerable<string> ForwardParameters =>
        [.. new[] { "x", "p" }.Concat(Derived).Append("t").Concat(_kernels.BatchBuffers).Select(Target.Parameter), .. Counts];

    private IEnumerable<string> BackwardBuffers => new[] { "x", "t", "scratch" }.Concat(Derived).Concat(_kernels.BatchBuffers);

    public void Write()
    {
        if (_plan.Model.Loss is { } loss)
        {
            if (_plan.FusedActivation is not null)
            {
                _pass.WriteRows(_plan.ToLoss, "PredictLossInput", keepOutput: true);
            }
            else
            {
                _pass.WriteRows(_plan.Predict, "PredictLossInput", keepOutput: true);
            }

            WriteLoss(loss);
        }

        WriteForward();
        WriteOutputGradients();
        WriteBackward("Backward", ParameterSink.Gradient);
        WriteInputBackward();
        if (_plan.Model.Optimizer is { } optimizer)
        {
            WriteApply(optimizer);
            if (_plan.FusesUpdate)
            {
                WriteBackward("BackwardStep", ParameterSink.Update(optimizer));
            }
        }
    }

    /// <summary>The entries of a trace with gradients: the same passes, but every layer is a step and all gradients are computed.</summary>
    public static void WriteTrace(NetworkPlan plan, KernelSet kernels, CodeWriter code) =>
        new TrainingWriter(plan, plan.Trace.Training!, plan.Trace.Backward!, kernels, code).WriteTrace();

    private void WriteTrace()
    {
        _code.Blank();
        _code.Line("// Forward over rows as in training, every layer by itself.");
        _pass.WriteDriver("TraceForward", ForwardParameters, _training.Steps, inline: false, WriteTraceStep);
        _code.Blank();
        _code.Line("// Backward over rows: every value's gradient goes to t, every trainable tensor's to g.");
        var buffers = BackwardBuffers.Concat(["p", "g", "inputGradients"]).Select(Target.Parameter);
        _pass.WriteDriver("TraceBackward", buffers.Concat(Counts), _backward.ToParameters, inline: false, back => WriteStepBack(back, ParameterSink.Gradient));
    }

    /// <summary>One example after the other, so that the kernel is one that predictions have too.</summary>
    private void WriteTraceStep(Step step)
    {
        if (step.Layer.IsRandom || step.HasBatchMemory)
        {
            WriteForwardStep(step);
            return;
        }

        _pass.Comment(step);
        var (inputs, output, scratch) = (step.Inputs.Select(Values).ToList(), Values(step.Output), Scratch(step));
        using (_code.Block("for (var row = 0; row < rows; row++)"))
        {
            _code.Line(_kernels.ForwardRow(step, inputs, output, scratch));
        }
    }

    /// <summary>The loss over rows, as a sum weighted by example, with or without the gradient of scale · that sum.</summary>
    private void WriteLoss(Loss loss)
    {
        var size = _plan.LossShape.Size;
        var stride = TensorLayout.Align(size);
        var fused = _plan.FusedActivation is not null;
        foreach (var withGradient in new[] { false, true })
        {
            var name = withGradient ? "LossGradient" : "Loss";

            // In training the values before a last activation may be the caller's own input, which has no padding.
            var zStride = withGradient && FusedStep is { Input.IsInput: true } ? size : stride;
            string[] buffers = withGradient ? ["z", "target", "dz"] : ["z", "target"];
            _code.Blank();
            _code.Line($"// {loss.AttributeName} of one example{(withGradient ? "; dz becomes scale · its gradient" : "")}.");
            var scale = withGradient ? ", float scale" : "";
            using (_k.Method($"private static float {name}Of({Signature(buffers)}{scale})", inline: false))
            {
                var value = loss.WriteRow(_k, _plan.LossShape, fused, new("z"), new("target"), withGradient ? new("dz") : null);
                _code.Line($"return {value};");
            }

            _code.Blank();
            _code.Line("// The weighted sum of the rows' losses. A weight step of 0 uses one weight for all.");
            using (_k.Method($"internal static double {name}({Signature([.. buffers, "weights"])}, int weightStep, int rows{scale})", inline: false))
            {
                _code.Line("var sum = 0.0;");
                using (_code.Block("for (var row = 0; row < rows; row++)"))
                {
                    _code.Line($"var weight = {Target.Element(new Place("weights")).Replace("weights[0]", "weights[row * weightStep]")};");
                    if (Target.Lanes > 1)
                    {
                        _code.Line("weights = ref NgSimd.At(ref weights, weightStep);");
                    }

                    var arguments = new List<string> { Target.Argument(new("z"), $"row * {zStride}"), Target.Argument(new("target"), $"row * {size}") };
                    if (withGradient)
                    {
                        arguments.Add(Target.Argument(new("dz"), $"row * {stride}"));
                        arguments.Add("scale * weight");
                    }

                    _code.Line($"sum += (double)weight * {name}Of({string.Join(", ", arguments)});");
                }

                _code.Line("return sum;");
            }
        }
    }

    private void WriteForward()
    {
        _code.Blank();
        _code.Line("// Forward over rows with every value kept; the loss takes the last activation over.");
        _pass.WriteDriver("Forward", ForwardParameters, _training.Steps.Where(step => step != FusedStep).ToList(), inline: false, WriteForwardStep);

        _code.Blank();
        _code.Line("// The last activation, where the caller supplies the gradient of the output itself.");
        _pass.WriteDriver("ForwardOutput", ForwardParameters, FusedStep is { } step ? new[] { step } : [], inline: false, WriteForwardStep);
    }

    private void WriteForwardStep(Step step)
    {
        _pass.Comment(step);
        WriteKey(step);
        _code.Line(_kernels.ForwardRows(step, step.Inputs.Select(Values).ToList(), Values(step.Output), Scratch(step)));
    }

    /// <summary>The caller's dL/dy goes into the output's gradient, and through the last activation where the loss would have taken over.</summary>
    private void WriteOutputGradients()
    {
        _code.Blank();
        _code.Line("// The caller's dL/dy, weighted, as the gradient that Backward starts from.");
        using (_k.Method($"internal static void InjectGradients({Signature("x", "p", "t", "upstream", "weights")}, int weightStep, int rows, int capacity)", inline: false))
        {
            _pass.BeginMethod();
            var output = _training.Output;
            var dy = Gradients(output).Place;
            var (uc, dc) = (_k.Cursor("u", new("upstream")), _k.Cursor("d", dy));
            using (_code.Block("for (var row = 0; row < rows; row++)"))
            {
                var weight = Target.Lanes == 1 ? "weights[row * weightStep]" : "NgSimd.At(ref weights, row * weightStep)";
                var factor = _k.Named("weight", Target.BroadcastValue(weight));
                _k.ForEachVector(output.Size, [uc, dc], (places, count) =>
                    _code.Line(Target.StoreFirst($"{Target.LoadFirst(places[0], count)} * {factor}", places[1], count)));
                _k.Advance(uc, output.Size);
                _k.Advance(dc, output.Stride);
            }

            // A last activation on the network's input itself has nothing before it: BackwardInput takes that up.
            if (FusedStep is { Input.IsInput: false } step)
            {
                WriteInputGradient(step, new InputGradient(0, Accumulate: false));
            }
        }
    }

    private void WriteBackward(string name, ParameterSink sink)
    {
        _code.Blank();
        _code.Line(sink.Optimizer is null
            ? "// Backward over rows: every trainable tensor's gradient, summed over the rows, goes to g."
            : "// Backward over rows with the optimizer's step fused into the sums: no gradient is stored.");
        var sinkParameters = sink.Optimizer is null
            ? new[] { Target.Parameter("p"), Target.Parameter("g") }
            : sink.Parameters(Target);
        var parameters = BackwardBuffers.Select(Target.Parameter).Concat(sinkParameters).Concat(Counts);
        _pass.WriteDriver(name, parameters, _backward.ToParameters, inline: false, back => WriteStepBack(back, sink));
    }

    private void WriteStepBack(BackwardStep back, ParameterSink sink)
    {
        WriteBackwardStep(back);
        if (back.HasParameters)
        {
            var (x, dy) = (Values(back.Step.Input), Gradients(back.Step.Output).Place);
            _code.Line(_kernels.ParameterGradient(back.Step, x, dy, Scratch(back.Step), sink));
        }
    }

    /// <summary>What Backward leaves out because no parameter needs it: the gradients of the network's input.</summary>
    private void WriteInputBackward()
    {
        _code.Blank();
        _code.Line("// The rest of the way, for callers that want the gradient of the input: dx has the input's own layout.");
        var buffers = BackwardBuffers.Concat(["p", "inputGradients"]);
        _pass.WriteDriver("BackwardInput", buffers.Select(Target.Parameter).Concat(Counts), _backward.ToInput, inline: false, WriteBackwardStep);
    }

    private void WriteApply(Optimizer optimizer)
    {
        var sink = ParameterSink.Update(optimizer);
        _code.Blank();
        _code.Line("// The optimizer's step on every trainable tensor, from the gradients g times scale.");
        var parameters = new[] { Target.Parameter("g") }.Concat(sink.Parameters(Target)).Concat(["float scale"]);
        using (_k.Method($"internal static void Apply({string.Join(", ", parameters)})", inline: false))
        {
            foreach (var (offset, length) in _plan.TrainableRanges())
            {
                using (_code.Block())
                {
                    var gc = _k.Cursor("g", new Place("g") + offset);
                    var moving = (sink + offset).Cursor(_k);
                    var gradient = optimizer.IsFusible
                        ? Target.Load(gc)
                        : $"{Target.Load(gc)} * {Target.BroadcastValue("scale")}";
                    _k.Repeat(
                        Literal.Int(length / Target.Lanes),
                        () => moving.Write(_k, gradient),
                        [(gc, Target.Lanes), .. moving.Steps(Target.Lanes)]);
                }
            }
        }

        WriteCommit();
        if (optimizer.IsFusible)
        {
            return;
        }

        _code.Blank();
        _code.Line("// The squared global norm of the gradients; padding must be zero.");
        using (_k.Method($"internal static double SquaredNorm({Signature("g")})", inline: false))
        {
            _code.Line("var sum = 0.0;");
            foreach (var (offset, length) in _plan.TrainableRanges())
            {
                using (_code.Block($"for (var i = {offset}; i < {offset + length}; i++)"))
                {
                    var element = Target.Lanes == 1 ? "g[i]" : "NgSimd.At(ref g, i)";
                    _code.Line($"sum += (double){element} * {element};");
                }
            }

            _code.Line("return sum;");
        }
    }

    /// <summary>What every entry takes behind its buffers.</summary>
    private IEnumerable<string> Counts => _plan.IsRandom ? ["int rows", "int capacity", "ulong seed", "long step"] : ["int rows", "int capacity"];

    private void WriteCommit()
    {
        if (_plan.BatchFloats == 0)
        {
            return;
        }

        _code.Blank();
        _code.Line("// What the last batch b has shown goes into the parameters that no optimizer changes.");
        using (_k.Method($"internal static void Commit({Signature("p", "b")})", inline: false))
        {
            foreach (var step in _training.Steps.Where(step => step.HasBatchMemory))
            {
                _code.Line(_kernels.Commit(step));
            }
        }
    }

    private void WriteBackwardStep(BackwardStep back)
    {
        var step = back.Step;
        _pass.Comment(step);
        if (back.Inputs.Count > 0)
        {
            WriteKey(step);
        }

        if (back.HasTail)
        {
            _code.Line(_kernels.TailDerivative(step, Values(step.Output).Place, Gradients(step.Output).Place));
        }

        // Steps with batch memory are trainable, so their sums are taken on the way to the parameters.
        if (back.HasParameters && step.HasBatchMemory)
        {
            _code.Line(_kernels.BatchSums(step, Values(step.Input), Gradients(step.Output)));
        }

        foreach (var gradient in back.Inputs)
        {
            WriteInputGradient(step, gradient);
        }
    }

    private void WriteInputGradient(Step step, InputGradient gradient) => _code.Line(_kernels.InputGradient(
        step,
        gradient,
        step.Inputs.Select(Values).ToList(),
        Values(step.Output).Place,
        Gradients(step.Output).Place,
        Gradients(step.Inputs[gradient.Input])));

    /// <summary>What a random step draws its numbers by.</summary>
    private void WriteKey(Step step)
    {
        if (step.Layer.IsRandom)
        {
            _code.Line($"var {KernelSet.KeyName(step)} = NgSimd.DropoutKey(seed, step, {step.Node.Index});");
        }
    }

    private Rows Values(Value value) => value.IsInput ? new(new("x"), value.Size) : Local(value, value.Offset, "y");

    private Rows? Scratch(Step step) => step.Scratch is { } own ? Local(own, own.Offset, "y") : null;

    private Rows Gradients(Value value) =>
        value.IsInput ? new(new("inputGradients"), value.Size) : Local(value, _training.ScratchFloats + value.Offset, "dy");

    private Rows Local(Value value, int offset, string kind) => new(_pass.Scratch("t", offset, $"{kind}_{value.Name}"), value.Stride);

    private string Signature(params string[] buffers) => string.Join(", ", buffers.Select(Target.Parameter));
}
