using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace NetGen.Testing;

/// <summary>Random declarations whose layers read any earlier value: branches, residuals, gates and concatenations, on vectors and images.</summary>
public sealed class RandomGraphs
{
    private static readonly string[] Activations = ["ReLU", "Tanh", "Sigmoid", "ELU", "LeakyReLU(0.2)", "Softsign"];

    private readonly Random _random;
    private readonly List<string> _attributes = [];
    private readonly List<Drawn> _values = [];

    private RandomGraphs(int seed) => _random = new Random(seed);

    /// <summary>A graph of up to nine layers and merges with a loss and an optimizer. One seed, one network.</summary>
    public static string Declaration(int seed) => new RandomGraphs(seed).Draw();

    private string Draw()
    {
        int[] shape = _random.Next(2) == 0 ? [Size()] : [_random.Next(1, 7), _random.Next(1, 7), Channels()];
        Add("Input", string.Join(", ", shape), null, shape);
        for (int layers = _random.Next(3, 10); layers > 0; layers--)
        {
            var source = _random.Next(4) == 0 ? _values[_random.Next(_values.Count)] : _values[^1];
            if (_random.Next(5) > 1 || !TryMerge(source))
            {
                AddLayer(source);
            }
        }

        Gather();
        int units = _random.Next(1, 20);

        // Steps so small that a unit near the corner of its ReLU stays on its side of it.
        string rate = (0.0001 * _random.Next(1, 20)).ToString("0.0000", CultureInfo.InvariantCulture);
        string[] end = [$"Dense({units})", _random.Next(2) == 0 ? "MeanSquaredError" : "Huber", $"SGD({rate}, Momentum = 0.5)"];
        return string.Join(" ", _attributes.Concat(end.Select(attribute => $"[{attribute}]")));
    }

    /// <summary>An affine layer with or without an activation, an activation alone, or a view.</summary>
    private void AddLayer(Drawn source)
    {
        int kind = _random.Next(8);
        if (kind == 0)
        {
            AddNext(Activations[_random.Next(Activations.Length)], "", source, source.Shape);
        }
        else if (source.Shape.Length == 1)
        {
            int units = kind == 1 ? source.Shape[0] : Size();
            AddNext("Dense", $"{units}", source, [units]);
        }
        else if (kind == 1)
        {
            AddNext("Flatten", "", source, [Shapes.Size(source.Shape)]);
        }
        else
        {
            int filters = kind < 4 ? source.Shape[^1] : Channels();
            AddNext("Conv2D", $"{filters}, {_random.Next(1, 4)}, Padding = Padding.Same", source, [.. source.Shape[..^1], filters]);
        }

        if (kind > 2 && _random.Next(3) > 0)
        {
            AddNext(Activations[_random.Next(Activations.Length)], "", _values[^1], _values[^1].Shape);
        }
    }

    private bool TryMerge(Drawn source)
    {
        var positions = source.Shape[..^1];
        Drawn[] equal = [.. _values.Where(value => value.Shape.SequenceEqual(source.Shape))];
        Drawn[] perChannel = [.. _values.Where(value => value.Shape.Length == 1 && value.Shape[0] == source.Shape[^1])];
        Drawn[] joinable = [.. _values.Where(value => value.Shape[..^1].SequenceEqual(positions) && value.Shape[^1] + source.Shape[^1] < 200)];
        if (_random.Next(2) == 0 && joinable.Length > 0)
        {
            Drawn[] parts = [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => joinable[_random.Next(joinable.Length)])];
            AddMerge("Concat", source, parts, [.. positions, source.Shape[^1] + parts.Sum(part => part.Shape[^1])]);
            return true;
        }

        Drawn[] others = [.. equal.Concat(perChannel).Distinct()];
        if (others.Length == 0)
        {
            return false;
        }

        Drawn[] chosen = [.. Enumerable.Range(0, _random.Next(1, 3)).Select(_ => others[_random.Next(others.Length)])];
        if (_random.Next(2) == 0)
        {
            AddMerge("Add", source, chosen, source.Shape);
        }
        else
        {
            // A gate is bounded, so that products of products stay numbers that can be compared.
            AddNext("Sigmoid", "", source, source.Shape);
            AddMerge("Multiply", _values[^1], chosen[..1], source.Shape);
        }

        return true;
    }

    /// <summary>Everything that nobody has read yet, as one vector.</summary>
    private void Gather()
    {
        Drawn[] open = [.. _values.Where(value => !value.IsRead && value != _values[^1])];
        if (_values[^1].Shape.Length > 1)
        {
            AddNext("Flatten", "", _values[^1], [Shapes.Size(_values[^1].Shape)]);
        }

        var last = _values[^1];
        var parts = new List<Drawn>();
        foreach (var value in open)
        {
            if (value.Shape.Length > 1)
            {
                AddNext("Flatten", "", value, [Shapes.Size(value.Shape)]);
            }

            parts.Add(value.Shape.Length > 1 ? _values[^1] : value);
        }

        if (parts.Count > 0)
        {
            AddMerge("Concat", last, [.. parts], [Shapes.Size(last.Shape) + parts.Sum(part => part.Shape[0])]);
        }
    }

    private void AddMerge(string merge, Drawn source, Drawn[] others, int[] shape)
    {
        foreach (var other in others)
        {
            other.IsRead = true;
        }

        AddNext(merge, string.Join(", ", others.Select(other => $"\"{other.Name}\"")), source, shape);
    }

    private void AddNext(string layer, string arguments, Drawn source, int[] shape)
    {
        source.IsRead = true;

        // LeakyReLU(0.2) brings its argument along.
        string[] parts = layer.TrimEnd(')').Split('(');
        Add(parts[0], parts.Length > 1 ? parts[1] : arguments, source == _values[^1] ? null : source.Name, shape);
    }

    private void Add(string layer, string arguments, string? from, int[] shape)
    {
        string name = $"v{_values.Count}";
        string[] written = [.. new[] { arguments, $"Name = \"{name}\"", from is null ? "" : $"From = \"{from}\"" }.Where(text => text.Length > 0)];
        _attributes.Add($"[{layer}({string.Join(", ", written)})]");
        _values.Add(new Drawn(name, shape));
    }

    private int Size() => _random.Next(4) == 0 ? _random.Next(20, 70) : _random.Next(1, 20);

    private int Channels() => _random.Next(5) == 0 ? 16 + _random.Next(8) : _random.Next(1, 7);

    private sealed class Drawn(string name, int[] shape)
    {
        public string Name { get; } = name;

        public int[] Shape { get; } = shape;

        public bool IsRead { get; set; }
    }
}
