namespace NetGen.Testing.Losses;

/// <summary>(p − t)².</summary>
internal sealed class MeanSquaredError : ElementwiseLoss
{
    protected override double Value(double prediction, double target) => (prediction - target) * (prediction - target);

    protected override double Derivative(double prediction, double target) => 2 * (prediction - target);
}
