using System;
using System.ComponentModel;
using NetGen.Numerics;

namespace NetGen;

/// <summary>
/// Scratch memory for predictions that the caller owns: from <see cref="INetwork.CreateWorkspace"/>, for any network of the same type, used
/// by one thread at a time.
/// </summary>
/// <remarks>
/// Without a workspace a network keeps scratch memory per thread. With one, a caller decides where that memory lives, for instance one per
/// job of a scheduler that moves work between threads.
/// </remarks>
public sealed class Workspace
{
    /// <summary>Allocates scratch memory; called by generated code.</summary>
    /// <param name="network">The generated class that the memory is for.</param>
    /// <param name="scratchFloats">The number of floats that one prediction needs.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Workspace(Type network, int scratchFloats)
    {
        Network = network ?? throw new ArgumentNullException(nameof(network));
        Scratch = new AlignedBuffer(scratchFloats);
    }

    /// <summary>The class whose networks can use this memory.</summary>
    public Type Network { get; }

    /// <summary>The memory; its contents between predictions mean nothing.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public AlignedBuffer Scratch { get; }
}
