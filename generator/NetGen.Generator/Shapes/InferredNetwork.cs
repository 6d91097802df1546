using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>One layer with its place in the graph and its shapes. In <see cref="InputNodes"/> −1 is the network's input.</summary>
internal sealed record Node(
    int Index, Layer Layer, string Name, EquatableArray<int> InputNodes, EquatableArray<Shape> Inputs, Shape Output)
{
    /// <summary>The node that the first input comes from: the layer above, or the one that From names.</summary>
    public int InputNode => InputNodes[0];

    /// <summary>The shape of the first input; all layers but merges have no other.</summary>
    public Shape Input => Inputs[0];

    /// <summary>The shapes as comments show them: 4×4×8, 8 → 4×4×8.</summary>
    public string Flow => $"{string.Join(", ", Inputs)} → {Output}";

    /// <summary>The name as comments and tables show it.</summary>
    public string Title => Literal.Printable(Name);

    public IReadOnlyList<ParameterModel> Parameters => Layer.Parameters(Input);

    /// <summary>A tensor of the layer, or null if it has none of that name.</summary>
    public ParameterModel? Parameter(string suffix) => Parameters.FirstOrDefault(parameter => parameter.Suffix == suffix);

    /// <summary>True if training changes parameters of the layer.</summary>
    public bool HasTrainable => Layer.Header.Trainable && Parameters.Any(parameter => parameter.IsTrainable);

    public long MultiplyAdds => Layer.MultiplyAdds(Input, Output);
}

/// <summary>A layer with Expose: the stem of its members' names, its own name, and its node unless an error stands before it.</summary>
internal sealed record Exposure(string Member, string Name, Node? Node);

/// <summary>A declaration with every shape it has, and everything that is wrong with it.</summary>
internal sealed class InferredNetwork(NetworkModel model, IReadOnlyList<Node> nodes, IReadOnlyList<Finding> findings)
{
    public NetworkModel Model { get; } = model;

    /// <summary>The layers in declaration order, heads taken apart; ends at the first layer without a shape.</summary>
    public IReadOnlyList<Node> Nodes { get; } = nodes;

    public IReadOnlyList<Finding> Findings { get; } = findings;

    /// <summary>The layers whose outputs users can ask for.</summary>
    public IReadOnlyList<Exposure> Exposures { get; init; } = [];

    public Shape? Input => Model.Inputs.Count > 0 ? Model.Inputs[0].Shape : null;

    public Shape? Output => Nodes.Count > 0 ? Nodes[Nodes.Count - 1].Output : Input;

    /// <summary>The first reason why no kernels can be generated; null if there is none.</summary>
    public Finding? Error => Findings.FirstOrDefault(finding => finding.Rule.Severity == RuleSeverity.Error);

    public bool CanGenerate => Error is null && Model.IsComplete && Nodes.Count > 0;

    /// <summary>
    /// False where nothing at all can be emitted: there is no type to emit into, or no network. Then the compiler would complain of
    /// generated code, and its complaints about declarations silence every analyzer.
    /// </summary>
    public bool CanEmit => Model.IsFirstNetwork && Model.Type.NotPartial is null && Model.Type.Obstacle is null
        && Model.Layers.Count > 0;
}
