using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeFixes;
using NetGen.CodeFixes;
using Xunit;

namespace NetGen.Analyzers.Tests.Fixes;

/// <summary>NETGEN01 of windows, channels and groups.</summary>
public sealed class ShapeFixTests
{
    [Theory]
    [InlineData("[Input(9, 9, 3)] [{|NETGEN0101:Conv2D(4, 3, InputChannels = /* grey */ 1)|}]", "[Input(9, 9, 3)] [Conv2D(4, 3, InputChannels = /* grey */ 3)]")]
    [InlineData(
        "[Input(9, 9, 3, Name = \"x\")] [Conv2D(4, 3)] [ReLU]\n[{|NETGEN0101:Conv2D(4, 3, InputChannels = 5, From = \"x\")|}] [Add(\"relu_1\")] // second",
        "[Input(9, 9, 3, Name = \"x\")] [Conv2D(4, 3)] [ReLU]\n[Conv2D(4, 3, InputChannels = 3, From = \"x\")] [Add(\"relu_1\")] // second")]
    public Task Channels_become_the_inputs(string layers, string repaired) => Expect<FitChannelsCodeFix>(layers, repaired);

    [Theory]
    [InlineData(0, "[Input(9, 9, 12)] [Conv2D(18, 3, Groups = 6)]")]
    [InlineData(1, "[Input(9, 9, 12)] [Conv2D(18, 3, Groups = 3)]")]
    [InlineData(2, "[Input(9, 9, 12)] [Conv2D(18, 3)]")]
    public Task Groups_divide(int choice, string repaired) => Expect<FitChannelsCodeFix>("[Input(9, 9, 12)] [{|NETGEN0102:Conv2D(18, 3, Groups = 4)|}]", repaired, choice);

    [Theory]
    [InlineData("[Input(4, 5, 1)] [{|NETGEN0103:Conv2D(2, 7)|}]", 0, "[Input(4, 5, 1)] [Conv2D(2, 7, Padding = Padding.Same)]")]
    [InlineData("[Input(4, 5, 1)] [{|NETGEN0103:Conv2D(2, 7)|}]", 1, "[Input(4, 5, 1)] [Conv2D(2, 4)]")]
    [InlineData("[Input(4, 5, 1)] [{|NETGEN0103:Conv2D(2, 7, /* wide */ 5)|}]", 1, "[Input(4, 5, 1)] [Conv2D(2, 4, /* wide */ 5)]")]
    [InlineData("[Input(4, 5, 1)] [{|NETGEN0103:Conv2D(2, 7, PadTop = 1)|}]", 0, "[Input(4, 5, 1)] [Conv2D(2, 7, Padding = Padding.Same)]")]
    [InlineData("[Input(4, 5, 1)] [{|NETGEN0103:MaxPool2D(5)|}]", 1, "[Input(4, 5, 1)] [{|NETGEN0104:MaxPool2D(4)|}]")]
    public Task A_kernel_fits(string layers, int choice, string repaired) => Expect<FitChannelsCodeFix>(layers, repaired, choice);

    [Theory]
    [InlineData("[Input(28, 28, 1)] [{|NETGEN0104:Conv2D(8, 5, Stride = 2)|}]", 0, "[Input(28, 28, 1)] [Conv2D(8, 5, Stride = 2, Padding = Padding.Same)]")]
    [InlineData("[Input(28, 28, 1)] [{|NETGEN0104:Conv2D(8, 5, Stride = 2)|}]", 1, "[Input(28, 28, 1)] [Conv2D(8, 5, Stride = 1)]")]
    [InlineData("[Input(30, 30, 1)] [{|NETGEN0104:Conv2D(8, 6, Stride = 5)|}]", 1, "[Input(30, 30, 1)] [Conv2D(8, 6, Stride = 4)]")]
    [InlineData("[Input(30, 30, 1)] [{|NETGEN0104:Conv2D(8, 6, StrideHeight = 5, StrideWidth = 4)|}]", 1, "[Input(30, 30, 1)] [Conv2D(8, 6, Stride = 4)]")]
    [InlineData("[Input(12, 12, 1)] [{|NETGEN0104:Conv2D(8, 2, Stride = 3)|}]", 0, "[Input(12, 12, 1)] [Conv2D(8, 2, Stride = 2)]")]
    [InlineData("[Input(13, 13, 1)] [{|NETGEN0104:MaxPool2D(2)|}]", 0, "[Input(13, 13, 1)] [MaxPool2D(2, Padding = Padding.Same)]")]
    [InlineData("[Input(13, 13, 1)] [{|NETGEN0104:MaxPool2D(2)|}]", 1, "[Input(13, 13, 1)] [MaxPool2D(2, Stride = 1)]")]
    [InlineData(
        "[Input(13, 13, 1)] [{|NETGEN0104:Conv2D(2, 4, Stride = 2, PadTop = 1)|}]", 0, "[Input(13, 13, 1)] [Conv2D(2, 4, Stride = 2, Padding = Padding.Same)]")]
    public Task Everything_is_read(string layers, int choice, string repaired) => Expect<ReadWholeInputCodeFix>(layers, repaired, choice);

    [Theory]
    [InlineData("[{|NETGEN0108:Input(3, /* rows */ 32, 64)|}] [Flatten]", "[Input(32, /* rows */ 64, 3)] [Flatten]")]
    [InlineData("[{|NETGEN0108:Input(1, 28, 28, Name = \"x\")|}] [Flatten]", "[Input(28, 28, 1, Name = \"x\")] [Flatten]")]
    public Task Channels_come_last(string layers, string repaired) => Expect<ReorderInputCodeFix>(layers, repaired);

    private static Task Expect<TFix>(string layers, string repaired, int choice = 0)
        where TFix : CodeFixProvider, new() => FixTest<TFix>.Expect(
            $"[Network]\n{layers}\npartial class Net {{ }}", $"[Network]\n{repaired}\npartial class Net {{ }}", choice);
}
