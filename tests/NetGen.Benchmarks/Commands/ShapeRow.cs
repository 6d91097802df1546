using System;
using System.Collections.Generic;

namespace NetGen.Benchmarks;

/// <summary>One other shape: prediction, batches, gradients and training.</summary>
internal sealed class ShapeRow
{
    private const int Batch = 32;

    private readonly Func<ITrainableNetwork> _create;

    public ShapeRow(Func<ITrainableNetwork> create)
    {
        _create = create;
        var network = create();
        Name = network.GetType().Name.Replace("Dense", "", StringComparison.Ordinal);
        FlopsForward = 2.0 * network.MultiplyAdds;
        FlopsTraining = TrainingWork.FlopsPerExample(network);
        var (inputs, outputs) = (new float[Batch * network.InputSize], new float[Batch * network.OutputSize]);
        Array.Fill(inputs, 0.5f);
        var benchmark = (IBenchmarkNetwork)network;
        Predict = new Contender(
            "Predict",
            calls => benchmark.PredictRepeatedly(inputs.AsSpan(0, network.InputSize), outputs.AsSpan(0, network.OutputSize), calls));
        PredictBatch = new Contender("PredictBatch", calls => Repeat(network, inputs, outputs, calls));
        Backpropagate = new Contender("Backpropagate", Data(Batch).BackpropagateRepeatedly);
        Train1 = new Contender("TrainBatch", Data(1).TrainRepeatedly);
        Train32 = new Contender("TrainBatch", Data(Batch).TrainRepeatedly);
        Train128 = new Contender("TrainBatch", Data(128).TrainRepeatedly);
    }

    public string Name { get; }

    /// <summary>Of one example.</summary>
    public double FlopsForward { get; }

    /// <summary>Of one example.</summary>
    public double FlopsTraining { get; }

    public Contender Predict { get; }

    public Contender PredictBatch { get; }

    public Contender Backpropagate { get; }

    public Contender Train1 { get; }

    public Contender Train32 { get; }

    public Contender Train128 { get; }

    public Contender Multiplications { get; } = Peak.Contender();

    /// <summary>What was measured: the contender, its examples per call and the flops of one example.</summary>
    public IReadOnlyList<(Contender Contender, int Examples, double Flops)> Measured =>
    [
        (Predict, 1, FlopsForward),
        (PredictBatch, Batch, FlopsForward),
        (Backpropagate, Batch, FlopsTraining),
        (Train1, 1, FlopsTraining),
        (Train32, Batch, FlopsTraining),
        (Train128, 128, FlopsTraining),
    ];

    public void Measure(Effort effort, Action<double> progress) =>
        Race.Run([Multiplications, Predict, PredictBatch, Backpropagate, Train1, Train32, Train128], effort, progress);

    private TrainingData Data(int batch) => new(_create(), batch, classes: false);

    private static void Repeat(INetwork network, float[] inputs, float[] outputs, int calls)
    {
        for (var call = 0; call < calls; call++)
        {
            network.PredictBatch(inputs, outputs);
        }
    }
}
