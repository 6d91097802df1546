using System;

namespace NetGen;

/// <summary>The gradient of a function of several numbers: what <see cref="GradientAttribute"/> generates.</summary>
/// <param name="at">The point: one number per variable.</param>
/// <param name="gradient">Receives the derivative with respect to each variable.</param>
public delegate void GradientFunction(ReadOnlySpan<double> at, Span<double> gradient);

/// <summary>The gradient of a function of several numbers in single precision.</summary>
/// <param name="at">The point: one number per variable.</param>
/// <param name="gradient">Receives the derivative with respect to each variable.</param>
public delegate void SingleGradientFunction(ReadOnlySpan<float> at, Span<float> gradient);

/// <summary>The gradient of one example's loss with respect to the parameters of a model.</summary>
/// <typeparam name="TExample">What an example is.</typeparam>
/// <param name="example">The example.</param>
/// <param name="parameters">The parameters' values.</param>
/// <param name="gradient">Receives the derivative of this example's loss with respect to each parameter.</param>
public delegate void LossGradientFunction<in TExample>(TExample example, ReadOnlySpan<double> parameters, Span<double> gradient);
