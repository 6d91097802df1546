using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// {Name}.Trace.g.cs: the members that show every layer, and what their kernels lack that predictions and training have not got already.
/// Speed does not matter here, so that only the narrowest vectors and the scalar form have these entries.
/// </summary>
internal static class TraceEmitter
{
    private const string Numerics = "global::NetGen.Numerics.";
    private const string Result = "public global::NetGen.NetworkTrace Trace";

    /// <summary>For a faulty declaration: members that throw.</summary>
    public static string Emit(InferredNetwork network) => Emit(network.Model, code => WriteMembers(new Members(code, network, null), network.Model, null));

    public static string Emit(NetworkPlan plan, IReadOnlyList<KernelSet> kernels) => Emit(plan.Model, code =>
    {
        WriteLayers(code, plan);
        WriteMembers(new Members(code, plan.Network, plan), plan.Model, plan);
        WriteWeights(code, plan);
        code.Blank();
        KernelSets.Write(code, KernelSets.Narrow(kernels), (set, drivers) => WriteEntries(plan, set, drivers));
    });

    private static string Emit(NetworkModel model, System.Action<CodeWriter> write) =>
        EmittedFile.Write(model, "What every layer gives, for looking inside.", write);

    /// <summary>The layers with the places of their values: a float's distance for each example.</summary>
    private static void WriteLayers(CodeWriter code, NetworkPlan plan)
    {
        var trace = plan.Trace;
        code.Line("// The memory of a trace, and every layer: its values' place there in a prediction, and with a loss in training, and that of their");
        code.Line("// gradients; in floats for each example, −1 for the network's input, −2 for what there is not.");
        code.Line($"private const int TraceFloats = {Literal.Int(trace.Prediction.ScratchFloats)};");
        if (trace.Training is { } training)
        {
            code.Line($"private const int TraceBatchFloats = {Literal.Int(2L * training.ScratchFloats)};");
        }

        code.Blank();
        code.Line($"private static {Numerics}TracedLayer[] TracedLayers() => new {Numerics}TracedLayer[]");
        code.Line("{");
        foreach (var node in plan.Network.Nodes)
        {
            var places = new[] { Place(trace.Prediction.Values[node.Index]) };
            if (trace.Training is not null)
            {
                var value = trace.Training.Values[node.Index];
                places = [.. places, Place(value), trace.Backward!.HasGradient(value) ? Gradient(trace.Training, value) : -2];
            }

            code.Line(
                $"    new({Literal.String(node.Name)}, {Literal.String(node.Layer.Header.AttributeName)}, {Literal.Array(node.Output)}, "
                + $"{string.Join(", ", places.Select(place => Literal.Int(place)))}),");
        }

        code.Line("};");
    }

    private static int Place(Value value) => value.IsInput ? -1 : value.Offset;

    private static int Gradient(Pass training, Value value) => value.IsInput ? -1 : training.ScratchFloats + value.Offset;

    private static void WriteMembers(Members members, NetworkModel model, NetworkPlan? plan)
    {
        members.Method(
            "Predicts one example and shows what every layer gives, fused or not. For debugging: it is slow and allocates.",
            $"{Result}({Members.In} input)",
            () => WritePrediction(members.Code, plan!),
            owner: "INetwork");
        if (model.Loss is not { } loss)
        {
            return;
        }

        members.Method(
            "Computes loss and gradients as Backpropagate does and shows what every layer gives, the loss's gradient with respect to that, and the "
            + "norms of its parameters' gradients. Changes nothing, the gradients that the network holds included. For debugging: it allocates.",
            $"{Result}({TrainingEmitter.Targets})",
            () => WriteTraining(members.Code, plan!),
            owner: "IDifferentiableNetwork");
        if (loss.TakesLabels)
        {
            members.Method(
                "The same with class indices as targets.",
                $"{Result}({Members.In} inputs, {Members.Labels} labels)",
                () => members.Code.Line("return Trace(inputs, OneHot(inputs, labels));"));
        }
    }

    private static void WritePrediction(CodeWriter code, NetworkPlan plan)
    {
        code.Line($"{Numerics}Check.Length(input.Length, InputSize, nameof(input));");
        code.Line($"var values = new {Numerics}AlignedBuffer(TraceFloats);");
        if (HasOwnWeights(plan))
        {
            code.Line("var weights = DeriveTraceWeights();");
        }

        var weights = HasOwnWeights(plan) ? [Dispatch.Buffer("weights")] : DerivedEmitter.Arguments(plan.PredictionWeights);
        Dispatch.WriteNarrow(
            code, "Trace", [Dispatch.ReadOnlySpan("input"), Dispatch.Buffer("_parameters"), .. weights, Dispatch.Buffer("values")]);
        code.Line($"return {Numerics}TraceReader.Prediction(this, TracedLayers(), input, values);");
    }

    private static void WriteTraining(CodeWriter code, NetworkPlan plan)
    {
        var (training, backward) = (plan.Trace.Training!, plan.Trace.Backward!);
        var z = backward.Fused?.Input ?? training.Output;

        // A loss that takes over the only layer leaves rows of whole cache lines; kernels leave the caller's own layout.
        var inputStride = Literal.Int(z.IsInput ? TensorLayout.Align(z.Size) : plan.Network.Input!.Size);
        TrainingEmitter.WriteBatchChecks(code, "targets");
        code.Line("// A vector more: kernels load whole vectors up to the end and leave out what is not theirs.");
        code.Line($"var values = new {Numerics}AlignedBuffer(checked((TraceBatchFloats * examples) + {SimdTarget.VirtualLanes}));");
        code.Line($"var inputGradients = new {Numerics}AlignedBuffer(checked(({inputStride} * examples) + {SimdTarget.VirtualLanes}));");
        code.Line($"var gradients = new {Numerics}AlignedBuffer(ArenaLength);");
        code.Line($"var scratch = new {Numerics}AlignedBuffer(DerivedFloats);");
        if (plan.BatchFloats > 0)
        {
            code.Line($"var batch = new {Numerics}AlignedBuffer({Literal.Int(plan.BatchFloats)});");
        }

        var derived = DerivedEmitter.Arguments(plan.TrainingWeights).ToList();
        Dispatch.Argument[] memory = plan.BatchFloats > 0 ? [Dispatch.Buffer("batch")] : [];
        Dispatch.Argument[] counts =
            [Dispatch.Plain("examples"), Dispatch.Plain("examples"), .. TrainingEmitter.Random(plan)];
        Dispatch.WriteNarrow(
            code,
            "TraceForward",
            [Dispatch.ReadOnlySpan("inputs"), Dispatch.Buffer("_parameters"), .. derived, Dispatch.Buffer("values"), .. memory, .. counts]);
        code.Line($"{Members.In} unit = UnitWeight;");
        code.Line("double sum;");
        Dispatch.WriteNarrow(
            code,
            "LossGradient",
            [
                z.IsInput ? Dispatch.ReadOnlySpan("inputs") : Dispatch.Buffer("values", $"{z.Offset} * examples"),
                Dispatch.ReadOnlySpan("targets"),
                z.IsInput ? Dispatch.Buffer("inputGradients") : Dispatch.Buffer("values", $"{Gradient(training, z)} * examples"),
                Dispatch.ReadOnlySpan("unit"), Dispatch.Plain("0"), Dispatch.Plain("examples"), Dispatch.Plain("1f / examples"),
            ],
            "sum");
        Dispatch.WriteNarrow(
            code,
            "TraceBackward",
            [
                Dispatch.ReadOnlySpan("inputs"), Dispatch.Buffer("values"), Dispatch.Buffer("scratch"), .. derived, .. memory,
                Dispatch.Buffer("_parameters"), Dispatch.Buffer("gradients"), Dispatch.Buffer("inputGradients"), .. counts,
            ]);
        code.Line($"return {Numerics}TraceReader.Training(");
        code.Line($"    this, TracedLayers(), inputs, values, inputGradients, {inputStride}, gradients, (float)(sum / examples));");
    }

    private static void WriteEntries(NetworkPlan plan, KernelSet kernels, CodeWriter code)
    {
        kernels.IsCompact = true;
        code.Blank();
        code.Line("// One example: x is the input, p the parameters, s the values of all layers.");
        var pass = new PassWriter(kernels, code);
        var buffers = new[] { "x", "p" }.Concat(plan.TraceWeights.Floats > 0 ? ["d"] : Enumerable.Empty<string>()).Append("s");
        pass.WriteDriver("Trace", buffers.Select(kernels.Target.Parameter), plan.Trace.Prediction.Steps, inline: false, step =>
        {
            pass.Comment(step);
            code.Line(kernels.Forward(step, step.Inputs.Select(At).ToList(), At(step.Output), step.Scratch is { } own ? At(own) : null));
        });
        if (plan.Trace.Training is not null)
        {
            TrainingWriter.WriteTrace(plan, kernels, code);
        }

        if (HasOwnWeights(plan))
        {
            DerivedEmitter.WriteEntry(kernels, code, plan.TraceWeights, "DeriveTrace");
        }

        static Place At(Value value) => value.IsInput ? new("x") : new Place("s") + value.Offset;
    }

    /// <summary>The weights of normalisations that predictions fold into a neighbour.</summary>
    private static void WriteWeights(CodeWriter code, NetworkPlan plan)
    {
        if (!HasOwnWeights(plan))
        {
            return;
        }

        code.Blank();
        code.Line("// Weights that a trace reads in place of parameters: predictions fold some of them into others.");
        code.Line($"private {Numerics}AlignedBuffer DeriveTraceWeights() => {Numerics}DerivedWeights.Compute(");
        code.Line("    _parameters,");
        DerivedEmitter.WriteDescription(code, plan, plan.TraceWeights, "DeriveTraceKernels");
        if (DerivedEmitter.HasKernels(plan.TraceWeights))
        {
            code.Blank();
            using (code.Block($"private void DeriveTraceKernels({Numerics}AlignedBuffer weights)"))
            {
                Dispatch.WriteNarrow(code, "DeriveTrace", [Dispatch.Buffer("_parameters"), Dispatch.Buffer("weights")]);
            }
        }
    }

    /// <summary>True if predictions do not have all weights that a trace needs.</summary>
    private static bool HasOwnWeights(NetworkPlan plan) => plan.TraceWeights.Floats > plan.PredictionWeights.Floats;
}
