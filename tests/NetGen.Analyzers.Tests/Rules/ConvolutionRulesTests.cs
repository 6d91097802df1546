using System.Threading.Tasks;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

/// <summary>NETGEN0101 to NETGEN0103 on convolutions, and what their arguments may be.</summary>
public sealed class ConvolutionRulesTests
{
    [Theory]
    [InlineData("[Input(9, 9, 3)] [{|NETGEN0101:Conv2D(4, 3, InputChannels = 1)|}]")]
    [InlineData("[Input(9, 9, 1)] [Conv2D(5, 3)] [ReLU] [{|NETGEN0101:Conv2D(4, 3, InputChannels = 6)|}]")]
    [InlineData("[Input(9, 9, 4)] [{|NETGEN0101:Conv2D(4, 3, Groups = 2, InputChannels = 2)|}]")]
    [InlineData("[Input(9, 9, 6)] [{|NETGEN0102:Conv2D(4, 3, Groups = 4)|}]")]
    [InlineData("[Input(9, 9, 6)] [{|NETGEN0102:Conv2D(4, 3, Groups = 3)|}]")]
    [InlineData("[Input(4, 9, 1)] [{|NETGEN0103:Conv2D(4, 5)|}]")]
    [InlineData("[Input(9, 9, 1)] [{|NETGEN0103:Conv2D(4, 5, Dilation = 3, PadTop = 9)|}]")]
    [InlineData("[Input(9, 9, 1)] [{|NETGEN0103:Conv2D(4, 1, 12, PadLeft = 1, PadRight = 1)|}]")]
    [InlineData("[Input(81)] [{|NETGEN0105:Conv2D(4, 3)|}]")]
    [InlineData("[Input(9, 9)] [{|NETGEN0105:Conv2D(4, 3)|}]")]
    public Task A_convolution_that_does_not_fit_its_input_is_reported(string attributes) =>
        NetworkTest.Expect($$"""[Network] {{attributes}} partial class Net { }""");

    [Theory]
    [InlineData("Conv2D(0, 3)")]
    [InlineData("Conv2D(4, 0)")]
    [InlineData("Conv2D(4, 3, -1)")]
    [InlineData("Conv2D(4, 3, Stride = 0)")]
    [InlineData("Conv2D(4, 3, StrideHeight = -2)")]
    [InlineData("Conv2D(4, 3, Dilation = 0)")]
    [InlineData("Conv2D(4, 3, Groups = 0)")]
    [InlineData("Conv2D(4, 3, InputChannels = -1)")]
    [InlineData("Conv2D(4, 3, PadTop = -1)")]
    [InlineData("Conv2D(4, 3, PadRight = 1, Padding = Padding.Same)")]
    [InlineData("Conv2D(4, 3, Padding = Padding.Causal)")]
    [InlineData("Conv2D(4, 3, Padding = (Padding)9)")]
    [InlineData("Conv2D(4, 3, Initializer = (Initializer)99)")]
    [InlineData("Conv2D(4, 3, InitializerScale = double.PositiveInfinity)")]
    [InlineData("Conv2D(4, 100000)")]
    public Task An_argument_outside_its_domain_is_reported(string layer) =>
        NetworkTest.Expect("[Network] [Input(9, 9, 4)] [{|NETGEN0008:" + layer + "|}] partial class Net { }");

    [Theory]
    [InlineData("[Input(9, 9, 3)] [Conv2D(4, 3, InputChannels = 3)]")]
    [InlineData("[Input(9, 9, 6)] [Conv2D(4, 3, Groups = 2, InputChannels = 6)]")]
    [InlineData("[Input(5, 5, 1)] [Conv2D(4, 5)]")]
    [InlineData("[Input(5, 5, 1)] [Conv2D(4, 9, Padding = Padding.Same)]")]
    [InlineData("[Input(5, 5, 1)] [Conv2D(4, 7, PadTop = 1, PadBottom = 1, PadLeft = 2)]")]
    public Task A_convolution_that_fits_is_fine(string attributes) =>
        NetworkTest.Expect($$"""[Network] {{attributes}} partial class Net { }""");

    [Theory]
    [InlineData(
        "[Input(9, 9, 3)] [Conv2D(4, 3, InputChannels = 1)]",
        "Filter of 'Conv2D' has 1 channels but its input has 3 (9×9×3); write InputChannels = 3, or change the layer above")]
    [InlineData(
        "[Input(9, 9, 6)] [Conv2D(4, 3, Groups = 4)]",
        "6 channels cannot be split into 4 groups; choose a number that divides both channels and filters")]
    [InlineData(
        "[Input(9, 9, 6)] [Conv2D(4, 3, Groups = 3)]",
        "4 filters cannot be split into 3 groups; choose a number that divides both channels and filters")]
    [InlineData(
        "[Input(4, 9, 1)] [Conv2D(4, 3, Dilation = 3, PadTop = 1)]",
        "Kernel 7×7 (dilated) is larger than its padded 5×9 input; make it smaller, or pad the input, for instance by Padding.Same")]
    [InlineData(
        "[Input(81)] [Conv2D(4, 3)]",
        "'Conv2D' expects height × width × channels but receives 81; insert [Reshape]")]
    public async Task Message_names_both_sizes_and_the_way_out(string attributes, string message) => Assert.Equal(
        message, Assert.Single((await Diagnosis.OfDeclaration(attributes)).Rules).GetMessage());
}
