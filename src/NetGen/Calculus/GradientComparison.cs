using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen;

/// <summary>Compares one tensor's gradient (or the input's) with finite differences, element by element and as a whole.</summary>
internal sealed class GradientComparison
{
    /// <summary>Differences below this share of the function's own size are noise of single precision, not a gradient.</summary>
    private const double NoiseFloor = 2e-6;

    /// <summary>
    /// What fails is looked at again from other points nearby, each with its own gradient: a wrong formula is wrong there too, but the
    /// corner of a ReLU is somewhere else.
    /// </summary>
    private const int Rounds = 4;

    private const double Nearby = 0.05;

    /// <summary>The first steps that show rounding move the function by its slope and nothing else.</summary>
    private const float SmallestStep = 1f / (1 << 18);

    private const float LargestStep = 1f / (1 << 4);
    private const int StepsOfASize = 4;

    private readonly string _what;
    private readonly float[] _values;
    private readonly Action<float[]> _set;
    private readonly Func<float[]> _gradient;
    private readonly Func<(double Value, double Magnitude)> _evaluate;

    /// <summary>Prepares the comparison; nothing is computed yet.</summary>
    /// <param name="what">What is compared, for the report.</param>
    /// <param name="values">The values to start from, which the network has again afterwards.</param>
    /// <param name="set">Gives the network other values.</param>
    /// <param name="gradient">Computes the gradient for the values that were set.</param>
    /// <param name="evaluate">Computes the function for the values that were set, and the size of what it adds up.</param>
    public GradientComparison(
        string what, float[] values, Action<float[]> set, Func<float[]> gradient, Func<(double Value, double Magnitude)> evaluate)
    {
        _what = what;
        _values = values;
        _set = set;
        _gradient = gradient;
        _evaluate = evaluate;
    }

    private enum Verdict
    {
        Right,
        Unresolved,
        Wrong,
    }

    public GradientReport Run(int largestSample)
    {
        try
        {
            return Compare(largestSample);
        }
        finally
        {
            _set(_values);
        }
    }

    private GradientReport Compare(int largestSample)
    {
        int[] places = Sample(_values.Length, largestSample);
        var elements = new Dictionary<int, (Verdict Verdict, double Gradient, double Slope)>();
        (Verdict Verdict, double Error) whole = (Verdict.Wrong, double.NaN);
        double norm = 0;
        for (int round = 0; round < Rounds; round++)
        {
            float[] point = Point(round);
            _set(point);
            float[] gradient = _gradient();
            double floor = NoiseFloor * _evaluate().Magnitude;
            double noise = Noise(point, gradient);
            int[] suspects = [.. places.Where(place => round == 0 || elements[place].Verdict != Verdict.Right)];
            Slope[] slopes = [.. suspects.Select(place => SlopeAt(point, place, noise))];
            norm = Math.Max(Norm(gradient), Norm(slopes.Where(slope => slope.IsSignificant).Select(slope => slope.Value)));
            for (int i = 0; i < suspects.Length; i++)
            {
                double allowed = GradientCheck.Tolerance * norm + floor;
                elements[suspects[i]] = (Judge(slopes[i], gradient[suspects[i]], allowed), gradient[suspects[i]], slopes[i].Value);
            }
            if (whole.Verdict != Verdict.Right)
            {
                whole = JudgeWhole(point, gradient, floor, noise);
            }
            if (whole.Verdict == Verdict.Right && elements.Values.All(element => element.Verdict == Verdict.Right))
            {
                break;
            }
        }

        var (worst, found) = elements.OrderByDescending(pair => pair.Value.Verdict)
            .ThenByDescending(pair => Comparable(Math.Abs(pair.Value.Gradient - pair.Value.Slope))).First();
        return new GradientReport(
            _what,
            places.Length,
            elements.Values.Count(element => element.Verdict == Verdict.Wrong),
            elements.Values.Count(element => element.Verdict == Verdict.Unresolved),
            norm,
            worst,
            found.Gradient,
            found.Slope,
            whole.Error,
            whole.Verdict != Verdict.Unresolved);
    }

    private static Verdict Judge(Slope slope, double gradient, double allowed)
        => Math.Abs(gradient - slope.Value) <= allowed ? Verdict.Right
            : double.IsFinite(gradient) && slope.Uncertainty > allowed / 2 ? Verdict.Unresolved
            : Verdict.Wrong;

    /// <summary>The slope along the gradient is the gradient's norm.</summary>
    private (Verdict Verdict, double Error) JudgeWhole(float[] point, float[] gradient, double floor, double noise)
    {
        double norm = Norm(gradient);
        if (norm <= floor)
        {
            return (Verdict.Right, 0);
        }
        var slope = Slope.Measure(offset =>
        {
            _set([.. point.Zip(gradient, (value, g) => (float)(value + offset * g / norm))]);
            var (value, magnitude) = _evaluate();
            return (offset, value, magnitude);
        }, noise);
        return (Judge(slope, norm, GradientCheck.Tolerance * norm), Math.Abs(slope.Value - norm) / norm);
    }

    private Slope SlopeAt(float[] point, int place, double noise) => Slope.Measure(offset =>
    {
        float[] moved = [.. point];
        moved[place] = (float)(point[place] + offset);
        _set(moved);
        var (value, magnitude) = _evaluate();
        return ((double)moved[place] - point[place], value, magnitude);
    }, noise);

    /// <summary>
    /// What single precision makes of a smooth function here, beside what its size tells: a loss close to 0 may be the difference of
    /// large numbers. It is how far the function strays from a straight line over tiny steps there and back, or, where it does not move
    /// at all though it has a gradient, how far it jumps when at last it does.
    /// </summary>
    private double Noise(float[] point, float[] gradient)
    {
        var random = new Random(1);
        double center = _evaluate().Value;
        double bend = 0;
        double jump = 0;
        bool hasGradient = Norm(gradient) != 0;

        // Powers of two, so that the steps themselves are exact.
        float step = SmallestStep;
        for (; hasGradient && jump == 0 && step <= LargestStep; step *= 4)
        {
            for (int i = 0; i < StepsOfASize; i++)
            {
                float[] by = [.. point.Select(_ => random.Next(2) == 0 ? step : -step)];
                _set([.. point.Zip(by, (value, b) => value + b)]);
                double above = _evaluate().Value - center;
                _set([.. point.Zip(by, (value, b) => value - b)]);
                double below = _evaluate().Value - center;
                bend = Math.Max(bend, Math.Abs(above + below) / 2);
                jump = Math.Max(jump, Math.Max(Math.Abs(above), Math.Abs(below)));
            }
        }

        _set(point);
        return step > 4 * SmallestStep ? jump : bend;
    }

    /// <summary>The values themselves first, then others nearby.</summary>
    private float[] Point(int round)
    {
        var random = new Random(round);
        return round == 0 ? _values : [.. _values.Select(value => value + (float)(Nearby * (2 * random.NextDouble() - 1)))];
    }

    private static double Norm(IEnumerable<float> values) => Norm(values.Select(value => (double)value));

    private static double Norm(IEnumerable<double> values) => Math.Sqrt(values.Sum(value => value * value));

    private static double Comparable(double error) => double.IsNaN(error) ? double.PositiveInfinity : error;

    private static int[] Sample(int length, int largestSample) => length <= largestSample
        ? [.. Enumerable.Range(0, length)]
        : [.. Enumerable.Range(0, largestSample).Select(i => (int)((long)i * (length - 1) / Math.Max(1, largestSample - 1))).Distinct()];
}
