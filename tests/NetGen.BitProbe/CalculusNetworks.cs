using System;

namespace NetGen.BitProbe;

/// <summary>Functions of the user's own, with everything that vectors can compute.</summary>
internal static partial class CalculusNetworks
{
    [Network(Seed = 31)]
    [Input(37)]
    [Dense(50)]
    [Activation(nameof(Swish))]
    [Dense(21)]
    [Activation(nameof(Waves))]
    [Activation(nameof(Choices))]
    [Dense(9)]
    [Activation(nameof(Powers))]
    [Activation(nameof(Inverses))]
    [Dense(5)]
    [Loss(nameof(LogCosh))]
    [SGD(0.01)]
    public sealed partial class OwnFunctions
    {
        private static float Swish(float x) => x / (1 + MathF.Exp(-x));

        private static float Waves(float x) => MathF.Sin(3 * x) + (0.5f * MathF.Cos(x)) + MathF.Atan(x) + (0.1f * MathF.Tan(0.1f * x));

        private static float Choices(float x) => x >= 0.5f ? MathF.Max(x, 1) : x == 0 ? 1 : MathF.Abs(x) * MathF.Min(x, 0.25f);

        private static float Powers(float x)
        {
            var grown = 1 + (x * x);
            return MathF.Pow(grown, 0.3f) + (0.01f * MathF.Sinh(x)) - (1 / MathF.Cosh(x)) + MathF.Log2(grown) + MathF.Pow(2, x / 8) + MathF.Sqrt(grown);
        }

        private static float Inverses(float x)
        {
            var bounded = 0.9f * x / (1 + MathF.Abs(x));
            return MathF.Asin(bounded) + MathF.Acos(0.5f * bounded) + MathF.Atan2(x, 0.3f) + MathF.Cbrt(-1 - (x * x)) + MathF.Asinh(x)
                + MathF.Acosh(1.5f + (x * x)) + MathF.Atanh(bounded);
        }

        private static float LogCosh(float prediction, float target) => MathF.Log(MathF.Cosh(prediction - target));
    }
}
