using System;

namespace NetGen.Benchmarks;

/// <summary>Training of one network at one batch size.</summary>
internal sealed class TrainingRow
{
    /// <param name="name">The network's name.</param>
    /// <param name="network">The network, with its loss and optimizer.</param>
    /// <param name="classes">Whether the targets are classes, one-hot.</param>
    /// <param name="batch">Examples per step.</param>
    /// <param name="target">The share of the peak to be reached on one core with AVX-512.</param>
    public TrainingRow(string name, ITrainableNetwork network, bool classes, int batch, double? target)
    {
        Name = name;
        Batch = batch;
        Target = target;
        Flops = TrainingWork.FlopsPerExample(network) * batch;
        Step = new Contender("TrainBatch", new TrainingData(network, batch, classes).TrainRepeatedly);
    }

    public string Name { get; }

    public int Batch { get; }

    public double? Target { get; }

    /// <summary>Of one step.</summary>
    public double Flops { get; }

    public Contender Step { get; }

    public Contender Multiplications { get; } = Peak.Contender();

    public double SamplesPerSecond => Batch / Step.Minimum * 1e9;

    public double ShareOfPeak => Flops / Step.Minimum / Peak.Of(Multiplications);

    public void Measure(Effort effort, Action<double> progress) => Race.Run([Multiplications, Step], effort, progress);
}
