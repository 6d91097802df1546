using System;
using System.Collections.Generic;

namespace NetGen.Benchmarks;

/// <summary>One of the four networks, in NetGen and in plain C#, with PyTorch's weights in both.</summary>
internal sealed class InferenceCase
{
    private InferenceCase(
        string name, IBenchmarkNetwork network, double target, params (int Units, Action<float[]> Activation)[] layers)
    {
        Name = name;
        Network = network;
        Target = target;
        Data = new ReferenceData(name);
        Data.CopyTo(network);
        Plain = new PlainNetwork(Data.Weights, network.InputSize, layers);
    }

    public string Name { get; }

    public IBenchmarkNetwork Network { get; }

    public PlainNetwork Plain { get; }

    public ReferenceData Data { get; }

    /// <summary>How many times faster than ONNX Runtime one prediction is to be on one core with AVX-512.</summary>
    public double Target { get; }

    public static IReadOnlyList<InferenceCase> All() =>
    [
        new("N1", new N1(), 120, (8, PlainLayer.Tanh), (1, PlainLayer.Sigmoid)),
        new("N2", new N2(), 20, (64, PlainLayer.ReLU), (64, PlainLayer.ReLU), (4, PlainLayer.Linear)),
        new("N3", new N3(), 150, (1, PlainLayer.Sigmoid)),
        new("N4", new N4(), 1.9, (128, PlainLayer.ReLU), (10, PlainLayer.Softmax)),
    ];

    /// <summary>That many examples back to back: those of the reference, again and again.</summary>
    public float[] Examples(int count)
    {
        var inputs = new float[count * Network.InputSize];
        for (var i = 0; i < inputs.Length; i++)
        {
            inputs[i] = Data.Inputs[i % Data.Inputs.Length];
        }

        return inputs;
    }
}
