using System.Collections.Generic;
using System.Linq;
using NetGen.Testing;
using Xunit;

namespace NetGen.Tests.Oracles;

/// <summary>The oracle against PyTorch: single layers, whole networks, and ten steps of training.</summary>
public sealed class OracleReferenceTests
{
    private const double Tolerance = 1e-9;

    public static TheoryData<string> LayerCases => [.. LayerCase.Names.Where(name => !LayerCase.Load(name).IsLoss)];

    public static TheoryData<string> LossCases => [.. LayerCase.Names.Where(name => LayerCase.Load(name).IsLoss)];

    [Fact]
    public void There_are_cases_of_every_kind()
    {
        string[] kinds = ["activation", "averagepool2d", "conv1d", "conv2d", "convtranspose", "dense", "flatten", "maxpool2d"];
        Assert.Empty(kinds.Except(LayerCases.Select(layer => layer.Data.Split('_')[0])));
        Assert.Equal(8, LossCases.Count);
    }

    [Theory]
    [MemberData(nameof(LayerCases))]
    public void A_layer_computes_PyTorchs_outputs_and_gradients(string name)
    {
        var reference = LayerCase.Load(name);
        var oracle = Oracle.Parse(reference.Declaration);
        Assert.Equal(reference.Tensors.Keys, oracle.Tensors.Select(tensor => tensor.Name));
        Assert.All(oracle.Tensors, tensor => Assert.Equal(reference.Tensors[tensor.Name].Shape, tensor.Shape));

        double[] outputs = oracle.Forward(reference.TensorData, reference.Input.Data, reference.IsTraining);
        Assert.Equal(reference.Output!.Shape.Skip(1), oracle.OutputShape);
        Difference.Require("outputs", reference.Output.Data, outputs, Tolerance);
        if (reference.IsInference)
        {
            return;
        }

        var gradients = oracle.Backward(reference.TensorData, reference.Input.Data, reference.OutputGradient!.Data);
        // PyTorch's own derivative of HardSigmoid is the float nearest to 1/6, even in double precision.
        double tolerance = name == "activation_hardsigmoid" ? 1e-7 : Tolerance;
        Difference.Require("input gradients", reference.InputGradient.Data, gradients.Inputs, tolerance);
        foreach (var (tensor, expected) in reference.TensorGradients)
        {
            Difference.Require($"gradient of {tensor}", expected.Data, gradients.Tensors[tensor], Tolerance);
        }
    }

    [Theory]
    [MemberData(nameof(LossCases))]
    public void A_loss_computes_PyTorchs_mean_and_gradient(string name)
    {
        var reference = LayerCase.Load(name);
        var oracle = Oracle.Parse(reference.Declaration);

        var (loss, gradients) = oracle.LossAndGradients(reference.TensorData, reference.Input.Data, reference.Target!.Data);

        Difference.Require("loss", [reference.Loss!.Value], [loss], Tolerance);
        Difference.Require("input gradients", reference.InputGradient.Data, gradients.Inputs, Tolerance);
    }

    [Theory]
    [MemberData(nameof(LossCases))]
    public void An_identity_dense_in_front_of_a_loss_changes_nothing(string name)
    {
        var reference = LayerCase.Load(name).WithIdentityDense();
        var oracle = Oracle.Parse(reference.Declaration);

        var (loss, gradients) = oracle.LossAndGradients(reference.TensorData, reference.Input.Data, reference.Target!.Data);

        Difference.Require("loss", [reference.Loss!.Value], [loss], Tolerance);
        Difference.Require("input gradients", reference.InputGradient.Data, gradients.Inputs, Tolerance);
    }

    [Theory]
    [InlineData("N1")]
    [InlineData("N2")]
    [InlineData("N3")]
    [InlineData("N4")]
    public void A_whole_network_computes_PyTorchs_outputs(string name)
    {
        var reference = ReferenceNetwork.Load(name);

        double[] outputs = Oracle.Parse(reference.Declaration).Forward(reference.Tensors, reference.Inputs.ToDoubles());

        Difference.Require("outputs", outputs, reference.Outputs, 1e-6);
    }

    [Theory]
    [InlineData("N2", "[MeanSquaredError]")]
    [InlineData("N4", "[CategoricalCrossEntropy]")]
    public void Ten_steps_of_momentum_take_PyTorchs_path(string name, string loss)
    {
        var trace = TrainingTrace.Find(name);
        Assert.SkipWhen(trace is null, TrainingTrace.WhyAbsent(name));
        string network = ReferenceNetwork.Load(name).Declaration;
        var oracle = Oracle.Parse($"{network} {loss} [SGD(0.05, Momentum = 0.9)]");
        var optimizer = oracle.CreateOptimizer();
        var tensors = trace.InitialTensors;
        var losses = new List<double>();

        for (int step = 1; step <= TrainingTrace.Steps; step++)
        {
            var (mean, gradients) = oracle.LossAndGradients(tensors, trace.Inputs, trace.Targets);
            losses.Add(mean);
            if (step == 1)
            {
                Difference.Require("input gradients", trace.InputGradients, gradients.Inputs, Tolerance);
                RequireTensors(trace.TensorGradients, gradients.Tensors);
            }
            optimizer.Apply(tensors, gradients.Tensors);
            if (step is 1 or TrainingTrace.Steps)
            {
                RequireTensors(trace.TensorsAfter("sgd_momentum", step), tensors);
            }
        }
        losses.Add(oracle.Loss(tensors, trace.Inputs, trace.Targets));
        Difference.Require("losses", trace.Losses("sgd_momentum"), losses, Tolerance);
    }

    private static void RequireTensors(IReadOnlyDictionary<string, double[]> expected, IReadOnlyDictionary<string, double[]> actual)
    {
        Assert.Equal(expected.Keys.Order(), actual.Keys.Order());
        foreach (var (name, values) in expected)
        {
            Difference.Require(name, values, actual[name], Tolerance);
        }
    }
}
