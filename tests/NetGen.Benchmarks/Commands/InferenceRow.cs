using System;
using System.Collections.Generic;

namespace NetGen.Benchmarks;

/// <summary>The race of one network at one number of examples per call.</summary>
internal sealed class InferenceRow : IDisposable
{
    private readonly OnnxRunner _onnx;

    public InferenceRow(InferenceCase network, int examples)
    {
        Network = network;
        Examples = examples;
        var (inputs, channelsFirst) = (network.Examples(examples, asPyTorch: false), network.Examples(examples, asPyTorch: true));
        var outputs = new float[examples * network.Network.OutputSize];
        NetGen = new Contender("NetGen", examples == 1
            ? calls => network.Network.PredictRepeatedly(inputs, outputs, calls)
            : calls => PredictBatches(network.Network, inputs, outputs, calls));
        _onnx = new OnnxRunner(network.Data.OnnxPath, channelsFirst, examples, network.Network.OutputSize);
        Onnx = new Contender("ONNX Runtime", _onnx.RunRepeatedly);
        Plain = examples == 1 ? new Contender("plain C#", calls => network.Plain.PredictRepeatedly(channelsFirst, calls)) : null;
    }

    public InferenceCase Network { get; }

    public int Examples { get; }

    public Contender NetGen { get; }

    public Contender Onnx { get; }

    /// <summary>One example only: a loop around it says nothing new.</summary>
    public Contender? Plain { get; }

    public Contender Multiplications { get; } = Peak.Contender();

    /// <summary>Two per multiply-add; activations are not counted.</summary>
    public double Flops => 2.0 * Network.Network.MultiplyAdds * Examples;

    public double GigaflopsPerSecond => Flops / NetGen.Minimum;

    public double ShareOfPeak => GigaflopsPerSecond / Peak.Of(Multiplications);

    public void Measure(Effort effort, Action<double> progress)
    {
        List<Contender> contenders = [Multiplications, NetGen, Onnx];
        if (Plain is not null)
        {
            contenders.Add(Plain);
        }

        Race.Run(contenders, effort, progress);
    }

    public void Dispose() => _onnx.Dispose();

    private static void PredictBatches(IBenchmarkNetwork network, float[] inputs, float[] outputs, int calls)
    {
        for (var call = 0; call < calls; call++)
        {
            network.PredictBatch(inputs, outputs);
        }
    }
}
