using System.Threading.Tasks;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

public sealed class DeadBranchTests
{
    [Theory]
    [InlineData("[Input(8)] [Dense(4)] [ReLU(Name = \"a\")] [{|NETGEN0007:Dense(3)|}] [Dense(2, From = \"a\")]")]
    [InlineData("[Input(8, Name = \"x\")] [Dense(4)] [{|NETGEN0007:ReLU|}] [Dense(2, From = \"x\")]")]
    [InlineData("[Input(8, Name = \"x\")] [{|NETGEN0007:Flatten|}] [{|NETGEN0007:Tanh(From = \"x\")|}] [Dense(2, From = \"x\")]")]
    public Task The_end_of_a_branch_that_leads_nowhere_is_reported(string attributes) =>
        NetworkTest.Expect($$"""[Network] {{attributes}} partial class Net { }""");

    [Theory]
    [InlineData("[Input(8)] [Dense(4)] [ReLU(Name = \"a\")] [Dense(3)] [Concat(\"a\")] [Tanh] [Dense(2)]")]
    [InlineData("[Input(8)] [Dense(4)] [ReLU(Name = \"a\")] [Dense(3, Name = \"side\", Expose = true)] [Dense(2, From = \"a\")]")]
    [InlineData("[Input(8, Name = \"x\")] [Dense(8)] [Tanh] [Add(\"x\")]")]
    public Task A_branch_that_is_merged_or_exposed_is_fine(string attributes) =>
        NetworkTest.Expect($$"""[Network] {{attributes}} partial class Net { }""");

    [Fact]
    public async Task Message_names_the_end_of_the_branch() => Assert.Equal(
        "'side' does not contribute to the output; merge it with [Add], [Multiply] or [Concat], expose it, or remove it",
        Assert.Single((await Diagnosis.OfDeclaration("[Input(8, Name = \"x\")] [Dense(4)] [ReLU(Name = \"side\")] [Dense(2, From = \"x\")]")).Rules)
            .GetMessage());
}
