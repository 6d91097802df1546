using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>The layers of another class, spliced in so many times. Names in it are the block's own and get the number of the time behind.</summary>
internal sealed record BlockLayer(LayerHeader Header, string Block, EquatableArray<Layer> Layers, int Times) : Layer(Header)
{
    /// <summary>What the compiler, and a reader, can cope with.</summary>
    private const int MostLayers = 4096;

    /// <summary>The names by which the block refers to what comes in, and its shape if the block says it.</summary>
    public EquatableArray<InputModel> Inputs { get; init; }

    /// <summary>The number of the first time: blocks above that use a name of this one have had the numbers before.</summary>
    public int First { get; init; } = 1;

    /// <summary>Where the block ought to come from, if it does not; null if it does.</summary>
    public string? Origin { get; init; }

    public override ShapeResult InferOutput(Shape input) =>
        throw new InvalidOperationException("A block is spliced before shapes are inferred.");

    public override IEnumerable<(Layer Layer, string? Name)> Unroll(string suffix) => Count > MostLayers
        ? []
        : Enumerable.Range(1, Math.Max(0, Times)).SelectMany(time => Layers.SelectMany(layer => layer.Unroll(Suffix(time) + suffix)));

    /// <summary>Layers of one class as written, its blocks numbered on where they use the same names.</summary>
    public static IEnumerable<Layer> Number(IEnumerable<Layer> layers)
    {
        var next = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var layer in layers)
        {
            if (layer is not BlockLayer block || block.Count > MostLayers)
            {
                yield return layer;
                continue;
            }

            var names = block.Layers.SelectMany(part => part.Unroll("")).Select(part => part.Name).OfType<string>().ToList();
            var first = names.Select(name => next.TryGetValue(name, out var number) ? number : 1).Append(1).Max();
            foreach (var name in names)
            {
                next[name] = first + Math.Max(0, block.Times);
            }

            yield return block with { First = first };
        }
    }

    /// <summary>What the names of one time, from 1, get behind them.</summary>
    public string Suffix(int time) => "_" + Literal.Int(First - 1 + time);

    public override IEnumerable<Finding> CheckArguments()
    {
        if (Origin is not null)
        {
            yield return Domain("block", Block, Origin);
        }

        if (Times < 1)
        {
            yield return Domain("Times", Times, "[1, ∞)");
        }
        else if (Count > MostLayers)
        {
            yield return Domain("Times", Times, $"what makes at most {MostLayers} layers");
        }

        foreach (var finding in Layers.SelectMany(layer => layer.CheckArguments()))
        {
            yield return finding;
        }
    }

    public override bool IsComplete => Layers.All(layer => layer.IsComplete);

    public override IEnumerable<Finding> Advice() => Layers.SelectMany(layer => layer.Advice());

    /// <summary>The layers that this stands for; beyond any limit for what no computer holds.</summary>
    private long Count => Math.Min(
        int.MaxValue, Math.Max(0, Times) * Math.Min(int.MaxValue, Layers.Sum(layer => layer is BlockLayer block ? block.Count : 1L)));
}
