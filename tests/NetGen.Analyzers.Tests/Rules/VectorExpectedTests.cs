using System.Threading.Tasks;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

public sealed class VectorExpectedTests
{
    [Theory]
    [InlineData("[Input(28, 28, 1)] [{|NETGEN0105:Dense(10)|}]")]
    [InlineData("[Input(100, 3)] [ReLU] [{|NETGEN0105:Dense(10)|}]")]
    [InlineData("[Input(12)] [Reshape(3, 4)] [{|NETGEN0105:DenseAttribute(10)|}]")]
    [InlineData("[Input(28, 28, 1)] [{|NETGEN0105:BinaryHead|}]")]
    [InlineData("[Input(28, 28, 1)] [{|NETGEN0105:MulticlassHead(10)|}]")]
    [InlineData("[Input(28, 28, 1)] [{|NETGEN0105:NetGen.MultilabelHead(10)|}]")]
    [InlineData("[Input(28, 28, 1), {|NETGEN0105:RegressionHead(10)|}]")]
    [InlineData("[Input(2, 2, Name = \"image\")] [Flatten] [Dense(3)] [{|NETGEN0105:Dense(10, From = \"image\")|}]")]
    public Task A_dense_layer_on_a_spatial_tensor_is_reported(string attributes) =>
        NetworkTest.Expect($$"""[Network] {{attributes}} partial class Net { }""");

    [Theory]
    [InlineData("[Input(28, 28, 1)] [Flatten] [Dense(10)]")]
    [InlineData("[Input(100, 3)] [Reshape(300)] [Dense(10)]")]
    [InlineData("[Input(100)] [Dense(10)] [ReLU] [MulticlassHead(3)]")]
    public Task A_dense_layer_on_a_vector_is_fine(string attributes) =>
        NetworkTest.Expect($$"""[Network] {{attributes}} partial class Net { }""");

    [Theory]
    [InlineData("[Input(784)] [{|NETGEN0105:MaxPool2D(2)|}]")]
    [InlineData("[Input(28, 28)] [{|NETGEN0105:GlobalAveragePool2D|}]")]
    [InlineData("[Input(28, 28, 1)] [{|NETGEN0105:MaxPool1D(2)|}]")]
    public Task A_sliding_layer_on_another_rank_is_reported(string attributes) =>
        NetworkTest.Expect($$"""[Network] {{attributes}} partial class Net { }""");

    [Fact]
    public async Task Message_names_the_axes_that_a_sliding_layer_wants() => Assert.Equal(
        "'MaxPool2D' expects height × width × channels but receives 784; insert [Reshape]",
        Assert.Single((await Diagnosis.OfDeclaration("[Input(784)] [MaxPool2D(2)]")).Rules).GetMessage());

    [Fact]
    public async Task Message_names_the_layer_the_shape_and_the_way_out() => Assert.Equal(
        "'Dense' expects a vector but receives 28×28×1; insert [Flatten]",
        Assert.Single((await Diagnosis.OfDeclaration("[Input(28, 28, 1)] [Dense(10)]")).Rules).GetMessage());
}
