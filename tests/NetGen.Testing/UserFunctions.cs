using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Testing;

/// <summary>Functions as users write them, for [Activation] and [Loss]: the source to compile with what names them.</summary>
public static class UserFunctions
{
    /// <summary>A class in the global namespace, so that every declaration can name it.</summary>
    public const string Source = """
        using System;

        internal static class UserFunctions
        {
            private const float Two = 2;

            public static float Swish(float x) => x / (1 + MathF.Exp(-x));

            public static float Mish(float x) => x * MathF.Tanh(MathF.Log(1 + MathF.Exp(x)));

            public static float Snake(float x)
            {
                var wave = MathF.Sin(Two * x);
                return x + wave * wave / Two;
            }

            public static float HardTanh(float x) => MathF.Max(-1, MathF.Min(1, x));

            public static float Kinked(float x) =>
                x >= 0.5f && !(x > 1.5f) ? MathF.Abs(x - 1) : x < -1 ? (x + 1) * (x + 1) * (x + 1) : -0.25f * x;

            public static float Various(float x)
            {
                float grown = Squared(x) + 1, rooted = MathF.Sqrt(grown);
                var other = (float)(Math.Log10(grown) + Math.Cos(x) * Math.Atan(x));
                return MathF.Pow(rooted, 0.7f) + other - MathF.Log(rooted, 2) + MathF.Sinh(x) / MathF.Cosh(x) + Squared(Squared(x)) * 0.01f;
            }

            public static float Inverses(float x)
            {
                var bounded = MathF.Tanh(x) * 0.9f;
                return MathF.Asin(bounded) + 0.5f * MathF.Acos(bounded * bounded) + MathF.Atanh(bounded) - MathF.Asinh(x) + MathF.Cbrt(-Two - x * x)
                    + MathF.Acosh(Two + x * x) + MathF.Atan2(x, Two - x);
            }

            public static float LogCosh(float prediction, float target) => MathF.Log(MathF.Cosh(prediction - target));

            public static float Quantile(float prediction, float target) =>
                prediction > target ? 0.3f * (prediction - target) : 0.7f * (target - prediction);

            public static float Cauchy(float prediction, float target)
            {
                float error = prediction - target;
                return MathF.Log(1 + MathF.Pow(error / 1.5f, 2));
            }

            private static float Squared(float x) => MathF.Pow(x, 2);
        }
        """;

    /// <summary>The compilation with the functions added, if anything in it names them.</summary>
    public static CSharpCompilation AddTo(CSharpCompilation compilation, CSharpParseOptions options) =>
        compilation.SyntaxTrees.Any(tree => tree.ToString().Contains("UserFunctions", StringComparison.Ordinal))
            ? compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(Source, options, "UserFunctions.cs", System.Text.Encoding.UTF8))
            : compilation;

    /// <summary>The attribute that names an activation.</summary>
    internal static string Activation(string function) => $"Activation(typeof(UserFunctions), nameof(UserFunctions.{function}))";

    /// <summary>The attribute that names a loss.</summary>
    internal static string Loss(string function) => $"Loss(typeof(UserFunctions), nameof(UserFunctions.{function}))";
}
