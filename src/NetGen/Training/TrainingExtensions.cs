using System;
using System.Threading;

namespace NetGen;

/// <summary>Training and judging a network on data sets.</summary>
public static class TrainingExtensions
{
    /// <summary>Trains a network: mini-batch after mini-batch, epoch after epoch, as a <see cref="Trainer"/> does it.</summary>
    /// <param name="network">A network with a loss and an optimizer.</param>
    /// <param name="data">The training examples.</param>
    /// <param name="options">How to train; null for the defaults.</param>
    /// <param name="progress">
    /// Told after every mini-batch, at once and on this thread. (<see cref="Progress{T}"/> hands reports on to another one.)
    /// </param>
    /// <param name="cancellationToken">
    /// Ends the training between two mini-batches. The network then has the parameters of the last step; with a
    /// <see cref="FitOptions.CheckpointPath"/>, a checkpoint is written first, from which the same call continues.
    /// </param>
    /// <returns>The course of the training.</returns>
    /// <exception cref="ArgumentException">
    /// The data do not fit the network, an option is outside its range, or the checkpoint belongs to another training.
    /// </exception>
    /// <exception cref="InvalidOperationException">The network declares no loss.</exception>
    /// <exception cref="TrainingDivergedException">
    /// The loss or a parameter became infinite or NaN; the network is as it was after the last good epoch or checkpoint.
    /// </exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <example><code>
    /// var history = network.Fit(training, new FitOptions { Epochs = 20, Validation = validation, Metrics = new[] { Metric.Accuracy } });
    /// </code></example>
    public static History Fit(
        this ITrainableNetwork network,
        DataSource data,
        FitOptions? options = null,
        IProgress<FitProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        using var trainer = new Trainer(network, data, options);
        while (!trainer.IsEnded)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                if (trainer.Options.CheckpointPath is { } path)
                {
                    trainer.SaveCheckpoint(path);
                }

                cancellationToken.ThrowIfCancellationRequested();
            }

            trainer.Next();
            progress?.Report(trainer.Progress);
        }

        return trainer.History;
    }

    /// <summary>Judges a network by examples: its mean loss, if it declares one, and metrics. Changes nothing.</summary>
    /// <param name="network">The network.</param>
    /// <param name="data">The examples.</param>
    /// <param name="metrics">What to measure besides the loss.</param>
    /// <returns>The loss and the metrics over all examples, in inference mode.</returns>
    /// <exception cref="ArgumentException">The data do not fit the network, or hold no examples.</exception>
    /// <exception cref="InvalidOperationException">The network has an optimizer, but declares no loss.</exception>
    /// <example><code>double accuracy = network.Evaluate(test, Metric.Accuracy)[Metric.Accuracy];</code></example>
    public static EvaluationResult Evaluate(this INetwork network, DataSource data, params Metric[] metrics)
    {
        if (network is null)
        {
            throw new ArgumentNullException(nameof(network));
        }

        DataFit.Check(network, data, nameof(data));
        var evaluation = new Evaluation(network, data, null, metrics ?? Array.Empty<Metric>());
        while (evaluation.Next())
        {
        }

        return new EvaluationResult(evaluation.Loss, evaluation.Count, evaluation.Metrics());
    }
}
