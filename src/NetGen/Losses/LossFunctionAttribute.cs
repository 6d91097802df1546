using System;

namespace NetGen;

/// <summary>
/// The base of the losses. A loss gives the class <c>Evaluate</c> and <c>Backpropagate</c>; a network has at most one (NETGEN0210).
/// </summary>
/// <remarks>
/// The loss of a batch is the mean over its examples, the loss of an example the mean over its elements. With example weights it is Σ wᵢ ·
/// lossᵢ divided by the number of examples (not by the sum of the weights).
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public abstract class LossFunctionAttribute : Attribute
{
}
