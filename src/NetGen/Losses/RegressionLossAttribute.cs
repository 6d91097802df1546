namespace NetGen;

/// <summary>The base of the losses for real-valued targets.</summary>
/// <remarks>
/// The range of the targets is for the compiler only: with it the analyzer knows whether an output activation such as
/// <see cref="TanhAttribute"/> can reach every target (NETGEN0209). It changes no number.
/// </remarks>
public abstract class RegressionLossAttribute : LossFunctionAttribute
{
    /// <summary>The smallest target that occurs. Default: <see cref="double.NaN"/>, unknown.</summary>
    public double TargetMin { get; set; } = double.NaN;

    /// <summary>The largest target that occurs. Default: <see cref="double.NaN"/>, unknown.</summary>
    public double TargetMax { get; set; } = double.NaN;
}
