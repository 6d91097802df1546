namespace NetGen;

/// <summary>How long a tensor and its gradient are.</summary>
/// <param name="Name">The tensor's name, such as <c>dense_1.kernel</c>.</param>
/// <param name="Norm">The Euclidean norm of its values.</param>
/// <param name="GradientNorm">
/// The Euclidean norm of the loss's gradient with respect to it: of this trace's batch, or, where the trace was made without targets, as the
/// last <c>Backpropagate</c> or <c>BackpropagateGradients</c> left it. Null if the tensor is not trainable or no gradient was computed yet.
/// </param>
public readonly record struct ParameterTrace(string Name, double Norm, double? GradientNorm);
