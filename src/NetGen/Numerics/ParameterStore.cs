using System;
using System.ComponentModel;
using System.Linq;

namespace NetGen.Numerics;

/// <summary>
/// The parameters of one network: one padded arena, the tensors in it and, once training starts, an arena of gradients of the same layout.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ParameterStore
{
    private readonly ParameterDescription[] _descriptions;
    private readonly ParameterLayout[] _byOffset;
    private readonly int _trainableCount;
    private readonly object _gradientLock = new();
    private DerivedWeights[] _derived = [];
    private AlignedBuffer _gradients;
    private volatile bool _hasGradients;

    /// <summary>Allocates the parameters and draws their initial values.</summary>
    /// <param name="descriptions">The tensors in declaration order.</param>
    /// <param name="arenaLength">The length of the arena in floats.</param>
    /// <param name="seed">The seed of the initial values.</param>
    /// <exception cref="ArgumentException">Two tensors overlap, one does not fit the arena, or two have one name.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A tensor's initializer is <see cref="Initializer.Default"/> or unknown.</exception>
    public ParameterStore(ParameterDescription[] descriptions, int arenaLength, int seed)
    {
        _descriptions = descriptions;
        _trainableCount = descriptions.Where(description => description.Trainable).Sum(description => description.Layout.TensorLength);
        Parameters = new AlignedBuffer(arenaLength);
        Tensors = new ParameterTensors(descriptions.Select(description => new ParameterTensor(this, description)).ToArray());
        _byOffset = descriptions.Select(description => description.Layout).OrderBy(layout => layout.Offset).ToArray();
        CheckPlaces();
        for (int i = 0; i < descriptions.Length; i++)
        {
            descriptions[i].Layout.CopyFrom(InitialValues.Draw(descriptions[i], seed, i), Parameters.Span);
        }
    }

    /// <summary>The arena of parameters.</summary>
    public AlignedBuffer Parameters { get; }

    /// <summary>The arena of gradients, of the same layout; allocated at the first access, with zeros.</summary>
    public AlignedBuffer Gradients
    {
        get
        {
            if (!_hasGradients)
            {
                AllocateGradients();
            }

            return _gradients;
        }
    }

    /// <summary>Whether the arena of gradients is allocated.</summary>
    public bool HasGradients => _hasGradients;

    /// <summary>The tensors in declaration order.</summary>
    public ParameterTensors Tensors { get; }

    /// <summary>The arena for a caller who may write into it: whatever was computed from the parameters is stale from here on.</summary>
    public Span<float> WritableArena
    {
        get
        {
            MarkChanged();
            return Parameters.Span;
        }
    }

    /// <summary>Says that parameters have changed, so that whatever was computed from them is computed anew when it is next read.</summary>
    public void MarkChanged()
    {
        foreach (DerivedWeights derived in _derived)
        {
            derived.MarkStale();
        }
    }

    /// <summary>Copies the trainable tensors in declaration order.</summary>
    /// <param name="destination">Receives exactly as many values as there are trainable parameters.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> has another length; nothing is written.</exception>
    public void CopyTrainableTo(Span<float> destination)
    {
        CheckTrainableLength(destination.Length, nameof(destination));
        foreach (ParameterDescription description in _descriptions)
        {
            if (description.Trainable)
            {
                int length = description.Layout.TensorLength;
                description.Layout.CopyTo(Parameters.Span, destination.Slice(0, length));
                destination = destination.Slice(length);
            }
        }
    }

    /// <summary>Replaces the trainable tensors, in declaration order.</summary>
    /// <param name="source">Exactly as many values as there are trainable parameters.</param>
    /// <exception cref="ArgumentException"><paramref name="source"/> has another length; no parameter is changed.</exception>
    public void CopyTrainableFrom(ReadOnlySpan<float> source)
    {
        CheckTrainableLength(source.Length, nameof(source));
        MarkChanged();
        foreach (ParameterDescription description in _descriptions)
        {
            if (description.Trainable)
            {
                int length = description.Layout.TensorLength;
                description.Layout.CopyFrom(source.Slice(0, length), Parameters.Span);
                source = source.Slice(length);
            }
        }
    }

    /// <summary>
    /// Sets everything in the arena of gradients to zero that is no gradient, inside the tensors' slices and between them, so that a sum
    /// over the arena is a sum over the gradients.
    /// </summary>
    public void ClearGradientPadding()
    {
        Span<float> arena = Gradients.Span;
        int end = 0;
        foreach (ParameterLayout layout in _byOffset)
        {
            arena.Slice(end, layout.Offset - end).Clear();
            layout.ClearPadding(arena);
            end = layout.Offset + layout.ArenaLength;
        }

        arena.Slice(end).Clear();
    }

    /// <summary>Adds weights that go stale with the parameters.</summary>
    internal void Attach(DerivedWeights derived) => _derived = [.. _derived, derived];

    private void CheckPlaces()
    {
        int end = 0;
        foreach (ParameterLayout layout in _byOffset)
        {
            if (layout.Offset < end || layout.Offset > Parameters.Length - layout.ArenaLength)
            {
                string slice = $"{layout.Offset} to {(long)layout.Offset + layout.ArenaLength}";
                throw new ArgumentException(
                    $"The tensor at {slice} overlaps its neighbour, or the arena's end at {Parameters.Length}.", "descriptions");
            }

            end = layout.Offset + layout.ArenaLength;
        }
    }

    // Written once, before the flag that every reader checks first: no reader sees half a buffer.
    private void AllocateGradients()
    {
        lock (_gradientLock)
        {
            if (!_hasGradients)
            {
                _gradients = new AlignedBuffer(Parameters.Length, stagger: 1024);
                _hasGradients = true;
            }
        }
    }

    private void CheckTrainableLength(int actual, string parameter)
    {
        if (actual != _trainableCount)
        {
            throw new ArgumentException(
                $"{parameter} holds {actual} values, but the network has {_trainableCount} trainable parameters.", parameter);
        }
    }
}
