using System;
using System.Collections.Generic;

namespace NetGen.Benchmarks;

/// <summary>One of the networks, in NetGen and in plain C#, with PyTorch's weights in both.</summary>
internal sealed class InferenceCase
{
    private InferenceCase(string name, IBenchmarkNetwork network, double target, Func<PlainNetwork, PlainNetwork> plain)
    {
        Name = name;
        Network = network;
        Target = target;
        Data = new ReferenceData(name);
        Data.CopyTo(network);
        Inputs = Data.InputsOf(network);
        var shape = network.InputShape;
        Plain = plain(shape.Count == 3 ? new(Data.Weights, shape[2], shape[0], shape[1]) : new(Data.Weights, network.InputSize));
    }

    public string Name { get; }

    public IBenchmarkNetwork Network { get; }

    public PlainNetwork Plain { get; }

    public ReferenceData Data { get; }

    /// <summary>How many times faster than ONNX Runtime one prediction is to be on one core with AVX-512.</summary>
    public double Target { get; }

    public static IReadOnlyList<InferenceCase> All() =>
    [
        new("N1", new N1(), 120, plain => plain.Dense(8, PlainLayer.Tanh).Dense(1, PlainLayer.Sigmoid)),
        new("N2", new N2(), 20, plain => plain.Dense(64, PlainLayer.ReLU).Dense(64, PlainLayer.ReLU).Dense(4, PlainLayer.Linear)),
        new("N3", new N3(), 150, plain => plain.Dense(1, PlainLayer.Sigmoid)),
        new("N4", new N4(), 1.9, plain => plain.Dense(128, PlainLayer.ReLU).Dense(10, PlainLayer.Softmax)),
        new("N5", new N5(), 2.8, plain => plain
            .Convolution(6, 5, 0, PlainLayer.ReLU).MaxPool().Convolution(16, 5, 0, PlainLayer.ReLU).MaxPool()
            .Dense(120, PlainLayer.ReLU).Dense(84, PlainLayer.ReLU).Dense(10, PlainLayer.Softmax)),
        new("N6", new N6(), 1.25, plain => plain
            .Convolution(16, 3, 1, PlainLayer.ReLU).MaxPool().Convolution(32, 3, 1, PlainLayer.ReLU).MaxPool()
            .Convolution(64, 3, 1, PlainLayer.ReLU).GlobalMean().Dense(10, PlainLayer.Softmax)),
        new("N7", new N7(), 15, plain => plain.Convolution(1, 3, 0, PlainLayer.Linear)),
    ];

    /// <summary>The reference examples as the network takes them; <see cref="ReferenceData.Inputs"/> are as PyTorch does.</summary>
    public float[] Inputs { get; }

    /// <summary>That many examples back to back: those of the reference, again and again.</summary>
    public float[] Examples(int count, bool asPyTorch)
    {
        var (source, inputs) = (asPyTorch ? Data.Inputs : Inputs, new float[count * Network.InputSize]);
        for (var i = 0; i < inputs.Length; i++)
        {
            inputs[i] = source[i % source.Length];
        }

        return inputs;
    }
}
