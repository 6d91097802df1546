using System.Collections.Generic;

namespace NetGen.Generator;

/// <summary>The public members that an optimizer gives: the update, one step of training, its state and its rate.</summary>
internal static class OptimizerEmitter
{
    private const string Owner = "ITrainableNetwork";

    public static void Write(Members members, NetworkModel model, Optimizer optimizer, NetworkPlan? plan)
    {
        var code = members.Code;
        var states = optimizer.States.Count;
        members.Property(
            "The optimizer's learning rate; may be changed between steps.", "public float LearningRate", "_learningRate", "_learningRate = value", Owner);
        if (plan is not null)
        {
            code.Blank();
            code.Line($"private float _learningRate = {Literal.Float(optimizer.LearningRate)};");
        }

        members.Method(
            "Makes the optimizer forget: its state and <see cref=\"StepCount\"/> start again; the learning rate and the parameters stay.",
            "public void ResetOptimizer()",
            () =>
            {
                if (states > 0)
                {
                    using (code.Block("if (_state.Length > 0)"))
                    {
                        code.Line(InitialState(optimizer));
                    }
                }

                code.Line("StepCount = 0;");
            },
            owner: Owner);
        WriteReplica(members, model.Type.Name, states > 0);
        members.Method(
            "The optimizer's update from the gradients that the last backward pass left.",
            "public void ApplyGradients()",
            () => WriteApply(code, optimizer, plan!),
            owner: Owner);
        if (plan is { Model.Loss: not null })
        {
            code.Blank();
            using (code.Block($"private float TrainBatchCore({TrainingEmitter.Targets}, {TrainingEmitter.Weights}, int weightStep)"))
            {
                if (plan.FusesUpdate)
                {
                    code.Line("// The same parameter bits as Backpropagate and ApplyGradients; the gradients are used up on the way.");
                    code.Line("var loss = ForwardLoss(inputs, targets, exampleWeights, weightStep, out var examples);");
                    WriteRates(code, optimizer);
                    TrainingEmitter.WriteBackward(code, plan, ParameterSink.Update(optimizer));
                    TrainingEmitter.WriteUpdated(code, plan);
                    code.Line("StepCount++;");
                }
                else
                {
                    code.Line("var loss = BackpropagateCore(inputs, targets, exampleWeights, weightStep);");
                    code.Line("ApplyGradients();");
                }

                code.Line("return loss;");
            }
        }

        const string State = "What the optimizer keeps between steps, in the padded layout of the parameters, one arena after another.";
        if (states == 0)
        {
            members.Property(State + " This one keeps nothing.", $"public {Members.Out} OptimizerState", "default", owner: Owner);
            return;
        }

        if (members.IsFaulty)
        {
            members.Property(State, $"public {Members.Out} OptimizerState", "default", owner: Owner);
            return;
        }

        code.Blank();
        code.Line($"/// <summary>{State}</summary>");
        using (code.Block($"public {Members.Out} OptimizerState"))
        {
            using (code.Block("get"))
            {
                code.Line("PrepareState();");
                code.Line("return _state.Span;");
            }
        }
    }

    /// <summary>Of the interface alone: a name less that users cannot take.</summary>
    private static void WriteReplica(Members members, string type, bool hasState)
    {
        var code = members.Code;
        code.Blank();
        code.Line("// A network of its own with the same parameters and the same state.");
        using (code.Block("global::NetGen.ITrainableNetwork global::NetGen.ITrainableNetwork.CreateReplica()"))
        {
            members.Body(() =>
            {
                code.Line($"var replica = new {type}(_store) {{ LearningRate = LearningRate, StepCount = StepCount, RandomState = RandomState }};");
                if (hasState)
                {
                    code.Line("OptimizerState.CopyTo(replica.OptimizerState);");
                }

                code.Line("return replica;");
            });
        }

        if (members.IsFaulty)
        {
            return;
        }

        // Members that users declare as required do not matter for a copy that only computes.
        code.Blank();
        code.Line("#if NET8_0_OR_GREATER");
        code.Line("[global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]");
        code.Line("#endif");
        using (code.Block($"private {type}(global::NetGen.Numerics.ParameterStore original) : this(0)"))
        {
            code.Line("original.Parameters.Span.CopyTo(ParameterArena);");
        }
    }

    /// <summary>The statement that gives an optimizer's state the values that it starts with.</summary>
    public static string InitialState(Optimizer optimizer) =>
        optimizer.InitialState == 0 ? "_state.Span.Clear();" : $"_state.Span.Fill({Literal.Float(optimizer.InitialState)});";

    private static void WriteApply(CodeWriter code, Optimizer optimizer, NetworkPlan plan)
    {
        code.Line("var gradients = _store.Gradients;");
        if (optimizer.States.Count > 0)
        {
            code.Line("PrepareState();");
        }

        code.Line("var scale = 1f;");
        if (!optimizer.IsFusible)
        {
            code.Line("// The global norm over all trainable tensors, as torch.nn.utils.clip_grad_norm_ has it.");
            code.Line("_store.ClearGradientPadding();");
            code.Line("double squared;");
            Dispatch.Write(code, "SquaredNorm", [Dispatch.Buffer("gradients")], "squared");
            code.Line("var norm = global::System.Math.Sqrt(squared);");
            code.Line($"scale = (float)global::System.Math.Min(1.0, {Literal.Double(optimizer.ClipNorm)} / (norm + 1e-6));");
        }

        WriteRates(code, optimizer);
        Dispatch.Write(code, "Apply", [Dispatch.Buffer("gradients"), .. UpdateArguments(optimizer), Dispatch.Plain("scale")]);
        TrainingEmitter.WriteUpdated(code, plan);
        code.Line("StepCount++;");
    }

    /// <summary>Parameters, states and rates, as the kernels take them.</summary>
    public static IEnumerable<Dispatch.Argument> UpdateArguments(Optimizer optimizer)
    {
        yield return Dispatch.Buffer("_parameters");
        for (var i = 0; i < optimizer.States.Count; i++)
        {
            yield return Dispatch.Buffer("_state", i == 0 ? "0" : $"{i} * ArenaLength");
        }

        foreach (var (name, _) in optimizer.Rates)
        {
            yield return Dispatch.Plain(name);
        }
    }

    private static void WriteRates(CodeWriter code, Optimizer optimizer)
    {
        foreach (var (name, value) in optimizer.Rates)
        {
            code.Line($"var {name} = {value};");
        }
    }
}
