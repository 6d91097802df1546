namespace NetGen;

/// <summary>Gives the input another shape with the same number of elements, in memory order. Costs nothing.</summary>
/// <param name="shape">
/// The new dimensions, each at least 1 (NETGEN0008); their product must be the input's number of elements (NETGEN0106).
/// </param>
/// <remarks>Shape: any shape to <c>shape</c>. The values keep their order in memory, the last axis varying fastest.</remarks>
/// <example><code>[Dense(49)] [Reshape(7, 7, 1)]</code></example>
public sealed class ReshapeAttribute(params int[] shape) : LayerAttribute
{
    /// <summary>The dimensions of the output, channels last.</summary>
    public int[] Shape { get; } = shape;
}
