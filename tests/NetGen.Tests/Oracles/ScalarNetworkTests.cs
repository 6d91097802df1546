using System;
using NetGen.Testing;
using Xunit;

namespace NetGen.Tests.Oracles;

/// <summary>The wrapper around a network of another library, here one that is written by hand: y = kernel · x + bias.</summary>
public sealed class ScalarNetworkTests
{
    private const string Source = """
        using System;
        using NetGen;
        using NetGen.Numerics;

        public sealed class Line
        {
            private const Initializer Zeros = Initializer.Zeros;

            private readonly ParameterStore _store = new ParameterStore(
                new[]
                {
                    new ParameterDescription("a.kernel", new[] { 1, 1 }, ParameterLayout.Contiguous(0, 1), true, Zeros, 0, 1, 1),
                    new ParameterDescription("a.bias", new[] { 1 }, ParameterLayout.Contiguous(1, 1), true, Zeros, 0, 1, 1),
                },
                2,
                3);

            public ParameterTensors Tensors => _store.Tensors;

            public void Predict(ReadOnlySpan<float> input, Span<float> output) => PredictBatch(input, output);

            public void PredictBatch(ReadOnlySpan<float> inputs, Span<float> outputs)
            {
                for (int i = 0; i < inputs.Length; i++)
                {
                    outputs[i] = _store.Parameters.Span[0] * inputs[i] + _store.Parameters.Span[1];
                }
            }

            public float Evaluate(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets)
                => _store.Parameters.Span[0] * inputs[0] + _store.Parameters.Span[1] - targets[0];

            public void BackpropagateGradients(ReadOnlySpan<float> inputs, ReadOnlySpan<float> outputGradients, Span<float> inputGradients)
            {
                _store.Gradients.Span[0] = outputGradients[0] * inputs[0];
                _store.Gradients.Span[1] = outputGradients[0];
                inputGradients[0] = outputGradients[0] * _store.Parameters.Span[0];
            }
        }
        """;

    [Fact]
    public void Its_members_are_reached_by_name()
    {
        var compiled = NetworkCompiler.Compile(new CompilerOptions { Scalar = true }, Source);
        var line = new ScalarNetwork(compiled.Create<object>("Line"))
        {
            ["a.kernel"] = [2],
            ["a.bias"] = [0.5f],
        };
        float[] outputs = new float[2];
        float[] inputGradients = new float[1];

        line.PredictBatch([1, 3], outputs);
        line.BackpropagateGradients([3], [10], inputGradients);

        Assert.Equal(["a.kernel", "a.bias"], line.TensorNames);
        Assert.Equal([2f], line["a.kernel"]);
        Assert.Equal([2.5f, 6.5f], outputs);
        Assert.Equal(5.5f, line.Evaluate([3], [1]));
        Assert.Equal([20f], inputGradients);
        Assert.Equal([30f], line.Gradient("a.kernel"));
        var missing = Assert.Throws<MissingMethodException>(() => line.TrainBatch([1], [1]));
        Assert.Contains("TrainBatch", missing.Message, StringComparison.Ordinal);
    }
}
