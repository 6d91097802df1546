using System;
using System.Linq;
using System.Reflection;
using NetGen.Testing;
using NetGen.Tests.Numbers;
using Xunit;

namespace NetGen.Tests.Networks;

/// <summary>Blocks that are spliced in, layers that are exposed, memory that is shared, and declarations that are long.</summary>
public sealed class GraphTests
{
    private const string Blocks = """
        using NetGen;

        namespace Generated
        {
            [Network(Seed = 3)] [Input(6)] [Dense(9, Name = "in")]
            [Layers(typeof(Outer), Times = 2)]
            [Dense(2)] [MeanSquaredError] [SGD]
            public sealed partial class Spliced { }

            [Network(Seed = 3)] [Input(6)] [Dense(9, Name = "in")]
            [Dense(9, Name = "a_1")] [ReLU] [Dense(9)] [Add("a_1")]
            [Dense(9, Name = "b_1_1")] [Tanh] [Concat("add_1")] [Dense(9, From = "concat_1")] [Multiply("add_1")]
            [Dense(9, Name = "b_2_1")] [Tanh] [Concat("multiply_1")] [Dense(9, From = "concat_2")] [Multiply("multiply_1")]
            [Dense(9, Name = "a_2")] [ReLU] [Dense(9)] [Add("a_2")]
            [Dense(9, Name = "b_1_2")] [Tanh] [Concat("add_2")] [Dense(9, From = "concat_3")] [Multiply("add_2")]
            [Dense(9, Name = "b_2_2")] [Tanh] [Concat("multiply_3")] [Dense(9, From = "concat_4")] [Multiply("multiply_3")]
            [Dense(2)] [MeanSquaredError] [SGD]
            public sealed partial class Written { }

            [Dense(9, Name = "a")] [ReLU] [Dense(9)] [Add("a")] [Layers(typeof(Inner), Times = 2)]
            internal static class Outer { }

            [Input(9, Name = "x")] [Dense(9, Name = "b")] [Tanh] [Concat("x")] [Dense(9, From = "concat_1")] [Multiply("x")]
            internal struct Inner { }
        }
        """;

    private static readonly Lazy<CompiledNetworks> Compiled = new(() => NetworkCompiler.Compile(
        Blocks,
        NetworkCompiler.Declare("Whole", Exposed(full: true)),
        NetworkCompiler.Declare("Code", Exposed(full: false)),
        NetworkCompiler.Declare("Wide", "[Input(40)] [Dense(20, Name = \"a\")] [Tanh(Name = \"b\")] [Dense(12)] [Tanh] [Concat(\"b\")] [Dense(30)] [Tanh]")));

    private delegate void Prediction(ReadOnlySpan<float> input, Span<float> output);

    [Fact]
    public void A_block_computes_what_its_layers_compute_written_out()
    {
        var spliced = Compiled.Value.Create<ITrainableNetwork>("Spliced");
        var written = Compiled.Value.Create<ITrainableNetwork>("Written");
        float[] inputs = Ramp(5 * 6), targets = Ramp(5 * 2);

        Assert.Equal(written.Tensors.Select(tensor => tensor.Name), spliced.Tensors.Select(tensor => tensor.Name));
        Assert.Equal(Predict(written, inputs), Predict(spliced, inputs));
        for (int step = 0; step < 3; step++)
        {
            Assert.Equal(written.TrainBatch(inputs, targets), spliced.TrainBatch(inputs, targets));
        }

        Assert.Equal(Predict(written, inputs), Predict(spliced, inputs));
    }

    [Fact]
    public void An_exposed_layer_gives_the_bits_of_a_network_that_ends_there()
    {
        var whole = Compiled.Value.Create<INetwork>("Whole");
        var part = Compiled.Value.Create<INetwork>("Code");
        foreach (var tensor in part.Tensors)
        {
            tensor.CopyFrom(CompiledDeclarations.Values(whole.Tensors[tensor.Name]));
        }

        float[] input = Ramp(whole.InputSize), output = new float[part.OutputSize];
        Method(whole, "PredictCode")(input, output);

        Assert.Equal(part.OutputSize, Constant(whole, "CodeSize"));
        Assert.Equal(Predict(part, input), output);
    }

    [Fact]
    public void The_last_layer_and_views_can_be_exposed()
    {
        var whole = Compiled.Value.Create<INetwork>("Whole");
        float[] input = Ramp(whole.InputSize), last = new float[whole.OutputSize], flat = new float[12];
        Method(whole, "PredictLast")(input, last);
        Method(whole, "PredictFlat")(input, flat);

        Assert.Equal(Predict(whole, input), last);
        Assert.Equal(input, flat);
    }

    [Fact]
    public void An_exposed_layer_refuses_wrong_lengths_and_overlap()
    {
        var whole = Compiled.Value.Create<INetwork>("Whole");
        float[] memory = Ramp(40);
        var predict = Method(whole, "PredictCode");

        Assert.Throws<ArgumentException>("input", () => predict(new float[11], new float[5]));
        Assert.Throws<ArgumentException>("output", () => predict(new float[12], new float[6]));
        Assert.Throws<ArgumentException>("output", () => predict(memory.AsSpan(0, 12), memory.AsSpan(4, 5)));
        Assert.Equal(Ramp(40), memory);
    }

    [Fact]
    public void An_exposed_layer_allocates_nothing()
    {
        var whole = Compiled.Value.Create<INetwork>("Whole");
        var predict = Method(whole, "PredictCode");
        float[] input = Ramp(12), output = new float[5];
        predict(input, output);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            predict(input, output);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    /// <summary>20 + 12 floats stand where they are concatenated, and share nothing; the 30 of the last layer are the output.</summary>
    [Fact]
    public void Parts_of_a_concatenation_take_no_memory_of_their_own()
    {
        Assert.Equal(32 * sizeof(float), Compiled.Value.Create<INetwork>("Wide").ScratchBytes);
        Assert.DoesNotContain(Compiled.Value.GeneratedSources, source => source.Value.Contains("void Concat1", StringComparison.Ordinal)
            && source.Key.Contains("Wide.Forward", StringComparison.Ordinal));
    }

    private static string Exposed(bool full)
    {
        string start = "[Input(3, 4, Name = \"x\")] [Flatten(Name = \"flat\")] [Dense(17)] [Tanh(Name = \"a\")] [Dense(6)] [ReLU] [Concat(\"a\")] [Dense(5, Name = \"code\")]";
        return full
            ? start.Replace("\"flat\"", "\"flat\", Expose = true", StringComparison.Ordinal).Replace("\"code\"", "\"code\", Expose = true", StringComparison.Ordinal)
                + " [ELU] [Dense(9)] [Tanh] [Dense(3)] [Softmax(Name = \"last\", Expose = true)]"
            : start;
    }

    private static float[] Predict(INetwork network, float[] inputs)
    {
        float[] outputs = new float[inputs.Length / network.InputSize * network.OutputSize];
        network.PredictBatch(inputs, outputs);
        return outputs;
    }

    private static Prediction Method(INetwork network, string name) =>
        network.GetType().GetMethod(name, [typeof(ReadOnlySpan<float>), typeof(Span<float>)])!.CreateDelegate<Prediction>(network);

    private static int Constant(INetwork network, string name) =>
        (int)network.GetType().GetField(name, BindingFlags.Public | BindingFlags.Static)!.GetRawConstantValue()!;

    private static float[] Ramp(int count) => [.. Enumerable.Range(0, count).Select(i => MathF.Sin(i + 0.5f))];
}
