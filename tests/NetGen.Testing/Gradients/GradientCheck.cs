using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Testing;

/// <summary>
/// Compares a network's gradients with finite differences of its own predictions and losses: of every parameter and every input.
/// </summary>
/// <remarks>
/// Each element must agree to <see cref="Tolerance"/> of the norm of its tensor's gradient, and the slope along a tensor's whole gradient
/// must be that norm to the same tolerance: the one finds single wrong elements, the other (where noise averages out) a gradient that
/// is wrong by one per cent throughout. Layers that behave differently in training, such as dropout, do not pass:
/// gradients are computed in training mode, predictions and losses are not.
/// </remarks>
public static class GradientCheck
{
    /// <summary>The largest error, as a share of the norm of a tensor's gradient.</summary>
    public const double Tolerance = 5e-3;

    /// <summary>The share of a tensor's elements that may be impossible to judge.</summary>
    public const double UnresolvedShare = 0.1;

    /// <summary>Checks the gradients of the loss, and then those of the outputs (<see cref="RunOutputs"/>).</summary>
    /// <param name="network">The network, with a loss; its parameters are as before afterwards.</param>
    /// <param name="inputs">A batch of examples: a few that differ, so that no gradient vanishes.</param>
    /// <param name="targets">Their targets.</param>
    /// <param name="largestSample">Of larger tensors only this many elements, spread evenly, are checked one by one.</param>
    /// <exception cref="GradientCheckException">A gradient is wrong, or too much of it cannot be judged.</exception>
    public static IReadOnlyList<GradientReport> Run(
        IDifferentiableNetwork network, float[] inputs, float[] targets, int largestSample = int.MaxValue)
    {
        (double, double) Loss()
        {
            double loss = network.Evaluate(inputs, targets);
            return (loss, Math.Abs(loss));
        }

        var reports = TrainableTensors(network)
            .Select(tensor => Comparison("loss", tensor, () => network.Backpropagate(inputs, targets), Loss).Run(largestSample));
        return [.. Judge(reports), .. RunOutputs(network, inputs, largestSample)];
    }

    /// <summary>
    /// Checks <see cref="IDifferentiableNetwork.BackpropagateGradients"/>, parameters and inputs, with arbitrary gradients of the outputs.
    /// </summary>
    /// <param name="network">The network; it needs no loss.</param>
    /// <param name="inputs">A batch of examples.</param>
    /// <param name="largestSample">Of larger tensors only this many elements, spread evenly, are checked one by one.</param>
    /// <exception cref="GradientCheckException">A gradient is wrong, or too much of it cannot be judged.</exception>
    public static IReadOnlyList<GradientReport> RunOutputs(
        IDifferentiableNetwork network, float[] inputs, int largestSample = int.MaxValue)
    {
        var random = new Random(1);
        float[] outputs = new float[inputs.Length / network.InputSize * network.OutputSize];
        float[] outputGradients = [.. outputs.Select(_ => random.Next(2) + 0.5f * random.NextSingle() - 0.75f)];
        float[] inputGradients = new float[inputs.Length];
        float[] moved = [.. inputs];

        void Backpropagate() => network.BackpropagateGradients(moved, outputGradients, inputGradients);
        (double, double) WeightedOutputs()
        {
            network.PredictBatch(moved, outputs);
            double[] terms = [.. outputs.Zip(outputGradients, (y, dy) => (double)y * dy)];
            return (terms.Sum(), terms.Sum(Math.Abs));
        }

        float[] InputGradients()
        {
            Backpropagate();
            return [.. inputGradients];
        }

        var byInput = new GradientComparison(
            "outputs by input", inputs, values => values.CopyTo(moved, 0), InputGradients, WeightedOutputs);
        var reports = TrainableTensors(network)
            .Select(tensor => Comparison("outputs", tensor, Backpropagate, WeightedOutputs))
            .Append(byInput)
            .Select(comparison => comparison.Run(largestSample));
        return Judge(reports);
    }

    private static IEnumerable<ParameterTensor> TrainableTensors(INetwork network) => network.Tensors.Where(tensor => tensor.Trainable);

    private static GradientComparison Comparison(
        string function, ParameterTensor tensor, Action backpropagate, Func<(double Value, double Magnitude)> evaluate)
    {
        float[] values = new float[tensor.Length];
        tensor.CopyTo(values);
        float[] Gradient()
        {
            float[] gradient = new float[tensor.Length];
            backpropagate();
            tensor.CopyGradientTo(gradient);
            return gradient;
        }

        return new GradientComparison($"{function} by {tensor.Name}", values, moved => tensor.CopyFrom(moved), Gradient, evaluate);
    }

    private static IReadOnlyList<GradientReport> Judge(IEnumerable<GradientReport> reports)
    {
        GradientReport[] all = [.. reports];
        Require(all, "Wrong gradients", report =>
            report.Wrong == 0 && (!report.DirectionResolved || report.DirectionError <= Tolerance));
        Require(all, "Gradients that cannot be judged, choose other examples", report =>
            report.DirectionResolved && report.Unresolved <= Math.Max(1, UnresolvedShare * report.Checked));
        return all;
    }

    private static void Require(GradientReport[] reports, string complaint, Func<GradientReport, bool> good)
    {
        if (!reports.All(good))
        {
            throw new GradientCheckException(
                $"{complaint} (tolerance {Tolerance:P1} of the norm):\n"
                + string.Join("\n", reports.Where(report => !good(report)).OrderByDescending(report => report.WorstError)));
        }
    }
}
