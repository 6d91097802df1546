using System;
using System.Linq;
using Xunit;

namespace NetGen.Generator.Tests.Calculus;

/// <summary>Symbolic derivatives against finite differences, of each operation and of random formulas.</summary>
public sealed class DifferentiatorTests
{
    private static readonly string[] Unary =
    [
        Operations.Negate, Operations.Exp, Operations.Log, Operations.Log2, Operations.Log10, Operations.Sqrt, Operations.Cbrt, Operations.Sin,
        Operations.Cos, Operations.Tan, Operations.Asin, Operations.Acos, Operations.Atan, Operations.Sinh, Operations.Cosh, Operations.Tanh,
        Operations.Asinh, Operations.Acosh, Operations.Atanh, Operations.Abs, Operations.Sigmoid, Operations.Softplus,
    ];

    private static readonly string[] Binary =
    [
        Operations.Add, Operations.Subtract, Operations.Multiply, Operations.Divide, Operations.Power, Operations.Max, Operations.Min, Operations.Atan2,
    ];

    private static readonly string[] Conditionals = [Operations.IfGreater, Operations.IfAtLeast, Operations.IfEqual];

    public static TheoryData<string> AllUnary => [.. Unary];

    public static TheoryData<string> AllBinary => [.. Binary];

    [Fact]
    public void Every_operation_is_tried()
        => Assert.Equal(
            typeof(Operations).GetFields().Select(field => (string)field.GetRawConstantValue()!).Order(),
            [.. Unary.Concat(Binary).Concat(Conditionals).Append(Operations.Constant).Append(Operations.Variable).Order()]);

    [Theory]
    [MemberData(nameof(AllUnary))]
    public void A_function_of_one_argument_has_its_derivative(string operation)
    {
        var graph = new ExpressionGraph();
        int plain = graph.Of(operation, graph.Variable(0));
        int chained = graph.Of(operation, graph.Of(Operations.Multiply, graph.Constant(0.75), graph.Variable(0)));

        foreach (double x in new[] { 0.3, 0.55, 0.9, -0.4, -0.8, 1.3, 2.1 })
        {
            RequireSlope(graph, plain, [x]);
            RequireSlope(graph, chained, [x]);
        }
    }

    [Theory]
    [MemberData(nameof(AllBinary))]
    public void A_function_of_two_arguments_has_its_derivatives(string operation)
    {
        var graph = new ExpressionGraph();
        int plain = graph.Of(operation, graph.Variable(0), graph.Variable(1));
        int same = graph.Of(operation, graph.Of(Operations.Exp, graph.Variable(0)), graph.Of(Operations.Exp, graph.Variable(0)));
        int constant = graph.Of(operation, graph.Variable(0), graph.Constant(1.7));
        int reverse = graph.Of(operation, graph.Constant(1.7), graph.Variable(0));

        foreach (var (x, y) in new[] { (0.3, 0.8), (1.4, 0.6), (2.2, -1.3), (0.7, 2.9) })
        {
            RequireSlope(graph, plain, [x, y]);
            RequireSlope(graph, constant, [x, y]);
            RequireSlope(graph, reverse, [x, y]);
            if (operation is not (Operations.Max or Operations.Min))
            {
                RequireSlope(graph, same, [x, y]);
            }
        }
    }

    [Theory]
    [InlineData(Operations.IfGreater)]
    [InlineData(Operations.IfAtLeast)]
    [InlineData(Operations.IfEqual)]
    public void A_choice_has_the_derivative_of_the_branch(string operation)
    {
        var graph = new ExpressionGraph();
        int x = graph.Variable(0);
        int y = graph.Variable(1);
        int choice = graph.Of(operation, x, y, graph.Of(Operations.Sin, x), graph.Of(Operations.Multiply, x, y));

        foreach (var (a, b) in new[] { (0.3, 0.8), (1.4, 0.6) })
        {
            RequireSlope(graph, choice, [a, b]);
        }
    }

    [Fact]
    public void A_branch_that_is_not_taken_stays_out_even_if_it_is_no_number()
    {
        var graph = new ExpressionGraph();
        int x = graph.Variable(0);
        int choice = graph.Of(Operations.IfGreater, x, graph.Constant(0), graph.Of(Operations.Sqrt, x), graph.Of(Operations.Negate, x));

        Assert.Equal(-1, Differentiator.Evaluate(graph, Differentiator.Differentiate(graph, choice, 0), [-2.0]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void Random_formulas_have_the_slopes_of_their_values(int seed)
    {
        var random = new Random(seed);
        int judged = 0;
        for (int round = 0; round < 400; round++)
        {
            var graph = new ExpressionGraph();
            int result = RandomTerm(graph, random, 5);
            double[] at = [0.2 + random.NextDouble() * 2, 0.2 + random.NextDouble() * 2, -1 - random.NextDouble()];
            judged += RequireSlope(graph, result, at, isTame: false);
            RequireSameValue(graph, result, at);
        }

        // Of three slopes each: most formulas must have been smooth and tame where they were looked at.
        Assert.InRange(judged, 400, 1200);
    }

    [Fact]
    public void Derivatives_are_simplified()
    {
        Assert.Equal("3·x²", Derivative((g, x) => g.Of(Operations.Power, x, g.Constant(3))));
        Assert.Equal("2·x", Derivative((g, x) => g.Of(Operations.Multiply, x, x)));
        Assert.Equal("1", Derivative((g, x) => g.Of(Operations.Add, x, g.Constant(7))));
        Assert.Equal("0", Derivative((g, x) => g.Of(Operations.Multiply, g.Constant(2), g.Constant(3))));
        Assert.Equal("5", Derivative((g, x) => g.Of(Operations.Subtract, g.Of(Operations.Multiply, g.Constant(5), x), g.Constant(2))));
        Assert.Equal("exp(x)", Derivative((g, x) => g.Of(Operations.Exp, x)));
        Assert.Equal("−exp(−x)", Derivative((g, x) => g.Of(Operations.Exp, g.Of(Operations.Negate, x))));
        Assert.Equal("1 / x", Derivative((g, x) => g.Of(Operations.Log, x)));
        Assert.Equal("sigmoid(x)·(1 − sigmoid(x))", Derivative((g, x) => g.Of(Operations.Sigmoid, x)));
        Assert.Equal("x > 0 ? 1 : 0", Derivative((g, x) => g.Of(Operations.Max, x, g.Constant(0))));
    }

    private static string Derivative(Func<ExpressionGraph, int, int> function)
    {
        var graph = new ExpressionGraph();
        int result = function(graph, graph.Variable(0));
        return new FormulaText(graph, ["x"]).Of(Differentiator.Differentiate(graph, result, 0));
    }

    private static int RandomTerm(ExpressionGraph graph, Random random, int depth)
    {
        if (depth == 0 || random.Next(6) == 0)
        {
            return random.Next(4) == 0 ? graph.Constant(Math.Round(random.NextDouble() * 6 - 3, 1)) : graph.Variable(random.Next(3));
        }

        int Next() => RandomTerm(graph, random, depth - 1);
        return random.Next(10) switch
        {
            < 4 => graph.Of(Unary[random.Next(Unary.Length)], Next()),
            < 9 => graph.Of(Binary[random.Next(Binary.Length)], Next(), Next()),
            _ => graph.Of(Conditionals[random.Next(2)], Next(), Next(), Next(), Next()),
        };
    }

    /// <summary>What patterns and lowering make of a formula still has its value.</summary>
    private static void RequireSameValue(ExpressionGraph graph, int result, double[] at)
    {
        double expected = Differentiator.Evaluate(graph, result, at);
        if (!double.IsFinite(expected) || Math.Abs(expected) > 1e6)
        {
            return;
        }

        var recognized = Patterns.Recognize(graph.ToFormula(["x", "y", "z"], result));
        var source = new ExpressionGraph();
        int same = source.Add(recognized)[recognized.Result];
        var (math, vectors) = (new ExpressionGraph(), new ExpressionGraph());
        double[] values =
        [
            Differentiator.Evaluate(source, same, at),
            Differentiator.Evaluate(math, Lowering.ForMath(source, [same], math)[0], at),
            Differentiator.Evaluate(vectors, Lowering.ForVectors(source, [same], vectors)[0], at),
        ];
        Assert.All(values, value => Assert.InRange(value, expected - 1e-6 * (1 + Math.Abs(expected)), expected + 1e-6 * (1 + Math.Abs(expected))));
    }

    /// <summary>Compares every partial derivative where the slope can be measured; gives how many could.</summary>
    private static int RequireSlope(ExpressionGraph graph, int result, double[] at, bool isTame = true)
    {
        int judged = 0;
        for (int variable = 0; variable < at.Length; variable++)
        {
            if (Slope(graph, result, at, variable) is not { } slope)
            {
                continue;
            }

            double derivative = Differentiator.Evaluate(graph, Differentiator.Differentiate(graph, result, variable), at);
            if (!isTame && double.IsNaN(derivative))
            {
                // Flat by chance where a part is infinite or 0 / 0, such as acos(min(x, 1)) beyond 1: the chain rule says nothing there.
                continue;
            }

            if (!(Math.Abs(derivative - slope) <= 1e-5 * (1 + Math.Abs(slope))))
            {
                Assert.Fail($"d/d{variable} of {new FormulaText(graph, ["x", "y", "z"]).Of(result)} at ({string.Join(", ", at)}) is {slope}, not {derivative}");
            }

            judged++;
        }

        return judged;
    }

    /// <summary>The slope if two step sizes agree on it: null at corners, poles and where the value drowns it.</summary>
    private static double? Slope(ExpressionGraph graph, int result, double[] at, int variable)
    {
        double Central(double step)
        {
            double Value(double offset)
            {
                double[] moved = [.. at];
                moved[variable] += offset;
                return Differentiator.Evaluate(graph, result, moved);
            }

            return (8 * (Value(step / 2) - Value(-step / 2)) - (Value(step) - Value(-step))) / (6 * step);
        }

        double value = Differentiator.Evaluate(graph, result, at);
        double[] slopes = [Central(1e-3), Central(3e-4), Central(4e-5)];
        return double.IsFinite(value) && Math.Abs(value) < 1e4 && slopes.All(double.IsFinite)
            && slopes.Max() - slopes.Min() <= 1e-6 * (1 + slopes.Max(Math.Abs)) ? slopes[1] : null;
    }
}
