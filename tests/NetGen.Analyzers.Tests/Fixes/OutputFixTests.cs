using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeFixes;
using NetGen.CodeFixes;
using Xunit;

namespace NetGen.Analyzers.Tests.Fixes;

/// <summary>NETGEN02: each way out leaves a declaration without any diagnostic.</summary>
public sealed class OutputFixTests
{
    [Theory]
    [InlineData("[Dense(1)] [Sigmoid] [{|NETGEN0201:MeanSquaredError|}]", "[Dense(1)] [Sigmoid] [BinaryCrossEntropy]")]
    [InlineData(
        "[Dense(1)] [Sigmoid]\n[{|NETGEN0201:NetGen.MeanSquaredErrorAttribute(TargetMin = 0)|}] // slow",
        "[Dense(1)] [Sigmoid]\n[NetGen.BinaryCrossEntropyAttribute] // slow")]
    [InlineData("[Dense(1), Sigmoid, {|NETGEN0201:MeanSquaredError|}, SGD]", "[Dense(1), Sigmoid, BinaryCrossEntropy, SGD]")]
    [InlineData(
        "[{|NETGEN0201:RegressionHead(2, Name = \"out\")|}]\n[Sigmoid] // 0 to 1",
        "[Dense(2, Name = \"out\")]\n[Sigmoid] // 0 to 1\n[BinaryCrossEntropy]")]
    [InlineData("[Dense(3)] [Softmax] [{|NETGEN0202:MeanSquaredError|}]", "[Dense(3)] [Softmax] [CategoricalCrossEntropy]")]
    [InlineData("[{|NETGEN0202:RegressionHead(3)|}, Softmax]", "[Dense(3), Softmax, CategoricalCrossEntropy]")]
    public Task Squared_error_gives_way_to_the_fitting_cross_entropy(string layers, string repaired) =>
        Expect<ReplaceSquaredErrorCodeFix>(layers, repaired);

    [Theory]
    [InlineData("[Dense(1)] [{|NETGEN0203:Softmax|}]", "[Dense(1)] [Sigmoid]")]
    [InlineData("[Dense(1)] [{|NETGEN0203:LogSoftmaxAttribute(Name = \"p\")|}]", "[Dense(1)] [SigmoidAttribute(Name = \"p\")]")]
    [InlineData("[Dense(1)] [{|NETGEN0203:Softmax|}] [CategoricalCrossEntropy]", "[Dense(1)] [Sigmoid] [BinaryCrossEntropy]")]
    [InlineData("[Dense(1)] [{|NETGEN0203:Softmax|}] [MeanSquaredError]", "[Dense(1)] [Sigmoid] [BinaryCrossEntropy]")]
    [InlineData("[Dense(1)] [{|NETGEN0203:LogSoftmax|}] [CategoricalCrossEntropy]", "[Dense(1)] [Sigmoid] [BinaryCrossEntropy]")]
    [InlineData(
        "[Dense(1)] [{|NETGEN0203:Softmax|}] [Dense(2)] [MeanSquaredError]", "[Dense(1)] [Sigmoid] [Dense(2)] [MeanSquaredError]")]
    [InlineData("[{|NETGEN0203:MulticlassHead(1)|}]", "[BinaryHead]")]
    [InlineData("[{|NETGEN0203:MulticlassHead(classes: 1, Name = \"out\")|}]", "[BinaryHead(Name = \"out\")]")]
    public Task Softmax_over_one_unit_becomes_a_sigmoid(string layers, string repaired) => Expect<ReplaceSoftmaxCodeFix>(layers, repaired);

    [Theory]
    [InlineData("[Dense(1)] [{|NETGEN0205:BinaryCrossEntropy|}]", 0, "[Dense(1)] [Sigmoid] [BinaryCrossEntropy]")]
    [InlineData("[Dense(1)] // logit\n[{|NETGEN0205:BinaryCrossEntropy|}]", 0, "[Dense(1)] [Sigmoid] // logit\n[BinaryCrossEntropy]")]
    [InlineData("[Dense(1), {|NETGEN0205:BinaryCrossEntropy|}]", 0, "[Dense(1), Sigmoid, BinaryCrossEntropy]")]
    [InlineData("[Dense(1)] [{|NETGEN0205:BinaryCrossEntropy|}]", 1, "[Dense(1)] [MeanSquaredError]")]
    [InlineData("[Dense(2)] [Tanh] [{|NETGEN0205:BinaryCrossEntropy|}]", 0, "[Dense(2)] [Sigmoid] [BinaryCrossEntropy]")]
    [InlineData(
        "[Dense(2)] [LeakyReLU(0.2, Name = \"out\")] [{|NETGEN0205:BinaryCrossEntropy|}]",
        0,
        "[Dense(2)] [Sigmoid(Name = \"out\")] [BinaryCrossEntropy]")]
    [InlineData("[Dense(2)] [HardSigmoid] [{|NETGEN0205:BinaryCrossEntropy|}]", 1, "[Dense(2)] [HardSigmoid] [MeanSquaredError]")]
    [InlineData(
        "[Dense(4)] [ReLU] [Reshape(2, 2)] [{|NETGEN0205:BinaryCrossEntropy|}]",
        0,
        "[Dense(4)] [ReLU] [Reshape(2, 2)] [Sigmoid] [BinaryCrossEntropy]")]
    [InlineData("[Dense(2)] [LogSoftmax] [{|NETGEN0205:BinaryCrossEntropy|}]", 0, "[Dense(2)] [LogSoftmax] [CategoricalCrossEntropy]")]
    [InlineData("[Dense(2)] [LogSoftmax] [{|NETGEN0205:BinaryCrossEntropy|}]", 1, "[Dense(2)] [Sigmoid] [BinaryCrossEntropy]")]
    [InlineData("[{|NETGEN0205:BinaryHead|}] [Dense(2)]", 0, "[BinaryHead] [Dense(2)] [Sigmoid]")]
    public Task Binary_cross_entropy_gets_probabilities_or_gives_way(string layers, int choice, string repaired) =>
        Expect<FitOutputCodeFix>(layers, repaired, choice);

    [Theory]
    [InlineData("[Dense(3)] [{|NETGEN0207:CategoricalCrossEntropy|}]", 0, "[Dense(3)] [Softmax] [CategoricalCrossEntropy]")]
    [InlineData("[Dense(3)] [{|NETGEN0207:CategoricalCrossEntropy|}]", 1, "[Dense(3)] [MeanSquaredError]")]
    [InlineData("[Dense(3)] [ReLU] [{|NETGEN0207:CategoricalCrossEntropy|}]", 0, "[Dense(3)] [Softmax] [CategoricalCrossEntropy]")]
    [InlineData(
        "[Dense(6)] [ReLU] [Reshape(2, 3)] [{|NETGEN0207:CategoricalCrossEntropy|}]",
        0,
        "[Dense(6)] [ReLU] [Reshape(2, 3)] [Softmax] [CategoricalCrossEntropy]")]
    [InlineData("[Dense(1)] [{|NETGEN0207:CategoricalCrossEntropy|}]", 0, "[Dense(1)] [Sigmoid] [BinaryCrossEntropy]")]
    [InlineData("[Dense(1)] [ReLU] [{|NETGEN0207:CategoricalCrossEntropy|}]", 0, "[Dense(1)] [Sigmoid] [BinaryCrossEntropy]")]
    [InlineData("[Dense(1)] [Sigmoid] [{|NETGEN0207:CategoricalCrossEntropy|}]", 0, "[Dense(1)] [Sigmoid] [BinaryCrossEntropy]")]
    [InlineData("[{|NETGEN0207:MulticlassHead(3)|}] [Dense(2)]", 0, "[MulticlassHead(3)] [Dense(2)] [Softmax]")]
    public Task Categorical_cross_entropy_gets_a_distribution_or_gives_way(string layers, int choice, string repaired) =>
        Expect<FitOutputCodeFix>(layers, repaired, choice);

    [Theory]
    [InlineData("[Dense(3)] [Sigmoid] [{|NETGEN0204:CategoricalCrossEntropy|}]", 0, "[Dense(3)] [Softmax] [CategoricalCrossEntropy]")]
    [InlineData("[Dense(3)] [Sigmoid] [{|NETGEN0204:CategoricalCrossEntropy|}]", 1, "[Dense(3)] [Sigmoid] [BinaryCrossEntropy]")]
    [InlineData(
        "[Dense(3), Sigmoid(Name = \"p\"), {|NETGEN0204:NetGen.CategoricalCrossEntropy|}]",
        0,
        "[Dense(3), Softmax(Name = \"p\"), NetGen.CategoricalCrossEntropy]")]
    [InlineData("[{|NETGEN0204:MulticlassHead(3)|}]\n[Sigmoid] // again", 0, "[MulticlassHead(3)]\n// again")]
    public Task Independent_classes_are_told_apart_from_labels(string layers, int choice, string repaired) =>
        Expect<FitOutputCodeFix>(layers, repaired, choice);

    [Theory]
    [InlineData("[Dense(3)] [ReLU] [{|NETGEN0208:MeanSquaredError|}]", 0, "[Dense(3)] [MeanSquaredError]")]
    [InlineData("[Dense(3), ReLU, {|NETGEN0208:Huber|}]", 0, "[Dense(3), Huber]")]
    [InlineData("[Dense(4)] [ReLU] [Reshape(2, 2)] [{|NETGEN0208:MeanAbsoluteError|}]", 0, "[Dense(4)] [Reshape(2, 2)] [MeanAbsoluteError]")]
    [InlineData("[{|NETGEN0208:RegressionHead(3)|}]\n// never below zero\n[ReLU]", 0, "[RegressionHead(3)]\n// never below zero")]
    [InlineData("[ReLU] [{|NETGEN0208:MeanSquaredError|}]", 0, "[Softplus] [MeanSquaredError]")]
    [InlineData("[Dense(3)] [Tanh] [{|NETGEN0209:MeanSquaredError|}]", 0, "[Dense(3)] [MeanSquaredError]")]
    [InlineData(
        "[Dense(3)] [Tanh] [{|NETGEN0209:MeanSquaredError|}]", 1, "[Dense(3)] [Tanh] [MeanSquaredError(TargetMin = -1, TargetMax = 1)]")]
    [InlineData(
        "[Dense(3)] [Softsign] [{|NETGEN0209:Huber(0.5, TargetMax = /* volts */ 0.8)|}]",
        1,
        "[Dense(3)] [Softsign] [Huber(0.5, TargetMax = /* volts */ 1, TargetMin = -1)]")]
    [InlineData("[Dense(3)] [Tanh] [{|NETGEN0209:Huber()|}]", 1, "[Dense(3)] [Tanh] [Huber(TargetMin = -1, TargetMax = 1)]")]
    [InlineData("[Tanh] [{|NETGEN0209:MeanSquaredError|}]", 0, "[Tanh] [MeanSquaredError(TargetMin = -1, TargetMax = 1)]")]
    [InlineData(
        "[{|NETGEN0209:RegressionHead(3)|}] [Tanh]", 1, "[Dense(3)] [Tanh]\n[MeanSquaredError(TargetMin = -1, TargetMax = 1)]")]
    [InlineData("[Dense(3)] [Tanh] [{|NETGEN0209:MeanSquaredError(TargetMax = 5)|}]", 0, "[Dense(3)] [MeanSquaredError(TargetMax = 5)]")]
    public Task Targets_come_into_reach(string layers, int choice, string repaired) => Expect<FreeOutputCodeFix>(layers, repaired, choice);

    [Theory]
    [InlineData("[Dense(3)]\n[Huber]\n[{|NETGEN0210:MeanSquaredError|}]\n[SGD]", "[Dense(3)]\n[Huber]\n[SGD]")]
    [InlineData("[Dense(3), SGD, Huber, {|NETGEN0210:SGD(0.1)|}, {|NETGEN0210:Huber|}]", "[Dense(3), SGD, Huber]")]
    [InlineData("[{|NETGEN0210:MeanSquaredError|}] [BinaryHead]", "[BinaryHead]")]
    [InlineData("[Dense(3)] [{|NETGEN0210:Network|}]", "[Dense(3)]")]
    public Task A_repetition_is_removed(string layers, string repaired) => Expect<RemoveRepetitionCodeFix>(layers, repaired);

    [Fact]
    public Task Of_two_heads_none_is_removed() =>
        FixTest<RemoveRepetitionCodeFix>.ExpectNone("[Network] [Input(4)] [BinaryHead] [{|NETGEN0210:RegressionHead(2)|}] partial class Net { }");

    [Fact]
    public Task All_networks_are_repaired_at_once() => FixTest<FitOutputCodeFix>.Expect(
        """
        [Network] [Input(4)] [Dense(1)] [{|NETGEN0205:BinaryCrossEntropy|}] partial class First { }
        [Network] [Input(4)] [Dense(1)] [Tanh] [{|NETGEN0205:BinaryCrossEntropy|}] partial class Second { }
        """,
        """
        [Network] [Input(4)] [Dense(1)] [Sigmoid] [BinaryCrossEntropy] partial class First { }
        [Network] [Input(4)] [Dense(1)] [Sigmoid] [BinaryCrossEntropy] partial class Second { }
        """);

    [Fact]
    public Task A_loss_in_another_file_is_repaired_there()
    {
        var test = new FixTest<FitOutputCodeFix>
        {
            TestState =
            {
                Sources =
                {
                    ("/0/Guard.cs", "[Network] [Input(4)] [Dense(3)] partial class Guard { }\n"),
                    ("/0/Guard.Training.cs", "[{|NETGEN0207:CategoricalCrossEntropy|}] [SGD] partial class Guard { }\n"),
                },
            },
            FixedState =
            {
                Sources =
                {
                    ("/0/Guard.cs", "[Network] [Input(4)] [Dense(3)] [Softmax] partial class Guard { }\n"),
                    ("/0/Guard.Training.cs", "[CategoricalCrossEntropy] [SGD] partial class Guard { }\n"),
                },
            },
        };
        return test.RunAsync();
    }

    private static Task Expect<TFix>(string layers, string repaired, int choice = 0)
        where TFix : CodeFixProvider, new() => FixTest<TFix>.Expect(
            $"[Network]\n[Input(4)] {layers}\npartial class Net {{ }}", $"[Network]\n[Input(4)] {repaired}\npartial class Net {{ }}", choice);
}
