using System;
using System.Collections.Generic;
using NetGen.Numerics;

namespace NetGen;

/// <summary>
/// Stochastic gradient descent with a constant learning rate: each step draws a random mini-batch and moves against the mean gradient of
/// its examples' losses, w ← w − η / b · Σ ∇L(exampleᵢ, w).
/// </summary>
/// <remarks>
/// <para>
/// A batch is drawn without replacement from all data, anew at every step, so that every example is as likely as any other. The draws
/// depend on the seed alone: equal arguments give equal paths on every machine. With a batch of all data it is
/// <see cref="GradientDescent"/>.
/// </para>
/// <para>
/// The gradient of one batch is noise around the gradient of the mean loss and seldom small even at the minimum. Convergence is
/// therefore judged once per pass, which is as many steps as there are batches in the data: the run has converged when the mean of the
/// pass's gradients has a norm of at most the threshold. That norm is also <see cref="MinimizationResult{T}.GradientNorm"/>; of a run that
/// ends within its first pass it is the mean so far.
/// </para>
/// <para>Source: Robbins &amp; Monro, “A Stochastic Approximation Method”, Annals of Mathematical Statistics 22, 1951.</para>
/// </remarks>
/// <example>
/// <code>
/// public static partial class Line
/// {
///     [Gradient("w0", "w1")]
///     public static double Loss(double w0, double w1, double x, double y) =&gt; (w0 + w1 * x - y) * (w0 + w1 * x - y);
/// }
///
/// double[][] data = { new[] { 1.0, 3.1 }, new[] { 2.0, 4.9 }, new[] { 3.0, 7.2 } };      // x, y of each example
/// var result = StochasticGradientDescent.Minimize(Line.LossGradient, data, [0, 0], learningRate: 0.01, batchSize: 2);
/// </code>
/// </example>
public static class StochasticGradientDescent
{
    /// <summary>The limit of iterations unless told otherwise.</summary>
    public const int DefaultMaxIterations = 10_000;

    /// <summary>Minimises the mean loss of rows of numbers, by the gradient of a function of parameters, first, and a row.</summary>
    /// <param name="lossGradient">
    /// The gradient of one example's loss with respect to the parameters, such as <c>[Gradient("w0", "w1")]</c> generates: its point is
    /// the parameters followed by the row, its gradient has an element for each parameter.
    /// </param>
    /// <param name="data">The examples: rows of one length.</param>
    /// <param name="start">The first parameters.</param>
    /// <param name="learningRate">η, positive.</param>
    /// <param name="batchSize">Examples per step, from 1 to the number of rows.</param>
    /// <param name="threshold">The run has converged when the mean gradient of a pass has a norm of at most this.</param>
    /// <param name="maxIterations">The largest number of steps.</param>
    /// <param name="seed">The seed of the draws.</param>
    /// <param name="onStep">Called after every step with its number, from 1, and the parameters: for curves of the loss.</param>
    /// <returns>The last parameters, how the run ended, and its path.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="lossGradient"/> or <paramref name="data"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no row, no parameter, or a row of another length than the first.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside the range that is given for it above.</exception>
    public static MinimizationResult Minimize(
        GradientFunction lossGradient,
        IReadOnlyList<double[]> data,
        ReadOnlySpan<double> start,
        double learningRate,
        int batchSize,
        double threshold = GradientDescent.DefaultThreshold,
        int maxIterations = DefaultMaxIterations,
        int seed = 0,
        Action<int, double[]>? onStep = null)
    {
        CheckArguments(lossGradient, data, start.Length, learningRate, batchSize, threshold, maxIterations);
        int columns = CheckRows(data);
        int parameters = start.Length;
        double[] arguments = new double[parameters + columns];
        return Minimize<double[]>(
            (row, at, gradient) =>
            {
                at.CopyTo(arguments);
                row.CopyTo(arguments, parameters);
                lossGradient(arguments, gradient);
            },
            data,
            start,
            learningRate,
            batchSize,
            threshold,
            maxIterations,
            seed,
            onStep);
    }

    /// <summary>Minimises the mean loss of examples of any kind.</summary>
    /// <typeparam name="TExample">What an example is.</typeparam>
    /// <param name="lossGradient">The gradient of one example's loss with respect to the parameters.</param>
    /// <param name="data">The examples.</param>
    /// <param name="start">The first parameters.</param>
    /// <param name="learningRate">η, positive.</param>
    /// <param name="batchSize">Examples per step, from 1 to the number of examples.</param>
    /// <param name="threshold">The run has converged when the mean gradient of a pass has a norm of at most this.</param>
    /// <param name="maxIterations">The largest number of steps.</param>
    /// <param name="seed">The seed of the draws.</param>
    /// <param name="onStep">Called after every step with its number, from 1, and the parameters: for curves of the loss.</param>
    /// <returns>The last parameters, how the run ended, and its path.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="lossGradient"/> or <paramref name="data"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no example or no parameter.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside the range that is given for it above.</exception>
    public static MinimizationResult Minimize<TExample>(
        LossGradientFunction<TExample> lossGradient,
        IReadOnlyList<TExample> data,
        ReadOnlySpan<double> start,
        double learningRate,
        int batchSize,
        double threshold = GradientDescent.DefaultThreshold,
        int maxIterations = DefaultMaxIterations,
        int seed = 0,
        Action<int, double[]>? onStep = null)
    {
        CheckArguments(lossGradient, data, start.Length, learningRate, batchSize, threshold, maxIterations);
        int passSteps = (data.Count + batchSize - 1) / batchSize;
        var batches = new RandomBatches(data.Count, batchSize, seed);
        double[] point = start.ToArray();
        double[] one = new double[point.Length];
        double[] mean = new double[point.Length];
        double[] pass = new double[point.Length];
        int inPass = 0;
        double norm = double.NaN;
        var path = new List<double[]> { point };
        for (int iteration = 0; ; iteration++)
        {
            if (iteration == maxIterations)
            {
                return Result(MinimizationStatus.LimitReached);
            }

            Array.Clear(mean, 0, mean.Length);
            foreach (int example in batches.Next())
            {
                lossGradient(data[example], point, one);
                Add(mean, one, 1.0 / batchSize);
            }

            double stepNorm = Descent.Norm(mean);
            if (!Descent.IsFinite(stepNorm) || !Descent.IsFinite(point))
            {
                norm = stepNorm;
                return Result(MinimizationStatus.Diverged);
            }

            inPass++;
            Add(pass, mean, 1);
            double passNorm = Descent.Norm(pass) / inPass;
            norm = iteration < passSteps ? passNorm : norm;
            if (inPass == passSteps)
            {
                norm = passNorm;
                if (norm <= threshold)
                {
                    return Result(MinimizationStatus.Converged);
                }

                Array.Clear(pass, 0, pass.Length);
                inPass = 0;
            }

            double[] next = new double[point.Length];
            for (int i = 0; i < next.Length; i++)
            {
                next[i] = point[i] - (learningRate * mean[i]);
            }

            point = next;
            Descent.Record(path, point);
            onStep?.Invoke(iteration + 1, point);

            MinimizationResult Result(MinimizationStatus status) => new(status, point, iteration, norm, learningRate, path);
        }
    }

    private static void Add(double[] sum, double[] terms, double factor)
    {
        for (int i = 0; i < sum.Length; i++)
        {
            sum[i] += factor * terms[i];
        }
    }

    private static void CheckArguments<TExample>(
        Delegate lossGradient,
        IReadOnlyList<TExample> data,
        int parameters,
        double learningRate,
        int batchSize,
        double threshold,
        int maxIterations)
    {
        Descent.CheckArguments(lossGradient, nameof(lossGradient), parameters, learningRate, threshold, maxIterations);
        if (data is null)
        {
            throw new ArgumentNullException(nameof(data));
        }

        if (data.Count == 0)
        {
            throw new ArgumentException("data holds no example, but at least one is needed.", nameof(data));
        }

        if (batchSize < 1 || batchSize > data.Count)
        {
            throw new ArgumentOutOfRangeException(
                nameof(batchSize), batchSize, $"A batch must have from 1 to {data.Count} examples, the number of the data.");
        }
    }

    private static int CheckRows(IReadOnlyList<double[]> data)
    {
        for (int row = 0; row < data.Count; row++)
        {
            if (data[row] is null || data[row].Length != data[0].Length)
            {
                throw new ArgumentException(
                    $"data[{row}] holds {data[row]?.Length ?? 0} values, but data[0] holds {data[0]?.Length ?? 0}.", nameof(data));
            }
        }

        return data[0].Length;
    }

    /// <summary>Random subsets of the examples: the first places of a shuffle that is never finished.</summary>
    private sealed class RandomBatches(int examples, int batchSize, int seed)
    {
        private readonly RandomStream _random = new(seed, 0);
        private readonly int[] _order = Ascending(examples);

        public ReadOnlySpan<int> Next()
        {
            for (int i = 0; i < batchSize; i++)
            {
                int other = i + (int)(_random.Next() % (ulong)(_order.Length - i));
                (_order[i], _order[other]) = (_order[other], _order[i]);
            }

            return _order.AsSpan(0, batchSize);
        }

        private static int[] Ascending(int count)
        {
            int[] numbers = new int[count];
            for (int i = 0; i < count; i++)
            {
                numbers[i] = i;
            }

            return numbers;
        }
    }
}
