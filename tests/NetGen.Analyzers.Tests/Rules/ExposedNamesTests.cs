using System.Threading.Tasks;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

/// <summary>The members of exposed layers, against those of every network and the user's own.</summary>
public sealed class ExposedNamesTests
{
    [Theory]
    [InlineData("[{|NETGEN0008:Dense(4, Expose = true)|}]")]
    [InlineData("[{|NETGEN0004:Dense(4, Name = \"input\", Expose = true)|}]")]
    [InlineData("[{|NETGEN0004:Dense(4, Name = \"batch\", Expose = true)|}]")]
    [InlineData("[{|NETGEN0004:Dense(4, Name = \"rows\", Expose = true)|}]")]
    [InlineData("[Dense(4, Name = \"a_b\", Expose = true)] [{|NETGEN0004:Tanh(Name = \"aB\", Expose = true)|}]")]
    public Task A_name_that_is_taken_is_reported_at_the_layer(string layers) =>
        NetworkTest.Expect($$"""[Network] [Input(8)] {{layers}} partial class Net { }""");

    [Theory]
    [InlineData("public int {|NETGEN0004:CodeSize|};")]
    [InlineData("public void {|NETGEN0004:PredictCode|}(System.ReadOnlySpan<float> x, System.Span<float> y) { }")]
    [InlineData("public int {|NETGEN0004:PredictCode|};")]
    public Task A_member_in_the_way_is_reported(string member) =>
        NetworkTest.Expect($$"""[Network] [Input(8)] [Dense(4, Name = "code", Expose = true)] [Tanh] [Dense(2)] partial class Net { {{member}} }""");

    [Theory]
    [InlineData("public void PredictCode(int x) { }")]
    [InlineData("public int Code;")]
    public Task Other_members_are_fine(string member) =>
        NetworkTest.Expect($$"""[Network] [Input(8)] [Dense(4, Name = "code", Expose = true)] [Tanh] [Dense(2)] partial class Net { {{member}} }""");

    [Fact]
    public async Task Message_names_the_member_and_the_layer() => Assert.Equal(
        "'PredictBatch' is already defined; give the exposed layer 'batch' another name",
        Assert.Single((await Diagnosis.OfDeclaration("[Input(8)] [Dense(4, Name = \"batch\", Expose = true)]")).Rules).GetMessage());
}
