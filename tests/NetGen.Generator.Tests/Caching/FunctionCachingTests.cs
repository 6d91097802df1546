using Xunit;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace NetGen.Generator.Tests.Caching;

/// <summary>
/// A network, and a gradient, depend on the body of the user's function and on everything that it calls, wherever that stands; and on
/// nothing else.
/// </summary>
public sealed class FunctionCachingTests
{
    private const string Network = """
        using NetGen;

        namespace Demo
        {
            [Network]
            [Input(4)]
            [Dense(5)] [Activation(typeof(Functions), nameof(Functions.F))]
            [Dense(2)] [Loss(nameof(L))]
            public sealed partial class Net
            {
                private int Count() => 1;

                private static float L(float prediction, float target) => Functions.Squared(prediction - target);
            }
        }
        """;

    private const string Functions = """
        using System;
        using NetGen;

        namespace Demo
        {
            internal static partial class Functions
            {
                private const float Half = 0.5f;

                public static float F(float x) => Half * x + Squared(x);

                public static float Squared(float x)
                {
                    var result = x * x;
                    return result;
                }

                public static float Unused(float x) => x + 1;

                [Gradient]
                public static double G(double x, double y) => Math.Exp(x) * Constants.Two * y;
            }
        }
        """;

    private const string Constants = "namespace Demo { internal static class Constants { internal const double Two = 2; internal const int Other = 3; } }";

    public static TheoryData<string, string, string, string> EditsOutside => new()
    {
        { "a comment in the function", "Functions.cs", "=> Half * x", "=> /* scaled */ Half * x" },
        { "a comment above the function", "Functions.cs", "public static float F", "// F\n        public static float F" },
        { "line breaks in the function", "Functions.cs", "Half * x + Squared(x)", "Half\n * x\n + Squared(x)" },
        { "parentheses", "Functions.cs", "Half * x + Squared(x)", "(Half * x) + Squared((x))" },
        { "the name of a local", "Functions.cs", "var result = x * x;\n            return result;", "var square = x * x;\n            return square;" },
        { "another function's body", "Functions.cs", "Unused(float x) => x + 1", "Unused(float x) => x + 2" },
        { "another constant", "Constants.cs", "Other = 3", "Other = 4" },
        { "a constant written otherwise", "Functions.cs", "Half = 0.5f", "Half = 1f / 2f" },
        { "a member of the network's class", "Network.cs", "Count() => 1", "Count() => 2" },
    };

    public static TheoryData<string, string, string, string> EditsOfTheNetworksFunctions => new()
    {
        { "the activation", "Functions.cs", "Half * x + Squared(x)", "Half * x - Squared(x)" },
        { "a constant of the activation", "Functions.cs", "Half = 0.5f", "Half = 0.75f" },
        { "what activation and loss call", "Functions.cs", "var result = x * x;", "var result = x * x * x;" },
        { "the loss", "Network.cs", "Functions.Squared(prediction - target)", "System.MathF.Abs(prediction - target)" },
        { "another function by name", "Network.cs", "nameof(Functions.F)", "nameof(Functions.Unused)" },
        { "the function's signature", "Functions.cs", "F(float x) =>", "F(double x) => (float)" },
    };

    public static TheoryData<string, string, string, string> EditsOfTheGradient => new()
    {
        { "the body", "Functions.cs", "* Constants.Two * y", "* Constants.Two + y" },
        { "a constant in another file", "Constants.cs", "Two = 2", "Two = 3" },
        { "the arguments", "Functions.cs", "[Gradient]", "[Gradient(\"y\")]" },
        { "an argument's name", "Functions.cs", "G(double x, double y) => Math.Exp(x) * Constants.Two * y", "G(double x, double z) => Math.Exp(x) * Constants.Two * z" },
        { "the accessibility", "Functions.cs", "public static double G", "internal static double G" },
    };

    [Theory]
    [MemberData(nameof(EditsOutside))]
    public void An_edit_that_changes_no_formula_emits_nothing(string edit, string path, string before, string after)
    {
        Assert.NotEmpty(edit);
        var project = Open();

        var run = project.Edit(path, before, after);

        Assert.Equal([Unchanged], run.Models);
        Assert.Equal([Unchanged], run.Gradients);
        Assert.All(run.Outputs, output => Assert.Equal(Cached, output));
        Assert.Equal(project.First.Files, run.Files);
    }

    [Theory]
    [MemberData(nameof(EditsOfTheNetworksFunctions))]
    public void An_edit_of_a_function_emits_the_network_again(string edit, string path, string before, string after)
    {
        Assert.NotEmpty(edit);
        var project = Open();

        var run = project.Edit(path, before, after);

        Assert.Equal([Modified], run.Models);
        Assert.Equal([Unchanged], run.Gradients);
        Assert.NotEqual(project.First.Files, run.Files);
        Assert.Equal(project.First.Files["Demo.Functions.GGradient.g.cs"], run.Files["Demo.Functions.GGradient.g.cs"]);
    }

    [Theory]
    [MemberData(nameof(EditsOfTheGradient))]
    public void An_edit_of_a_differentiated_function_emits_its_gradient_alone(string edit, string path, string before, string after)
    {
        Assert.NotEmpty(edit);
        var project = Open();

        var run = project.Edit(path, before, after);

        Assert.Equal([Unchanged], run.Models);
        Assert.Equal([Modified], run.Gradients);
        Assert.NotEqual(project.First.Files["Demo.Functions.GGradient.g.cs"], run.Files["Demo.Functions.GGradient.g.cs"]);
    }

    [Fact]
    public void Without_an_edit_nothing_happens()
    {
        var run = Open().Run();

        Assert.Equal([Cached], run.Models);
        Assert.Equal([Cached], run.Gradients);
    }

    [Fact]
    public void A_function_that_is_being_typed_recovers()
    {
        var project = Open();

        var typing = project.Edit("Functions.cs", "=> Half * x + Squared(x);", "=> Half * x + ;");
        var done = project.Edit("Functions.cs", "=> Half * x + ;", "=> Half * x + Squared(x);");

        Assert.Equal([Modified], typing.Models);
        Assert.Equal(project.First.Files, done.Files);
    }

    private static EditedProject Open() => new(("Network.cs", Network), ("Functions.cs", Functions), ("Constants.cs", Constants));
}
