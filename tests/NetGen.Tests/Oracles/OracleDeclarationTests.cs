using System;
using System.Linq;
using NetGen.Testing;
using Xunit;

namespace NetGen.Tests.Oracles;

public sealed class OracleDeclarationTests
{
    [Fact]
    public void Tensors_are_named_by_type_and_ordinal_or_by_the_layers_name()
    {
        var oracle = Oracle.Parse("""
            [Network(Seed = 3)]
            [NetGen.Input(2, 3, 4), PReLU]
            [Flatten] [Dense(units: 5, Name = "first", Initializer = Initializer.Zeros, InitializerScale = 0.5)]
            [DenseAttribute(6, UseBias = false, Trainable = false)] [MulticlassHead(7)]
            """);

        Assert.Equal(
            [
                "prelu_1.alpha 4 True",
                "first.kernel 24×5 True",
                "first.bias 5 True",
                "dense_2.kernel 5×6 False",
                "dense_3.kernel 6×7 True",
                "dense_3.bias 7 True",
            ],
            oracle.Tensors.Select(tensor => $"{tensor.Name} {string.Join('×', tensor.Shape)} {tensor.Trainable}"));
        Assert.Equal([2, 3, 4], oracle.InputShape);
        Assert.Equal([7], oracle.OutputShape);
        Assert.Equal("CategoricalCrossEntropy", oracle.LossName);
    }

    [Fact]
    public void From_reads_a_named_layer_in_place_of_the_layer_above()
    {
        var oracle = Oracle.Parse("""
            [Input(2, Name = "x")] [Dense(3)] [LeakyReLU(-0.5, Name = "a")]
            [Dense(4, From = "x")] [Tanh(From = "a")]
            """);

        Assert.Equal([2, 4], oracle.Tensors[2].Shape);
        Assert.Equal([3], oracle.OutputShape);
    }

    [Theory]
    [InlineData("[Input(2)] [Nonsense]", "Nonsense")]
    [InlineData("[Input(2)] [Dense(3, Colour = 4)]", "Colour")]
    [InlineData("[Input(2)] [Dense]", "units")]
    [InlineData("[Input(2)] [ReLU(0.1)]", "argument 0 of [ReLU]")]
    [InlineData("[Input(2, 2)] [Dense(3)]", "2×2")]
    [InlineData("[Input(2, 3)] [Reshape(7)]", "cannot become 7")]
    [InlineData("[Input(2)] [Dense(3, From = \"y\")]", "'y'")]
    [InlineData("[Input(2)] [BinaryHead] [Hinge]", "two losses")]
    [InlineData("[Input(2)] [Dense(3)] [SGD] [SGD]", "two optimizers")]
    [InlineData("[Dense(3)]", "Input")]
    [InlineData("[Input(2)] [Dense(3]", "error")]
    public void What_the_oracle_does_not_understand_it_refuses(string declaration, string reason)
        => Assert.Contains(reason, Assert.ThrowsAny<Exception>(() => Oracle.Parse(declaration)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(0.0, 0.5)]
    [InlineData(1.0, 0.841344746068543)]
    [InlineData(-1.0, 0.158655253931457)]
    [InlineData(2.8, 0.997444869669572)]
    [InlineData(-2.9, 0.00186581330038404)]
    [InlineData(-6.0, 9.86587645037698e-10)]
    [InlineData(40.0, 1.0)]
    public void The_normal_distribution_is_exact_to_the_tail(double x, double probability)
        => Assert.Equal(probability, Elementary.NormalCumulative(x), probability * 1e-13);

    [Fact]
    public void Every_random_declaration_is_understood_and_none_repeats()
    {
        string[][] kinds =
        [
            [.. Enumerable.Range(0, 500).Select(RandomNetworks.Dense)],
            [.. Enumerable.Range(0, 200).Select(RandomNetworks.Normalized)],
            [.. Enumerable.Range(0, 200).Select(RandomGraphs.Declaration)],
        ];
        Assert.All(kinds, kind => Assert.True(kind.Distinct().Count() > 0.99 * kind.Length));
        string[] declarations = [.. kinds.SelectMany(kind => kind)];

        Assert.All(declarations, declaration => Assert.True(Oracle.Parse(declaration) is { HasLoss: true, HasOptimizer: true }));
        string all = string.Concat(declarations);

        // Windows need sizes, and functions of the user's own a class: they are drawn, or listed, elsewhere.
        string[] elsewhere = ["Activation", "LayerNormalization", "Loss"];
        var names = OracleCatalog.Layers.Keys.Concat(OracleCatalog.Heads.Keys).Concat(OracleCatalog.Losses.Keys).Except(elsewhere)
            .Where(name => !name.EndsWith("1D", StringComparison.Ordinal) && !name.EndsWith("2D", StringComparison.Ordinal));
        Assert.All(names, name => Assert.Contains($"[{name}", all, StringComparison.Ordinal));
    }
}
