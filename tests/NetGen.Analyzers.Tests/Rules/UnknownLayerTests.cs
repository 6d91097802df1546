using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

public sealed class UnknownLayerTests
{
    [Theory]
    [InlineData("[Dense(4, Name = \"hidden\")] [{|NETGEN0006:Dense(2, From = \"hiden\")|}]")]
    [InlineData("[{|NETGEN0006:Dense(4, From = \"hidden\")|}] [Dense(2, Name = \"hidden\")]")]
    [InlineData("[{|NETGEN0006:Dense(4, Name = \"self\", From = \"self\")|}]")]
    [InlineData("[{|NETGEN0006:Dense(4, From = \"\")|}]")]
    public Task A_name_that_no_layer_above_has_is_reported(string layers) =>
        NetworkTest.Expect($$"""[Network] [Input(2)] {{layers}} partial class Net { }""");

    [Theory]
    [InlineData("[Dense(4, Name = \"a\")] [{|NETGEN0006:Dense(2, Name = \"a\")|}]")]
    [InlineData("[Dense(4, Name = \"a\")] [{|NETGEN0006:ReLU(Name = \"a\")|}] [{|NETGEN0006:Dense(2, Name = \"a\")|}]")]
    [InlineData("[{|NETGEN0006:Dense(4, Name = \"pixels\")|}]")]
    [InlineData("[Dense(4)] [{|NETGEN0006:Dense(2, Name = \"dense_1\")|}]")]
    [InlineData("[{|NETGEN0006:Dense(4, Name = \"dense_2\")|}] [BinaryHead]")]
    public Task A_name_that_another_layer_has_is_reported(string layers) =>
        NetworkTest.Expect($$"""[Network] [Input(2, Name = "pixels")] {{layers}} partial class Net { }""");

    [Theory]
    [InlineData("[Dense(4, Name = \"a\")] [ReLU] [Dense(2, From = \"a\")] [Concat(\"relu_1\")]")]
    [InlineData("[Dense(4)] [ReLU] [Dense(2, From = \"pixels\")] [Concat(\"relu_1\")]")]
    [InlineData("[Dense(4)] [ReLU] [Dense(4, From = \"dense_1\")] [Add(\"relu_1\")]")]
    [InlineData("[Dense(4, Name = \"dense_1\")] [ReLU] [Dense(2)]")]
    [InlineData("[Dense(4, Name = \"A\")] [ReLU] [Dense(2, Name = \"a\")]")]
    [InlineData("[MulticlassHead(4, Name = \"head\")] [Reshape(2, 2, From = \"head\")]")]
    public Task Known_names_are_fine(string layers) =>
        NetworkTest.Expect($$"""[Network] [Input(2, Name = "pixels")] {{layers}} partial class Net { }""");

    [Theory]
    [InlineData("[Dense(4, Name = \"hidden\")] [Dense(2, From = \"Hiden\")]", "No layer named 'Hiden'; did you mean 'hidden'?")]
    [InlineData("[Dense(4)] [Dense(2, From = \"dense\")]", "No layer named 'dense'; did you mean 'dense_1'?")]
    [InlineData("[Dense(2, From = \"x\")]", "No layer named 'x'; nothing above this one has a name")]
    [InlineData(
        "[Dense(4)] [Dense(3, From = \"out\")] [Dense(2, Name = \"out\")]",
        "Layer 'out' does not stand above this one, and From reaches upwards only; did you mean 'dense_1'?")]
    [InlineData("[Dense(4, Name = \"a\")] [Dense(2, Name = \"a\")]", "Several layers are named 'a'; did you mean 'a2'?")]
    [InlineData("[Dense(4)] [Dense(2, Name = \"dense_1\")]", "Several layers are named 'dense_1'; did you mean 'dense_1_2'?")]
    public async Task Message_offers_the_nearest_name(string layers, string message) =>
        Assert.Equal(message, Assert.Single((await Diagnosis.OfDeclaration("[Input(2)] " + layers)).Rules).GetMessage());

    [Fact]
    public async Task Repeated_names_get_different_free_ones()
    {
        var diagnosis = await Diagnosis.OfDeclaration("""[Input(2)] [Dense(4, Name = "a")] [ReLU(Name = "a")] [Dense(2, Name = "a")] [ReLU(Name = "a2")]""");
        Assert.Equal(["a3", "a4"], diagnosis.Rules.Select(diagnostic => diagnostic.Properties["Fix"]));
    }
}
