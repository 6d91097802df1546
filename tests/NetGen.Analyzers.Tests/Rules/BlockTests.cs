using System.Linq;
using System.Threading.Tasks;
using NetGen.Generator;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

/// <summary>What is wrong with [Layers], or with a layer of the block, is reported there.</summary>
public sealed class BlockTests
{
    [Theory]
    [InlineData("[{|NETGEN0008:Layers(typeof(string))|}]", "")]
    [InlineData("[{|NETGEN0008:Layers(typeof(int[]))|}]", "")]
    [InlineData("[{|NETGEN0008:Layers(typeof(Block))|}]", "class Block { }")]
    [InlineData("[{|NETGEN0008:Layers(typeof(Block))|}]", "[MeanSquaredError] class Block { }")]
    [InlineData("[{|NETGEN0008:Layers(typeof(Block), Times = 0)|}]", "[Tanh] class Block { }")]
    [InlineData("[{|NETGEN0008:Layers(typeof(Block), Times = 100000)|}]", "[Tanh] class Block { }")]
    [InlineData("[{|NETGEN0008:Layers(typeof(Block))|}]", "[Dense(0)] class Block { }")]
    [InlineData("[{|NETGEN0008:Layers(typeof(Net))|}]", "")]
    [InlineData("[{|NETGEN0008:Layers(typeof(Block))|}]", "[Layers(typeof(Block))] class Block { }")]
    [InlineData("[{|NETGEN0008:Layers(typeof(Block))|}]", "[Tanh] [Layers(typeof(Other))] class Block { } [Layers(typeof(Block))] class Other { }")]
    [InlineData("[{|NETGEN0008:Layers(typeof(Block))|}]", "[Tanh] partial class Block { } [ReLU] partial class Block { }")]
    [InlineData("[{|NETGEN0008:Layers(typeof(Block))|}]", "[Input(9)] [Tanh] class Block { }")]
    [InlineData("[{|NETGEN0006:Layers(typeof(Block))|}]", "[Dense(8)] [Add(\"x\")] class Block { }")]
    [InlineData("[{|NETGEN0006:Layers(typeof(Block), From = \"y\")|}]", "[Tanh] class Block { }")]
    [InlineData("[{|NETGEN0107:Layers(typeof(Block))|}]", "[Input(Name = \"x\")] [Dense(4)] [Add(\"x\")] class Block { }")]
    [InlineData("[Dense(4, Name = \"a_1\")] [{|NETGEN0006:Layers(typeof(Block))|}]", "[Tanh(Name = \"a\")] class Block { }")]
    public Task A_fault_is_reported_at_the_attribute(string layers, string block) =>
        NetworkTest.Expect($$"""[Network] [Input(8, Name = "x")] {{layers}} partial class Net { } {{block}}""");

    [Theory]
    [InlineData("[Layers(typeof(Block))]", "[Tanh] class Block { }")]
    [InlineData("[Layers(typeof(Block), Times = 3)]", "[Input(Name = \"in\")] [Dense(8)] [Tanh] [Add(\"in\")] class Block { }")]
    [InlineData("[Layers(typeof(Block), Times = 2)]", "[Input(8)] [Dense(8, Name = \"a\")] [ReLU] [Dense(8)] [Add(\"a\")] [ReLU] class Block { }")]
    [InlineData("[Layers(typeof(Block))]", "[Layers(typeof(Other), Times = 2)] class Block { } [Dense(8)] [Tanh] class Other { }")]
    [InlineData("[Dense(8)] [Tanh(Name = \"a\")] [Layers(typeof(Block), From = \"x\")] [Add(\"a\", \"b_1\")]", "[ReLU(Name = \"b\")] class Block { }")]
    public Task A_block_of_this_project_is_fine(string layers, string block) =>
        NetworkTest.Expect($$"""[Network] [Input(8, Name = "x")] {{layers}} partial class Net { } {{block}}""");

    /// <summary>Names of blocks count on, so that blocks can be used again, and those of the same kind can name their parts alike.</summary>
    [Theory]
    [InlineData(
        "[Layers(typeof(Block), Times = 2)] [Dense(8)] [Layers(typeof(Block))] [Add(\"a_1\", \"a_2\", \"a_3\")]",
        "[Tanh(Name = \"a\")] class Block { }",
        "a_1 a_2 dense_1 a_3 add_1")]
    [InlineData(
        "[Layers(typeof(Block))] [Layers(typeof(Other))] [Layers(typeof(Block))]",
        "[Tanh(Name = \"a\")] [ReLU(Name = \"b\")] class Block { } [Sigmoid(Name = \"b\")] [ELU(Name = \"c\")] class Other { }",
        "a_1 b_1 b_2 c_2 a_3 b_3")]
    [InlineData(
        "[Layers(typeof(Block), Times = 2)]",
        "[Layers(typeof(Other))] [Dense(8)] [Layers(typeof(Other))] class Block { } [Tanh(Name = \"a\")] class Other { }",
        "a_1_1 dense_1 a_2_1 a_1_2 dense_2 a_2_2")]
    public void Names_count_on(string layers, string block, string names)
    {
        var type = Diagnosis.CompiledType($$"""[Network] [Input(8, Name = "x")] {{layers}} public partial class Net { } {{block}}""");
        var network = ShapeInference.Infer(NetworkReader.Read(type));

        Assert.Null(network.Error);
        Assert.Equal(names, string.Join(' ', network.Nodes.Select(node => node.Name)));
    }

    [Fact]
    public async Task Message_says_what_a_block_must_be() => Assert.Equal(
        "block = string is outside the classes of this project: compiled attributes have lost their order",
        Assert.Single((await Diagnosis.OfDeclaration("[Input(8)] [Layers(typeof(string))]")).Rules).GetMessage());
}
