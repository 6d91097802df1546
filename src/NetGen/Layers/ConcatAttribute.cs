namespace NetGen;

/// <summary>Appends the named layers to the layer above, along the last axis: dense blocks, branches, skip connections.</summary>
/// <param name="names">The names of the layers to append, in order: layers above this one, or the input (NETGEN0006). At least one (NETGEN0008).</param>
/// <remarks>
/// <para>
/// Shape: (…, c₁), (…, c₂) … to (…, c₁ + c₂ + …); all axes but the last must agree (NETGEN0107). The layer above comes first.
/// </para>
/// <para>In prediction, parts that are vectors are computed where they stand in the result: nothing is copied.</para>
/// </remarks>
/// <example><code>[Dense(8, Name = "a")] [Dense(16, From = "x")] [Concat("a")]</code></example>
public sealed class ConcatAttribute(params string[] names) : MergeLayerAttribute(names)
{
}
