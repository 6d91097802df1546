using System.Threading.Tasks;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

/// <summary>What is wrong with a function that is differentiated, where it is said, and in which words.</summary>
public sealed class CalculusRulesTests
{
    private const string Made = "use + - * /, functions of Math or MathF, conditional expressions, and methods made of them";

    public static TheoryData<string, string, string, string> Gradients => new()
    {
        { "NETGEN0801", "public double F(double x) => x;", "Gradient", "'F' has no gradient; make it a static, non-generic method that takes and returns double alone, or float alone" },
        { "NETGEN0801", "public static double F() => 1;", "Gradient", "'F' has no gradient; make it a static, non-generic method that takes and returns double alone, or float alone" },
        { "NETGEN0801", "public static double F(float x) => x;", "Gradient", "'F' has no gradient; make it a static, non-generic method that takes and returns double alone, or float alone" },
        { "NETGEN0801", "public static int F(int x) => x;", "Gradient", "'F' has no gradient; make it a static, non-generic method that takes and returns double alone, or float alone" },
        { "NETGEN0801", "public static double F(ref double x) => x;", "Gradient", "'F' has no gradient; make it a static, non-generic method that takes and returns double alone, or float alone" },
        { "NETGEN0802", "public static double F(double x) { x += 1; return x; }", "x += 1;", "'F' must have an expression body, or locals and one return at the end; 'x += 1;' is none of it" },
        { "NETGEN0802", "public static double F(double x) { if (x > 0) return 1; return x; }", "if (x > 0) return 1;", "'F' must have an expression body, or locals and one return at the end; 'if (x > 0) return 1;' is none of it" },
        { "NETGEN0803", "public static double F(double x) => 2 * Math.Round(x);", "Math.Round(x)", $"'Math.Round(x)' cannot be differentiated; {Made}" },
        { "NETGEN0803", "public static double F(double x) => x % 2 + x;", "x % 2", $"'x % 2' cannot be differentiated; {Made}" },
        { "NETGEN0803", "public static double F(double x) => (int)x * x;", "(int)x", $"'(int)x' cannot be differentiated; {Made}" },
        { "NETGEN0803", "public static double F(double x) => x * new double[] { 1, 2 }.Length;", "new double[] { 1, 2 }.Length", "'new double[] { 1, 2 }.Length' is neither an argument nor a constant, so its value is unknown; make it const, or pass it as an argument" },
        { "NETGEN0803", "public static double F(double x) => x * rate; static double rate = 1;", "rate", "'rate' is neither an argument nor a constant, so its value is unknown; make it const, or pass it as an argument" },
        { "NETGEN0803", "public static double F(double x) => x > 1 ? F(x / 2) : x;", "F(x / 2)", "'F' calls itself, so its formula has no end; write it without recursion" },
        { "NETGEN0803", "public static double F(double x) => (x > 0 ? 1 : 2) / 3 * x;", "(x > 0 ? 1 : 2) / 3", $"'(x > 0 ? 1 : 2) / 3' cannot be differentiated; {Made}" },
        { "NETGEN0803", "public static double F(double x) => G(x); static double G(double y) => y * Math.Floor(y);", "Math.Floor(y)", $"'Math.Floor(y)' cannot be differentiated; {Made}" },
        { "NETGEN0803", "public static double F(double x) => x switch { > 0 => x, _ => -x };", "x switch { > 0 => x, _ => -x }", $"'x switch {{ > 0 => x, _ => -x }}' cannot be differentiated; {Made}" },
        { "NETGEN0805", "public static double F(double x) => x * Math.Abs(x);", "Math.Abs(x)", "'Math.Abs(x)' may have no derivative where its argument is 0; 0 is used there" },
        { "NETGEN0805", "public static double F(double x) => x > 1 ? x : 1;", "x > 1 ? x : 1", "'x > 1 ? x : 1' may have no derivative where its branches meet; that of the chosen branch is used there" },
        { "NETGEN0805", "public static double F(double x) => Math.Clamp(x, -1, 1);", "Math.Clamp(x, -1, 1)", "'Math.Clamp(x, -1, 1)' may have no derivative where it begins to cut off; 0 is used there" },
        { "NETGEN0805", "public static double F(double x, double y) => Math.Max(x, y);", "Math.Max(x, y)", "'Math.Max(x, y)' may have no derivative where its arguments are equal; that of the constant, or of the second argument, is used there" },
    };

    [Theory]
    [MemberData(nameof(Gradients))]
    public async Task A_gradient_says_what_is_wrong_at_the_expression(string id, string members, string place, string message)
    {
        var diagnosis = await Diagnosis.Of($"partial class Functions {{ [Gradient] {members} }}");

        var diagnostic = Assert.Single(diagnosis.Rules);
        Assert.Equal(id, diagnostic.Id);
        Assert.Equal(place, diagnostic.Location.SourceTree!.ToString().Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length));
        Assert.Equal(message, diagnostic.GetMessage());
        Assert.Empty(diagnosis.CompilerErrors);
    }

    [Theory]
    [InlineData("NETGEN0801", "public static double F(double x, double y) => x * y;", "[Gradient(\"z\")]", "'F' has no argument 'z'; it has 'x', 'y'")]
    [InlineData("NETGEN0004", "public static double F(double x) => x; static double FGradient(double x) => 1;", "[Gradient]", "'FGradient' is already defined; the gradient of 'F' needs this name, so rename one of them")]
    public async Task An_attribute_that_does_not_fit_is_marked_itself(string id, string members, string attribute, string message)
    {
        var diagnosis = await Diagnosis.Of($"partial class Functions {{ {attribute} {members} }}");

        var diagnostic = Assert.Single(diagnosis.Rules);
        Assert.Equal((id, message), (diagnostic.Id, diagnostic.GetMessage()));
        Assert.Empty(diagnosis.CompilerErrors);
    }

    [Fact]
    public async Task A_type_that_is_not_partial_is_marked_at_its_name()
    {
        var diagnosis = await Diagnosis.Of("static class Functions { [Gradient] static double F(double x) => x; }");

        var diagnostic = Assert.Single(diagnosis.Rules);
        Assert.Equal("NETGEN0001", diagnostic.Id);
        Assert.Equal("'Functions' must be declared partial, since the gradient of 'F' is written into it", diagnostic.GetMessage());
        Assert.Equal("static class ".Length, diagnostic.Location.SourceSpan.Start);
        Assert.Empty(diagnosis.CompilerErrors);
    }

    [Theory]
    [InlineData("NETGEN0801", "Activation(\"G\")", "=> x;", "'Net' has no method 'G'; write static float G(float x)")]
    [InlineData("NETGEN0801", "Loss(\"F\")", "=> x;", "'F' cannot be used here; declare it as static float F(float prediction, float target)")]
    [InlineData("NETGEN0802", "Activation(\"F\")", "{ x++; return x; }", "'F' must have an expression body, or locals and one return at the end; 'x++;' is none of it")]
    [InlineData("NETGEN0804", "Activation(typeof(MathF), \"Sin\")", "=> x;", "'Sin' is compiled in another assembly, so its formula is unknown; write it in this project")]
    [InlineData("NETGEN0805", "Activation(\"F\")", "=> MathF.Max(0, x);", "'MathF.Max(0, x)' may have no derivative where its arguments are equal; that of the constant, or of the second argument, is used there")]
    public async Task A_network_says_what_is_wrong_at_the_attribute(string id, string attribute, string body, string message)
    {
        var diagnosis = await Diagnosis.Of($"[Network] [Input(2)] [Dense(3)] [{attribute}] partial class Net {{ static float F(float x) {body} }}");

        var diagnostic = Assert.Single(diagnosis.Rules);
        Assert.Equal((id, message), (diagnostic.Id, diagnostic.GetMessage()));
        Assert.Equal(attribute, diagnostic.Location.SourceTree!.ToString().Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length));
        Assert.Empty(diagnosis.CompilerErrors);
    }

    [Theory]
    [InlineData("static float F(float x) => ")]
    [InlineData("static float F(float x) => x +")]
    [InlineData("static float F(float x) => y * x;")]
    [InlineData("static float F(float x) => MathF.Sine(x);")]
    [InlineData("static float F(float x) => MathF.Sin();")]
    [InlineData("static float F(float x) { var a = ; return a; }")]
    [InlineData("static float F(float x) { return }")]
    [InlineData("static float F(float x) { }")]
    [InlineData("static float F(float x")]
    [InlineData("static float F(float x) => x > ? 1 : 2;")]
    public async Task Half_typed_functions_are_left_to_the_compiler(string function)
    {
        foreach (string source in new[]
        {
            $"[Network] [Input(2)] [Dense(3)] [Activation(nameof(F))] partial class Net {{ {function} }}",
            $"partial class Functions {{ [Gradient] {function} }}",
        })
        {
            var diagnosis = await Diagnosis.Of(source);
            Assert.NotEmpty(diagnosis.CompilerErrors);
            Assert.Empty(diagnosis.Failures);
            Assert.DoesNotContain(diagnosis.Ids, id => id != "NETGEN0801");
        }
    }

    /// <summary>The form that is not in the way of the user's own is there, and throws.</summary>
    [Theory]
    [InlineData("static double FGradient(double x) => 1;", "Functions.FGradient(new double[] { 1 }, new double[1]);")]
    [InlineData("static void FGradient(ReadOnlySpan<double> at, Span<double> gradient) { }", "_ = Functions.FGradient(1.0);")]
    [InlineData("[Gradient] public static double F(double x, double y) => x * y;", "_ = Functions.FGradient(1.0); var (dx, dy) = Functions.FGradient(1, 2); Functions.FGradient(new double[1], new double[1]);")]
    public async Task A_gradient_that_is_half_defined_keeps_its_other_half(string member, string use)
    {
        var diagnosis = await Diagnosis.Of($$"""
            partial class Functions { [Gradient] public static double F(double x) => x * x; public {{member}} }
            static class Consumer { static void Use() { {{use}} } }
            """.Replace("public [Gradient]", "[Gradient]"));

        Assert.Empty(diagnosis.CompilerErrors);
        Assert.Equal(["NETGEN0004"], diagnosis.Ids);
    }

    [Fact]
    public async Task Advice_on_a_function_of_a_block_stands_at_the_block()
    {
        const string Source = """
            [Network] [Input(2)] [Layers(typeof(Block))] [Dense(1)] public partial class Net { }
            [Dense(3)] [Activation(nameof(F))] public class Block { public static float F(float x) => MathF.Abs(x); }
            """;
        var rule = Assert.Single((await Diagnosis.Of(Source)).Rules);

        Assert.Equal("NETGEN0805", rule.Id);
        Assert.Equal("Layers(typeof(Block))", Source.Substring(rule.Location.SourceSpan.Start, rule.Location.SourceSpan.Length));
    }
}
