using System;
using System.ComponentModel;

namespace NetGen.Numerics;

/// <summary>What generated code says about one tensor: its name and shape, its place in the arena and how it starts.</summary>
/// <param name="name">The layer's name and the tensor's: <c>dense_1.kernel</c>.</param>
/// <param name="shape">The shape in Keras's layout.</param>
/// <param name="layout">Where the elements stand in the arena.</param>
/// <param name="trainable">Whether an optimizer changes the tensor.</param>
/// <param name="initializer">
/// How the initial values are drawn; never <see cref="Initializer.Default"/>, which the generator resolves.
/// </param>
/// <param name="initializerScale">The initializer's factor, deviation, bound or value; <see cref="double.NaN"/> for its default.</param>
/// <param name="fanIn">The number of inputs that one output sums.</param>
/// <param name="fanOut">The number of outputs that one input reaches.</param>
/// <param name="pyTorch">How PyTorch stores the tensor, where that does not follow from its rank alone.</param>
/// <param name="values">The initial values in Keras's order, where they are not drawn; null otherwise.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ParameterDescription(
    string name,
    int[] shape,
    ParameterLayout layout,
    bool trainable,
    Initializer initializer,
    double initializerScale,
    int fanIn,
    int fanOut,
    PyTorchLayout? pyTorch = null,
    float[]? values = null)
{
    /// <summary>The layer's name and the tensor's.</summary>
    public string Name { get; } = name;

    /// <summary>The shape in Keras's layout.</summary>
    public TensorShape Shape { get; } = new(shape);

    /// <summary>Where the elements stand in the arena.</summary>
    public ParameterLayout Layout { get; } = layout.TensorLength == new TensorShape(shape).Elements
        ? layout
        : throw new ArgumentException(
            $"The layout of '{name}' has {layout.TensorLength} elements, but its shape is {new TensorShape(shape)}.", nameof(layout));

    /// <summary>Whether an optimizer changes the tensor.</summary>
    public bool Trainable { get; } = trainable;

    /// <summary>How the initial values are drawn.</summary>
    public Initializer Initializer { get; } = initializer;

    /// <summary>The initializer's factor, deviation, bound or value; <see cref="double.NaN"/> for its default.</summary>
    public double InitializerScale { get; } = initializerScale;

    /// <summary>The number of inputs that one output sums.</summary>
    public int FanIn { get; } = fanIn;

    /// <summary>The number of outputs that one input reaches.</summary>
    public int FanOut { get; } = fanOut;

    /// <summary>How PyTorch stores the tensor.</summary>
    public PyTorchLayout PyTorch { get; } = pyTorch ?? PyTorchLayout.Of(new TensorShape(shape));

    /// <summary>The initial values in Keras's order, where they are not drawn; null otherwise.</summary>
    public float[]? Values { get; } = values is null || values.Length == layout.TensorLength
        ? values
        : throw new ArgumentException($"'{name}' has {layout.TensorLength} elements, but {values.Length} initial values.", nameof(values));
}
