using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace NetGen;

public sealed partial class Trainer
{
    private const string IdentityPrefix = "of ";
    private const string OptimizerTensor = "checkpoint/optimizer";
    private const string BestTensor = "checkpoint/best";

    /// <summary>
    /// Writes everything that the rest of the training depends on: parameters and moving statistics, the optimizer's state, step count,
    /// random state, the place in the epoch, history and best parameters. The order of examples and the schedule follow from these.
    /// </summary>
    /// <param name="path">
    /// The file, a safetensors file that holds the network's tensors under their names besides the rest. It is replaced as a whole: whoever
    /// is interrupted leaves the old one.
    /// </param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void SaveCheckpoint(string path)
    {
        TensorFileWriter file = NetworkWeights.File(Network);
        foreach (var (name, value) in Identity())
        {
            file.AddMetadata(IdentityPrefix + name, value);
        }

        file.AddMetadata("epoch", Text(_epoch));
        file.AddMetadata("batch", Text(_batch));
        file.AddMetadata("steps", Text(Network.StepCount));
        file.AddMetadata("random", Network.RandomState.ToString(CultureInfo.InvariantCulture));
        file.AddMetadata("rate", CheckpointText.Of(Network.LearningRate));
        file.AddMetadata("initial rate", CheckpointText.Of(_initialRate));
        file.AddMetadata("loss", CheckpointText.Of(Loss));
        file.AddMetadata("loss sum", CheckpointText.Of(_lossSum));
        file.AddMetadata("ticks", Text(_ticks));
        file.AddMetadata("metrics", CheckpointText.Of(_metrics?.Sums ?? Array.Empty<double>()));
        file.AddMetadata("gradients", CheckpointText.Of(_gradients?.Sums ?? Array.Empty<double>()));
        file.AddMetadata("history", CheckpointText.Of(History));
        file.AddMetadata("best epoch", Text(History.BestEpoch));
        file.AddMetadata("stop reason", History.StopReason.ToString());
        Add(file, OptimizerTensor, Network.OptimizerState.ToArray());
        Add(file, BestTensor, _best ?? Array.Empty<float>());
        AtomicFile.Write(path, file.WriteTo);
    }

    private static void Add(TensorFileWriter file, string name, float[] values)
    {
        if (values.Length > 0)
        {
            file.Add(name, new TensorShape(values.Length), destination => values.CopyTo(destination));
        }
    }

    /// <summary>Continues where the checkpoint was written, if there is one.</summary>
    private void Resume()
    {
        if (Options.CheckpointPath is not { } path || !File.Exists(path))
        {
            return;
        }

        AtomicFile.DeleteLeftovers(path);
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        var file = TensorFileReader.Open(stream, path, toEnd: true);
        RequireSameTraining(file.Metadata, path);
        var tensors = new Dictionary<string, float[]>();
        file.ReadTensors(tensor => tensors[tensor.Name] = new float[tensor.Elements]);
        try
        {
            Restore(file.Metadata, tensors);
        }
        catch (Exception exception) when (exception is KeyNotFoundException or FormatException or ArgumentException or IndexOutOfRangeException
            or OverflowException)
        {
            throw new InvalidDataException($"'{path}' is a damaged checkpoint; delete it to start anew.", exception);
        }
    }

    private void Restore(IReadOnlyDictionary<string, string> texts, Dictionary<string, float[]> tensors)
    {
        // Everything is read before anything of the network is changed.
        float[][] parameters = Network.Tensors.Select(tensor => Sized(tensors, tensor.Name, tensor.Length)).ToArray();
        float[] optimizer = Sized(tensors, OptimizerTensor, Network.OptimizerState.Length);
        float[] best = Sized(tensors, BestTensor, _best?.Length ?? 0);
        long steps = Number(texts["steps"]);
        ulong random = ulong.Parse(texts["random"], CultureInfo.InvariantCulture);
        float rate = (float)CheckpointText.Number(texts["rate"]);
        (_epoch, _batch) = (checked((int)Number(texts["epoch"])), checked((int)Number(texts["batch"])));
        (Loss, _lossSum) = (CheckpointText.Number(texts["loss"]), CheckpointText.Number(texts["loss sum"]));
        _ticks = Number(texts["ticks"]);
        _initialRate = (float)CheckpointText.Number(texts["initial rate"]);
        History.Replace(CheckpointText.Epochs(texts["history"]).ToList());
        History.BestEpoch = checked((int)Number(texts["best epoch"]));
        var reason = (StopReason)Enum.Parse(typeof(StopReason), texts["stop reason"]);
        if (_metrics is not null)
        {
            _metrics.Sums = CheckpointText.Numbers(texts["metrics"]);
        }

        if (_gradients is not null)
        {
            CheckpointText.Numbers(texts["gradients"]).CopyTo(_gradients.Sums, 0);
        }

        History.StopReason = reason;
        best.CopyTo(_best ?? Array.Empty<float>(), 0);
        for (int i = 0; i < parameters.Length; i++)
        {
            Network.Tensors[i].CopyFrom(parameters[i]);
        }

        optimizer.CopyTo(Network.OptimizerState);
        Network.StepCount = steps;
        Network.RandomState = random;
        Network.LearningRate = rate;
        _order.Begin(_epoch);
    }

    private void RequireSameTraining(IReadOnlyDictionary<string, string> texts, string path)
    {
        var identity = Identity().ToList();
        foreach (var (name, value) in identity)
        {
            if (!texts.TryGetValue(IdentityPrefix + name, out string? saved) || saved != value)
            {
                throw Another(name, saved ?? "nothing", value);
            }
        }

        foreach (string key in texts.Keys.Where(key => key.StartsWith(IdentityPrefix, StringComparison.Ordinal)))
        {
            string name = key.Substring(IdentityPrefix.Length);
            if (!identity.Any(entry => entry.Name == name))
            {
                throw Another(name, texts[key], "nothing");
            }
        }

        ArgumentException Another(string name, string saved, string value) => new(
            $"The checkpoint '{path}' belongs to another training: its {name} is {saved}, here it is {value}. Delete the file to start anew.",
            nameof(FitOptions.CheckpointPath));
    }

    /// <summary>What must be the same for a training to be continued.</summary>
    private IEnumerable<(string Name, string Value)> Identity()
    {
        foreach (ParameterTensor tensor in Network.Tensors)
        {
            yield return ($"shape of {tensor.Name}", $"{tensor.Shape}{(tensor.Trainable ? "" : ", frozen")}");
        }

        yield return ("size of the optimizer's state", Text(Network.OptimizerState.Length));
        yield return ("training data", Describe(_data));
        yield return ("validation data", Options.Validation is { } validation ? Describe(validation) : "nothing");
        yield return (nameof(FitOptions.ValidationSplit), CheckpointText.Of(Options.ValidationSplit));
        yield return (nameof(FitOptions.Epochs), Text(Options.Epochs));
        yield return (nameof(FitOptions.BatchSize), Text(Options.BatchSize));
        yield return (nameof(FitOptions.Seed), Text(Options.Seed));
        yield return (nameof(FitOptions.Shuffle), Options.Shuffle.ToString());
        yield return (nameof(FitOptions.Workers), Text(Options.Workers));
        yield return (nameof(FitOptions.Schedule), Options.Schedule?.ToString() ?? "nothing");
        yield return (nameof(FitOptions.EarlyStopping), Options.EarlyStopping?.ToString() ?? "nothing");
        yield return (nameof(FitOptions.Metrics), Options.Metrics.Count > 0 ? string.Join(", ", Options.Metrics) : "nothing");
        yield return (nameof(FitOptions.TrainingMetrics), Options.TrainingMetrics.ToString());
        yield return (nameof(FitOptions.GradientNorms), Options.GradientNorms.ToString());
    }

    private static string Describe(DataSource data) => $"{Text(data.Count)} examples of {data.InputShape} and {data.TargetShape}";

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static float[] Sized(Dictionary<string, float[]> tensors, string name, int length)
    {
        float[] values = length == 0 ? Array.Empty<float>() : tensors[name];
        return values.Length == length ? values : throw new FormatException($"{values.Length} numbers in the place of {length}.");
    }
}
