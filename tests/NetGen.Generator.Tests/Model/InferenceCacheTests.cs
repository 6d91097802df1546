using Xunit;

namespace NetGen.Generator.Tests.Model;

/// <summary>Generator, analyzers and fixes ask for one model each: an equal one is inferred once.</summary>
public sealed class InferenceCacheTests
{
    [Fact]
    public void An_equal_model_is_not_inferred_again()
    {
        const string Declaration = "[Input(5)] [Dense(7)] [ReLU] [Dense(3)] [MeanSquaredError]";
        var (one, other) = (Declarations.Read(Declaration), Declarations.Read(Declaration));

        Assert.NotSame(one, other);
        Assert.Same(ShapeInference.Infer(one), ShapeInference.Infer(other));
    }

    [Fact]
    public void Another_model_is() => Assert.NotSame(
        ShapeInference.Infer(Declarations.Read("[Input(5)] [Dense(7)]")), ShapeInference.Infer(Declarations.Read("[Input(5)] [Dense(8)]")));

    [Fact]
    public void Many_models_do_not_stay_for_ever()
    {
        var first = ShapeInference.Infer(Declarations.Read("[Input(5)] [Dense(70001)]"));
        for (var units = 1; units < 1100; units++)
        {
            ShapeInference.Infer(Declarations.Read($"[Input(5)] [Dense({units})]"));
        }

        Assert.NotSame(first, ShapeInference.Infer(Declarations.Read("[Input(5)] [Dense(70001)]")));
    }
}
