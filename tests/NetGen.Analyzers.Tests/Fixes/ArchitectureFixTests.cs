using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeFixes;
using NetGen.CodeFixes;
using Xunit;

namespace NetGen.Analyzers.Tests.Fixes;

/// <summary>NETGEN03: each way out leaves a declaration without any diagnostic, and other layers with the inputs that they had.</summary>
public sealed class ArchitectureFixTests
{
    private const string Deep = "[Dense(8)] [ReLU] [Dense(8)] [ReLU] [Dense(8)] [ReLU] [Dense(8)] [ReLU] [Dense(8)] [ReLU] [Dense(8)] [ReLU] [Dense(8)] [ReLU] [Dense(8)] [ReLU]";

    [Theory]
    [InlineData("[Dense(9)] // hidden\n[{|NETGEN0301:Dense(9)|}]", "[Dense(9)] [ReLU] // hidden\n[Dense(9)]")]
    [InlineData("[Dense(9), {|NETGEN0301:Dense(9)|}]", "[Dense(9), ReLU, Dense(9)]")]
    [InlineData("[Dense(9)]\n[Dropout(0.5)]\n[{|NETGEN0301:NetGen.Dense(9)|}]", "[Dense(9)] [ReLU]\n[Dropout(0.5)]\n[NetGen.Dense(9)]")]
    [InlineData(
        "[Dense(9, Name = \"a\")] [{|NETGEN0301:Dense(9, From = \"a\")|}]", "[Dense(9, Name = \"a\")] [ReLU(From = \"a\")] [Dense(9)]")]
    [InlineData(
        "[Dense(9)] [{|NETGEN0301:Dense(9)|}] [ReLU] [Dense(9)] [Tanh] [Add(\"relu_1\")]",
        "[Dense(9)] [ReLU] [Dense(9)] [ReLU] [Dense(9)] [Tanh] [Add(\"relu_2\")]")]
    public Task Relu_comes_between(string layers, string repaired) => Expect<SeparateLinearLayersCodeFix>(layers, repaired);

    [Theory]
    [InlineData("[Dense(4)] [ReLU] [{|NETGEN0302:ReLU|}] [Dense(1)]", "[Dense(4)] [ReLU] [Dense(1)]")]
    [InlineData("[Dense(4)]\n[Sigmoid]\n[{|NETGEN0302:ReLU(Name = \"x\")|}] // again\n[Dense(1)]", "[Dense(4)]\n[Sigmoid]\n// again\n[Dense(1)]")]
    [InlineData(
        "[Dense(4)] [ReLU] [{|NETGEN0302:ReLU|}] [Dense(4)] [ReLU] [Dense(4)] [Tanh] [Add(\"relu_2\", \"relu_3\")]",
        "[Dense(4)] [ReLU] [Dense(4)] [ReLU] [Dense(4)] [Tanh] [Add(\"relu_1\", \"relu_2\")]")]
    [InlineData("[Dense(3), Dropout(0.2), ReLU, Dense(3), {|NETGEN0309:Dropout(0.5)|}]", "[Dense(3), Dropout(0.2), ReLU, Dense(3)]")]
    public Task The_layer_goes(string layers, string repaired) => Expect<RemoveLayerCodeFix>(layers, repaired);

    [Theory]
    [InlineData("[Tanh(Name = \"a\")] [{|NETGEN0007:Dense(3)|}] // side\n[Dense(4, From = \"a\")]", "[Tanh(Name = \"a\")] // side\n[Dense(4, From = \"a\")]")]
    [InlineData(
        "[Tanh(Name = \"a\")]\n[Dense(3)] [ReLU]\n[{|NETGEN0007:Dense(2, Name = \"side\")|}]\n[Dense(4, From = \"a\")] [ReLU] [Dense(4)] [Add(\"relu_2\", \"dense_3\")]",
        "[Tanh(Name = \"a\")]\n[Dense(4, From = \"a\")] [ReLU] [Dense(4)] [Add(\"relu_1\", \"dense_1\")]")]
    public Task A_branch_without_an_end_goes(string layers, string repaired) => Expect<RemoveBranchCodeFix>(layers, repaired);

    [Fact]
    public Task Every_sigmoid_becomes_relu() => Expect<UnsaturateCodeFix>(
        "[Dense(4)] [{|NETGEN0303:Sigmoid|}]\n[Dense(4)] [Sigmoid(Name = \"s\")] // second\n[Dense(4), SigmoidAttribute] [Dense(4)] [Sigmoid] [Dense(1)] [Sigmoid]",
        "[Dense(4)] [ReLU]\n[Dense(4)] [ReLU(Name = \"s\")] // second\n[Dense(4), ReLUAttribute] [Dense(4)] [ReLU] [Dense(1)] [Sigmoid]");

    [Theory]
    [InlineData(0, "[Dense(8, InitializerScale = 30)] [ReLU] " + Deep + " [Dense(1)] [Huber] [SGD(0.1, ClipNorm = 1)]")]
    [InlineData(1, "[Dense(8)] [ReLU] " + Deep + " [Dense(1)] [Huber] [SGD(0.1)]")]
    public Task Growth_is_clipped_or_started_smaller(int choice, string repaired) => Expect<TameGrowthCodeFix>(
        "[{|NETGEN0304:Dense(8, InitializerScale = 30)|}] [ReLU] " + Deep + " [Dense(1)] [Huber] [SGD(0.1)]", repaired, choice);

    [Theory]
    [InlineData(
        "[{|NETGEN0305:Dense(8, Initializer = /* Glorot */ Initializer.XavierUniform)|}] [ReLU] [Dense(8)] [ReLU] [Dense(8)] [ReLU] [Dense(1)]",
        "[Dense(8, Initializer = /* Glorot */ Initializer.HeUniform)] [ReLU] [Dense(8)] [ReLU] [Dense(8)] [ReLU] [Dense(1)]")]
    [InlineData(
        "[{|NETGEN0305:Dense(8, Initializer = NetGen.Initializer.HeNormal)|}] [Tanh] [Dense(8)] [ReLU] [Dense(8)] [ReLU] [Dense(1)]",
        "[Dense(8, Initializer = NetGen.Initializer.XavierNormal)] [Tanh] [Dense(8)] [ReLU] [Dense(8)] [ReLU] [Dense(1)]")]
    [InlineData("[{|NETGEN0306:Dense(8, Initializer = Initializer.Zeros)|}] [Tanh] [Dense(1)]", "[Dense(8)] [Tanh] [Dense(1)]")]
    [InlineData(
        "[{|NETGEN0306:Dense(8, Initializer = Initializer.Constant, /* no bias */ UseBias = false, InitializerScale = 2)|}] [Tanh] [Dense(1)]",
        "[Dense(8, /* no bias */ UseBias = false)] [Tanh] [Dense(1)]")]
    public Task Initial_weights_fit(string layers, string repaired) => Expect<FitInitializerCodeFix>(layers, repaired);

    [Theory]
    [InlineData("[{|NETGEN0307:Dense(8)|}] [BatchNormalization] [ReLU] [Dense(1)]", "[Dense(8, UseBias = false)] [BatchNormalization] [ReLU] [Dense(1)]")]
    [InlineData(
        "[Dense(8, UseBias = false)]\n[{|NETGEN0308:Dropout(0.5)|}]\n[BatchNormalization] [ReLU] // bn\n[Dense(1)]",
        "[Dense(8, UseBias = false)]\n[BatchNormalization] [ReLU] [Dropout(0.5)] // bn\n[Dense(1)]")]
    public Task Normalisation_comes_first(string layers, string repaired) => Expect<ArrangeNormalizationCodeFix>(layers, repaired);

    [Fact]
    public Task Relu_comes_behind_the_normalisation() => Expect<SeparateLinearLayersCodeFix>(
        "[Dense(8, UseBias = false)] [BatchNormalization]\n[{|NETGEN0301:Dense(9)|}]", "[Dense(8, UseBias = false)] [BatchNormalization] [ReLU]\n[Dense(9)]");

    [Fact]
    public Task All_networks_are_repaired_at_once() => FixTest<SeparateLinearLayersCodeFix>.Expect(
        """
        [Network] [Input(4)] [Dense(5)] [{|NETGEN0301:Dense(5)|}] partial class First { }
        [Network] [Input(4)] [Dense(5)] [{|NETGEN0301:Dense(5)|}] [{|NETGEN0301:Dense(5)|}] partial class Second { }
        """,
        """
        [Network] [Input(4)] [Dense(5)] [ReLU] [Dense(5)] partial class First { }
        [Network] [Input(4)] [Dense(5)] [ReLU] [Dense(5)] [ReLU] [Dense(5)] partial class Second { }
        """);

    private static Task Expect<TFix>(string layers, string repaired, int choice = 0)
        where TFix : CodeFixProvider, new() => FixTest<TFix>.Expect(
            $"[Network]\n[Input(8)] {layers}\npartial class Net {{ }}", $"[Network]\n[Input(8)] {repaired}\npartial class Net {{ }}", choice);
}
