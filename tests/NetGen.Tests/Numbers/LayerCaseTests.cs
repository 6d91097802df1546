using System.Collections.Generic;
using System.Linq;
using NetGen.Testing;
using Xunit;

namespace NetGen.Tests.Numbers;

/// <summary>Generated layers and losses against PyTorch's numbers in double precision.</summary>
public sealed class LayerCaseTests
{
    private const double Tolerance = 4e-6;

    private static readonly Dictionary<string, LayerCase> Cases = LayerCase.Names.Select(LayerCase.Load)
        .ToDictionary(layer => layer.Name, layer => layer.IsLoss ? layer.WithIdentityDense() : layer);

    private static readonly CompiledDeclarations Networks =
        new(Cases.Select(item => KeyValuePair.Create(item.Key, item.Value.Declaration + " [SGD]")));

    public static TheoryData<string> Predicting => [.. Cases.Values.Where(item => !item.IsLoss && !item.IsTraining).Select(item => item.Name)];

    public static TheoryData<string> Differentiating => [.. Cases.Values.Where(item => !item.IsLoss && !item.IsInference).Select(item => item.Name)];

    public static TheoryData<string> Training => [.. Cases.Values.Where(item => item.IsTraining).Select(item => item.Name)];

    public static TheoryData<string> Losses => [.. Cases.Values.Where(item => item.IsLoss).Select(item => item.Name)];

    [Theory]
    [MemberData(nameof(Predicting))]
    public void A_layer_predicts_what_PyTorch_does(string name)
    {
        var (network, reference) = Load(name);
        float[] inputs = reference.Input.Floats();
        var batch = new GuardedFloats(reference.Output!.Data.Length);
        network.PredictBatch(inputs, batch.Span);
        float[] outputs = batch.ToArray();
        Difference.Require("outputs", reference.Output.Data, outputs, Tolerance);

        var output = new GuardedFloats(network.OutputSize);
        for (int example = 0; example < reference.BatchSize; example++)
        {
            network.Predict(Row(inputs, network.InputSize, example), output.Span);
            Assert.Equal(Row(outputs, network.OutputSize, example), output.ToArray());
        }
    }

    [Theory]
    [MemberData(nameof(Training))]
    public void A_layer_that_does_something_else_in_training_does_what_PyTorch_does(string name)
    {
        var reference = Cases[name];
        var compiled = NetworkCompiler.Compile(NetworkCompiler.Declare("Trained", reference.Declaration + " [MeanAbsoluteError]"));
        var network = compiled.Create<IDifferentiableNetwork>("Trained");
        CompiledDeclarations.Load(network, reference.TensorData);

        // Training shows its outputs in its loss only: there is none where the targets are these outputs.
        Assert.InRange(network.Backpropagate(reference.Input.Floats(), reference.Output!.Floats()), 0, 1e-6);
        Assert.True(network.Evaluate(reference.Input.Floats(), reference.Output!.Floats()) > 0.1, "Prediction uses the moving statistics.");
    }

    [Theory]
    [MemberData(nameof(Differentiating))]
    public void A_layer_differentiates_as_PyTorch_does(string name)
    {
        var (network, reference) = Load(name);
        float[] inputs = reference.Input.Floats();
        var inputGradients = new GuardedFloats(inputs.Length);
        network.BackpropagateGradients(inputs, reference.OutputGradient!.Floats(), inputGradients.Span);
        Difference.Require("input gradient", reference.InputGradient.Data, inputGradients.ToArray(), Tolerance);
        foreach (var (tensor, gradient) in reference.TensorGradients)
        {
            Difference.Require(tensor, gradient.Data, CompiledDeclarations.Gradient(network.Tensors[tensor]), 4 * Tolerance);
        }
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public void A_loss_is_PyTorchs_with_its_gradient(string name)
    {
        var (network, reference) = Load(name);
        float[] inputs = reference.Input.Floats();
        float[] targets = reference.Target!.Floats();
        Difference.Require("loss", [reference.Loss!.Value], [network.Backpropagate(inputs, targets)], Tolerance);
        Difference.Require("evaluated loss", [reference.Loss.Value], [network.Evaluate(inputs, targets)], Tolerance);

        // The bias before the loss has the gradient of the loss's input; one example at a time shows each of them.
        int size = network.InputSize;
        for (int example = 0; example < reference.BatchSize; example++)
        {
            network.Backpropagate(Row(inputs, size, example), Row(targets, network.OutputSize, example));
            double[] expected = [.. reference.InputGradient.Data.Skip(example * size).Take(size).Select(g => g * reference.BatchSize)];
            Difference.Require("gradient", expected, CompiledDeclarations.Gradient(network.Tensors["dense_1.bias"]), Tolerance);
        }
    }

    private static (ITrainableNetwork Network, LayerCase Reference) Load(string name)
    {
        var reference = Cases[name];
        var network = Networks.Create<ITrainableNetwork>(name);
        CompiledDeclarations.Load(network, reference.TensorData);
        return (network, reference);
    }

    private static float[] Row(float[] values, int size, int row) => values[(row * size)..((row + 1) * size)];
}
