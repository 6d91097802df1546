namespace NetGen;

/// <summary>Makes a vector of an input of any shape, in memory order. Costs nothing.</summary>
/// <remarks>
/// Shape: (h, w, c) to (h · w · c), the last axis varying fastest. Weights of a channels-first framework that stand behind its flatten need
/// their rows reordered.
/// </remarks>
/// <example><code>[Input(28, 28, 1)] [Flatten] [Dense(10)]</code></example>
public sealed class FlattenAttribute : LayerAttribute
{
}
