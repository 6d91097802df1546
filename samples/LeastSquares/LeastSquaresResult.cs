namespace LeastSquares;

/// <summary>The same weights, found twice: kilograms per standard deviation of a length; the last one is the bias.</summary>
/// <param name="Penguins">Rows of the table.</param>
/// <param name="Names">What each weight multiplies.</param>
/// <param name="Trained">By gradient descent, in single precision.</param>
/// <param name="Exact">In closed form, in double precision.</param>
/// <param name="TypicalError">Root mean squared error of the network, in kilograms.</param>
public sealed record LeastSquaresResult(int Penguins, string[] Names, float[] Trained, double[] Exact, double TypicalError);
