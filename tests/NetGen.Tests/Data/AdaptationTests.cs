using System;
using Xunit;
using static NetGen.Tests.Persistence.SavingTests;

namespace NetGen.Tests.Data;

[Network]
[Input(2)]
[Normalization]
[Dense(1)]
public sealed partial class Adapted { }

public sealed class AdaptationTests
{
    [Fact]
    public void A_network_is_fitted_to_the_inputs_of_a_dataset()
    {
        var (network, other) = (new Adapted(), new Adapted());
        float[] inputs = [1, 10, 3, 30, 8, 80];
        network.Adapt(new Dataset(inputs, new float[3], 2, 1));
        other.Adapt(inputs);

        Assert.Equal(Bits(other), Bits(network));
        Assert.NotEqual(Bits(new Adapted()), Bits(network));
        Assert.Equal(4f, Values(network.Tensors["normalization_1.mean"])[0], 1e-6f);
    }

    [Fact]
    public void What_was_fitted_is_saved_with_the_weights()
    {
        var (network, other) = (new Adapted(1), new Adapted(2));
        network.Adapt(new Dataset([1f, 10, 3, 30], [0f, 0], 2, 1));
        other.Load(network.SaveToBytes());

        Assert.Equal(Bits(network), Bits(other));
        Assert.Equal(network.Predict([2, 5]), other.Predict([2, 5]));
    }

    [Fact]
    public void Data_of_another_size_are_refused()
    {
        var network = new Adapted();
        Assert.Contains("3", Assert.Throws<ArgumentException>("data", () => network.Adapt(new Dataset([1f, 2, 3], [0f], 3, 1))).Message);
        Assert.Throws<ArgumentNullException>("data", () => network.Adapt((Dataset)null!));
        Assert.Equal(Bits(new Adapted()), Bits(network));
    }
}
