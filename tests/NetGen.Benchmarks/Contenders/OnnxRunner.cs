using System;
using System.IO;
using System.Linq;
using Microsoft.ML.OnnxRuntime;

namespace NetGen.Benchmarks;

/// <summary>
/// A network in ONNX Runtime, called in its fastest way: one thread, inputs and outputs bound once to memory that stays.
/// </summary>
internal sealed class OnnxRunner : IDisposable
{
    private readonly InferenceSession _session;
    private readonly RunOptions _options = new();
    private readonly OrtIoBinding _binding;
    private readonly OrtValue _input;
    private readonly OrtValue _output;

    /// <param name="path">The ONNX file, made for one example; for more its batch dimension is freed.</param>
    /// <param name="inputs">Examples back to back.</param>
    /// <param name="examples">How many they are.</param>
    /// <param name="outputSize">Values per prediction.</param>
    public OnnxRunner(string path, float[] inputs, int examples, int outputSize)
    {
        using var options = new SessionOptions
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
        };
        _session = new InferenceSession(examples == 1 ? File.ReadAllBytes(path) : OnnxModel.WithFreeBatch(path), options);
        Output = new float[examples * outputSize];
        _input = OrtValue.CreateTensorValueFromMemory(inputs, Shape(_session.InputMetadata.Values.Single()));
        _output = OrtValue.CreateTensorValueFromMemory(Output, Shape(_session.OutputMetadata.Values.Single()));
        _binding = _session.CreateIoBinding();
        _binding.BindInput(_session.InputMetadata.Keys.Single(), _input);
        _binding.BindOutput(_session.OutputMetadata.Keys.Single(), _output);

        long[] Shape(NodeMetadata metadata) => [examples, .. metadata.Dimensions.Skip(1).Select(dimension => (long)dimension)];
    }

    /// <summary>The outputs of the last run.</summary>
    public float[] Output { get; }

    public void Run() => _session.RunWithBinding(_options, _binding);

    public void RunRepeatedly(int calls)
    {
        for (var call = 0; call < calls; call++)
        {
            Run();
        }
    }

    public void Dispose()
    {
        _binding.Dispose();
        _input.Dispose();
        _output.Dispose();
        _options.Dispose();
        _session.Dispose();
    }
}
