using System;
using System.Globalization;

namespace NetGen.Testing;

/// <summary>Random declarations whose layers read any earlier value: branches, residuals, gates and concatenations, on vectors and images.</summary>
public sealed class RandomGraphs
{
    private static readonly string[] Activations = ["ReLU", "Tanh", "Sigmoid", "ELU", "LeakyReLU(0.2)", "Softsign"];

    private readonly Random _random;
    private readonly GraphDraft _draft;

    private RandomGraphs(int seed)
    {
        _random = new Random(seed);
        _draft = new GraphDraft(_random);
    }

    /// <summary>A graph of up to nine layers and merges with a loss and an optimizer. One seed, one network.</summary>
    public static string Declaration(int seed) => new RandomGraphs(seed).Draw();

    private string Draw()
    {
        _draft.AddInput(_random.Next(2) == 0 ? [Size()] : [_random.Next(1, 7), _random.Next(1, 7), Channels()]);
        for (int layers = _random.Next(3, 10); layers > 0; layers--)
        {
            var source = _random.Next(4) == 0 ? _draft.Any() : _draft.Last;
            if (_random.Next(5) > 1 || !_draft.TryMerge(source))
            {
                AddLayer(source);
            }
        }

        _draft.Gather();
        int units = _random.Next(1, 20);

        // Steps so small that a unit near the corner of its ReLU stays on its side of it.
        string rate = (0.0001 * _random.Next(1, 20)).ToString("0.0000", CultureInfo.InvariantCulture);
        return _draft.End($"Dense({units})", _random.Next(2) == 0 ? "MeanSquaredError" : "Huber", $"SGD({rate}, Momentum = 0.5)");
    }

    /// <summary>An affine layer with or without an activation, an activation alone, or a view.</summary>
    private void AddLayer(DraftValue source)
    {
        int kind = _random.Next(8);
        if (kind == 0)
        {
            Activate(source);
        }
        else if (source.Shape.Length == 1)
        {
            int units = kind == 1 ? source.Shape[0] : Size();
            _draft.AddNext("Dense", $"{units}", source, units);
        }
        else if (kind == 1)
        {
            _draft.AddNext("Flatten", "", source, Shapes.Size(source.Shape));
        }
        else
        {
            int filters = kind < 4 ? source.Shape[^1] : Channels();
            _draft.AddNext("Conv2D", $"{filters}, {_random.Next(1, 4)}, Padding = Padding.Same", source, [.. source.Shape[..^1], filters]);
        }

        if (kind > 2 && _random.Next(3) > 0)
        {
            Activate(_draft.Last);
        }
    }

    private void Activate(DraftValue source) => _draft.AddNext(Activations[_random.Next(Activations.Length)], "", source, source.Shape);

    private int Size() => _random.Next(4) == 0 ? _random.Next(20, 70) : _random.Next(1, 20);

    private int Channels() => _random.Next(5) == 0 ? 16 + _random.Next(8) : _random.Next(1, 7);
}
