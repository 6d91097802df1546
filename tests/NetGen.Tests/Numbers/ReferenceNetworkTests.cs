using System.Collections.Generic;
using System.Linq;
using NetGen.Testing;
using Xunit;

namespace NetGen.Tests.Numbers;

/// <summary>Whole networks with PyTorch's weights against PyTorch's outputs, and its training steps.</summary>
public sealed class ReferenceNetworkTests
{
    private static readonly string[] Names = ["N1", "N2", "N3", "N4", "N5", "N6", "N7"];

    private static readonly Dictionary<string, ReferenceNetwork> References = Names.ToDictionary(name => name, ReferenceNetwork.Load);

    private static readonly Dictionary<string, string> Optimizers = new()
    {
        ["sgd_momentum"] = "[SGD(0.05, Momentum = 0.9)]",
        ["rmsprop"] = "[RMSprop]",
        ["adagrad"] = "[Adagrad]",
        ["adam"] = "[Adam]",
        ["adamw"] = "[AdamW]",
    };

    private static readonly CompiledDeclarations Networks = new(
        from reference in References
        from optimizer in Optimizers
        select KeyValuePair.Create($"{reference.Key} {optimizer.Key}", $"{reference.Value.Declaration} {LossOf(reference.Key)} {optimizer.Value}"));

    public static TheoryData<string> All => [.. Names];

    /// <summary>Single precision against double after ten steps; RMSprop's first steps are ten times the rate.</summary>
    public static TheoryData<string, string, double> Traces => [.. from name in new[] { "N2", "N4" }
        from optimizer in Optimizers.Keys
        select (name, optimizer, optimizer == "rmsprop" ? 1.5e-5 : 2e-6)];

    /// <summary>
    /// A convolutional network is judged by its first step: later ones amplify roundings where a gradient is close to zero, which is all
    /// that the other optimizers divide by.
    /// </summary>
    public static TheoryData<string, int, double> ConvolutionTraces => new()
    {
        { "sgd_momentum", TrainingTrace.Steps, 2e-6 },
        { "rmsprop", 1, 2e-5 },
        { "adagrad", 1, 5e-4 },
        { "adam", 1, 2e-5 },
        { "adamw", 1, 2e-5 },
    };

    [Theory]
    [MemberData(nameof(ConvolutionTraces))]
    public void Steps_change_the_weights_of_a_convolutional_network_as_in_PyTorch(string optimizer, int steps, double tolerance) =>
        RequireSteps("N5", optimizer, steps, tolerance);

    [Theory]
    [MemberData(nameof(All))]
    public void A_network_predicts_what_PyTorch_does(string name)
    {
        var reference = References[name];
        var network = Networks.Create<INetwork>($"{name} adam");
        CompiledDeclarations.Load(network, reference.Tensors);
        float[] outputs = new float[reference.Outputs.Length];
        network.PredictBatch(reference.Inputs, outputs);
        Difference.Require("outputs", reference.Outputs.ToDoubles(), outputs, 2e-6);
    }

    [Theory]
    [MemberData(nameof(Traces))]
    public void Ten_steps_of_an_optimizer_change_the_weights_as_in_PyTorch(string name, string optimizer, double tolerance) =>
        RequireSteps(name, optimizer, TrainingTrace.Steps, tolerance);

    private static void RequireSteps(string name, string optimizer, int steps, double tolerance)
    {
        var trace = TrainingTrace.Find(name);
        Assert.SkipWhen(trace is null, TrainingTrace.WhyAbsent(name));
        foreach (bool fused in new[] { true, false })
        {
            var network = Networks.Create<ITrainableNetwork>($"{name} {optimizer}");
            CompiledDeclarations.Load(network, trace!.InitialTensors);
            float[] inputs = trace.Inputs.ToFloats();
            float[] targets = trace.Targets.ToFloats();
            network.Backpropagate(inputs, targets);
            foreach (var (tensor, gradient) in trace.TensorGradients)
            {
                Difference.Require(tensor, gradient, CompiledDeclarations.Gradient(network.Tensors[tensor]), tolerance);
            }

            var losses = trace.Losses(optimizer);
            for (int step = 1; step <= steps; step++)
            {
                float loss = Step(network, inputs, targets, fused);
                Difference.Require($"loss before step {step}", [losses[step - 1]], [loss], tolerance);
                if (step is 1 or TrainingTrace.Steps)
                {
                    foreach (var (tensor, values) in trace.TensorsAfter(optimizer, step))
                    {
                        Difference.Require($"{tensor} after step {step}", values, CompiledDeclarations.Values(network.Tensors[tensor]), tolerance);
                    }
                }
            }
        }
    }

    private static float Step(ITrainableNetwork network, float[] inputs, float[] targets, bool fused)
    {
        if (fused)
        {
            return network.TrainBatch(inputs, targets);
        }

        float loss = network.Backpropagate(inputs, targets);
        network.ApplyGradients();
        return loss;
    }

    private static string LossOf(string name) => name switch
    {
        "N1" or "N3" => "[BinaryCrossEntropy]",
        "N2" or "N7" => "[MeanSquaredError]",
        _ => "[CategoricalCrossEntropy]",
    };
}
