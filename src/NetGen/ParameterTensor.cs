using System;
using NetGen.Numerics;

namespace NetGen;

/// <summary>One tensor of parameters: a window on the network's memory, in Keras's shape and layout (row-major, channels last).</summary>
/// <remarks>Reading is safe on any number of threads; writing is not safe while another thread predicts or trains.</remarks>
public sealed class ParameterTensor
{
    private readonly ParameterStore _store;
    private readonly ParameterLayout _layout;

    internal ParameterTensor(ParameterStore store, ParameterDescription description)
    {
        _store = store;
        _layout = description.Layout;
        Name = description.Name;
        Shape = description.Shape;
        Length = description.Shape.Elements;
        Trainable = description.Trainable;
        PyTorch = description.PyTorch;
    }

    /// <summary>The layer's name and the tensor's: <c>dense_1.kernel</c>.</summary>
    public string Name { get; }

    /// <summary>The shape: a dense kernel is (in, out), a bias (out).</summary>
    public TensorShape Shape { get; }

    /// <summary>The number of elements.</summary>
    public int Length { get; }

    /// <summary>Whether an optimizer changes the tensor.</summary>
    public bool Trainable { get; }

    internal PyTorchLayout PyTorch { get; }

    /// <summary>Whether a gradient was ever computed.</summary>
    internal bool HasGradient => _store.HasGradients;

    /// <summary>Copies the values.</summary>
    /// <param name="destination">Receives exactly <see cref="Length"/> values.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> has another length; nothing is written.</exception>
    public void CopyTo(Span<float> destination)
    {
        CheckLength(destination.Length, nameof(destination));
        _layout.CopyTo(_store.Parameters.Span, destination);
    }

    /// <summary>Replaces the values.</summary>
    /// <param name="source">Exactly <see cref="Length"/> values.</param>
    /// <exception cref="ArgumentException"><paramref name="source"/> has another length; the tensor stays as it was.</exception>
    public void CopyFrom(ReadOnlySpan<float> source)
    {
        CheckLength(source.Length, nameof(source));
        _layout.CopyFrom(source, _store.WritableArena);
    }

    /// <summary>Copies the gradient that the last backpropagation left; zeros before the first one.</summary>
    /// <param name="destination">Receives exactly <see cref="Length"/> values.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> has another length; nothing is written.</exception>
    public void CopyGradientTo(Span<float> destination)
    {
        CheckLength(destination.Length, nameof(destination));
        if (_store.HasGradients)
        {
            _layout.CopyTo(_store.Gradients.Span, destination);
        }
        else
        {
            destination.Clear();
        }
    }

    internal float[] Values() => From(_store.Parameters.Span);

    internal float[] Gradient() => From(_store.Gradients.Span);

    /// <summary>The tensor's elements in an arena of the network's own layout.</summary>
    internal float[] From(ReadOnlySpan<float> arena)
    {
        float[] values = new float[Length];
        _layout.CopyTo(arena, values);
        return values;
    }

    /// <summary>Writes name and shape.</summary>
    /// <returns>Such as <c>dense_1.kernel (784×128)</c>.</returns>
    public override string ToString() => $"{Name} ({Shape})";

    private void CheckLength(int actual, string parameter)
    {
        if (actual != Length)
        {
            throw new ArgumentException($"{parameter} holds {actual} values, but '{Name}' has {Length} ({Shape}).", parameter);
        }
    }
}
