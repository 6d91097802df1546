using System.Collections.Generic;

namespace NetGen.Generator;

/// <summary>
/// A loss: its value and its gradient over one example's output. Where it fuses with the last activation it takes the values before
/// that activation (logits), which is exact where the two apart would round to 0 or infinity.
/// </summary>
internal abstract record Loss(int Attribute, string AttributeName)
{
    /// <summary>True if the loss is computed from the input of <paramref name="activation"/>.</summary>
    public virtual bool Fuses(Layer activation) => false;

    /// <summary>True if a class index can stand for a one-hot target.</summary>
    public virtual bool TakesLabels => false;

    public virtual IEnumerable<Finding> CheckArguments() => [];

    /// <summary>False while code of the user's that the loss names is still being typed: nothing can be said of it yet.</summary>
    public virtual bool IsComplete => true;

    /// <summary>What is worth saying of code of the user's that the loss names, though it is no fault.</summary>
    public virtual IEnumerable<Finding> Advice() => [];

    /// <summary>
    /// Writes the loss of one example. <paramref name="gradient"/> is where scale · dL/dz goes, or null if only the value is wanted.
    /// Gives the value as an expression.
    /// </summary>
    public abstract string WriteRow(KernelWriter k, Shape shape, bool fused, Place z, Place target, Place? gradient);

    protected Finding Domain(string argument, object value, string domain) =>
        Finding.Of(DeclarationRules.ArgumentOutOfRange, Attribute, argument, value, domain);
}
