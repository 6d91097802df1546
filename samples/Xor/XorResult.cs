namespace Xor;

/// <summary>How the training ended.</summary>
/// <param name="Loss">Mean binary cross-entropy over the four cases, in inference mode.</param>
/// <param name="Steps">Full-batch steps taken.</param>
/// <param name="Outputs">The network's output for 00, 01, 10 and 11.</param>
public sealed record XorResult(float Loss, int Steps, float[] Outputs);
