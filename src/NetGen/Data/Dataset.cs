using System;
using System.Collections.Generic;
using System.Threading;

namespace NetGen;

/// <summary>Examples with their targets in memory.</summary>
/// <remarks>
/// <para>
/// A dataset is a view of the arrays that it is given: they are not copied and should not be changed afterwards. Inputs and targets stand
/// back to back, example after example, channels last.
/// </para>
/// <para>
/// Targets are numbers, or class labels: an index per example, which reads as a one-hot vector (1 at the label, 0 elsewhere).
/// </para>
/// </remarks>
/// <example><code>
/// var data = new Dataset(pixels, labels, new TensorShape(28, 28, 1), classes: 10);
/// var (training, test) = data.Split(0.8, seed: 1, stratified: true);
/// </code></example>
public sealed partial class Dataset : DataSource
{
    private readonly ReadOnlyMemory<float> _inputs;
    private readonly ReadOnlyMemory<int> _labels;
    private readonly ReadOnlyMemory<float> _targets;
    private float[]? _oneHot;

    /// <summary>Examples whose inputs and targets are vectors of numbers.</summary>
    /// <param name="inputs">The inputs, back to back.</param>
    /// <param name="targets">The targets, back to back.</param>
    /// <param name="inputSize">The number of values of one input.</param>
    /// <param name="targetSize">The number of values of one target.</param>
    /// <exception cref="ArgumentNullException">An array is null.</exception>
    /// <exception cref="ArgumentException">
    /// The inputs are no multiple of their size, there are more or fewer targets than inputs, or a size is not positive.
    /// </exception>
    public Dataset(float[] inputs, float[] targets, int inputSize, int targetSize)
        : this(
            inputs,
            targets,
            new TensorShape(Positive(inputSize, nameof(inputSize))),
            new TensorShape(Positive(targetSize, nameof(targetSize))))
    {
    }

    /// <summary>Examples whose targets are numbers.</summary>
    /// <param name="inputs">The inputs, back to back.</param>
    /// <param name="targets">The targets, back to back.</param>
    /// <param name="inputShape">The shape of one input, channels last.</param>
    /// <param name="targetShape">The shape of one target.</param>
    /// <exception cref="ArgumentNullException">An array is null.</exception>
    /// <exception cref="ArgumentException">
    /// The inputs are no multiple of their size, there are more or fewer targets than inputs, or a shape has no elements.
    /// </exception>
    public Dataset(float[] inputs, float[] targets, TensorShape inputShape, TensorShape targetShape)
        : this(NotNull(inputs, nameof(inputs)), NotNull(targets, nameof(targets)).AsMemory(), inputShape, targetShape)
    {
    }

    /// <summary>Examples whose targets are numbers, as views of memory.</summary>
    /// <param name="inputs">The inputs, back to back.</param>
    /// <param name="targets">The targets, back to back.</param>
    /// <param name="inputShape">The shape of one input, channels last.</param>
    /// <param name="targetShape">The shape of one target.</param>
    /// <exception cref="ArgumentException">
    /// The inputs are no multiple of their size, there are more or fewer targets than inputs, or a shape has no elements.
    /// </exception>
    public Dataset(ReadOnlyMemory<float> inputs, ReadOnlyMemory<float> targets, TensorShape inputShape, TensorShape targetShape)
        : base(CountOf(inputs.Length, inputShape), inputShape, targetShape)
    {
        if (targets.Length != (long)Count * TargetSize)
        {
            throw new ArgumentException(
                $"targets holds {targets.Length} values, but {Count} examples of {TargetSize} are {(long)Count * TargetSize}.",
                nameof(targets));
        }

        _inputs = inputs;
        _targets = targets;
    }

    /// <summary>Examples whose inputs are vectors and whose targets are classes.</summary>
    /// <param name="inputs">The inputs, back to back.</param>
    /// <param name="labels">One class index per example, from 0 to <paramref name="classes"/> − 1.</param>
    /// <param name="inputSize">The number of values of one input.</param>
    /// <param name="classes">The number of classes, at least 2.</param>
    /// <exception cref="ArgumentNullException">An array is null.</exception>
    /// <exception cref="ArgumentException">
    /// The inputs are no multiple of their size, there are more or fewer labels than inputs, a label names no class, or a size is too
    /// small.
    /// </exception>
    public Dataset(float[] inputs, int[] labels, int inputSize, int classes)
        : this(inputs, labels, new TensorShape(Positive(inputSize, nameof(inputSize))), classes)
    {
    }

    /// <summary>Examples whose targets are classes.</summary>
    /// <param name="inputs">The inputs, back to back.</param>
    /// <param name="labels">One class index per example, from 0 to <paramref name="classes"/> − 1.</param>
    /// <param name="inputShape">The shape of one input, channels last.</param>
    /// <param name="classes">The number of classes, at least 2.</param>
    /// <exception cref="ArgumentNullException">An array is null.</exception>
    /// <exception cref="ArgumentException">
    /// The inputs are no multiple of their size, there are more or fewer labels than inputs, a label names no class, the shape has no
    /// elements, or there are fewer than two classes.
    /// </exception>
    public Dataset(float[] inputs, int[] labels, TensorShape inputShape, int classes)
        : this(NotNull(inputs, nameof(inputs)), NotNull(labels, nameof(labels)).AsMemory(), inputShape, classes)
    {
    }

    /// <summary>Examples whose targets are classes, as views of memory.</summary>
    /// <param name="inputs">The inputs, back to back.</param>
    /// <param name="labels">One class index per example, from 0 to <paramref name="classes"/> − 1.</param>
    /// <param name="inputShape">The shape of one input, channels last.</param>
    /// <param name="classes">The number of classes, at least 2.</param>
    /// <exception cref="ArgumentException">
    /// The inputs are no multiple of their size, there are more or fewer labels than inputs, a label names no class, the shape has no
    /// elements, or there are fewer than two classes.
    /// </exception>
    public Dataset(ReadOnlyMemory<float> inputs, ReadOnlyMemory<int> labels, TensorShape inputShape, int classes)
        : base(CountOf(inputs.Length, inputShape), inputShape, new TensorShape(AtLeastTwo(classes)))
    {
        if (labels.Length != Count)
        {
            throw new ArgumentException($"labels holds {labels.Length} class indices, but there are {Count} examples.", nameof(labels));
        }

        for (int i = 0; i < labels.Length; i++)
        {
            if ((uint)labels.Span[i] >= (uint)classes)
            {
                throw new ArgumentException(
                    $"labels[{i}] is {labels.Span[i]}, but the classes are 0 to {classes - 1}.", nameof(labels));
            }
        }

        _inputs = inputs;
        _labels = labels;
        ClassCount = classes;
    }

    /// <summary>All inputs, back to back.</summary>
    public ReadOnlySpan<float> Inputs => _inputs.Span;

    /// <summary>
    /// All targets, back to back. With class labels these are one-hot vectors, which the first access allocates;
    /// <see cref="Read"/> needs no such copy.
    /// </summary>
    public ReadOnlySpan<float> Targets => TargetMemory.Span;

    /// <summary>The class index of every example; empty if the targets are numbers.</summary>
    public ReadOnlySpan<int> Labels => _labels.Span;

    /// <summary>The number of classes; 0 if the targets are numbers.</summary>
    public int ClassCount { get; }

    /// <summary>The names of the classes in the order of their indices; empty if they have none.</summary>
    public IReadOnlyList<string> Classes { get; init; } = Array.Empty<string>();

    /// <summary>The names of the input's columns; empty if they have none.</summary>
    public IReadOnlyList<string> Columns { get; init; } = Array.Empty<string>();

    /// <summary>One example's input.</summary>
    /// <param name="example">From 0 to <see cref="DataSource.Count"/> − 1.</param>
    /// <returns>A view of <see cref="DataSource.InputSize"/> values.</returns>
    /// <exception cref="ArgumentException">There is no such example.</exception>
    public ReadOnlySpan<float> Input(int example) => Inputs.Slice(Checked(example) * InputSize, InputSize);

    /// <summary>One example's target.</summary>
    /// <param name="example">From 0 to <see cref="DataSource.Count"/> − 1.</param>
    /// <returns>A view of <see cref="DataSource.TargetSize"/> values.</returns>
    /// <exception cref="ArgumentException">There is no such example.</exception>
    public ReadOnlySpan<float> Target(int example) => Targets.Slice(Checked(example) * TargetSize, TargetSize);

    /// <inheritdoc/>
    /// <remarks>Allocates nothing.</remarks>
    public override void Read(ReadOnlySpan<int> examples, Span<float> inputs, Span<float> targets)
    {
        CheckRead(examples, inputs, targets);
        for (int i = 0; i < examples.Length; i++)
        {
            _inputs.Span.Slice(examples[i] * InputSize, InputSize).CopyTo(inputs.Slice(i * InputSize));
        }

        if (ClassCount > 0)
        {
            targets.Clear();
            for (int i = 0; i < examples.Length; i++)
            {
                targets[i * TargetSize + _labels.Span[examples[i]]] = 1;
            }

            return;
        }

        for (int i = 0; i < examples.Length; i++)
        {
            _targets.Span.Slice(examples[i] * TargetSize, TargetSize).CopyTo(targets.Slice(i * TargetSize));
        }
    }

    private ReadOnlyMemory<float> TargetMemory =>
        ClassCount == 0 ? _targets : LazyInitializer.EnsureInitialized(ref _oneHot, OneHot);

    private float[] OneHot()
    {
        float[] targets = new float[checked(Count * TargetSize)];
        for (int i = 0; i < Count; i++)
        {
            targets[i * TargetSize + _labels.Span[i]] = 1;
        }

        return targets;
    }

    private int Checked(int example) => (uint)example < (uint)Count
        ? example
        : throw new ArgumentException($"There is no example {example}: the source has {Count}.", nameof(example));

    private static int CountOf(int values, TensorShape inputShape)
    {
        int size = SizeOf(inputShape, nameof(inputShape));
        return values % size == 0
            ? values / size
            : throw new ArgumentException(
                $"inputs holds {values} values, which is no multiple of {size}, the length of one example ({inputShape}).", "inputs");
    }

    private static T NotNull<T>(T? value, string parameter)
        where T : class => value ?? throw new ArgumentNullException(parameter);

    private static int Positive(int value, string parameter) =>
        value > 0 ? value : throw new ArgumentOutOfRangeException(parameter, value, "Must be positive.");

    private static int AtLeastTwo(int classes) => classes >= 2 ? classes : throw new ArgumentOutOfRangeException(
        nameof(classes), classes, "Class labels need at least two classes; a target that is one number takes float[] targets.");
}
