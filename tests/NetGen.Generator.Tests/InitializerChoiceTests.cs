using System.Linq;
using Xunit;

namespace NetGen.Generator.Tests;

/// <summary>Who names no initializer gets He's before a rectifier and Xavier's elsewhere.</summary>
public sealed class InitializerChoiceTests
{
    [Theory]
    [InlineData("[Input(6)] [Dense(4)] [ReLU]", "HeNormal")]
    [InlineData("[Input(6)] [Dense(4)] [Tanh]", "XavierUniform")]
    [InlineData("[Input(6)] [Dense(4)]", "XavierUniform")]
    [InlineData("[Input(6)] [Dense(4)] [Dense(4)] [ReLU]", "XavierUniform")]
    [InlineData("[Input(6)] [Dense(4)] [Reshape(2, 2)] [LeakyReLU]", "HeNormal")]
    [InlineData("[Input(6)] [Dense(4)] [LayerNormalization] [ReLU]", "HeNormal")]
    [InlineData("[Input(6)] [Dense(4)] [LayerNormalization] [Sigmoid]", "XavierUniform")]
    [InlineData("[Input(4, 4, 3)] [DepthwiseConv2D(2)] [MaxPool2D(2)] [ReLU]", "HeNormal")]
    [InlineData("[Input(4, 4, 3)] [DepthwiseConv2D(2)] [ZeroPadding2D(1)] [GlobalAveragePool2D] [PReLU]", "HeNormal")]
    [InlineData("[Input(4, 4, 3)] [DepthwiseConv2D(2)] [UpSampling2D(2)] [Flatten] [Tanh]", "XavierUniform")]
    [InlineData("[Input(4, 4, 3)] [DepthwiseConv2D(2, Initializer = Initializer.Zeros)] [ReLU]", "Zeros")]
    public void The_first_kernel_starts_as_what_follows_it_asks(string declaration, string initializer)
    {
        var plan = Declarations.Plan(declaration);

        Assert.Equal(initializer, InitializerChoice.Of(plan.Network, plan.Tensors.First(tensor => tensor.Parameter.Suffix == "kernel")));
    }
}
