using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Testing;

/// <summary>A declaration that is being drawn: its attributes so far, and the named values that the next layer may read.</summary>
internal sealed class GraphDraft(Random random)
{
    private readonly List<string> _attributes = [];
    private readonly List<DraftValue> _values = [];

    public DraftValue Last => _values[^1];

    /// <summary>Any of the values.</summary>
    public DraftValue Any() => _values[random.Next(_values.Count)];

    /// <summary>The declaration with what stands behind its layers.</summary>
    public string End(params string[] attributes) => string.Join(" ", _attributes.Concat(attributes.Select(attribute => $"[{attribute}]")));

    public void AddInput(int[] shape) => Add("Input", string.Join(", ", shape), null, shape);

    /// <summary>A layer that reads <paramref name="source"/>; its own arguments may come with its name, as in LeakyReLU(0.2).</summary>
    public DraftValue AddNext(string layer, string arguments, DraftValue source, params int[] shape)
    {
        source.IsRead = true;
        string[] parts = layer.TrimEnd(')').Split('(');
        Add(parts[0], parts.Length > 1 ? parts[1] : arguments, source == Last ? null : source.Name, shape);
        return Last;
    }

    public DraftValue AddMerge(string merge, DraftValue source, DraftValue[] others, params int[] shape)
    {
        foreach (var other in others)
        {
            other.IsRead = true;
        }

        return AddNext(merge, string.Join(", ", others.Select(other => $"\"{other.Name}\"")), source, shape);
    }

    /// <summary>Concat, Add or Multiply of a value with earlier ones, if any fit.</summary>
    public bool TryMerge(DraftValue source)
    {
        var positions = source.Shape[..^1];
        DraftValue[] equal = [.. _values.Where(value => value.Shape.SequenceEqual(source.Shape))];
        DraftValue[] perChannel = [.. _values.Where(value => value.Shape.Length == 1 && value.Shape[0] == source.Shape[^1])];
        DraftValue[] joinable =
            [.. _values.Where(value => value.Shape[..^1].SequenceEqual(positions) && value.Shape[^1] + source.Shape[^1] < 200)];
        if (random.Next(2) == 0 && joinable.Length > 0)
        {
            DraftValue[] parts = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => joinable[random.Next(joinable.Length)])];
            AddMerge("Concat", source, parts, [.. positions, source.Shape[^1] + parts.Sum(part => part.Shape[^1])]);
            return true;
        }

        DraftValue[] others = [.. equal.Concat(perChannel).Distinct()];
        if (others.Length == 0)
        {
            return false;
        }

        DraftValue[] chosen = [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => others[random.Next(others.Length)])];
        if (random.Next(2) == 0)
        {
            AddMerge("Add", source, chosen, source.Shape);
        }
        else
        {
            // A gate is bounded, so that products of products stay numbers that can be compared.
            AddMerge("Multiply", AddNext("Sigmoid", "", source, source.Shape), chosen[..1], source.Shape);
        }

        return true;
    }

    /// <summary>Everything that nobody has read yet, as one vector.</summary>
    public void Gather()
    {
        DraftValue[] open = [.. _values.Where(value => !value.IsRead && value != Last)];
        var last = AsVector(Last);
        DraftValue[] parts = [.. open.Select(AsVector)];
        if (parts.Length > 0)
        {
            AddMerge("Concat", last, parts, Shapes.Size(last.Shape) + parts.Sum(part => part.Shape[0]));
        }
    }

    /// <summary>True if the last value is all that nobody has read.</summary>
    public bool IsChain => _values.All(value => value.IsRead || value == Last);

    private DraftValue AsVector(DraftValue value) =>
        value.Shape.Length == 1 ? value : AddNext("Flatten", "", value, Shapes.Size(value.Shape));

    private void Add(string layer, string arguments, string? from, int[] shape)
    {
        string name = $"v{_values.Count}";
        string[] all = [arguments, $"Name = \"{name}\"", from is null ? "" : $"From = \"{from}\""];
        _attributes.Add($"[{layer}({string.Join(", ", all.Where(text => text.Length > 0))})]");
        _values.Add(new DraftValue(name, shape));
    }
}

/// <summary>A value of a draft: what a layer gives.</summary>
internal sealed class DraftValue(string name, int[] shape)
{
    public string Name { get; } = name;

    public int[] Shape { get; } = shape;

    public bool IsRead { get; set; }
}
