using System;
using System.Runtime.CompilerServices;

namespace NetGen.Benchmarks;

// 64 → 256, an activation, → 16: once with the built-in activation, once with the same function as a user writes it.

/// <summary>The built-in SiLU.</summary>
[Network]
[Input(64)]
[Dense(256, Initializer = Initializer.HeNormal)]
[SiLU]
[Dense(16)]
[MeanSquaredError]
[SGD(0.001)]
internal sealed partial class BuiltInSiLU : IBenchmarkNetwork
{
    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void PredictRepeatedly(ReadOnlySpan<float> input, Span<float> output, int calls)
    {
        for (var call = 0; call < calls; call++)
        {
            Predict(input, output);
        }
    }
}

/// <summary>The user's own function for SiLU.</summary>
[Network]
[Input(64)]
[Dense(256, Initializer = Initializer.HeNormal)]
[Activation(nameof(Swish))]
[Dense(16)]
[MeanSquaredError]
[SGD(0.001)]
internal sealed partial class OwnSiLU : IBenchmarkNetwork
{
    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void PredictRepeatedly(ReadOnlySpan<float> input, Span<float> output, int calls)
    {
        for (var call = 0; call < calls; call++)
        {
            Predict(input, output);
        }
    }

    private static float Swish(float x) => x / (1 + MathF.Exp(-x));
}

/// <summary>The built-in Sigmoid.</summary>
[Network]
[Input(64)]
[Dense(256, Initializer = Initializer.HeNormal)]
[Sigmoid]
[Dense(16)]
[MeanSquaredError]
[SGD(0.001)]
internal sealed partial class BuiltInSigmoid : IBenchmarkNetwork
{
    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void PredictRepeatedly(ReadOnlySpan<float> input, Span<float> output, int calls)
    {
        for (var call = 0; call < calls; call++)
        {
            Predict(input, output);
        }
    }
}

/// <summary>The user's own function for Sigmoid.</summary>
[Network]
[Input(64)]
[Dense(256, Initializer = Initializer.HeNormal)]
[Activation(nameof(Logistic))]
[Dense(16)]
[MeanSquaredError]
[SGD(0.001)]
internal sealed partial class OwnSigmoid : IBenchmarkNetwork
{
    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void PredictRepeatedly(ReadOnlySpan<float> input, Span<float> output, int calls)
    {
        for (var call = 0; call < calls; call++)
        {
            Predict(input, output);
        }
    }

    private static float Logistic(float x) => 1 / (1 + MathF.Exp(-x));
}

/// <summary>The built-in LeakyReLU.</summary>
[Network]
[Input(64)]
[Dense(256, Initializer = Initializer.HeNormal)]
[LeakyReLU]
[Dense(16)]
[MeanSquaredError]
[SGD(0.001)]
internal sealed partial class BuiltInLeakyReLU : IBenchmarkNetwork
{
    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void PredictRepeatedly(ReadOnlySpan<float> input, Span<float> output, int calls)
    {
        for (var call = 0; call < calls; call++)
        {
            Predict(input, output);
        }
    }
}

/// <summary>The user's own function for LeakyReLU.</summary>
[Network]
[Input(64)]
[Dense(256, Initializer = Initializer.HeNormal)]
[Activation(nameof(Leaky))]
[Dense(16)]
[MeanSquaredError]
[SGD(0.001)]
internal sealed partial class OwnLeakyReLU : IBenchmarkNetwork
{
    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void PredictRepeatedly(ReadOnlySpan<float> input, Span<float> output, int calls)
    {
        for (var call = 0; call < calls; call++)
        {
            Predict(input, output);
        }
    }

    private static float Leaky(float x) => x < 0 ? 0.01f * x : x;
}

/// <summary>The built-in SiLU and nothing else, on 1024 numbers.</summary>
[Network]
[Input(1024)]
[SiLU]
[MeanSquaredError]
[SGD(0.001)]
internal sealed partial class BuiltInSiLUAlone : IBenchmarkNetwork
{
    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void PredictRepeatedly(ReadOnlySpan<float> input, Span<float> output, int calls)
    {
        for (var call = 0; call < calls; call++)
        {
            Predict(input, output);
        }
    }
}

/// <summary>The user's own function for SiLU and nothing else, on 1024 numbers.</summary>
[Network]
[Input(1024)]
[Activation(nameof(Swish))]
[MeanSquaredError]
[SGD(0.001)]
internal sealed partial class OwnSiLUAlone : IBenchmarkNetwork
{
    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void PredictRepeatedly(ReadOnlySpan<float> input, Span<float> output, int calls)
    {
        for (var call = 0; call < calls; call++)
        {
            Predict(input, output);
        }
    }

    private static float Swish(float x) => x / (1 + MathF.Exp(-x));
}
