using System.Collections.Generic;

namespace NetGen.Generator;

/// <summary>{Name}.Training.g.cs: the public members that evaluate, differentiate and train. Exists only with a loss or an optimizer.</summary>
internal static class TrainingEmitter
{
    public const string Weights = $"{Members.In} exampleWeights";
    public const string Targets = $"{Members.In} inputs, {Members.In} targets";
    private const string LabelTargets = $"{Members.In} inputs, {Members.Labels} labels";
    private const string Upstream = $"{Members.In} inputs, {Members.In} outputGradients, {Members.Out} inputGradients";

    public static string Emit(InferredNetwork network, NetworkPlan? plan) => EmittedFile.Write(
        network.Model, "Training.", code => Write(new Members(code, network, plan), network.Model, plan));

    private static void Write(Members members, NetworkModel model, NetworkPlan? plan)
    {
        if (plan is not null)
        {
            WriteMemory(members.Code, plan);
        }

        WriteLossMembers(members, model, plan);
        WriteGradients(members, plan);
        if (model.Optimizer is { } optimizer)
        {
            OptimizerEmitter.Write(members, model, optimizer, plan);
        }

        if (model.CountsSteps)
        {
            WriteCounters(members, model, plan);
        }
    }

    private static void WriteCounters(Members members, NetworkModel model, NetworkPlan? plan)
    {
        var steps = plan is { Model.Optimizer: null }
            ? "The steps that the caller's optimizer has made: random layers draw other numbers for every value of it."
            : "The steps that the optimizer has made.";
        var owner = model.Optimizer is null ? null : "ITrainableNetwork";
        members.Property(steps, "public long StepCount", "_stepCount", "_stepCount = value", owner);
        members.Property(
            "The state of the random numbers that training draws.", "public ulong RandomState", "_randomState", "_randomState = value", owner);
        if (plan is not null)
        {
            members.Code.Blank();
            members.Code.Line("private long _stepCount;");
            members.Code.Line("private ulong _randomState;");
        }
    }

    private static void WriteMemory(CodeWriter code, NetworkPlan plan)
    {
        var perRow = plan.Training.ScratchFloats * 2;
        var states = plan.Model.Optimizer?.States.Count ?? 0;
        code.Line("// Training memory is allocated at the first training call and grows only for a larger batch than ever before.");
        code.Line($"private const int TrainingFloatsPerRow = {perRow};");
        code.Line($"private const int DerivedFloats = {System.Math.Max(plan.BackwardScratch, TensorLayout.Alignment)};");
        code.Line("private static readonly float[] UnitWeight = { 1f };");
        code.Line("private global::NetGen.Numerics.AlignedBuffer _training;");
        code.Line("private global::NetGen.Numerics.AlignedBuffer _derived;");
        if (states > 0)
        {
            code.Line("private global::NetGen.Numerics.AlignedBuffer _state;");
        }

        if (plan.Model.Loss is { TakesLabels: true })
        {
            code.Line("private float[] _oneHot = global::System.Array.Empty<float>();");
        }

        if (plan.BatchFloats > 0)
        {
            code.Line("private global::NetGen.Numerics.AlignedBuffer _batch;");
        }

        code.Line("private int _capacity;");
        code.Blank();
        using (code.Block("private void PrepareTraining(int rows)"))
        {
            using (code.Block("if (rows <= _capacity)"))
            {
                code.Line("return;");
            }

            code.Line("// One vector more: kernels load whole vectors up to the end and leave out what is not theirs.");
            code.Line($"_training = new global::NetGen.Numerics.AlignedBuffer(checked((TrainingFloatsPerRow * rows) + {SimdTarget.VirtualLanes}));");
            using (code.Block("if (_capacity == 0)"))
            {
                code.Line("_derived = new global::NetGen.Numerics.AlignedBuffer(DerivedFloats);");
                code.Line("_ = _store.Gradients;");
                if (plan.BatchFloats > 0)
                {
                    code.Line($"_batch = new global::NetGen.Numerics.AlignedBuffer({Literal.Int(plan.BatchFloats)});");
                }

                if (states > 0)
                {
                    code.Line("PrepareState();");
                }
            }

            code.Line("_capacity = rows;");
        }

        if (states > 0)
        {
            code.Blank();
            using (code.Block("private void PrepareState()"))
            {
                using (code.Block("if (_state.Length == 0)"))
                {
                    code.Line($"_state = new global::NetGen.Numerics.AlignedBuffer({states} * ArenaLength, stagger: 2048);");
                    if (plan.Model.Optimizer!.InitialState != 0)
                    {
                        code.Line(OptimizerEmitter.InitialState(plan.Model.Optimizer));
                    }
                }
            }
        }
    }

    private static void WriteLossMembers(Members members, NetworkModel model, NetworkPlan? plan)
    {
        var hasLoss = model.Loss is not null;
        foreach (var (kind, documentation) in new[]
        {
            ("Evaluate", "The mean loss over the batch in inference mode; changes nothing."),
            ("Backpropagate", "The mean loss over the batch; <see cref=\"GradientArena\"/> then holds its gradient. Changes no parameter."),
            ("TrainBatch", "One step of training on a batch: gradient and update. Gives the mean loss before the step."),
        })
        {
            if (kind == "TrainBatch" && model.Optimizer is null)
            {
                continue;
            }

            if (!hasLoss)
            {
                WriteWithoutLoss(members.Code, kind, Owner(kind), model);
                continue;
            }

            var owner = Owner(kind);
            members.Method(
                documentation,
                $"public float {kind}({Targets})",
                () => members.Code.Line($"return {kind}Core(inputs, targets, UnitWeight, 0);"),
                owner: owner);
            members.Method(
                documentation + " Weighted: Σ weight · loss ÷ batch; weights may be negative.",
                $"public float {kind}({Targets}, {Weights})",
                () => WriteWeighted(members.Code, $"{kind}Core(inputs, targets, exampleWeights, 1)"),
                owner: owner);
            if (model.Loss!.TakesLabels)
            {
                members.Method(
                    documentation + " Targets are class indices.",
                    $"public float {kind}({LabelTargets})",
                    () => members.Code.Line($"return {kind}Core(inputs, OneHot(inputs, labels), UnitWeight, 0);"));
                members.Method(
                    documentation + " Targets are class indices; weighted.",
                    $"public float {kind}({LabelTargets}, {Weights})",
                    () => WriteWeighted(members.Code, $"{kind}Core(inputs, OneHot(inputs, labels), exampleWeights, 1)"));
            }
        }

        if (plan is not null && hasLoss)
        {
            WriteEvaluateCore(members.Code, plan);
            WriteBackpropagateCore(members.Code, plan);
            if (model.Loss!.TakesLabels)
            {
                WriteOneHot(members.Code, plan);
            }
        }
    }

    private static string Owner(string kind) => kind == "TrainBatch" ? "ITrainableNetwork" : "IDifferentiableNetwork";

    private static void WriteWeighted(CodeWriter code, string call)
    {
        code.Line("global::NetGen.Numerics.Check.Length(exampleWeights.Length, inputs.Length / InputSize, nameof(exampleWeights));");
        code.Line($"return {call};");
    }

    /// <summary>Without a loss the interface's members exist and say what to do instead.</summary>
    private static void WriteWithoutLoss(CodeWriter code, string kind, string owner, NetworkModel model)
    {
        var message = Literal.String($"{model.Type.Name} declares no loss: train it with BackpropagateGradients and ApplyGradients, or add a loss.");
        foreach (var parameters in new[] { Targets, $"{Targets}, {Weights}" })
        {
            code.Blank();
            code.Line($"float global::NetGen.{owner}.{kind}({parameters}) =>");
            code.Line($"    throw new global::System.InvalidOperationException({message});");
        }

        if (kind == "Backpropagate")
        {
            code.Blank();
            code.Line($"global::NetGen.NetworkTrace global::NetGen.{owner}.Trace({Targets}) =>");
            code.Line($"    throw new global::System.InvalidOperationException({message});");
        }
    }

    private static void WriteEvaluateCore(CodeWriter code, NetworkPlan plan)
    {
        var rows = plan.BatchRows;
        code.Blank();
        using (code.Block($"private float EvaluateCore({Targets}, {Weights}, int weightStep)"))
        {
            WriteBatchChecks(code, "targets");
            code.Line("var scratch = ThreadScratch().Scratch;");
            code.Line("var sum = 0.0;");
            using (code.Block($"for (var done = 0; done < examples; done += {rows})"))
            {
                code.Line($"var rows = examples - done < {rows} ? examples - done : {rows};");
                code.Line("var from = inputs.Slice(done * InputSize, rows * InputSize);");
                code.Line("var wanted = targets.Slice(done * OutputSize, rows * OutputSize);");
                code.Line("var weights = exampleWeights.Slice(done * weightStep);");
                Dispatch.Write(code, "PredictLossInput", [
                    Dispatch.ReadOnlySpan("from"), Dispatch.Buffer("_parameters"), .. DerivedEmitter.Arguments(plan.PredictionWeights), Dispatch.Buffer("scratch"),
                    Dispatch.Plain("rows"), Dispatch.Plain(Literal.Int(rows))]);
                var pass = plan.ToLoss;
                Dispatch.Write(
                    code,
                    "Loss",
                    [
                        Dispatch.Buffer("scratch", Literal.Int(pass.Output.Offset * rows)), Dispatch.ReadOnlySpan("wanted"),
                        Dispatch.ReadOnlySpan("weights"), Dispatch.Plain("weightStep"), Dispatch.Plain("rows"),
                    ],
                    "sum",
                    "+=");
            }

            code.Line("return (float)(sum / examples);");
        }
    }

    private static void WriteBackpropagateCore(CodeWriter code, NetworkPlan plan)
    {
        code.Blank();
        using (code.Block($"private float BackpropagateCore({Targets}, {Weights}, int weightStep)"))
        {
            code.Line("var loss = ForwardLoss(inputs, targets, exampleWeights, weightStep, out var examples);");
            WriteBackward(code, plan, ParameterSink.Gradient);
            code.Line("return loss;");
        }

        var z = plan.Backward.Fused?.Input ?? plan.Training.Output;
        code.Blank();
        code.Line("// Forward with every value kept, then the mean loss and its gradient with respect to what the loss is computed from.");
        using (code.Block($"private float ForwardLoss({Targets}, {Weights}, int weightStep, out int examples)"))
        {
            WriteBatchChecks(code, "targets", declare: false);
            code.Line("PrepareTraining(examples);");
            WriteForward(code, plan, "Forward");
            code.Line("var scale = 1f / examples;");
            code.Line("double sum;");
            var values = z.IsInput ? Dispatch.ReadOnlySpan("inputs") : Dispatch.Buffer("_training", $"{z.Offset} * _capacity");
            Dispatch.Write(
                code,
                "LossGradient",
                [
                    values, Dispatch.ReadOnlySpan("targets"),
                    Dispatch.Buffer("_training", $"{plan.Training.ScratchFloats + z.Offset} * _capacity"),
                    Dispatch.ReadOnlySpan("exampleWeights"), Dispatch.Plain("weightStep"), Dispatch.Plain("examples"), Dispatch.Plain("scale"),
                ],
                "sum");
            code.Line("return (float)(sum / examples);");
        }
    }

    private static void WriteForward(CodeWriter code, NetworkPlan plan, string entry) => Dispatch.Write(
        code,
        entry,
        [
            Dispatch.ReadOnlySpan("inputs"), Dispatch.Buffer("_parameters"), .. DerivedEmitter.Arguments(plan.TrainingWeights),
            Dispatch.Buffer("_training"), .. Batch(plan), Dispatch.Plain("examples"), Dispatch.Plain("_capacity"), .. Random(plan),
        ]);

    public static void WriteBackward(CodeWriter code, NetworkPlan plan, ParameterSink sink)
    {
        List<Dispatch.Argument> arguments =
            [Dispatch.ReadOnlySpan("inputs"), Dispatch.Buffer("_training"), Dispatch.Buffer("_derived"), .. DerivedEmitter.Arguments(plan.TrainingWeights), .. Batch(plan)];
        if (sink.Optimizer is null)
        {
            code.Line("var gradients = _store.Gradients;");
            arguments.Add(Dispatch.Buffer("_parameters"));
            arguments.Add(Dispatch.Buffer("gradients"));
        }
        else
        {
            arguments.AddRange(OptimizerEmitter.UpdateArguments(sink.Optimizer));
        }

        arguments.AddRange([Dispatch.Plain("examples"), Dispatch.Plain("_capacity"), .. Random(plan)]);
        Dispatch.Write(code, sink.Optimizer is null ? "Backward" : "BackwardStep", arguments);
    }

    private static IEnumerable<Dispatch.Argument> Batch(NetworkPlan plan) => plan.BatchFloats > 0 ? [Dispatch.Buffer("_batch")] : [];

    /// <summary>What an update does besides the optimizer's step.</summary>
    public static void WriteUpdated(CodeWriter code, NetworkPlan plan)
    {
        if (plan.BatchFloats > 0)
        {
            code.Line("// The last batch's statistics go into the moving ones, if there has been a batch.");
            using (code.Block("if (_capacity > 0)"))
            {
                Dispatch.Write(code, "Commit", [Dispatch.Buffer("_parameters"), Dispatch.Buffer("_batch")]);
            }
        }

        DerivedEmitter.WriteStale(code, plan);
    }

    public static IEnumerable<Dispatch.Argument> Random(NetworkPlan plan) =>
        plan.IsRandom ? [Dispatch.Plain("RandomState"), Dispatch.Plain("StepCount")] : [];

    public static void WriteBatchChecks(CodeWriter code, string targets, bool declare = true)
    {
        code.Line($"{(declare ? "var " : "")}examples = global::NetGen.Numerics.Check.Batch(inputs.Length, InputSize, nameof(inputs));");
        code.Line("global::NetGen.Numerics.Check.NonEmpty(examples, nameof(inputs));");
        code.Line($"global::NetGen.Numerics.Check.Length({targets}.Length, examples * OutputSize, nameof({targets}));");
    }

    private static void WriteOneHot(CodeWriter code, NetworkPlan plan)
    {
        var classes = plan.Network.Output!.Channels;
        var positions = plan.Network.Output.Size / classes;
        code.Blank();
        code.Line("// One-hot targets for class indices: one label for every example, or for every position of it.");
        using (code.Block($"private {Members.In} OneHot({LabelTargets})"))
        {
            code.Line("var examples = global::NetGen.Numerics.Check.Batch(inputs.Length, InputSize, nameof(inputs));");
            code.Line($"global::NetGen.Numerics.Check.Labels(labels, examples * {positions}, {classes});");
            using (code.Block("if (_oneHot.Length < examples * OutputSize)"))
            {
                code.Line("_oneHot = new float[examples * OutputSize];");
            }

            code.Line("var targets = global::System.MemoryExtensions.AsSpan(_oneHot, 0, examples * OutputSize);");
            code.Line("targets.Clear();");
            using (code.Block("for (var i = 0; i < labels.Length; i++)"))
            {
                code.Line($"targets[(i * {classes}) + labels[i]] = 1f;");
            }

            code.Line("return targets;");
        }
    }

    private static void WriteGradients(Members members, NetworkPlan? plan)
    {
        var code = members.Code;
        const string Documentation =
            "Takes the caller's own dL/dy of every example back: <see cref=\"GradientArena\"/> then holds the gradients summed over the batch, "
            + "and inputGradients, unless empty, dL/dx.";
        members.Method(
            Documentation,
            $"public void BackpropagateGradients({Upstream})",
            () => code.Line("BackpropagateGradientsCore(inputs, outputGradients, inputGradients, UnitWeight, 0);"),
            owner: "IDifferentiableNetwork");
        members.Method(Documentation + " Each example's gradient is multiplied by its weight.", $"public void BackpropagateGradients({Upstream}, {Weights})", () =>
        {
            code.Line("global::NetGen.Numerics.Check.Length(exampleWeights.Length, inputs.Length / InputSize, nameof(exampleWeights));");
            code.Line("BackpropagateGradientsCore(inputs, outputGradients, inputGradients, exampleWeights, 1);");
        });
        if (plan is not null)
        {
            code.Blank();
            using (code.Block($"private void BackpropagateGradientsCore({Upstream}, {Weights}, int weightStep)"))
            {
                WriteBatchChecks(code, "outputGradients");
                using (code.Block("if (!inputGradients.IsEmpty)"))
                {
                    code.Line("global::NetGen.Numerics.Check.Length(inputGradients.Length, inputs.Length, nameof(inputGradients));");
                    code.Line("global::NetGen.Numerics.Check.NoOverlap(inputs, inputGradients, nameof(inputGradients));");
                    code.Line("global::NetGen.Numerics.Check.NoOverlap(outputGradients, inputGradients, nameof(inputGradients));");
                }

                code.Line("PrepareTraining(examples);");
                WriteForward(code, plan, "Forward");
                WriteForward(code, plan, "ForwardOutput");
                Dispatch.Write(code, "InjectGradients", [
                    Dispatch.ReadOnlySpan("inputs"), Dispatch.Buffer("_parameters"), Dispatch.Buffer("_training"),
                    Dispatch.ReadOnlySpan("outputGradients"), Dispatch.ReadOnlySpan("exampleWeights"), Dispatch.Plain("weightStep"),
                    Dispatch.Plain("examples"), Dispatch.Plain("_capacity")]);
                WriteBackward(code, plan, ParameterSink.Gradient);
                using (code.Block("if (!inputGradients.IsEmpty)"))
                {
                    Dispatch.Write(code, "BackwardInput", [
                        Dispatch.ReadOnlySpan("inputs"), Dispatch.Buffer("_training"), Dispatch.Buffer("_derived"),
                        .. DerivedEmitter.Arguments(plan.TrainingWeights), .. Batch(plan), Dispatch.Buffer("_parameters"), Dispatch.Span("inputGradients"), Dispatch.Plain("examples"), Dispatch.Plain("_capacity"), .. Random(plan)]);
                }
            }
        }

        members.Property(
            "The gradients in the padded layout of <see cref=\"ParameterArena\"/>; allocated when first asked for.",
            $"public {Members.Out} GradientArena",
            "_store.Gradients.Span",
            owner: "IDifferentiableNetwork");
    }
}
