using System.Collections.Generic;

namespace NetGen.Generator;

/// <summary>
/// A function of the user's: its formula is printed on vectors, its derivative is found symbolically. Nothing is known of its range, so
/// that no rule about output units judges it.
/// </summary>
internal sealed record ActivationLayer(LayerHeader Header, UserFunction Function) : ElementwiseLayer(Header)
{
    public override bool DerivativeFromOutput => false;

    public override int Weight => Function.Weight;

    public override IEnumerable<Finding> CheckArguments() => Function.Findings(Header.Attribute);

    public override bool IsComplete => Function.IsComplete;

    public override IEnumerable<Finding> Advice() => Function.Advice(Header.Attribute);

    public override string Forward(SimdTarget t, string x) => Function.Value(t, null, x);

    public override string Forward(KernelWriter k, string x) => Function.Value(k.Target, k, x);

    public override string Backward(SimdTarget t, string x, string y, string dy) => $"{dy} * ({Function.Derivative(t, null, x)})";

    public override string Backward(KernelWriter k, string x, string y, string dy) => $"{dy} * ({Function.Derivative(k.Target, k, x)})";
}
