using System.Threading.Tasks;
using NetGen.CodeFixes;
using Xunit;

namespace NetGen.Analyzers.Tests.Refactorings;

/// <summary>Quick actions that make writing networks pleasant.</summary>
public sealed class RefactoringTests
{
    [Theory]
    [InlineData("[$$Dense(3)] [MeanSquaredError]", "RegressionHead", "[RegressionHead(3)]")]
    [InlineData("[Dense(1, UseBias = false)] [$$Sigmoid] [BinaryCrossEntropy]", "BinaryHead", "[BinaryHead(UseBias = false)]")]
    [InlineData("[Dense(4)]\n[Softmax] // classes\n[$$CategoricalCrossEntropy] // loss\n[SGD]", "MulticlassHead", "[MulticlassHead(4)]\n// classes\n// loss\n[SGD]")]
    [InlineData("[NetGen.Dense(units: 4, Name = \"out\"), Sigmoid, BinaryCross$$Entropy, SGD]", "MultilabelHead", "[NetGen.MultilabelHead(units: 4, Name = \"out\"), SGD]")]
    public Task Parts_become_a_head(string layers, string head, string refactored) =>
        RefactoringTest<HeadRefactoring>.Expect(Net(layers), $"Use [{head}]", Net(refactored));

    [Theory]
    [InlineData("[$$RegressionHead(3)] [SGD]", "RegressionHead", "[Dense(3)] [MeanSquaredError] [SGD]")]
    [InlineData("[$$BinaryHead]", "BinaryHead", "[Dense(1)] [Sigmoid] [BinaryCrossEntropy]")]
    [InlineData("[Binary$$Head(Name = \"p\")] // yes", "BinaryHead", "[Dense(1, Name = \"p\")] [Sigmoid] [BinaryCrossEntropy] // yes")]
    [InlineData("[Tanh, MulticlassHead(4)$$, SGD]", "MulticlassHead", "[Tanh, Dense(4), Softmax, CategoricalCrossEntropy, SGD]")]
    [InlineData("[$$MultilabelHead(4, UseBias = false)]", "MultilabelHead", "[Dense(4, UseBias = false)] [Sigmoid] [BinaryCrossEntropy]")]
    public Task A_head_is_written_out(string layers, string head, string refactored) =>
        RefactoringTest<HeadRefactoring>.Expect(Net(layers), $"Write [{head}] out", Net(refactored));

    [Theory]
    [InlineData("[$$Dense(3)] [Huber]")]
    [InlineData("[$$Dense(3)] [MeanSquaredError(TargetMin = 0)]")]
    [InlineData("[$$Dense(3)] [Softmax(Name = \"p\")] [CategoricalCrossEntropy]")]
    [InlineData("[$$Dense(3)] [LogSoftmax] [CategoricalCrossEntropy]")]
    [InlineData("[Dense(3)] [Softmax] [CategoricalCrossEntropy] [$$SGD]")]
    [InlineData("[$$Dense(3)] [Softmax]")]
    [InlineData("[Reshape(4, 2)] [$$MulticlassHead(3)]")]
    public Task Other_declarations_stay(string layers) => RefactoringTest<HeadRefactoring>.ExpectNone(Net(layers));

    [Fact]
    public Task Every_convolution_gets_its_channels() => RefactoringTest<InputChannelsRefactoring>.Expect(
        "[Network] [Input(16, 16, 3)]\n[Conv2D(8, 3)] [ReLU] // first\n[DepthwiseConv2D(3, UseBias = false), ReLU]\n[Conv2D(4, 1, InputChannels = 8)]\npartial class $$Net { }",
        "Write InputChannels on every convolution",
        "[Network] [Input(16, 16, 3)]\n[Conv2D(8, 3, InputChannels = 3)] [ReLU] // first\n[DepthwiseConv2D(3, UseBias = false, InputChannels = 8), ReLU]\n[Conv2D(4, 1, InputChannels = 8)]\npartial class Net { }");

    [Theory]
    [InlineData("[$$Dense(3)]")]
    [InlineData("[$$Reshape(2, 2, 2)] [Conv2D(1, 1, InputChannels = 2)]")]
    [InlineData("[$$Reshape(2, 2, 2)] [Conv2D(0, 1)]")]
    public Task Nothing_is_missing(string layers) => RefactoringTest<InputChannelsRefactoring>.ExpectNone(Net(layers));

    [Fact]
    public Task Layers_get_the_names_that_they_have() => RefactoringTest<NameLayersRefactoring>.Expect(
        Net("[$$Dense(4)] [ReLU] [Dense(5, Name = \"code\", UseBias = false)] [ReLU()] // twice\n[BinaryHead]"),
        "Name all layers",
        Net("[Dense(4, Name = \"dense_1\")] [ReLU(Name = \"relu_1\")] [Dense(5, Name = \"code\", UseBias = false)] [ReLU(Name = \"relu_2\")] // twice\n[BinaryHead(Name = \"dense_3\")]"));

    [Fact]
    public Task Inside_of_the_class_nothing_is_offered() => RefactoringTest<NameLayersRefactoring>.ExpectNone(
        "[Network] [Input(2)] [Dense(1)] partial class Net { int $$Value; }");

    private static string Net(string layers) => $"[Network]\n[Input(8)]\n{layers}\npartial class Net {{ }}\n";
}
