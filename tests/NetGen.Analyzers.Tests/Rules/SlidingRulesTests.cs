using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

/// <summary>NETGEN0104 and NETGEN0108.</summary>
public sealed class SlidingRulesTests
{
    [Theory]
    [InlineData("[Input(28, 28, 1)] [{|NETGEN0104:Conv2D(8, 5, Stride = 2)|}]")]
    [InlineData("[Input(28, 29, 1)] [{|NETGEN0104:Conv2D(8, 3, Stride = 2)|}]")]
    [InlineData("[Input(29, 28, 1)] [{|NETGEN0104:Conv2D(8, 3, StrideWidth = 2)|}]")]
    [InlineData("[Input(28, 28, 1)] [{|NETGEN0104:Conv2D(8, 3, Stride = 2, Dilation = 2)|}]")]
    [InlineData("[Input(12, 12, 1)] [{|NETGEN0104:Conv2D(8, 2, Stride = 3)|}]")]
    [InlineData("[Input(12, 12, 1)] [{|NETGEN0104:Conv2D(8, 2, Stride = 3, Padding = Padding.Same)|}]")]
    [InlineData("[Input(28, 28, 1)] [{|NETGEN0104:Conv2D(8, 6, Stride = 4, PadBottom = 1, PadRight = 1)|}]")]
    [InlineData("[Input(13, 13, 1)] [{|NETGEN0104:MaxPool2D(2)|}]")]
    [InlineData("[Input(13, 4)] [{|NETGEN0104:AveragePool1D(2)|}]")]
    [InlineData("[Input(12, 12, 1)] [{|NETGEN0104:MaxPool2D(2, Stride = 3)|}]")]
    public Task Input_that_no_window_reads_is_reported(string layers) => Expect(layers);

    [Theory]
    [InlineData("[Input(227, 227, 3)] [Conv2D(8, 11, Stride = 4)]")]
    [InlineData("[Input(224, 224, 3)] [Conv2D(8, 7, Stride = 2, PadTop = 3, PadBottom = 3, PadLeft = 3, PadRight = 3)]")]
    [InlineData("[Input(84, 84, 4)] [Conv2D(32, 8, Stride = 4)] [ReLU] [Conv2D(64, 4, Stride = 2)] [ReLU] [Conv2D(64, 3)]")]
    [InlineData("[Input(28, 28, 1)] [Conv2D(8, 1, Stride = 2)]")]
    [InlineData("[Input(28, 28, 1)] [Conv2D(8, 5, Stride = 2, Padding = Padding.Same)]")]
    [InlineData("[Input(12, 12, 1)] [MaxPool2D(2)] [MaxPool2D(3, Stride = 1)]")]
    [InlineData("[Input(13, 13, 1)] [MaxPool2D(2, Padding = Padding.Same)]")]
    public Task Windows_that_read_everything_are_fine(string layers) => Expect(layers);

    [Theory]
    [InlineData("[Input(28, 28, 1)] [Conv2D(8, 5, Stride = 2)]", DiagnosticSeverity.Warning)]
    [InlineData("[Input(13, 13, 1)] [MaxPool2D(2)]", DiagnosticSeverity.Info)]
    [InlineData("[Input(12, 12, 1)] [MaxPool2D(2, Stride = 3)]", DiagnosticSeverity.Info)]
    public async Task Pools_only_inform(string layers, DiagnosticSeverity severity) =>
        Assert.Equal(severity, Assert.Single((await Diagnosis.OfDeclaration(layers)).Rules).Severity);

    [Theory]
    [InlineData("[{|NETGEN0108:Input(3, 32, 32)|}] [Flatten] [Dense(1)]")]
    [InlineData("[{|NETGEN0108:Input(1, 28, 28)|}] [Flatten] [Dense(1)]")]
    [InlineData("[{|NETGEN0108:Input(4, 84, 84)|}] [Flatten] [Dense(1)]")]
    public Task An_input_in_the_order_of_others_is_reported(string layers) => Expect(layers);

    [Theory]
    [InlineData("[Input(28, 28, 1)] [Flatten] [Dense(1)]")]
    [InlineData("[Input(2, 32, 32)] [Flatten] [Dense(1)]")]
    [InlineData("[Input(3, 7, 32)] [Flatten] [Dense(1)]")]
    [InlineData("[Input(3, 32, 3)] [Flatten] [Dense(1)]")]
    [InlineData("[Input(8, 8, 8)] [Flatten] [Dense(1)]")]
    [InlineData("[Input(3, 32)] [Flatten] [Dense(1)]")]
    public Task Other_inputs_are_fine(string layers) => Expect(layers);

    [Theory]
    [InlineData(
        "[Input(28, 28, 1)] [Conv2D(8, 5, Stride = 2)]",
        "Stride 2 leaves the last 1 row of the 28×28×1 input of 'conv2d_1' unread; pad the input, or choose another stride or kernel")]
    [InlineData(
        "[Input(29, 30, 1)] [Conv2D(8, 5, Stride = 4)]",
        "Stride 4 leaves the last 1 column of the 29×30×1 input of 'conv2d_1' unread; pad the input, or choose another stride or kernel")]
    [InlineData(
        "[Input(15, 2)] [MaxPool1D(4)]",
        "Stride 4 leaves the last 3 steps of the 15×2 input of 'maxpool1d_1' unread; pad the input, or choose another stride or kernel")]
    [InlineData(
        "[Input(12, 12, 1)] [Conv2D(8, 2, Stride = 3)]",
        "Stride 3 is larger than the kernel 2 of 'conv2d_1', so rows between the windows stay unread; choose a stride up to 2")]
    [InlineData("[Input(3, 32, 64)] [Flatten]", "Input 3×32×64 looks channels-first; NetGen is channels-last, so write [Input(32, 64, 3)]")]
    public async Task Message_counts_what_is_lost(string layers, string message) =>
        Assert.Equal(message, Assert.Single((await Diagnosis.OfDeclaration(layers)).Rules).GetMessage());

    private static Task Expect(string layers) => NetworkTest.Expect($$"""[Network] {{layers}} partial class Net { }""");
}
