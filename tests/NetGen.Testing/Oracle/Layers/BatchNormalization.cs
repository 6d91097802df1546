using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Testing.Layers;

/// <summary>
/// gamma · (x − mean) ÷ √(variance + ε) + beta per channel. A frozen layer always uses the moving statistics; another one uses them in
/// prediction, and the batch's own in training.
/// </summary>
internal sealed class BatchNormalization(AttributeCall call) : OracleLayer
{
    private readonly double _epsilon = call.Number("Epsilon", 1e-3);
    private readonly double _momentum = call.Number("Momentum", 0.99);
    private readonly bool _trainable = call.Flag("Trainable", true);

    public override int[] OutputShape(int[][] inputs) => inputs.Single();

    public override IReadOnlyList<(string Name, int[] Shape)> Tensors(int[][] inputs) =>
        [.. new[] { "gamma", "beta", "moving_mean", "moving_variance" }.Select(name => (name, new[] { inputs.Single()[^1] }))];

    public override bool IsTrainable(string tensor) => tensor is "gamma" or "beta";

    public override Batch Forward(Batch[] inputs, LayerTensors tensors) =>
        Normalize(inputs.Single(), tensors["moving_mean"], tensors["moving_variance"], tensors);

    public override Batch TrainingForward(Batch[] inputs, LayerTensors tensors)
    {
        if (!_trainable)
        {
            return Forward(inputs, tensors);
        }
        var (mean, variance) = Statistics(inputs.Single());
        return Normalize(inputs.Single(), mean, variance, tensors);
    }

    public override void MoveStatistics(Batch[] inputs, LayerTensors tensors)
    {
        var (mean, variance) = Statistics(inputs.Single());
        for (int c = 0; c < mean.Length; c++)
        {
            tensors["moving_mean"][c] = _momentum * tensors["moving_mean"][c] + (1 - _momentum) * mean[c];
            tensors["moving_variance"][c] = _momentum * tensors["moving_variance"][c] + (1 - _momentum) * variance[c];
        }
    }

    public override Batch[] Backward(Batch[] inputs, Batch output, Batch gradient, LayerTensors tensors, LayerTensors gradients)
    {
        var input = inputs.Single();
        var (mean, variance) = _trainable ? Statistics(input) : (tensors["moving_mean"], tensors["moving_variance"]);
        int channels = mean.Length;
        double count = (double)input.Count * input[0].Length / channels;
        var (sums, products) = (new double[channels], new double[channels]);
        double Normalized(int example, int i) => (input[example][i] - mean[i % channels]) / Math.Sqrt(variance[i % channels] + _epsilon);
        for (int example = 0; example < input.Count; example++)
        {
            for (int i = 0; i < input[example].Length; i++)
            {
                sums[i % channels] += gradient[example][i];
                products[i % channels] += gradient[example][i] * Normalized(example, i);
            }
        }
        for (int c = 0; c < channels; c++)
        {
            gradients["gamma"][c] += products[c];
            gradients["beta"][c] += sums[c];
        }
        var dx = Batch.Zeros(input.Shape, input.Count);
        for (int example = 0; example < input.Count; example++)
        {
            for (int i = 0; i < input[example].Length; i++)
            {
                int c = i % channels;
                double scale = tensors["gamma"][c] / Math.Sqrt(variance[c] + _epsilon);
                double moved = _trainable ? (sums[c] + Normalized(example, i) * products[c]) / count : 0;
                dx.Examples[example][i] = scale * (gradient[example][i] - moved);
            }
        }
        return [dx];
    }

    private Batch Normalize(Batch input, double[] mean, double[] variance, LayerTensors tensors) => input.Map(input.Shape, x =>
        [.. x.Select((value, i) =>
        {
            int c = i % mean.Length;
            return tensors["gamma"][c] * (value - mean[c]) / Math.Sqrt(variance[c] + _epsilon) + tensors["beta"][c];
        })]);

    /// <summary>Mean and biased variance of every channel over all examples and positions.</summary>
    private static (double[] Mean, double[] Variance) Statistics(Batch input)
    {
        int channels = input.Shape[^1];
        double[][] values = [.. Enumerable.Range(0, channels).Select(c => input.Examples
            .SelectMany(example => example.Where((_, i) => i % channels == c)).ToArray())];
        double[] mean = [.. values.Select(channel => channel.Average())];
        return (mean, [.. values.Select((channel, c) => channel.Average(x => (x - mean[c]) * (x - mean[c])))]);
    }
}
