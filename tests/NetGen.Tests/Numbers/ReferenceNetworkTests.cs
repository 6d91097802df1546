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

    private static readonly CompiledDeclarations Networks =
        new(References.Select(item => KeyValuePair.Create(item.Key, item.Value.Declaration + TrainingOf(item.Key))));

    public static TheoryData<string> All => [.. Names];

    [Theory]
    [MemberData(nameof(All))]
    public void A_network_predicts_what_PyTorch_does(string name)
    {
        var reference = References[name];
        var network = Networks.Create<INetwork>(name);
        CompiledDeclarations.Load(network, reference.Tensors);
        float[] outputs = new float[reference.Outputs.Length];
        network.PredictBatch(reference.Inputs, outputs);
        Difference.Require("outputs", reference.Outputs.ToDoubles(), outputs, 2e-6);
    }

    [Theory]
    [InlineData("N2", TrainingTrace.Steps, 2e-6)]
    [InlineData("N4", TrainingTrace.Steps, 2e-6)]
    [InlineData("N5", 1, 2e-6)]
    public void Steps_of_momentum_change_the_weights_as_in_PyTorch(string name, int steps, double tolerance)
    {
        var trace = TrainingTrace.Find(name);
        Assert.SkipWhen(trace is null, TrainingTrace.WhyAbsent(name));
        foreach (bool fused in new[] { true, false })
        {
            var network = Networks.Create<ITrainableNetwork>(name);
            CompiledDeclarations.Load(network, trace!.InitialTensors);
            float[] inputs = trace.Inputs.ToFloats();
            float[] targets = trace.Targets.ToFloats();
            network.Backpropagate(inputs, targets);
            foreach (var (tensor, gradient) in trace.TensorGradients)
            {
                Difference.Require(tensor, gradient, CompiledDeclarations.Gradient(network.Tensors[tensor]), tolerance);
            }

            var losses = trace.Losses("sgd_momentum");
            for (int step = 1; step <= steps; step++)
            {
                float loss = Step(network, inputs, targets, fused);
                Difference.Require($"loss before step {step}", [losses[step - 1]], [loss], tolerance);
                if (step is 1 or TrainingTrace.Steps)
                {
                    foreach (var (tensor, values) in trace.TensorsAfter("sgd_momentum", step))
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

    private static string TrainingOf(string name) => name switch
    {
        "N1" or "N3" => " [BinaryCrossEntropy] [SGD]",
        "N7" => " [MeanSquaredError] [SGD]",
        "N2" => " [MeanSquaredError] [SGD(0.05, Momentum = 0.9)]",
        _ => " [CategoricalCrossEntropy] [SGD(0.05, Momentum = 0.9)]",
    };
}
