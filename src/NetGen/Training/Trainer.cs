using System;
using System.Diagnostics;

namespace NetGen;

/// <summary>
/// A training that the caller drives: every <see cref="Next"/> does one mini-batch and returns, so that a network learns inside a frame
/// loop, without threads. <see cref="TrainingExtensions.Fit"/> is a loop over it.
/// </summary>
/// <remarks>
/// <para>
/// A mini-batch allocates nothing after the first ones, as long as data source, metrics and callbacks do not; the end of an epoch allocates
/// its <see cref="EpochResult"/>. Validation runs in mini-batches too, one per call, after the last mini-batch of an epoch.
/// </para>
/// <para>Between two calls the network may be used for prediction.</para>
/// </remarks>
/// <example><code>
/// using var trainer = new Trainer(network, data, new FitOptions { Epochs = 50, BatchSize = 16 });
/// // every frame:
/// if (trainer.Next()) { ShowLoss(trainer.MeanLoss); }
/// </code></example>
public sealed partial class Trainer : IDisposable
{
    private readonly DataSource _data;
    private readonly BatchOrder _order;
    private readonly BatchStep _step;
    private readonly Evaluation? _validation;
    private readonly MetricSet? _metrics;
    private readonly LayerGradients? _gradients;
    private readonly NetworkSnapshot _good;
    private readonly float[]? _best;
    private readonly float[] _inputs;
    private readonly float[] _targets;
    private readonly float[] _outputs;
    private readonly float[] _tensor;
    private float _initialRate;
    private int _epoch;
    private int _batch;
    private double _lossSum;
    private long _ticks;
    private bool _stopRequested;

    /// <summary>Prepares a training, or continues the one whose checkpoint stands at <see cref="FitOptions.CheckpointPath"/>.</summary>
    /// <param name="network">A network with a loss and an optimizer.</param>
    /// <param name="data">The training examples.</param>
    /// <param name="options">How to train; null for the defaults. Later changes to the object have no effect.</param>
    /// <exception cref="ArgumentException">
    /// The data do not fit the network, an option is outside its range, or the checkpoint belongs to another training.
    /// </exception>
    public Trainer(ITrainableNetwork network, DataSource data, FitOptions? options = null)
    {
        Network = network ?? throw new ArgumentNullException(nameof(network));
        DataFit.Check(network, data, nameof(data));
        Options = (options ?? new FitOptions()).Checked();
        if (Options.Validation is { } validation)
        {
            DataFit.Check(network, validation, nameof(Options.Validation));
        }

        _data = data;
        _order = new BatchOrder(data.Count, Options);
        if (Options.Validation is not null || _order.HeldOutExamples.Length > 0)
        {
            int[]? held = Options.Validation is null ? _order.HeldOutExamples : null;
            _validation = new Evaluation(network, Options.Validation ?? data, held, Options.Metrics);
        }

        int rows = Math.Min(Options.BatchSize, _order.Count);
        _inputs = new float[rows * network.InputSize];
        _targets = new float[rows * network.OutputSize];
        _tensor = new float[Divergence.LargestTensor(network)];
        _metrics = Options.TrainingMetrics && Options.Metrics.Count > 0 ? new MetricSet(Options.Metrics, network.OutputShape) : null;
        _outputs = _metrics is null ? Array.Empty<float>() : new float[_targets.Length];
        _gradients = Options.GradientNorms ? new LayerGradients(network) : null;
        _best = Options.EarlyStopping is { RestoreBest: true } ? new float[network.ParameterArena.Length] : null;
        _initialRate = network.LearningRate;
        _good = new NetworkSnapshot(network);
        BatchesPerEpoch = (_order.Count + Options.BatchSize - 1) / Options.BatchSize;
        Resume();
        _good.Take(History.Count > 0 || _batch > 0 ? "its checkpoint" : "its start");
        _step = Options.Workers > 1 ? new WorkerStep(network, _gradients, Options.Workers) : new BatchStep(network, _gradients);
    }

    /// <summary>The network that learns.</summary>
    public ITrainableNetwork Network { get; }

    /// <summary>A copy of the options.</summary>
    public FitOptions Options { get; }

    /// <summary>The complete epochs.</summary>
    public History History { get; } = new();

    /// <summary>The number of the running epoch, from 1; after the last one, still its number.</summary>
    public int Epoch => Math.Min(_epoch + 1, Options.Epochs);

    /// <summary>The mini-batches of training in the running epoch so far.</summary>
    public int Batch => _batch;

    /// <summary>The mini-batches of training in an epoch; the last one may be shorter.</summary>
    public int BatchesPerEpoch { get; }

    /// <summary>The loss of the last mini-batch of training before its step; NaN before the first.</summary>
    public double Loss { get; private set; } = double.NaN;

    /// <summary>The mean loss over the running epoch's examples so far; NaN at its beginning.</summary>
    public double MeanLoss => _batch > 0 ? _lossSum / Math.Min((long)_batch * Options.BatchSize, _order.Count) : double.NaN;

    /// <summary>True if the next mini-batch is one of validation.</summary>
    public bool IsValidating => _batch == BatchesPerEpoch;

    /// <summary>True once the training is over; <see cref="NetGen.History.StopReason"/> says why.</summary>
    public bool IsEnded => History.StopReason != StopReason.None;

    /// <summary>How far the training is, after the last <see cref="Next"/>.</summary>
    public FitProgress Progress { get; private set; }

    /// <summary>Does one mini-batch: of training, or of validation after the last one of an epoch.</summary>
    /// <returns>True if it did; false if the training had ended before, and nothing was done.</returns>
    /// <exception cref="InvalidOperationException">The network declares no loss.</exception>
    /// <exception cref="TrainingDivergedException">
    /// The loss or a parameter became infinite or NaN; the network is as it was after the last good epoch or checkpoint, and the training
    /// has ended.
    /// </exception>
    public bool Next()
    {
        if (!IsEnded && (_stopRequested || _epoch == Options.Epochs))
        {
            End(_stopRequested ? StopReason.Stopped : StopReason.Completed);
            return false;
        }

        if (IsEnded)
        {
            return false;
        }

        long start = Stopwatch.GetTimestamp();
        bool validates = _batch == BatchesPerEpoch;
        bool complete = validates ? ValidateBatch() : TrainBatch();
        _ticks += Stopwatch.GetTimestamp() - start;
        var progress = new FitProgress(_epoch + 1, Options.Epochs, _batch, BatchesPerEpoch, MeanLoss, Network.LearningRate, validates, null);
        if (complete)
        {
            progress = progress with { Result = EndEpoch() };
        }
        else if (!validates)
        {
            SaveBetween();
        }

        Progress = progress;
        if (_stopRequested && !IsEnded)
        {
            End(StopReason.Stopped);
        }

        return true;
    }

    /// <summary>Ends the training after the running <see cref="Next"/>, or before the next one.</summary>
    public void Stop() => _stopRequested = true;

    /// <summary>Ends the threads of <see cref="FitOptions.Workers"/>; without any there is nothing to dispose.</summary>
    public void Dispose() => _step.Dispose();

    /// <summary>True if the epoch is complete with it.</summary>
    private bool TrainBatch()
    {
        if (_batch == 0)
        {
            _order.Begin(_epoch);
        }

        ReadOnlySpan<int> examples = _order.Batch(_batch, Options.BatchSize);
        Span<float> inputs = _inputs.AsSpan(0, examples.Length * Network.InputSize);
        Span<float> targets = _targets.AsSpan(0, examples.Length * Network.OutputSize);
        _data.Read(examples, inputs, targets);
        if (Options.Schedule is { } schedule)
        {
            var time = new ScheduleTime(_epoch, _batch, BatchesPerEpoch, Options.Epochs);
            Network.LearningRate = (float)schedule.Rate(_initialRate, time, History);
        }

        if (_metrics is not null)
        {
            Span<float> outputs = _outputs.AsSpan(0, targets.Length);
            Network.PredictBatch(inputs, outputs);
            _metrics.Add(outputs, targets);
        }

        Loss = _step.Run(_inputs, _targets, examples.Length);
        if (!Divergence.IsFinite(Loss))
        {
            throw Diverged($"the loss is {Loss}", examples, inputs, targets, _batch + 1, "the training data");
        }

        _lossSum += Loss * examples.Length;
        _batch++;
        if (_batch == BatchesPerEpoch)
        {
            _validation?.Restart();
        }

        foreach (FitCallback callback in Options.Callbacks)
        {
            callback.BatchEnded(this);
        }

        return _batch == BatchesPerEpoch && _validation is null;
    }

    private bool ValidateBatch()
    {
        // Without validation data only a callback that threw can have kept the epoch from ending.
        if (_validation is null)
        {
            return true;
        }

        bool more = _validation.Next();
        if (!Divergence.IsFinite(_validation.Loss))
        {
            string what = $"the validation loss is {_validation.Loss}";
            throw Diverged(what, _validation.LastExamples, _validation.LastInputs, _validation.LastTargets, 0, "the validation data");
        }

        return !more;
    }

    private EpochResult EndEpoch()
    {
        if (Divergence.Broken(Network, _tensor) is { } broken)
        {
            throw Diverged($"{broken.Name} holds {broken.Value}", default, default, default, _batch, "");
        }

        var result = new EpochResult(_epoch + 1)
        {
            Loss = MeanLoss,
            Metrics = _metrics?.Values() ?? new MetricValues(),
            ValidationLoss = _validation?.Loss,
            ValidationMetrics = _validation?.Metrics() ?? new MetricValues(),
            LearningRate = Network.LearningRate,
            Duration = TimeSpan.FromSeconds((double)_ticks / Stopwatch.Frequency),
            GradientNorms = _gradients?.Means(_batch) ?? Array.Empty<GradientNorm>(),
        };
        History.Add(result);
        (int best, int since) = Options.EarlyStopping?.Judge(History) ?? (History.Count, 0);
        History.BestEpoch = best;
        if (_best is not null && since == 0)
        {
            Network.ParameterArena.CopyTo(_best);
        }

        BeginEpoch(_epoch + 1);
        _good.Take($"the end of epoch {_epoch}");
        foreach (FitCallback callback in Options.Callbacks)
        {
            callback.EpochEnded(this, result);
        }

        if (_stopRequested)
        {
            End(StopReason.Stopped);
        }
        else if (_epoch == Options.Epochs)
        {
            End(StopReason.Completed);
        }
        else if (since >= (Options.EarlyStopping?.Patience ?? int.MaxValue))
        {
            End(StopReason.EarlyStopping);
        }
        else if (Options.CheckpointPath is { } path)
        {
            SaveCheckpoint(path);
        }

        return result;
    }

    private void BeginEpoch(int epoch)
    {
        (_epoch, _batch, _lossSum, _ticks) = (epoch, 0, 0, 0);
        _metrics?.Reset();
        _gradients?.Reset();
    }

    private void End(StopReason reason)
    {
        if (_best is not null && History.Count > 0)
        {
            _best.AsSpan().CopyTo(Network.ParameterArena);
        }

        if (Options.Schedule is not null)
        {
            Network.LearningRate = _initialRate;
        }

        History.StopReason = reason;
        if (Options.CheckpointPath is { } path)
        {
            SaveCheckpoint(path);
        }

        _step.Dispose();
        foreach (FitCallback callback in Options.Callbacks)
        {
            callback.TrainingEnded(this);
        }
    }

    private void SaveBetween()
    {
        bool isDue = Options.CheckpointEvery > 0 && (((long)_epoch * BatchesPerEpoch) + _batch) % Options.CheckpointEvery == 0;
        if (isDue && Options.CheckpointPath is { } path && Divergence.Broken(Network, _tensor) is null)
        {
            _good.Take($"its checkpoint in epoch {_epoch + 1} after batch {_batch}");
            SaveCheckpoint(path);
        }
    }

    private TrainingDivergedException Diverged(
        string what, ReadOnlySpan<int> examples, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, int batch, string data)
    {
        var exception = Divergence.Explain(Network, what, (_epoch + 1, batch), examples, inputs, targets, data, _good.Moment);
        _good.Restore();
        if (Options.Schedule is not null)
        {
            Network.LearningRate = _initialRate;
        }

        History.StopReason = StopReason.Diverged;
        _step.Dispose();
        return exception;
    }
}
