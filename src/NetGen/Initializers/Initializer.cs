namespace NetGen;

/// <summary>How the initial values of a kernel are drawn.</summary>
/// <remarks>
/// <para>
/// <c>fanIn</c> is the number of inputs that one output sums, <c>fanOut</c> the number of outputs that one input reaches; for a dense
/// kernel (in, out) they are in and out. <c>scale</c> is <see cref="WeightedLayerAttribute.InitializerScale"/>.
/// </para>
/// <para>
/// The values depend on the network's seed and the tensor's place among the tensors only: they are bit for bit the same on every machine
/// and framework, and layers added at the end do not change those before.
/// </para>
/// <para>
/// The normal forms of He, Xavier and LeCun are Keras's: truncated at two standard deviations, with the deviation corrected by
/// 0.87962566103423978 for what the truncation takes away.
/// </para>
/// </remarks>
public enum Initializer
{
    /// <summary>
    /// <see cref="HeNormal"/> where a ReLU-like activation follows the layer, <see cref="XavierUniform"/> otherwise. <c>scale</c> is a
    /// factor on the values.
    /// </summary>
    Default,

    /// <summary>
    /// Truncated normal of standard deviation <c>scale · √(2 / fanIn)</c>; keeps the variance through ReLU layers. <c>scale</c> defaults to
    /// 1. He et al. 2015.
    /// </summary>
    HeNormal,

    /// <summary>Uniform in <c>±scale · √(6 / fanIn)</c>. <c>scale</c> defaults to 1. He et al. 2015.</summary>
    HeUniform,

    /// <summary>
    /// Truncated normal of standard deviation <c>scale · √(2 / (fanIn + fanOut))</c>; keeps the variance through tanh layers, forwards and
    /// backwards. <c>scale</c> defaults to 1. Glorot &amp; Bengio 2010.
    /// </summary>
    XavierNormal,

    /// <summary>Uniform in <c>±scale · √(6 / (fanIn + fanOut))</c>. <c>scale</c> defaults to 1. Glorot &amp; Bengio 2010.</summary>
    XavierUniform,

    /// <summary>
    /// Truncated normal of standard deviation <c>scale · √(1 / fanIn)</c>; what SELU needs. <c>scale</c> defaults to 1. LeCun, Bottou, Orr
    /// &amp; Müller, “Efficient BackProp”, 1998.
    /// </summary>
    LeCunNormal,

    /// <summary>Uniform in <c>±scale · √(3 / fanIn)</c>. <c>scale</c> defaults to 1. LeCun et al. 1998.</summary>
    LeCunUniform,

    /// <summary>
    /// <c>scale</c> times a random matrix with orthonormal rows or columns, whichever are fewer; a kernel of more than two dimensions
    /// counts as a matrix whose columns are the last dimension. <c>scale</c> defaults to 1. Saxe, McClelland &amp; Ganguli 2014
    /// (arXiv:1312.6120).
    /// </summary>
    Orthogonal,

    /// <summary>Normal of mean 0 and standard deviation <c>scale</c>, not truncated. <c>scale</c> defaults to 0.05.</summary>
    Normal,

    /// <summary>Uniform in <c>±scale</c>. <c>scale</c> defaults to 0.05.</summary>
    Uniform,

    /// <summary>Every value is <c>scale</c>, which defaults to 1. In a hidden layer all units then stay identical (NETGEN0306).</summary>
    Constant,

    /// <summary>Every value is 0. In a hidden layer all units then stay identical (NETGEN0306).</summary>
    Zeros,
}
