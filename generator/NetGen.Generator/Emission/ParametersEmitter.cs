using System.Linq;

namespace NetGen.Generator;

/// <summary>{Name}.Parameters.g.cs: sizes, tensors, memory and constructors; the layer table that an editor shows for the class.</summary>
internal static class ParametersEmitter
{
    public static string Emit(InferredNetwork network, NetworkPlan? plan) => EmittedFile.Write(
        network.Model,
        "Sizes, tensors and memory.",
        code => Write(code, network, plan),
        $" : global::NetGen.{Interface(network.Model)}",
        Documentation(network));

    private static string Interface(NetworkModel model) =>
        TrainingInterface(model) + (model.IsAdaptable ? ", global::NetGen.IAdaptableNetwork" : "");

    private static string TrainingInterface(NetworkModel model) =>
        model.Optimizer is not null ? "ITrainableNetwork" : model.Loss is not null ? "IDifferentiableNetwork" : "INetwork";

    /// <summary>As remarks, since a summary would be hidden where the user writes one; as code, since tables lose their columns.</summary>
    private static string Documentation(InferredNetwork network) =>
        Members.Remarks(LayerTable.Lines(network));

    private static void Write(CodeWriter code, InferredNetwork network, NetworkPlan? plan)
    {
        var members = new Members(code, network, plan);
        WriteConstants(members, network, plan);
        if (plan is null)
        {
            members.FaultMethod();
        }
        else
        {
            WriteFields(code, plan);
        }

        members.Constructor(
            $"A network with initial parameters drawn from the declaration's seed, {Literal.Int(network.Model.Seed)}.",
            "",
            $" : this({Literal.Int(network.Model.Seed)})",
            () => { });
        members.Constructor(
            "A network with initial parameters drawn from <paramref name=\"seed\"/>: the same numbers on every platform.",
            "int seed",
            "",
            () => WriteConstructor(code, plan!));
        WriteTensors(members, network);
        if (network.Model.IsAdaptable)
        {
            WriteAdapt(members, network);
        }
    }

    private static void WriteConstants(Members members, InferredNetwork network, NetworkPlan? plan)
    {
        var input = network.Input;
        var output = network.Output;
        var constants = new[]
        {
            ("int", "InputSize", $"Floats of one example's input: {input}, channels last.", Literal.Int(input?.Size ?? 0)),
            ("int", "OutputSize", $"Floats of one example's output: {output}, channels last.", Literal.Int(output?.Size ?? 0)),
            ("int", "ParameterCount", "All numbers in <see cref=\"Tensors\"/>, as Keras counts them, without padding.", Literal.Int(plan?.ParameterCount ?? 0)),
            ("int", "TrainableParameterCount", "The parameters that training changes.", Literal.Int(plan?.TrainableParameterCount ?? 0)),
            ("long", "MultiplyAdds", "Multiply-adds of one prediction.", Literal.Int(plan?.MultiplyAdds ?? 0)),
            ("int", "ScratchBytes", "Bytes of scratch that one prediction uses.", Literal.Int(plan?.ScratchBytes ?? 0)),
            ("string", "ArchitectureHash", "Identifies the layers and their shapes: the same as long as the same weights fit.",
                Literal.String(plan is null ? "" : ArchitectureHash.Of(network))),
        };
        foreach (var (type, name, documentation, value) in constants)
        {
            members.Constant(documentation, type, name, value);
        }

        members.Code.Blank();
        foreach (var (type, name, _, value) in constants)
        {
            members.ExplicitConstant(type, name, value);
        }

        members.Property("The dimensions of one input, channels last.", "public global::NetGen.TensorShape InputShape", Shape(input), owner: "INetwork");
        members.Property("The dimensions of one output, channels last.", "public global::NetGen.TensorShape OutputShape", Shape(output), owner: "INetwork");
    }

    private static string Shape(Shape? shape) => shape is null ? "default" : $"new global::NetGen.TensorShape({Literal.Array(shape)})";

    private static void WriteFields(CodeWriter code, NetworkPlan plan)
    {
        var rows = plan.BatchRows;
        var floats = new[] { plan.Predict.ScratchFloats * rows, plan.HasTraining ? plan.ToLoss.ScratchWithOutput * rows : 0 }
            .Concat(plan.Exposed.Select(item => item.Pass.ScratchFloats)).Max() + TensorLayout.Align(plan.Predict.Output.Size);
        code.Blank();
        code.Line("// Where every tensor stands in the padded arena, and how it starts. A vector's worth of outputs stands together:");
        code.Line("// see the panels of the kernels. The layout depends on the shapes only, so it is the same on every machine.");
        code.Line($"private const int ArenaLength = {Literal.Int(plan.ArenaLength)};");
        code.Line($"private const int WorkspaceFloats = {Literal.Int(floats)};");
        code.Blank();
        code.Line("[global::System.ThreadStatic]");
        code.Line("private static global::NetGen.Workspace? t_scratch;");
        code.Blank();
        code.Line("private readonly global::NetGen.Numerics.ParameterStore _store;");
        code.Line("private readonly global::NetGen.Numerics.AlignedBuffer _parameters;");
        code.Blank();
        using (code.Block("private static global::NetGen.Numerics.ParameterStore CreateStore(int seed)"))
        {
            code.Line("var descriptions = new global::NetGen.Numerics.ParameterDescription[]");
            code.Line("{");
            foreach (var tensor in plan.Tensors)
            {
                code.Line("    " + Description(plan, tensor));
            }

            code.Line("};");
            code.Line("return new global::NetGen.Numerics.ParameterStore(descriptions, ArenaLength, seed);");
        }

        code.Blank();
        code.Line("// Scratch belongs to the thread, so any number of threads may predict on one network.");
        code.Line("[NgMethod(NgOptions.AggressiveInlining)]");
        code.Line("private static global::NetGen.Workspace ThreadScratch() => t_scratch ?? CreateThreadScratch();");
        code.Blank();
        code.Line("private static global::NetGen.Workspace CreateThreadScratch() =>");
        code.Line($"    t_scratch = new global::NetGen.Workspace(typeof({plan.Model.Type.Name}), WorkspaceFloats);");
        DerivedEmitter.WriteMembers(code, plan, plan.PredictionWeights);
        DerivedEmitter.WriteMembers(code, plan, plan.TrainingWeights);
    }

    private static string Description(NetworkPlan plan, PlannedTensor tensor)
    {
        var p = tensor.Parameter;
        var initializer = InitializerChoice.Of(plan.Network, tensor);
        return $"new({Literal.String(tensor.Name)}, {Literal.Array(p.Shape)}, {p.Layout.Construct(tensor.Offset)}, "
            + $"trainable: {(tensor.Trainable ? "true" : "false")}, global::NetGen.Initializer.{initializer}, "
            + $"initializerScale: {Literal.Double(p.InitializerScale)}, fanIn: {p.FanIn}, fanOut: {p.FanOut}"
            + (PyTorchAxes.Construct(plan.Network, tensor) is { } axes ? $", pyTorch: {axes}" : "") + Values(p) + "),";
    }

    private static string Values(ParameterModel parameter) => parameter.Values.Count == 0
        ? ""
        : $", values: new[] {{ {string.Join(", ", parameter.Values.Select(value => Literal.Float(value)))} }}";

    private static void WriteConstructor(CodeWriter code, NetworkPlan plan)
    {
        code.Line("_store = CreateStore(seed);");
        code.Line("_parameters = _store.Parameters;");
        DerivedEmitter.WriteConstruction(code, plan.PredictionWeights);
        DerivedEmitter.WriteConstruction(code, plan.TrainingWeights);
        if (plan.HasTraining && plan.IsRandom)
        {
            code.Line("_randomState = unchecked((uint)seed);");
        }
    }

    private static void WriteTensors(Members members, InferredNetwork network)
    {
        members.Property(
            "The tensors by name, in declaration order, in Keras's layout.",
            "public global::NetGen.ParameterTensors Tensors",
            "_store.Tensors",
            owner: "INetwork",
            table: LayerTable.Tensors(network));
        members.Property(
            "The padded internal layout of all parameters, the same on every machine. Whatever is written into the padding reaches no output.",
            $"public {Members.Out} ParameterArena",
            "_store.WritableArena",
            owner: "INetwork");
        members.Method(
            "Copies the trainable parameters, in declaration order and Keras's layout.",
            $"public void CopyParametersTo({Members.Out} destination)",
            () => members.Code.Line("_store.CopyTrainableTo(destination);"),
            owner: "INetwork");
        members.Method(
            "Replaces the trainable parameters by exactly <see cref=\"TrainableParameterCount\"/> numbers, as CopyParametersTo gives them.",
            $"public void CopyParametersFrom({Members.In} source)",
            () => members.Code.Line("_store.CopyTrainableFrom(source);"),
            owner: "INetwork");
    }

    /// <summary>Fits the normalisations that read the network's input, views seen through, to data.</summary>
    private static void WriteAdapt(Members members, InferredNetwork network)
    {
        var code = members.Code;
        members.Method(
            "Fits the normalisation of the input to examples that stand back to back: mean and variance of every channel.",
            $"public void Adapt({Members.In} inputs)",
            () =>
            {
                var adapted = network.Nodes.Where(node => node.Layer is IAdapted && ReadsInput(network, node)).ToList();
                if (adapted.Count == 0)
                {
                    var message = $"No [Normalization] of {network.Model.Type.PlainName} reads the network's input, so none can be fitted to it: set mean and variance in Tensors.";
                    code.Line($"throw new global::System.InvalidOperationException({Literal.String(message)});");
                    return;
                }

                code.Line("var examples = global::NetGen.Numerics.Check.Batch(inputs.Length, InputSize, nameof(inputs));");
                code.Line("global::NetGen.Numerics.Check.NonEmpty(examples, nameof(inputs));");
                foreach (var node in adapted)
                {
                    var layer = (IAdapted)node.Layer;
                    var (mean, variance) = (Literal.String($"{node.Name}.{layer.Mean}"), Literal.String($"{node.Name}.{layer.Variance}"));
                    code.Line($"global::NetGen.Numerics.ChannelStatistics.Fit(inputs, _store.Tensors[{mean}], _store.Tensors[{variance}]);");
                }
            },
            owner: "IAdaptableNetwork");
    }

    private static bool ReadsInput(InferredNetwork network, Node node) =>
        node.InputNode < 0 || (network.Nodes[node.InputNode].Layer is IView && ReadsInput(network, network.Nodes[node.InputNode]));
}
