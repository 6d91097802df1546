using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen;

/// <summary>
/// Compares a network's gradients with finite differences of what it computes, of every parameter and every input: the proof that an
/// activation or a loss of your own is differentiated as it should be.
/// </summary>
/// <remarks>
/// <para>
/// Each element must agree to <see cref="Tolerance"/> of the norm of its tensor's gradient, and the slope along a tensor's whole gradient
/// must be that norm to the same tolerance: the one finds single wrong elements, the other (where noise averages out) a gradient that
/// is wrong by one per cent throughout. Differences are the fourth-order central ones of the network's own floats, in double precision, at
/// steps from 1/2 down to 1/1024, of which the one with the least noise counts that no smaller one contradicts.
/// </para>
/// <para>
/// Where training computes something else than prediction (dropout, batch normalisation), the loss is measured in training mode and the
/// gradients of the outputs are not checked, since predictions do not tell them.
/// </para>
/// <para>It computes the loss some twenty times for each parameter: a tool for tests and small networks.</para>
/// </remarks>
/// <example>
/// <code>
/// var report = GradientCheck.Run(new Net(), inputs, targets);
/// Console.WriteLine(report);
/// report.ThrowIfFailed();
/// </code>
/// </example>
public static class GradientCheck
{
    /// <summary>The largest error, as a share of the norm of a tensor's gradient.</summary>
    public const double Tolerance = 5e-3;

    /// <summary>The share of a tensor's elements that may be impossible to judge: at a corner, or too small for single precision.</summary>
    public const double UnresolvedShare = 0.1;

    /// <summary>Training and prediction are the same function if their losses differ by no more than this share.</summary>
    private const double SameLoss = 1e-6;

    /// <summary>Checks the gradients of the loss, and then those of the outputs (<see cref="RunOutputs"/>).</summary>
    /// <param name="network">A network with a loss. Its parameters are as before afterwards, its gradients are not.</param>
    /// <param name="inputs">A batch of examples, back to back: a few that differ, so that no gradient vanishes.</param>
    /// <param name="targets"><see cref="INetwork.OutputSize"/> values per example, back to back.</param>
    /// <param name="largestSample">Of larger tensors only this many elements, spread evenly, are checked one by one.</param>
    /// <returns>What was found, tensor by tensor.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="network"/> is null.</exception>
    /// <exception cref="ArgumentException">A span has another length, or the batch is empty; nothing is changed.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="largestSample"/> is less than 1.</exception>
    /// <exception cref="InvalidOperationException">The network declares no loss: use <see cref="RunOutputs"/>.</exception>
    public static GradientCheckReport Run(
        IDifferentiableNetwork network, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, int largestSample = int.MaxValue)
    {
        int examples = CheckArguments(network, inputs, largestSample);
        if (targets.Length != examples * network.OutputSize)
        {
            throw new ArgumentException(
                $"targets holds {targets.Length} values, but {examples} examples need {examples * network.OutputSize}.", nameof(targets));
        }

        float[] x = inputs.ToArray();
        float[] t = targets.ToArray();
        double predicted = network.Evaluate(x, t);
        bool same = Math.Abs(predicted - network.Backpropagate(x, t)) <= SameLoss * Math.Abs(predicted);
        (double, double) Loss()
        {
            double loss = same ? network.Evaluate(x, t) : network.Backpropagate(x, t);
            return (loss, Math.Abs(loss));
        }

        var reports = TrainableTensors(network)
            .Select(tensor => Comparison("loss", tensor, () => network.Backpropagate(x, t), Loss).Run(largestSample)).ToList();
        if (same)
        {
            reports.AddRange(CheckOutputs(network, x, largestSample));
        }

        return new GradientCheckReport(reports, same);
    }

    /// <summary>
    /// Checks <see cref="IDifferentiableNetwork.BackpropagateGradients"/>, parameters and inputs, with arbitrary gradients of the outputs.
    /// </summary>
    /// <param name="network">The network; it needs no loss. Its parameters are as before afterwards, its gradients are not.</param>
    /// <param name="inputs">A batch of examples, back to back.</param>
    /// <param name="largestSample">Of larger tensors only this many elements, spread evenly, are checked one by one.</param>
    /// <returns>What was found, tensor by tensor, the input last.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="network"/> is null.</exception>
    /// <exception cref="ArgumentException">The span has another length, or the batch is empty; nothing is changed.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="largestSample"/> is less than 1.</exception>
    public static GradientCheckReport RunOutputs(
        IDifferentiableNetwork network, ReadOnlySpan<float> inputs, int largestSample = int.MaxValue)
    {
        CheckArguments(network, inputs, largestSample);
        return new GradientCheckReport(CheckOutputs(network, inputs.ToArray(), largestSample), outputsChecked: true);
    }

    private static List<GradientReport> CheckOutputs(IDifferentiableNetwork network, float[] inputs, int largestSample)
    {
        var random = new Random(1);
        float[] outputs = new float[inputs.Length / network.InputSize * network.OutputSize];
        float[] outputGradients = [.. outputs.Select(_ => random.Next(2) + (float)(0.5 * random.NextDouble()) - 0.75f)];
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
        return
        [
            .. TrainableTensors(network).Select(tensor => Comparison("outputs", tensor, Backpropagate, WeightedOutputs))
                .Append(byInput)
                .Select(comparison => comparison.Run(largestSample)),
        ];
    }

    private static int CheckArguments(IDifferentiableNetwork network, ReadOnlySpan<float> inputs, int largestSample)
    {
        if (network is null)
        {
            throw new ArgumentNullException(nameof(network));
        }

        if (inputs.Length == 0 || inputs.Length % network.InputSize != 0)
        {
            throw new ArgumentException(
                $"inputs holds {inputs.Length} values, but needs a positive multiple of {network.InputSize}, the length of one example.",
                nameof(inputs));
        }

        return largestSample >= 1
            ? inputs.Length / network.InputSize
            : throw new ArgumentOutOfRangeException(nameof(largestSample), largestSample, "At least one element must be checked.");
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
}
