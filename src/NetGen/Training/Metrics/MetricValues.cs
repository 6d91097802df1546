using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace NetGen;

/// <summary>Measured metrics in the order in which they were asked for, and by name.</summary>
public sealed class MetricValues : IReadOnlyList<MetricValue>
{
    private readonly MetricValue[] _values;

    internal MetricValues(params MetricValue[] values) => _values = values;

    /// <summary>The number of metrics.</summary>
    public int Count => _values.Length;

    /// <summary>A metric by its place.</summary>
    /// <param name="index">From 0 to <see cref="Count"/> − 1.</param>
    /// <returns>Name and value.</returns>
    public MetricValue this[int index] => _values[index];

    /// <summary>A metric's value.</summary>
    /// <param name="metric">One that was asked for.</param>
    /// <returns>Its value.</returns>
    /// <exception cref="KeyNotFoundException">It was not measured.</exception>
    public double this[Metric metric] => this[(metric ?? throw new ArgumentNullException(nameof(metric))).Name];

    /// <summary>A metric's value by name.</summary>
    /// <param name="name">The name of one that was asked for, such as <c>accuracy</c>.</param>
    /// <returns>Its value.</returns>
    /// <exception cref="KeyNotFoundException">None of that name was measured.</exception>
    public double this[string name]
    {
        get
        {
            foreach (MetricValue value in _values)
            {
                if (value.Name == name)
                {
                    return value.Value;
                }
            }

            string measured = _values.Length == 0 ? "no metric" : string.Join(", ", _values.Select(value => value.Name));
            throw new KeyNotFoundException($"'{name}' was not measured, but {measured}.");
        }
    }

    /// <inheritdoc/>
    public IEnumerator<MetricValue> GetEnumerator() => ((IEnumerable<MetricValue>)_values).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
