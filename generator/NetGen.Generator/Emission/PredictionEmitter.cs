namespace NetGen.Generator;

/// <summary>{Name}.Prediction.g.cs: the public members that predict.</summary>
internal static class PredictionEmitter
{
    private const string InOut = $"{Members.In} input, {Members.Out} output";
    private const string BatchInOut = $"{Members.In} inputs, {Members.Out} outputs";

    public static string Emit(InferredNetwork network, NetworkPlan? plan) => EmittedFile.Write(
        network.Model, "Prediction.", code => Write(new Members(code, network, plan), network, plan));

    private static void Write(Members members, InferredNetwork network, NetworkPlan? plan)
    {
        var code = members.Code;
        var onStack = plan is not null && plan.Predict.ScratchFloats is > 0 and <= UnrollPolicy.StackFloats;
        if (onStack)
        {
            code.Line("// Scratch of one prediction: small enough for the stack.");
            code.Line($"[global::System.Runtime.InteropServices.StructLayout(global::System.Runtime.InteropServices.LayoutKind.Sequential, Size = {plan!.Predict.ScratchFloats * 4})]");
            code.Line("private struct StackScratch\n{\n}");
        }

        members.Method(
            "Predicts one example. Allocates nothing; any number of threads may call it on one network.",
            $"public void Predict({InOut})",
            () =>
            {
                WriteChecks(code);
                WritePredict(code, plan!, onStack, workspace: false);
            },
            isKernel: true,
            owner: "INetwork");
        members.Method(
            "Predicts one example with the caller's scratch.",
            $"public void Predict({InOut}, {Members.Workspace} workspace)",
            () =>
            {
                WriteChecks(code);
                WriteWorkspaceCheck(code, network);
                WritePredict(code, plan!, onStack: false, workspace: true);
            },
            isKernel: true,
            owner: "INetwork");

        // Of a faulty declaration nobody knows how large its output is meant to be: it gets both forms.
        var isNumber = network.Output is { Size: 1 };
        if (isNumber || members.IsFaulty)
        {
            WriteScalarPredict(members, network, plan, onStack, workspace: false);
            WriteScalarPredict(members, network, plan, onStack: false, workspace: true);
        }

        if (isNumber && !members.IsFaulty)
        {
            code.Blank();
            code.Line($"int global::NetGen.INetwork.Classify({Members.In} input) =>");
            code.Line($"    throw new global::System.InvalidOperationException({Literal.String($"{network.Model.Type.Name} has one output, so there is no largest to choose; compare it with a threshold.")});");
        }
        else
        {
            WriteClassify(members, network, plan, workspace: false);
            WriteClassify(members, network, plan, workspace: true);
        }

        WriteBatch(members, network, plan);
        members.Method(
            "Scratch for the overloads that take it: for callers that do not want a thread to keep any.",
            $"public {Members.Workspace} CreateWorkspace()",
            () => code.Line($"return new {Members.Workspace}(typeof({network.Model.Type.Name}), WorkspaceFloats);"),
            owner: "INetwork");
    }

    private static void WriteChecks(CodeWriter code)
    {
        code.Line("global::NetGen.Numerics.Check.Length(input.Length, InputSize, nameof(input));");
        code.Line("global::NetGen.Numerics.Check.Length(output.Length, OutputSize, nameof(output));");
        code.Line("global::NetGen.Numerics.Check.NoOverlap(input, output, nameof(output));");
    }

    /// <summary>The dispatch of one prediction; scratch is on the stack, the thread's, the caller's, or not needed at all.</summary>
    private static void WritePredict(CodeWriter code, NetworkPlan plan, bool onStack, bool workspace)
    {
        Dispatch.Argument scratch;
        if (onStack)
        {
            code.Line("#if NET8_0_OR_GREATER");
            code.Line("NgUnsafe.SkipInit(out StackScratch local);");
            code.Line("#else");
            code.Line("var scratch = ThreadScratch().Scratch;");
            code.Line("#endif");
            scratch = new("ref NgUnsafe.As<StackScratch, float>(ref local)", "scratch.Span");
        }
        else if (plan.Predict.ScratchFloats == 0)
        {
            scratch = Dispatch.Span("output");
        }
        else
        {
            code.Line($"var scratch = {Scratch(workspace)};");
            scratch = Dispatch.Buffer("scratch");
        }

        Dispatch.Write(
            code,
            "Predict",
            [
                Dispatch.ReadOnlySpan("input"), Dispatch.Buffer("_parameters"), .. DerivedEmitter.Arguments(plan.PredictionWeights), scratch,
                Dispatch.Span("output"),
            ]);
    }

    private static void WriteScalarPredict(Members members, InferredNetwork network, NetworkPlan? plan, bool onStack, bool workspace)
    {
        var code = members.Code;
        members.Method(
            "Predicts one example whose output is one number" + (workspace ? ", with the caller's scratch." : "."),
            $"public float Predict({Members.In} input{WorkspaceParameter(workspace)})",
            () =>
            {
                code.Line("global::NetGen.Numerics.Check.Length(input.Length, InputSize, nameof(input));");
                if (workspace)
                {
                    WriteWorkspaceCheck(code, network);
                }

                code.Line("var result = 0f;");
                code.Line("var output = NgMemory.CreateSpan(ref result, 1);");
                WritePredict(code, plan!, onStack, workspace);
                code.Line("return result;");
            },
            isKernel: true);
    }

    private static void WriteClassify(Members members, InferredNetwork network, NetworkPlan? plan, bool workspace)
    {
        var code = members.Code;
        members.Method(
            $"Predicts one example{(workspace ? " with the caller's scratch" : "")} and gives the index of its largest output, the first of equals.",
            $"public int Classify({Members.In} input{WorkspaceParameter(workspace)})",
            () =>
            {
                if (workspace)
                {
                    WriteWorkspaceCheck(code, network);
                }

                var offset = TensorLayout.Align(plan!.Predict.Output.Size);
                code.Line($"var output = {Scratch(workspace)}.Span.Slice(WorkspaceFloats - {offset}, OutputSize);");
                code.Line($"Predict(input, output{(workspace ? ", workspace" : "")});");
                code.Line("var largest = 0;");
                using (code.Block("for (var i = 1; i < OutputSize; i++)"))
                {
                    code.Line("largest = output[i] > output[largest] ? i : largest;");
                }

                code.Line("return largest;");
            },
            owner: workspace ? null : "INetwork");
    }

    private static string Scratch(bool workspace) => workspace ? "workspace.Scratch" : "ThreadScratch().Scratch";

    private static string WorkspaceParameter(bool workspace) => workspace ? $", {Members.Workspace} workspace" : "";

    private static void WriteWorkspaceCheck(CodeWriter code, InferredNetwork network) =>
        code.Line($"global::NetGen.Numerics.Check.Workspace(workspace, typeof({network.Model.Type.Name}));");

    private static void WriteBatch(Members members, InferredNetwork network, NetworkPlan? plan)
    {
        var code = members.Code;
        members.Method(
            "Predicts examples that stand back to back: the same bits as one by one, several times faster.",
            $"public void PredictBatch({BatchInOut})",
            () =>
            {
                WriteBatchChecks(code);
                code.Line("PredictRows(inputs, outputs, examples, ThreadScratch().Scratch);");
            },
            owner: "INetwork");
        members.Method(
            "Predicts examples that stand back to back with the caller's scratch.",
            $"public void PredictBatch({BatchInOut}, {Members.Workspace} workspace)",
            () =>
            {
                WriteBatchChecks(code);
                WriteWorkspaceCheck(code, network);
                code.Line("PredictRows(inputs, outputs, examples, workspace.Scratch);");
            },
            owner: "INetwork");
        if (plan is null)
        {
            return;
        }

        code.Blank();
        code.Line($"// Up to {plan.BatchRows} examples at a time go through all layers, so that what lies between stays in the cache.");
        using (code.Block($"private void PredictRows({BatchInOut}, int examples, global::NetGen.Numerics.AlignedBuffer scratch)"))
        {
            using (code.Block($"for (var done = 0; done < examples; done += {plan.BatchRows})"))
            {
                code.Line($"var rows = examples - done < {plan.BatchRows} ? examples - done : {plan.BatchRows};");
                code.Line("var from = inputs.Slice(done * InputSize, rows * InputSize);");
                code.Line("var to = outputs.Slice(done * OutputSize, rows * OutputSize);");
                Dispatch.Write(code, "PredictRows",
                [
                    Dispatch.ReadOnlySpan("from"), Dispatch.Buffer("_parameters"), .. DerivedEmitter.Arguments(plan.PredictionWeights),
                    Dispatch.Buffer("scratch"), Dispatch.Span("to"), Dispatch.Plain("rows"), Dispatch.Plain(Literal.Int(plan.BatchRows)),
                ]);
            }
        }
    }

    private static void WriteBatchChecks(CodeWriter code)
    {
        code.Line("var examples = global::NetGen.Numerics.Check.Batch(inputs.Length, InputSize, nameof(inputs));");
        code.Line("global::NetGen.Numerics.Check.Length(outputs.Length, examples * OutputSize, nameof(outputs));");
        code.Line("global::NetGen.Numerics.Check.NoOverlap(inputs, outputs, nameof(outputs));");
    }
}
