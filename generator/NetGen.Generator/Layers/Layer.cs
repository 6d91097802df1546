using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>What every layer attribute says: its ordinal in the declaration, its own name, and where its input comes from.</summary>
internal sealed record LayerHeader(int Attribute, string AttributeName, string? Name, string? From, bool Trainable = true)
{
    /// <summary>True if the layer's output gets a method of its own, called after the layer's name.</summary>
    public bool Expose { get; init; }
}

/// <summary>
/// One layer of a declaration: its rule for shapes, its parameters and its kernels, forward and backward. Holds what was written and
/// nothing else, so that a declaration compares by value.
/// </summary>
internal abstract record Layer(LayerHeader Header)
{
    /// <summary>The stem of the default name: dense in dense_1.</summary>
    public virtual string Kind => Header.AttributeName.ToLowerInvariant();

    /// <summary>The shape after this layer, or the rule that <paramref name="input"/> breaks.</summary>
    public abstract ShapeResult InferOutput(Shape input);

    /// <summary>The names of the layers that a merge takes besides the one above.</summary>
    public virtual IReadOnlyList<string> FurtherInputs => [];

    /// <summary>The shape after this layer, where it may have several inputs.</summary>
    public virtual ShapeResult InferOutput(EquatableArray<Shape> inputs) => InferOutput(inputs[0]);

    /// <summary>Arguments outside their domain.</summary>
    public virtual IEnumerable<Finding> CheckArguments() => [];

    /// <summary>False while code of the user's that the layer names is still being typed: nothing can be said of it yet.</summary>
    public virtual bool IsComplete => true;

    /// <summary>What is worth saying of code of the user's that the layer names, though it is no fault.</summary>
    public virtual IEnumerable<Finding> Advice() => [];

    /// <summary>The layers that the declaration stands for: itself, or what a head is short for.</summary>
    public virtual IEnumerable<Layer> Expand() => [this];

    /// <summary>
    /// Every layer that the declaration stands for, with the name that it was given; in a block that is the name there and
    /// <paramref name="suffix"/>.
    /// </summary>
    public virtual IEnumerable<(Layer Layer, string? Name)> Unroll(string suffix) =>
        Expand().Select(layer => (layer, layer.Header.Name is { } name ? name + suffix : null));

    /// <summary>The tensors of this layer in declaration order, kernel before bias.</summary>
    public virtual IReadOnlyList<ParameterModel> Parameters(Shape input) => [];

    /// <summary>Multiply-adds of one example's forward pass.</summary>
    public virtual long MultiplyAdds(Shape input, Shape output) => 0;

    /// <summary>The values of the layer are bounded by this function's range, if it is an output unit that rules know; see NETGEN02.</summary>
    public virtual OutputUnit OutputUnit => OutputUnit.Unknown;

    /// <summary>The values that the layer can put out whatever comes in; null if all, or if nothing is known.</summary>
    public virtual ValueRange? Range => null;

    /// <summary>True if the layer's initial weights should be He's: the activation passes positive values on unchanged.</summary>
    public virtual bool IsRectifier => false;

    /// <summary>True for f(x) = max(0, x) and its kin: nothing changes above zero.</summary>
    public virtual bool IsIdentityAboveZero => false;

    /// <summary>What an affine layer sums; null for all others.</summary>
    public virtual AffineMap? AffineMap => null;

    /// <summary>True if each output looks at a window of the input; false where inputs are spread over windows of the output.</summary>
    public virtual bool ReadsWindows => this is ISliding;

    /// <summary>For an activation that is flat on both sides.</summary>
    public virtual Saturation? Saturation => null;

    /// <summary>True if the layer keeps its input's scale under control.</summary>
    public virtual bool IsNormalization => false;

    /// <summary>True if training measures mean and variance over the batch.</summary>
    public virtual bool UsesBatchStatistics => false;

    /// <summary>True if affine maps before and behind are one affine map: shapes, dropout, a scale per channel.</summary>
    public virtual bool IsTransparent => this is IView || UsesBatchStatistics;

    /// <summary>True for f(x) on single elements or along the channels.</summary>
    public bool IsActivation => OutputUnit is not (OutputUnit.Unknown or OutputUnit.Linear);

    public bool IsAffine => AffineMap is not null;

    /// <summary>True for affine layers that learn.</summary>
    public bool IsTrainedMap => IsAffine && Header.Trainable;

    /// <summary>The domains of what <see cref="ParameterModel.Initializer"/> is drawn by.</summary>
    protected IEnumerable<Finding> CheckInitializer(string initializer, double scale)
    {
        if (double.IsInfinity(scale))
        {
            yield return Domain("InitializerScale", scale, "(-∞, ∞)");
        }

        // A number stands here if a cast made a value that the enumeration has no name for.
        if (!char.IsLetter(initializer[0]))
        {
            yield return Domain("Initializer", initializer, "the members of Initializer");
        }
    }

    /// <summary>
    /// True if initial weights before the layer are chosen for the activation behind it: it reshapes, pools, pads or normalises, so that
    /// what rectifies the layer before is what stands after this one.
    /// </summary>
    public virtual bool PassesRectifierOn => this is IView;

    protected Finding Domain(string argument, object value, string domain) =>
        Finding.Of(DeclarationRules.ArgumentOutOfRange, Header.Attribute, argument, value, domain);
}

/// <summary>What a network's last layer can put out, as far as losses care.</summary>
internal enum OutputUnit
{
    /// <summary>Nothing is known: a user's function.</summary>
    Unknown,

    /// <summary>Any real number: an affine layer.</summary>
    Linear,

    /// <summary>Independent probabilities.</summary>
    Sigmoid,

    /// <summary>One distribution.</summary>
    Softmax,

    /// <summary>Logarithms of one distribution.</summary>
    LogSoftmax,

    /// <summary>Nothing below zero, and no gradient there: a unit that is negative for every example stays so.</summary>
    Rectified,

    /// <summary>Numbers that are no probabilities, from an activation other than the above.</summary>
    Other,
}

/// <summary>A layer that gives its input on unchanged but for the shape: its output is the same memory.</summary>
internal interface IView
{
    /// <summary>False where the layer does something in training only.</summary>
    bool IsViewInTraining { get; }
}

/// <summary>A layer whose statistics are fitted to data by the network's Adapt: the names of its tensors.</summary>
internal interface IAdapted
{
    string Mean { get; }

    string Variance { get; }
}

/// <summary>A tensor of a layer: the name after the dot, Keras's shape, and how it starts.</summary>
internal sealed record ParameterModel(string Suffix, Shape Shape, TensorLayout Layout)
{
    public bool IsKernel => FanIn > 0;

    /// <summary>For weights that Glorot's or He's variance applies to: inputs and outputs of one unit; 0 for others.</summary>
    public int FanIn { get; init; }

    public int FanOut { get; init; }

    public string Initializer { get; init; } = "Zeros";

    public double InitializerScale { get; init; } = double.NaN;

    /// <summary>The values themselves, in the tensor's own order, where they are not drawn but declared; empty otherwise.</summary>
    public EquatableArray<double> Values { get; init; }

    /// <summary>True for a kernel (height, width, channels, multiplier) whose filters see one channel each.</summary>
    public bool IsDepthwise { get; init; }

    /// <summary>False for what training does not change even where its layer is not frozen: statistics.</summary>
    public bool IsTrainable { get; init; } = true;

    /// <summary>One number per channel, which all start alike.</summary>
    public static ParameterModel PerChannel(string suffix, int channels, double start) =>
        new(suffix, Shape.Of(channels), new ContiguousLayout(channels)) { Initializer = "Constant", InitializerScale = start };
}

/// <summary>An inferred shape or a finding.</summary>
internal readonly record struct ShapeResult(Shape? Shape, Finding? Finding)
{
    public static implicit operator ShapeResult(Shape shape) => new(shape, null);

    public static implicit operator ShapeResult(Finding finding) => new(null, finding);
}
