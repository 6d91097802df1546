using System;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Testing;
using Xunit;

namespace NetGen.Tests.Calculus;

/// <summary>Methods with [Gradient], compiled as users compile them, against the finite differences of the methods themselves.</summary>
public sealed class GradientAttributeTests
{
    private const BindingFlags Any = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private const string Source = """
        using System;
        using NetGen;

        public static partial class Functions
        {
            private const double Two = 2;

            [Gradient] public static double Lecture(double x, double y) => Math.Exp(x * x + y * y) + (x - Two) * (x - Two) + Math.Pow(y - 3, 2);

            [Gradient] internal static double Locals(double x, double y, double z)
            {
                double a = Math.Sin(x) * y, b = a * a + z;
                const double c = 0.5;
                var d = Ratio(b, a + 2) - c * Ratio(denominator: 3 + z * z, numerator: x);
                return d * d / (1 + Math.Sqrt(1 + b * b));
            }

            [Gradient] static double Branches(double x, double y) =>
                x > y && !(y < -1) ? Math.Log(1 + x * x) : x <= 0.2 || y == 3 ? Math.Max(x * y, -5) : Math.Clamp(x, 0.25, 0.75) * Math.Abs(y);

            [Gradient] public static double Everything(double x, double y) =>
                Math.Cbrt(x) + Math.Log10(x) * Math.Log(x, 3) + Math.Tan(y) - Math.Asin(y / 3) + Math.Acos(y / 4) * Math.Atan2(y, x) + Math.Atan(x)
                + Math.Sinh(y) / Math.Cosh(x) + Math.Tanh(x * y) + Math.Asinh(y) - Math.Acosh(1 + x) + Math.Atanh(y / 5) + Math.Pow(x, y) + Math.Pow(x, -3)
                + Math.Pow(2, y) + Math.Min(x, y) + Math.Log2(x) + Math.PI * +x - -y + 1 / (1 + Math.Exp(-x * y)) + Math.Log(1 + Math.Exp(y));

            [Gradient("b", "a")] public static double Some(double a, double x, double b) => a * Math.Exp(b * x) + x;

            [Gradient] public static double One(double w) => w * w * w;

            [Gradient] public static float Single(float x, float y) => (float)Math.Exp(-x) * MathF.Cos(y) + x / y;

            [Gradient] public static float OneSingle(float x) { var s = MathF.Sin(x); return s * s; }

            [Gradient] public static double Overloaded(double x) => x * x;

            [Gradient] public static float Overloaded(float x) => x * x * x;

            [Gradient] static double @for(double @in, double t1, double Item1, double Rest) => @in * t1 * t1 + Math.Exp(t1 * Item1) * Math.Exp(t1 * Item1) + Rest * Rest * Item1;

            private static double Ratio(double numerator, double denominator) => numerator / denominator;
        }

        namespace Inner
        {
            public partial struct Outer<T>
            {
                internal sealed partial record Nested
                {
                    [Gradient] private static double F(double x, double y) => x * y * y;
                }

                [Gradient] public static double F(double x) => 4 * x;
            }
        }
        """;

    private static readonly Lazy<CompiledNetworks> Compiled = new(() => NetworkCompiler.Compile(Source));

    [Theory]
    [InlineData("Lecture", 0.3, -0.7)]
    [InlineData("Lecture", 1.1, 0.2)]
    [InlineData("Locals", 0.4, 1.3, -0.6)]
    [InlineData("Locals", -1.4, 0.3, 2.6)]
    [InlineData("Branches", 1.5, 0.5)]
    [InlineData("Branches", 0.1, 0.5)]
    [InlineData("Branches", 0.5, 2.5)]
    [InlineData("Branches", 0.9, 2.5)]
    [InlineData("Branches", 0.6, -2.0)]
    [InlineData("Everything", 0.8, 0.6)]
    [InlineData("Everything", 2.3, 0.9)]
    [InlineData("One", -1.7)]
    [InlineData("for", 0.3, 0.9, -1.2, 0.7)]
    public void A_gradient_is_the_slope_of_the_method(string name, params double[] at)
    {
        var method = Method(name, at.Length);
        double Value(int moved, double offset) =>
            (double)method.Invoke(null, [.. at.Select((value, i) => (object)(i == moved ? value + offset : value))])!;

        double[] gradient = Gradient(name, at, at.Length);
        for (int i = 0; i < at.Length; i++)
        {
            const double step = 1e-3;
            double slope = (8 * (Value(i, step / 2) - Value(i, -step / 2)) - (Value(i, step) - Value(i, -step))) / (6 * step);
            Assert.Equal(slope, gradient[i], 1e-8 * (1 + Math.Abs(slope)));
        }
    }

    [Fact]
    public void Only_the_named_arguments_count_in_their_order()
    {
        double[] gradient = Gradient("Some", [1.5, 0.7, -0.4], 2);

        Assert.Equal(1.5 * 0.7 * Math.Exp(-0.28), gradient[0], 12);
        Assert.Equal(Math.Exp(-0.28), gradient[1], 12);
        var tuple = (ITuple)Type.GetMethod("SomeGradient", [typeof(double), typeof(double), typeof(double)])!.Invoke(null, [1.5, 0.7, -0.4])!;
        Assert.Equal([gradient[0], gradient[1]], [(double)tuple[0]!, (double)tuple[1]!]);
    }

    [Fact]
    public void Float_methods_have_float_gradients()
    {
        float[] gradient = new float[2];
        Type.GetMethod("SingleGradient", Any, [typeof(ReadOnlySpan<float>), typeof(Span<float>)])!.CreateDelegate<SingleGradientFunction>()([0.5f, 2f], gradient);

        Assert.Equal(-Math.Exp(-0.5) * Math.Cos(2) + 0.5, gradient[0], 1e-6);
        Assert.Equal(-Math.Exp(-0.5) * Math.Sin(2) - 0.125, gradient[1], 1e-6);
        Assert.Equal(MathF.Sin(1.4f), (float)Type.GetMethod("OneSingleGradient", [typeof(float)])!.Invoke(null, [0.7f])!, 1e-6f);
    }

    [Fact]
    public void One_argument_gives_a_number_and_overloads_of_double_and_float_live_side_by_side()
    {
        Assert.Equal(6.0, Type.GetMethod("OverloadedGradient", [typeof(double)])!.Invoke(null, [3.0]));
        Assert.Equal(27f, Type.GetMethod("OverloadedGradient", [typeof(float)])!.Invoke(null, [3f]));
    }

    [Fact]
    public void Types_may_be_nested_and_generic()
    {
        var outer = Compiled.Value.Assembly.GetType("Inner.Outer`1")!.MakeGenericType(typeof(int));
        Assert.Equal(4.0, outer.GetMethod("FGradient", [typeof(double)])!.Invoke(null, [1.0]));
        var nested = Compiled.Value.Assembly.GetType("Inner.Outer`1+Nested")!.MakeGenericType(typeof(int));
        Assert.Equal((9.0, 12.0), nested.GetMethod("FGradient", Any, [typeof(double), typeof(double)])!.Invoke(null, [2.0, 3.0]));
    }

    [Fact]
    public void A_gradient_is_public_if_its_method_is()
    {
        Assert.True(Type.GetMethod("LectureGradient", [typeof(double), typeof(double)])!.IsPublic);
        Assert.True(Type.GetMethod("BranchesGradient", Any, [typeof(double), typeof(double)])!.IsAssembly);
    }

    [Fact]
    public void Wrong_lengths_are_refused_before_anything_is_written()
    {
        double[] gradient = [7, 7, 7];
        var function = Type.GetMethod("LectureGradient", [typeof(ReadOnlySpan<double>), typeof(Span<double>)])!.CreateDelegate<GradientFunction>();

        var at = Assert.Throws<ArgumentException>(() => function([1.0], gradient.AsSpan(0, 2)));
        Assert.Equal(("at", "at holds 1 values, but the function takes 2. (Parameter 'at')"), (at.ParamName, at.Message));
        var into = Assert.Throws<ArgumentException>(() => function([1.0, 2.0], gradient));
        Assert.Equal(("gradient", "gradient holds 3 values, but the gradient has 2. (Parameter 'gradient')"), (into.ParamName, into.Message));
        Assert.Equal([7.0, 7.0, 7.0], gradient);
    }

    [Fact]
    public void Point_and_gradient_may_be_the_same_memory()
    {
        double[] both = [0.3, -0.7];
        Type.GetMethod("LectureGradient", [typeof(ReadOnlySpan<double>), typeof(Span<double>)])!.CreateDelegate<GradientFunction>()(both, both);

        Assert.Equal(Gradient("Lecture", [0.3, -0.7], 2), both);
    }

    [Fact]
    public void The_generated_text_shows_the_formulas_and_shares_what_they_have_in_common()
    {
        string text = Compiled.Value.GeneratedSources["Functions.LectureGradient.g.cs"];

        Assert.Contains("// Lecture = exp(x² + y²) + (x − 2)² + (y − 3)²\n", text, StringComparison.Ordinal);
        Assert.Contains("// ∂Lecture/∂x = 2·exp(x² + y²)·x + 2·(x − 2)\n", text, StringComparison.Ordinal);
        Assert.Contains("double t1 = global::System.Math.Exp(x * x + y * y);\n", text, StringComparison.Ordinal);
        Assert.Contains("            2.0 * (t1 * x) + 2.0 * (x - 2.0),\n            2.0 * (t1 * y) + 2.0 * (y - 3.0));\n", text, StringComparison.Ordinal);
        Assert.Equal(1, text.Split("Math.Exp(").Length - 1);
    }

    [Theory]
    [InlineData("x % 2", "NETGEN0803: 'x % 2' cannot be differentiated")]
    [InlineData("x > 0 ? F(x - 1) : x", "NETGEN0803: 'F' calls itself")]
    public void A_faulty_method_keeps_its_gradients_which_throw(string body, string message)
    {
        var compiled = NetworkCompiler.Compile(
            $"using NetGen; public static partial class Faulty {{ [Gradient] public static double F(double x) => {body}; }}");
        var method = compiled.FindType("Faulty").GetMethod("FGradient", [typeof(double)])!;

        var thrown = Assert.Throws<TargetInvocationException>(() => method.Invoke(null, [1.0]));
        Assert.StartsWith(message, Assert.IsType<InvalidOperationException>(thrown.InnerException).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_source_compiles_for_the_oldest_framework()
    {
        string source = Source.Replace(" + Math.Log2(x)", "", StringComparison.Ordinal);
        var compiled = NetworkCompiler.Compile(new CompilerOptions { Scalar = true }, source);
        var checkedArithmetic = NetworkCompiler.Compile(new CompilerOptions { CheckOverflow = true, LanguageVersion = LanguageVersion.Latest }, Source);

        Assert.Equal(12.0, compiled.FindType("Functions").GetMethod("OneGradient", [typeof(double)])!.Invoke(null, [2.0]));
        Assert.NotEmpty(checkedArithmetic.GeneratedSources);
    }

    private static Type Type => Compiled.Value.FindType("Functions");

    private static MethodInfo Method(string name, int arguments) =>
        Type.GetMethod(name, Any, [.. Enumerable.Repeat(typeof(double), arguments)])!;

    private static double[] Gradient(string name, double[] at, int count)
    {
        double[] gradient = new double[count];
        Type.GetMethod($"{name}Gradient", Any, [typeof(ReadOnlySpan<double>), typeof(Span<double>)])!.CreateDelegate<GradientFunction>()(at, gradient);
        return gradient;
    }
}
