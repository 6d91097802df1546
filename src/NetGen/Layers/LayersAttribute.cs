using System;

namespace NetGen;

/// <summary>Splices the layers of another class in place, as if they were written here: a block that repeats.</summary>
/// <param name="block">
/// A class of the same project that carries layers, all on one declaration (NETGEN0008). It needs no <see cref="NetworkAttribute"/>; what it
/// has besides layers is not taken over.
/// </param>
/// <remarks>
/// <para>
/// The first layer of the block takes the layer above (or <see cref="From"/>). Names that the block gives get <c>_1</c>, <c>_2</c> … behind
/// them, one for each time, and count on where a block above has used the same name; layers without a name count on among all layers of the
/// network. <c>From</c>, <c>[Add]</c> and the like inside the
/// block find the block's own names only. What comes in has a name there if the block carries an <c>[Input(Name = "x")]</c>; dimensions
/// written in it must be those that come in (NETGEN0008).
/// </para>
/// <para>Rules that a layer of the block breaks are reported here, each once.</para>
/// </remarks>
/// <example>
/// <code>
/// [Input(Name = "x")]
/// [Dense(64)] [ReLU] [Dense(64)] [Add("x")] [ReLU]
/// internal sealed class Residual { }
///
/// [Network] [Input(64)] [Layers(typeof(Residual), Times = 3)] [Dense(10)]
/// public sealed partial class Net { }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class LayersAttribute(Type block) : Attribute
{
    /// <summary>The class whose layers are spliced in.</summary>
    public Type Block { get; } = block;

    /// <summary>How often, one behind the other; at least 1 (NETGEN0008). Default 1.</summary>
    public int Times { get; set; } = 1;

    /// <summary>The name of the layer whose output the block takes (NETGEN0006 if there is none). Default: the layer above.</summary>
    public string? From { get; set; }
}
