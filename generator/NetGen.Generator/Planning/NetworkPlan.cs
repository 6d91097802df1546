using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// How a network is computed: the tensors' places in the arena, and the passes. <see cref="Predict"/> goes from input to output,
/// <see cref="Training"/> to the last value that a loss sees.
/// </summary>
internal sealed class NetworkPlan
{
    private readonly Dictionary<(Node Node, string Suffix), PlannedTensor> _tensors = [];
    private readonly Dictionary<Node, int> _batchOffsets = [];

    public NetworkPlan(InferredNetwork network)
    {
        Network = network;
        var offset = 0;
        foreach (var node in network.Nodes)
        {
            foreach (var parameter in node.Parameters)
            {
                var trainable = node.Layer.Header.Trainable && parameter.IsTrainable;
                _tensors.Add((node, parameter.Suffix), new PlannedTensor(node, parameter, $"{node.Name}.{parameter.Suffix}", offset, trainable));
                offset = checked(offset + parameter.Layout.Floats);
            }
        }

        ArenaLength = Math.Max(offset, TensorLayout.Alignment);
        var last = network.Nodes[network.Nodes.Count - 1];
        FusedActivation = network.Model.Loss is { } loss && loss.Fuses(last.Layer) ? last : null;
        Predict = new PassPlanner(network, last, isTraining: false).Plan();
        Training = new PassPlanner(network, last, isTraining: true).Plan();
        Backward = new BackwardPlan(Training, FusedActivation);
        var core = FusedActivation is null ? last.Index : last.InputNode;
        LossInput = core < 0 ? null : network.Nodes[core];
        ToLoss = FusedActivation is null ? Predict : new PassPlanner(network, LossInput, isTraining: false).Plan();
        Exposed = network.Exposures.Where(exposure => exposure.Node is not null)
            .Select(exposure => (exposure, exposure.Node == last ? Predict : new PassPlanner(network, exposure.Node, isTraining: false).Plan()))
            .ToList();
        Trace = new TracePlan(network, FusedActivation);
        var predictions = Predict.Steps.Concat(HasTraining ? ToLoss.Steps : []).Concat(Exposed.SelectMany(item => item.Pass.Steps)).ToList();
        PredictionWeights = new DerivedPlan(isTraining: false, predictions);
        TraceWeights = new DerivedPlan(isTraining: false, Trace.Prediction.Steps, besides: predictions);

        // A trace shows branches too that do not reach the output.
        var trainings = HasTraining ? Training.Steps.Concat(Trace.TrainingSteps).ToList() : [];
        TrainingWeights = new DerivedPlan(isTraining: true, trainings);
        IsRandom = trainings.Any(step => step.Layer.IsRandom);
        foreach (var step in trainings.Where(step => step.HasBatchMemory && !_batchOffsets.ContainsKey(step.Node)))
        {
            _batchOffsets.Add(step.Node, BatchFloats);
            BatchFloats = checked(BatchFloats + step.Layer.BatchFloats(step.Node.Input));
        }
    }

    public InferredNetwork Network { get; }

    public NetworkModel Model => Network.Model;

    public int ArenaLength { get; }

    public IReadOnlyCollection<PlannedTensor> Tensors => _tensors.Values;

    /// <summary>Input to output, as users call it.</summary>
    public Pass Predict { get; }

    /// <summary>Input to each exposed layer.</summary>
    public IReadOnlyList<(Exposure Exposure, Pass Pass)> Exposed { get; }

    /// <summary>Input to what the loss is computed from, in inference mode.</summary>
    public Pass ToLoss { get; }

    /// <summary>Input to output with every value kept that the backward pass reads.</summary>
    public Pass Training { get; }

    /// <summary>The way back through <see cref="Training"/>.</summary>
    public BackwardPlan Backward { get; }

    /// <summary>What <see cref="Predict"/> and <see cref="ToLoss"/> read in place of parameters.</summary>
    public DerivedPlan PredictionWeights { get; }

    /// <summary>The passes that show every layer by itself.</summary>
    public TracePlan Trace { get; }

    /// <summary>
    /// What a traced prediction reads in place of parameters: the weights that it shares with predictions stand where they do there.
    /// </summary>
    public DerivedPlan TraceWeights { get; }

    /// <summary>What <see cref="Training"/> reads in place of parameters.</summary>
    public DerivedPlan TrainingWeights { get; }

    /// <summary>The last activation, where the loss is computed from its input; null otherwise.</summary>
    public Node? FusedActivation { get; }

    /// <summary>The node whose values the loss takes; null is the network's input.</summary>
    public Node? LossInput { get; }

    public Shape LossShape => LossInput?.Output ?? Network.Input!;

    public int ParameterCount => Tensors.Sum(tensor => tensor.Parameter.Shape.Size);

    public int TrainableParameterCount => Tensors.Where(tensor => tensor.Trainable).Sum(tensor => tensor.Parameter.Shape.Size);

    public long MultiplyAdds => Network.Nodes.Sum(node => node.MultiplyAdds);

    /// <summary>Bytes of scratch that one prediction uses.</summary>
    public int ScratchBytes => Predict.ScratchFloats * sizeof(float);

    /// <summary>Examples that predictions of batches take through all layers together.</summary>
    public int BatchRows => UnrollPolicy.RowsTogether(Predict.ScratchFloats);

    public bool HasTraining => Model.Loss is not null || Model.Optimizer is not null;

    /// <summary>True if training draws random numbers.</summary>
    public bool IsRandom { get; }

    /// <summary>
    /// True if the update can happen where the gradient is summed: the optimizer allows it, and every trainable tensor has a gradient
    /// (one that does not reach the output would miss its weight decay).
    /// </summary>
    public bool FusesUpdate => Model.Optimizer is { IsFusible: true }
        && Tensors.Where(tensor => tensor.Trainable).All(tensor => Training.Steps.Any(step => step.Node == tensor.Node));

    /// <summary>Floats that the kernels of one step of the backward pass work in; a trace's kernels may be others.</summary>
    public int BackwardScratch => Training.Steps.Concat(Trace.TrainingSteps)
        .Select(step => Math.Max(step.Layer.BackwardScratch(step), step.Layer.GradientScratch(step, updates: true))).DefaultIfEmpty(0).Max();

    /// <summary>Floats that training keeps of a whole batch until the update.</summary>
    public int BatchFloats { get; }

    public int BatchOffset(Step step) => _batchOffsets[step.Node];

    /// <summary>The plan that has the step's weights; that of traces has those of predictions too, at the same places.</summary>
    public DerivedPlan WeightsOf(Step step) => step.IsTraining ? TrainingWeights : TraceWeights;

    public int Offset(Node node, string suffix) => _tensors[(node, suffix)].Offset;

    public bool Has(Node node, string suffix) => _tensors.ContainsKey((node, suffix));

    /// <summary>The trainable tensors as contiguous ranges of the arena, for passes over all parameters.</summary>
    public IEnumerable<(int Offset, int Length)> TrainableRanges()
    {
        (int Offset, int Length)? current = null;
        foreach (var tensor in Tensors.Where(tensor => tensor.Trainable))
        {
            if (current is { } range && range.Offset + range.Length == tensor.Offset)
            {
                current = (range.Offset, range.Length + tensor.Parameter.Layout.Floats);
                continue;
            }

            if (current is { } done)
            {
                yield return done;
            }

            current = (tensor.Offset, tensor.Parameter.Layout.Floats);
        }

        if (current is { } last)
        {
            yield return last;
        }
    }
}

/// <summary>A tensor with its full name and its place.</summary>
internal sealed record PlannedTensor(Node Node, ParameterModel Parameter, string Name, int Offset, bool Trainable);

/// <summary>The values of one layer's output (or of the network's input) for one example.</summary>
internal sealed class Value(string name, int size, bool isInput)
{
    private Value? _whole;
    private int _offsetInWhole;

    public string Name { get; } = name;

    public int Size { get; } = size;

    public bool IsInput { get; } = isInput;

    /// <summary>True if it is computed where it stands in a concatenation.</summary>
    public bool IsSlice => _whole is not null;

    /// <summary>The value whose memory this one is part of, itself if it is none's.</summary>
    public Value Root => _whole?.Root ?? this;

    /// <summary>Where it starts within <see cref="Root"/>.</summary>
    public int OffsetInRoot => _whole is null ? 0 : _whole.OffsetInRoot + _offsetInWhole;

    /// <summary>Floats per example in the network's own buffers: whole cache lines, the padding always zero.</summary>
    public int Stride => _whole?.Stride ?? TensorLayout.Align(Size);

    /// <summary>
    /// How the gradient is kept where only a maximum pool reads the value and that is quicker; null where it is kept element by element.
    /// </summary>
    public PooledMaxima? Maxima { get; set; }

    /// <summary>Where a root stands in the pass's scratch, in floats per example; meaningless for the input.</summary>
    public int Offset { get; set; }

    /// <summary>From now on the value is computed inside <paramref name="whole"/>.</summary>
    public void PlaceIn(Value whole, int offset) => (_whole, _offsetInWhole) = (whole, offset);
}

/// <summary>One kernel of a pass: a layer and the element-wise layers fused into it.</summary>
internal sealed class Step(Node node, IReadOnlyList<Value> inputs, Value output)
{
    private Value? _scratch;
    private int? _forwardScratch;

    public Node Node { get; } = node;

    /// <summary>True in the pass that keeps every value for the gradients.</summary>
    public bool IsTraining { get; init; }

    /// <summary>Steps of equal keys share derived weights.</summary>
    public string WeightsKey => $"{Before?.Index}<{Node.Index}>{Behind?.Index}";

    /// <summary>The normalisation of the input that is folded into an affine layer's weights; null if none is.</summary>
    public Node? Before { get; init; }

    /// <summary>The normalisation of the output that is folded into an affine layer's weights; null if none is.</summary>
    public Node? Behind { get; set; }

    public bool IsFolded => Before is not null || Behind is not null;

    /// <summary>True if the step trains on the batch as a whole: see <see cref="KernelLayer.BatchFloats"/>.</summary>
    public bool HasBatchMemory => IsTraining && Layer.BatchFloats(Node.Input) > 0;

    public KernelLayer Layer => (KernelLayer)Node.Layer;

    public List<Node> Tail { get; } = [];

    /// <summary>What the kernel reads, views seen through: several for a merge, and one value may stand there twice.</summary>
    public IReadOnlyList<Value> Inputs { get; } = inputs;

    /// <summary>The first input; all layers but merges have no other.</summary>
    public Value Input => Inputs[0];

    public Value Output { get; set; } = output;

    /// <summary>The inputs that are computed inside the output, so that there is nothing left to do for them.</summary>
    public SortedSet<int> InPlace { get; } = [];

    /// <summary>True if no kernel is left: all inputs are where they belong.</summary>
    public bool IsInPlace => InPlace.Count == Inputs.Count;

    /// <summary>True if training changes parameters of the layer.</summary>
    public bool HasTrainable => Node.HasTrainable;

    /// <summary>What the kernel prepares for itself; null for most.</summary>
    public Value? Scratch => _scratch ??= ScratchFloats > 0 ? new Value($"{Node.Name}_scratch", ScratchFloats, isInput: false) : null;

    /// <summary>dense_1 + relu_1, for comments.</summary>
    public string Title => string.Join(" + ", new[] { Before, Node, Behind }.OfType<Node>().Concat(Tail).Select(node => node.Title));

    /// <summary>Floats that the forward kernel prepares; asked for with every call that is written, and not quick to find.</summary>
    public int ForwardScratch => _forwardScratch ??= Layer.ForwardScratch(this);

    private int ScratchFloats => IsTraining ? Layer.TrainingScratch(this) : ForwardScratch;
}

/// <summary>A sequence of steps from the network's input to an output.</summary>
internal sealed record Pass(IReadOnlyList<Step> Steps, Value Input, Value Output, int ScratchFloats)
{
    /// <summary>The values by the index of their node, the input's under −1; of a trace, all of them.</summary>
    public IReadOnlyDictionary<int, Value> Values { get; init; } = new Dictionary<int, Value>();

    /// <summary>The scratch of a pass whose output stays in it.</summary>
    public int ScratchWithOutput => ScratchFloats + Output.Stride;
}
