using System;

namespace NetGen;

/// <summary>What every generated network can do: predict, and show its parameters.</summary>
/// <remarks>
/// <para>
/// Values are float32. An example is <see cref="InputSize"/> floats, channels last; a batch is examples back to back. The sizes are
/// constants on the generated class itself (<c>LeNet.InputSize</c>).
/// </para>
/// <para>
/// Any number of threads may predict with one network at the same time, as long as none changes its parameters. Predictions allocate
/// nothing after the first call on a thread.
/// </para>
/// </remarks>
public interface INetwork
{
    /// <summary>The number of floats that one example takes: the product of <see cref="InputShape"/>.</summary>
    int InputSize { get; }

    /// <summary>The number of floats that one prediction gives: the product of <see cref="OutputShape"/>.</summary>
    int OutputSize { get; }

    /// <summary>The number of parameters in <see cref="Tensors"/>, frozen ones included, padding not.</summary>
    int ParameterCount { get; }

    /// <summary>The number of parameters that an optimizer changes.</summary>
    int TrainableParameterCount { get; }

    /// <summary>The multiply-adds of one prediction.</summary>
    long MultiplyAdds { get; }

    /// <summary>The bytes of scratch memory that one prediction needs.</summary>
    int ScratchBytes { get; }

    /// <summary>
    /// Identifies the layers and their shapes, never the rate, dropout or loss: 16 hexadecimal digits, which stand in every file of weights.
    /// </summary>
    string ArchitectureHash { get; }

    /// <summary>The shape of one example, channels last.</summary>
    TensorShape InputShape { get; }

    /// <summary>The shape of one prediction, channels last.</summary>
    TensorShape OutputShape { get; }

    /// <summary>Predicts one example.</summary>
    /// <param name="input">Exactly <see cref="InputSize"/> values.</param>
    /// <param name="output">Receives exactly <see cref="OutputSize"/> values.</param>
    /// <exception cref="ArgumentException">A span has another length, or the two overlap; nothing is written.</exception>
    void Predict(ReadOnlySpan<float> input, Span<float> output);

    /// <summary>Predicts one example with the caller's scratch memory.</summary>
    /// <param name="input">Exactly <see cref="InputSize"/> values.</param>
    /// <param name="output">Receives exactly <see cref="OutputSize"/> values.</param>
    /// <param name="workspace">Scratch memory from <see cref="CreateWorkspace"/>, used by one thread at a time.</param>
    /// <exception cref="ArgumentException">
    /// A span has another length, the two overlap, or the workspace belongs to a network of another type; nothing is written.
    /// </exception>
    /// <exception cref="ArgumentNullException"><paramref name="workspace"/> is null.</exception>
    void Predict(ReadOnlySpan<float> input, Span<float> output, Workspace workspace);

    /// <summary>
    /// Predicts a batch. Gives the same bits as one <see cref="Predict(ReadOnlySpan{float}, Span{float})"/> per example, faster.
    /// </summary>
    /// <param name="inputs">Examples back to back: a multiple of <see cref="InputSize"/> values. Empty does nothing.</param>
    /// <param name="outputs">Receives <see cref="OutputSize"/> values per example, back to back.</param>
    /// <exception cref="ArgumentException">A span has another length, or the two overlap; nothing is written.</exception>
    void PredictBatch(ReadOnlySpan<float> inputs, Span<float> outputs);

    /// <summary>Predicts a batch with the caller's scratch memory.</summary>
    /// <param name="inputs">Examples back to back: a multiple of <see cref="InputSize"/> values. Empty does nothing.</param>
    /// <param name="outputs">Receives <see cref="OutputSize"/> values per example, back to back.</param>
    /// <param name="workspace">Scratch memory from <see cref="CreateWorkspace"/>, used by one thread at a time.</param>
    /// <exception cref="ArgumentException">
    /// A span has another length, the two overlap, or the workspace belongs to a network of another type; nothing is written.
    /// </exception>
    /// <exception cref="ArgumentNullException"><paramref name="workspace"/> is null.</exception>
    void PredictBatch(ReadOnlySpan<float> inputs, Span<float> outputs, Workspace workspace);

    /// <summary>Predicts one example and returns the index of the largest output, the first one among equals.</summary>
    /// <param name="input">Exactly <see cref="InputSize"/> values.</param>
    /// <returns>A class index from 0 to <see cref="OutputSize"/> − 1.</returns>
    /// <exception cref="ArgumentException"><paramref name="input"/> has another length.</exception>
    /// <exception cref="InvalidOperationException">The network has one output: there is nothing to choose from.</exception>
    int Classify(ReadOnlySpan<float> input);

    /// <summary>
    /// Predicts one example and shows what every layer gives, each by itself: also those that a prediction computes together with their
    /// neighbours. A debugging aid: it is slow and allocates. Changes nothing; any number of threads may call it.
    /// </summary>
    /// <param name="input">Exactly <see cref="InputSize"/> values.</param>
    /// <returns>
    /// Shapes and values of all layers by name, and the norms of parameters and of the gradients that the last backpropagation left. The last
    /// layer's values are those of <see cref="Predict(ReadOnlySpan{float}, Span{float})"/>, to the bit unless a normalisation is folded into
    /// a neighbour there, which rounds in another order.
    /// </returns>
    /// <exception cref="ArgumentException"><paramref name="input"/> has another length.</exception>
    /// <exception cref="NotSupportedException">The network was not generated, and does not show its layers.</exception>
    NetworkTrace Trace(ReadOnlySpan<float> input) =>
        throw new NotSupportedException($"{GetType().Name} does not show its layers; a generated network does.");

    /// <summary>Creates scratch memory for predictions by networks of this type, for callers that want to own it.</summary>
    /// <returns>A workspace that one thread at a time may use.</returns>
    Workspace CreateWorkspace();

    /// <summary>The parameters by name, in declaration order, in Keras's shapes and layouts.</summary>
    ParameterTensors Tensors { get; }

    /// <summary>Copies all trainable parameters: tensors in declaration order, each in Keras's layout.</summary>
    /// <param name="destination">Receives exactly <see cref="TrainableParameterCount"/> values.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> has another length; nothing is written.</exception>
    void CopyParametersTo(Span<float> destination);

    /// <summary>Replaces all trainable parameters; the inverse of <see cref="CopyParametersTo"/>.</summary>
    /// <param name="source">Exactly <see cref="TrainableParameterCount"/> values.</param>
    /// <exception cref="ArgumentException"><paramref name="source"/> has another length; no parameter is changed.</exception>
    void CopyParametersFrom(ReadOnlySpan<float> source);

    /// <summary>
    /// All parameters in the network's own padded layout, which is the same on every machine: for copies and reductions over whole networks
    /// of one type. Whatever is written into the padding never reaches an output.
    /// </summary>
    Span<float> ParameterArena { get; }
}
