using System;
using System.ComponentModel;

namespace NetGen.Numerics;

/// <summary>Weights that kernels read in place of the parameters they were computed from: see <see cref="DerivedWeights"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class DerivedTensor
{
    private protected DerivedTensor()
    {
    }

    /// <summary>The floats of scratch that <see cref="Derive"/> needs.</summary>
    internal virtual int ScratchLength => 0;

    /// <summary>Computes the weights. Those that stand before this one are computed already.</summary>
    /// <param name="parameters">The whole arena of parameters.</param>
    /// <param name="weights">All derived weights.</param>
    /// <param name="scratch">At least <see cref="ScratchLength"/> floats.</param>
    internal abstract void Derive(ReadOnlySpan<float> parameters, Span<float> weights, Span<float> scratch);
}
