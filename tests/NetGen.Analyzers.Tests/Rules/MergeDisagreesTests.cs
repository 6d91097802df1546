using System.Threading.Tasks;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

public sealed class MergeDisagreesTests
{
    [Theory]
    [InlineData("[Input(6, Name = \"x\")] [Dense(4)] [{|NETGEN0107:Add(\"x\")|}]")]
    [InlineData("[Input(6, Name = \"x\")] [Dense(1)] [{|NETGEN0107:Multiply(\"x\")|}]")]
    [InlineData("[Input(2, 3, Name = \"x\")] [Flatten] [{|NETGEN0107:Add(\"x\")|}]")]
    [InlineData("[Input(2, 3, Name = \"x\")] [Reshape(3, 2)] [{|NETGEN0107:Concat(\"x\")|}] [Flatten] [Dense(1)]")]
    [InlineData("[Input(2, 3, 4, Name = \"x\")] [Flatten] [Dense(3)] [{|NETGEN0107:Multiply(\"x\")|}]")]
    public Task Shapes_that_do_not_fit_are_reported(string attributes) =>
        NetworkTest.Expect($$"""[Network] {{attributes}} partial class Net { }""");

    [Theory]
    [InlineData("[Input(6, Name = \"x\")] [Dense(6)] [Add(\"x\")]")]
    [InlineData("[Input(6, Name = \"x\")] [Dense(4)] [Concat(\"x\")]")]
    [InlineData("[Input(2, 3, 4, Name = \"x\")] [Flatten] [Dense(4)] [Multiply(\"x\")]")]
    [InlineData("[Input(2, 4, Name = \"x\")] [Flatten] [Dense(4)] [Reshape(1, 4)] [Add(\"x\")]")]
    public Task Shapes_that_fit_are_fine(string attributes) =>
        NetworkTest.Expect($$"""[Network] {{attributes}} partial class Net { }""");

    [Fact]
    public async Task Message_names_both_shapes() => Assert.Equal(
        "Cannot merge 4 with 6; see [Add], [Multiply] and [Concat] for what fits",
        Assert.Single((await Diagnosis.OfDeclaration("[Input(6, Name = \"x\")] [Dense(4)] [Add(\"x\")]")).Rules).GetMessage());
}
