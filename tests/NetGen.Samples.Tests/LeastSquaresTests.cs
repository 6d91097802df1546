using System;
using System.Linq;
using LeastSquares;
using Xunit;

namespace NetGen.Samples.Tests;

public sealed class LeastSquaresTests
{
    [Fact]
    public void Gradient_descent_finds_the_weights_of_the_closed_form()
    {
        var result = LeastSquaresSample.Run();

        Assert.Equal(342, result.Penguins);
        Assert.Equal(["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "bias"], result.Names);
        Assert.Equal(result.Names.Length, result.Trained.Length);
        Assert.Equal(result.Names.Length, result.Exact.Length);
        Assert.All(result.Trained.Zip(result.Exact), pair => Assert.Equal(pair.Second, pair.First, 1e-3));
    }

    [Fact]
    public void The_fit_says_what_is_known_of_penguins()
    {
        var result = LeastSquaresSample.Run();

        Assert.Equal(4.202, result.Exact[3], 1e-3);
        Assert.InRange(result.TypicalError, 0.35, 0.42);
        Assert.Equal(result.Exact[..3].Max(), result.Exact[2]);
    }

    [Fact]
    public void Residuals_of_the_closed_form_are_orthogonal_to_every_input()
    {
        const int Examples = 40, Inputs = 5, Outputs = 2;
        var random = new Random(3);
        var x = Enumerable.Range(0, Examples * Inputs).Select(_ => random.NextDouble() - 0.5).ToArray();
        var y = Enumerable.Range(0, Examples * Outputs).Select(_ => random.NextDouble() - 0.5).ToArray();

        var w = NormalEquations.Solve(x, y, Inputs, Outputs);

        for (var input = 0; input < Inputs; input++)
        {
            for (var output = 0; output < Outputs; output++)
            {
                var product = 0.0;
                for (var example = 0; example < Examples; example++)
                {
                    var predicted = Enumerable.Range(0, Inputs).Sum(i => x[(example * Inputs) + i] * w[(i * Outputs) + output]);
                    product += x[(example * Inputs) + input] * (y[(example * Outputs) + output] - predicted);
                }

                Assert.Equal(0, product, 1e-12);
            }
        }
    }
}
