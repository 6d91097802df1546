using System;
using System.ComponentModel;
using System.Linq;
using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>
/// Weights that a network computes from its parameters and then reads in their place: a kernel with a normalisation folded into it, a
/// kernel in another order. They stand outside the arena. Whatever changes a parameter marks them stale, and the next reader computes them
/// anew; readers on other threads wait for it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DerivedWeights
{
    private readonly ParameterStore _store;
    private readonly DerivedTensor[] _tensors;
    private readonly Action<AlignedBuffer>? _kernels;
    private readonly int _length;
    private readonly object _lock = new();
    private float[] _scratch = Array.Empty<float>();
    private AlignedBuffer _weights;
    private volatile bool _isCurrent;

    /// <summary>Describes derived weights; the first reader allocates and computes them.</summary>
    /// <param name="store">The parameters that they are computed from.</param>
    /// <param name="length">The number of floats.</param>
    /// <param name="tensors">What is computed, in this order.</param>
    /// <param name="kernels">Computes the rest after <paramref name="tensors"/>, into the buffer that it is given; may be null.</param>
    public DerivedWeights(ParameterStore store, int length, DerivedTensor[] tensors, Action<AlignedBuffer>? kernels)
    {
        _store = store;
        _length = length;
        _tensors = tensors;
        _kernels = kernels;
        store.Attach(this);
    }

    /// <summary>The weights of the parameters as they are now.</summary>
    public AlignedBuffer Current
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if (!_isCurrent)
            {
                Derive();
            }

            return _weights;
        }
    }

    /// <summary>Computes derived weights once, for a caller that keeps them itself.</summary>
    /// <param name="parameters">The parameters that they are computed from.</param>
    /// <param name="length">The number of floats.</param>
    /// <param name="tensors">What is computed, in this order.</param>
    /// <param name="kernels">Computes the rest after <paramref name="tensors"/>; may be null.</param>
    /// <returns>The weights.</returns>
    public static AlignedBuffer Compute(AlignedBuffer parameters, int length, DerivedTensor[] tensors, Action<AlignedBuffer>? kernels)
    {
        var weights = new AlignedBuffer(length);
        Fill(parameters, weights, tensors, new float[ScratchLength(tensors)], kernels);
        return weights;
    }

    /// <summary>Says that a parameter has changed.</summary>
    public void MarkStale() => _isCurrent = false;

    // The flag is set when all is written, and read before anything is: no reader sees half of the weights.
    private void Derive()
    {
        lock (_lock)
        {
            if (_isCurrent)
            {
                return;
            }

            if (_weights.Length < _length)
            {
                _weights = new AlignedBuffer(_length);
                _scratch = new float[ScratchLength(_tensors)];
            }

            Fill(_store.Parameters, _weights, _tensors, _scratch, _kernels);
            _isCurrent = true;
        }
    }

    private static int ScratchLength(DerivedTensor[] tensors) => tensors.Select(tensor => tensor.ScratchLength).DefaultIfEmpty(0).Max();

    private static void Fill(
        AlignedBuffer parameters, AlignedBuffer weights, DerivedTensor[] tensors, float[] scratch, Action<AlignedBuffer>? kernels)
    {
        foreach (DerivedTensor tensor in tensors)
        {
            tensor.Derive(parameters.Span, weights.Span, scratch);
        }

        kernels?.Invoke(weights);
    }
}
