using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Testing;

/// <summary>
/// A plain, slow, obviously right interpreter of a declaration, in double precision. It reads the same text as the compiler
/// does and shares nothing else with the generator: what the two agree on is right, or wrong twice in different code.
/// Tensors are given by name in Keras's layouts; examples stand back to back, channels last.
/// </summary>
public sealed class Oracle
{
    private readonly OracleGraph _graph;

    private Oracle(OracleGraph graph)
    {
        _graph = graph;
        Tensors = [.. _graph.Nodes.SelectMany(TensorsOf)];
    }

    public IReadOnlyList<int> InputShape => Nodes[0].Shape;

    public IReadOnlyList<int> OutputShape => Nodes[^1].Shape;

    public int InputSize => Shapes.Size(InputShape);

    public int OutputSize => Shapes.Size(OutputShape);

    /// <summary>All tensors in declaration order, kernel before bias.</summary>
    public IReadOnlyList<OracleTensor> Tensors { get; }

    public bool HasLoss => _graph.Loss is not null;

    /// <summary>The name of the loss's class, such as <c>MeanSquaredError</c>; empty without one.</summary>
    public string LossName => _graph.Loss?.GetType().Name ?? "";

    public bool HasOptimizer => _graph.Optimizer is not null;

    private IReadOnlyList<OracleNode> Nodes => _graph.Nodes;

    /// <summary>Reads a declaration.</summary>
    /// <param name="declaration">Attributes as they stand above a class.</param>
    /// <exception cref="FormatException">The declaration is no good, or the oracle does not know something in it.</exception>
    public static Oracle Parse(string declaration) => new(new OracleGraph(declaration));

    /// <summary>The network's outputs for one or more examples, in prediction or in training.</summary>
    public double[] Forward(IReadOnlyDictionary<string, double[]> tensors, IReadOnlyList<double> inputs, bool training = false)
        => Run(tensors, inputs, training)[^1].Joined();

    /// <summary>Mixes the statistics of a batch into the moving ones among the tensors, as a step of training does.</summary>
    public void MoveStatistics(IReadOnlyDictionary<string, double[]> tensors, IReadOnlyList<double> inputs)
    {
        var values = Run(tensors, inputs, training: true);
        foreach (var node in Nodes.Where(node => node.Trainable))
        {
            node.Layer?.MoveStatistics(Select(values, node.Inputs), new LayerTensors(node.Name, tensors));
        }
    }

    /// <summary>The gradients that belong to a gradient of each example's outputs.</summary>
    public OracleGradients Backward(
        IReadOnlyDictionary<string, double[]> tensors, IReadOnlyList<double> inputs, IReadOnlyList<double> outputGradients)
        => Backward(tensors, Run(tensors, inputs, training: true), Nodes.Count - 1, Batch.Cut(outputGradients, Nodes[^1].Shape));

    /// <summary>The mean loss over the batch; with weights Σ wᵢ·lossᵢ ÷ batch.</summary>
    public double Loss(
        IReadOnlyDictionary<string, double[]> tensors,
        IReadOnlyList<double> inputs,
        IReadOnlyList<double> targets,
        IReadOnlyList<double>? exampleWeights = null,
        bool training = false)
    {
        var (loss, node) = EffectiveLoss();
        return MeanLoss(loss, Run(tensors, inputs, training)[node], Batch.Cut(targets, Nodes[^1].Shape), exampleWeights);
    }

    /// <summary>The mean loss over the batch and its gradients.</summary>
    public (double Loss, OracleGradients Gradients) LossAndGradients(
        IReadOnlyDictionary<string, double[]> tensors,
        IReadOnlyList<double> inputs,
        IReadOnlyList<double> targets,
        IReadOnlyList<double>? exampleWeights = null)
    {
        var (node, values, gradient) = LossGradient(tensors, inputs, targets, exampleWeights);
        double loss = MeanLoss(EffectiveLoss().Loss, values[node], Batch.Cut(targets, Nodes[^1].Shape), exampleWeights);
        return (loss, Backward(tensors, values, node, gradient));
    }

    /// <summary>What every layer gives in a prediction, heads taken apart, in declaration order.</summary>
    public IReadOnlyList<double[]> LayerValues(IReadOnlyDictionary<string, double[]> tensors, IReadOnlyList<double> inputs, bool training = false)
        => [.. Run(tensors, inputs, training).Skip(1).Select(batch => batch.Joined())];

    /// <summary>
    /// The gradients of the mean loss with respect to the input and then to what every layer gives in training; null for a last activation
    /// that the loss takes over.
    /// </summary>
    public IReadOnlyList<double[]?> LayerGradients(
        IReadOnlyDictionary<string, double[]> tensors, IReadOnlyList<double> inputs, IReadOnlyList<double> targets)
    {
        var (start, values, gradient) = LossGradient(tensors, inputs, targets, null);
        var tensorGradients = Tensors.ToDictionary(tensor => tensor.Name, tensor => new double[tensor.Length]);
        return [.. NodeGradients(tensors, values, start, gradient, tensorGradients).Select((batch, node) => node > start ? null : batch.Joined())];
    }

    /// <summary>A fresh optimizer, as declared.</summary>
    public OracleOptimizer CreateOptimizer()
    {
        var optimizer = _graph.Optimizer?.Invoke() ?? throw new InvalidOperationException("The declaration has no optimizer.");
        optimizer.Trainable = [.. Tensors.Where(tensor => tensor.Trainable).Select(tensor => tensor.Name)];
        return optimizer;
    }

    private static double MeanLoss(OracleLoss loss, Batch prediction, Batch target, IReadOnlyList<double>? weights)
    {
        if (target.Count != prediction.Count)
        {
            throw new ArgumentException($"{prediction.Count} examples have {target.Count} targets.");
        }
        double sum = 0;
        for (int example = 0; example < prediction.Count; example++)
        {
            sum += (weights?[example] ?? 1) * loss.Value(prediction[example], target[example], prediction.Shape[^1]);
        }
        return sum / prediction.Count;
    }

    /// <summary>The node that the loss reads, the values of all nodes in training, and the mean loss's gradient there.</summary>
    private (int Node, Batch[] Values, Batch Gradient) LossGradient(
        IReadOnlyDictionary<string, double[]> tensors,
        IReadOnlyList<double> inputs,
        IReadOnlyList<double> targets,
        IReadOnlyList<double>? exampleWeights)
    {
        var (loss, node) = EffectiveLoss();
        var values = Run(tensors, inputs, training: true);
        var target = Batch.Cut(targets, Nodes[^1].Shape);
        var prediction = values[node];
        var gradient = Batch.Zeros(prediction.Shape, prediction.Count);
        for (int example = 0; example < prediction.Count; example++)
        {
            double weight = (exampleWeights?[example] ?? 1) / prediction.Count;
            gradient.Examples[example] =
                [.. loss.Gradient(prediction[example], target[example], prediction.Shape[^1]).Select(g => g * weight)];
        }
        return (node, values, gradient);
    }

    private IEnumerable<OracleTensor> TensorsOf(OracleNode node)
        => (node.Layer?.Tensors(_graph.ShapesOf(node.Inputs)) ?? [])
            .Select(tensor => new OracleTensor($"{node.Name}.{tensor.Name}", tensor.Shape, node.Trainable && node.Layer!.IsTrainable(tensor.Name)));

    /// <summary>The loss to use, and the node whose values it reads.</summary>
    private (OracleLoss Loss, int Node) EffectiveLoss()
    {
        var declared = _graph.Loss ?? throw new InvalidOperationException("The declaration has no loss.");
        var last = Nodes[^1];
        if (last.Layer is null)
        {
            return (declared, Nodes.Count - 1);
        }
        var (loss, fromLogits) = declared.After(last.Layer);
        return (loss, fromLogits ? last.Inputs.Single() : Nodes.Count - 1);
    }

    private Batch[] Run(IReadOnlyDictionary<string, double[]> tensors, IReadOnlyList<double> inputs, bool training)
    {
        foreach (var tensor in Tensors.Where(tensor => tensors[tensor.Name].Length != tensor.Length))
        {
            throw new ArgumentException($"{tensor.Name} has {tensors[tensor.Name].Length} elements, not {tensor.Length}.");
        }
        var values = new Batch[Nodes.Count];
        values[0] = Batch.Cut(inputs, Nodes[0].Shape);
        for (int i = 1; i < Nodes.Count; i++)
        {
            var node = Nodes[i];
            var (layer, own) = (node.Layer!, new LayerTensors(node.Name, tensors));
            values[i] = training ? layer.TrainingForward(Select(values, node.Inputs), own) : layer.Forward(Select(values, node.Inputs), own);
        }
        return values;
    }

    private OracleGradients Backward(IReadOnlyDictionary<string, double[]> tensors, Batch[] values, int start, Batch gradient)
    {
        var tensorGradients = Tensors.ToDictionary(tensor => tensor.Name, tensor => new double[tensor.Length]);
        return new OracleGradients(NodeGradients(tensors, values, start, gradient, tensorGradients)[0].Joined(), tensorGradients);
    }

    /// <summary>The gradients of all nodes up to <paramref name="start"/>; those of the tensors are added to theirs.</summary>
    private Batch[] NodeGradients(
        IReadOnlyDictionary<string, double[]> tensors, Batch[] values, int start, Batch gradient, Dictionary<string, double[]> tensorGradients)
    {
        var gradients = Nodes.Select((node, i) => Batch.Zeros(node.Shape, values[i].Count)).ToArray();
        gradients[start] = gradient;
        for (int i = start; i > 0; i--)
        {
            var node = Nodes[i];
            var inputGradients = node.Layer!.Backward(
                Select(values, node.Inputs),
                values[i],
                gradients[i],
                new LayerTensors(node.Name, tensors),
                new LayerTensors(node.Name, tensorGradients));
            foreach (var (input, inputGradient) in node.Inputs.Zip(inputGradients))
            {
                gradients[input].Accumulate(inputGradient);
            }
        }
        return gradients;
    }

    private static Batch[] Select(Batch[] values, int[] nodes) => [.. nodes.Select(node => values[node])];
}
