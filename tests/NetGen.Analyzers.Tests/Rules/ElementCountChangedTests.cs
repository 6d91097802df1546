using System.Threading.Tasks;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

public sealed class ElementCountChangedTests
{
    [Theory]
    [InlineData("[Input(10)] [{|NETGEN0106:Reshape(3, 4)|}]")]
    [InlineData("[Input(28, 28, 1)] [{|NETGEN0106:Reshape(785)|}] [Dense(10)]")]
    public Task A_reshape_to_another_number_of_elements_is_reported(string attributes) =>
        NetworkTest.Expect($$"""[Network] {{attributes}} partial class Net { }""");

    [Theory]
    [InlineData("[Input(12)] [Reshape(3, 4)]")]
    [InlineData("[Input(28, 28, 1)] [Reshape(784)] [Dense(10)]")]
    public Task A_reshape_of_all_elements_is_fine(string attributes) =>
        NetworkTest.Expect($$"""[Network] {{attributes}} partial class Net { }""");

    [Fact]
    public async Task Message_names_both_sizes() => Assert.Equal(
        "10 elements cannot become 3×4; choose dimensions whose product is 10",
        Assert.Single((await Diagnosis.OfDeclaration("[Input(10)] [Reshape(3, 4)]")).Rules).GetMessage());
}
