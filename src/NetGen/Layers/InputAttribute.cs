using System;

namespace NetGen;

/// <summary>Declares the shape of one example that the network takes. Stands first, exactly once (NETGEN0005).</summary>
/// <param name="shape">
/// The dimensions, each at least 1 (NETGEN0008), channels last: <c>[Input(16)]</c> is a vector, <c>[Input(steps, channels)]</c> a sequence,
/// <c>[Input(height, width, channels)]</c> an image.
/// </param>
/// <remarks>The batch is no dimension: batches are examples back to back in one span.</remarks>
/// <example><code>[Input(28, 28, 1)]</code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class InputAttribute(params int[] shape) : Attribute
{
    /// <summary>The dimensions of one example, channels last.</summary>
    public int[] Shape { get; } = shape;

    /// <summary>The name by which other layers refer to the input in <see cref="LayerAttribute.From"/>. Optional.</summary>
    public string? Name { get; set; }
}
