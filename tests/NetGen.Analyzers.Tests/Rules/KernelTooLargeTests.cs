using System.Threading.Tasks;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

public sealed class KernelTooLargeTests
{
    [Theory]
    [InlineData("[Input(8, 8, 1)] [{|NETGEN0103:MaxPool2D(9)|}]")]
    [InlineData("[Input(8, 4, 1)] [MaxPool2D(4)] [{|NETGEN0103:AveragePool2D(1, 2)|}]")]
    [InlineData("[Input(8, 8, 1)] [{|NETGEN0103:MaxPool2D(10, 1, PadTop = 1)|}]")]
    [InlineData("[Input(8, 3)] [{|NETGEN0103:MaxPool1D(9)|}]")]
    public Task A_window_larger_than_its_padded_input_is_reported(string attributes) =>
        NetworkTest.Expect($$"""[Network] {{attributes}} partial class Net { }""");

    [Theory]
    [InlineData("[Input(8, 8, 1)] [MaxPool2D(8)]")]
    [InlineData("[Input(8, 8, 1)] [MaxPool2D(9, Padding = Padding.Same)]")]
    [InlineData("[Input(8, 8, 1)] [MaxPool2D(10, 1, PadTop = 1, PadBottom = 1)]")]
    [InlineData("[Input(8, 3)] [AveragePool1D(8)]")]
    public Task A_window_that_fits_is_fine(string attributes) =>
        NetworkTest.Expect($$"""[Network] {{attributes}} partial class Net { }""");

    [Fact]
    public async Task Message_names_both_sizes_and_the_way_out() => Assert.Equal(
        "Kernel 3×3 is larger than its 2×4 input; make it smaller, or pad the input, for instance by Padding.Same",
        Assert.Single((await Diagnosis.OfDeclaration("[Input(2, 4, 1)] [MaxPool2D(3)]")).Rules).GetMessage());
}
