using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using NetGen.Testing;
using Xunit;

namespace NetGen.Generator.Tests.Coverage;

/// <summary>Nothing in the library is half there: every attribute has its catalog line, its tests and its documentation.</summary>
public sealed class CoverageTests
{
    public static TheoryData<string> Layers => Leaves(typeof(LayerAttribute));

    public static TheoryData<string> Losses => Leaves(typeof(LossFunctionAttribute));

    public static TheoryData<string> Optimizers => Leaves(typeof(OptimizerAttribute));

    [Theory]
    [MemberData(nameof(Layers))]
    public void Every_layer_is_catalogued(string name) => Assert.Contains(name, LayerCatalog.Names);

    [Theory]
    [MemberData(nameof(Losses))]
    public void Every_loss_is_catalogued(string name) => Assert.Contains(name, LossCatalog.Names);

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void Every_optimizer_is_catalogued(string name) => Assert.Contains(name, OptimizerCatalog.Names);

    [Fact]
    public void The_catalogs_list_nothing_else()
    {
        Assert.Equal(Names(Layers), LayerCatalog.Names.Order());
        Assert.Equal(Names(Losses), LossCatalog.Names.Order());
        Assert.Equal(Names(Optimizers), OptimizerCatalog.Names.Order());
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void Every_layer_stands_in_the_shape_table(string name)
    {
        Assert.True(ShapeTable.Layers.TryGetValue(name, out var rows), $"no row for {name}");
        Assert.All(rows, row => Assert.Equal(name, LastAttribute(row.Layers)));
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void Every_layer_has_a_gradient_check_and_an_oracle(string name)
    {
        Assert.True(LayerDeclarations.All.TryGetValue(name, out string[]? declarations), $"no declarations of {name}");
        AssertSamples(name, typeof(LayerAttribute), declarations);
        Assert.All(declarations, declaration => Assert.True(Oracle.Parse(declaration).HasLoss, $"no loss: {declaration}"));
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public void Every_loss_has_a_gradient_check_and_an_oracle(string name)
    {
        Assert.True(LossDeclarations.All.TryGetValue(name, out string[]? declarations), $"no declarations of {name}");
        AssertSamples(name, typeof(LossFunctionAttribute), declarations);
        Assert.All(declarations, declaration => Assert.Equal(name, Oracle.Parse(declaration).LossName));
    }

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void Every_optimizer_has_an_oracle(string name)
    {
        Assert.True(OptimizerDeclarations.All.TryGetValue(name, out string[]? declarations), $"no declarations of {name}");
        AssertSamples(name, typeof(OptimizerAttribute), declarations);
        Assert.All(declarations, declaration => Assert.NotNull(Oracle.Parse(declaration).CreateOptimizer()));
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void Every_layer_is_documented(string name)
    {
        string[] rows = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "layers.md"));

        Assert.Contains(rows, row => Regex.IsMatch(row, $@"^\|\s*`\[{name}(\(.*?\))?\]`"));
    }

    /// <summary>Each declaration uses the attribute and can be generated; together they set every property that is the attribute's own.</summary>
    private static void AssertSamples(string name, Type baseAttribute, string[] declarations)
    {
        Assert.All(declarations, declaration =>
        {
            Assert.Contains(name, AttributesOf(declaration));
            Assert.NotNull(Declarations.Plan(declaration));
        });
        var attribute = baseAttribute.Assembly.GetType($"NetGen.{name}Attribute")!;
        string[] settings = [.. attribute.GetProperties()
            .Where(property => property.CanWrite && property.Name is not (nameof(LayerAttribute.Name) or nameof(LayerAttribute.From) or nameof(LayerAttribute.Expose)))
            .Select(property => property.Name)];
        Assert.All(settings, setting => Assert.Contains(declarations, declaration =>
            Regex.IsMatch(declaration, $@"\[{name}\([^\]]*\b{setting} = ")));
        bool hasOptionalArguments = attribute.GetConstructors().Any(constructor => constructor.GetParameters().Any(parameter => parameter.IsOptional));
        if (hasOptionalArguments)
        {
            Assert.Contains(declarations, declaration => Regex.IsMatch(declaration, $@"\[{name}(\(\))?\]"));
            Assert.Contains(declarations, declaration => Regex.IsMatch(declaration, $@"\[{name}\(-?\d"));
        }
    }

    private static string LastAttribute(string declaration) => AttributesOf(declaration)[^1];

    private static string[] AttributesOf(string declaration)
        => [.. Regex.Matches(declaration, @"\[(\w+)").Select(match => match.Groups[1].Value)];

    private static string[] Names(TheoryData<string> names) => [.. names.Select(row => row.Data).Order()];

    private static TheoryData<string> Leaves(Type baseAttribute)
        => [.. baseAttribute.Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(baseAttribute))
            .Select(type => type.Name[..^nameof(Attribute).Length]).Order()];
}
