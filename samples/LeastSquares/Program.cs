using System;
using System.Linq;
using LeastSquares;

var result = LeastSquaresSample.Run();

Console.WriteLine($"Body mass of {result.Penguins} penguins, in kilograms per standard deviation of a length:");
Console.WriteLine($"{"weight",-20}{"gradient descent",18}{"(XᵀX)⁻¹XᵀY",14}{"difference",14}");
foreach (var ((name, trained), exact) in result.Names.Zip(result.Trained).Zip(result.Exact))
{
    Console.WriteLine($"{name,-20}{trained,18:F6}{exact,14:F6}{trained - exact,14:E1}");
}

Console.WriteLine($"typical error {result.TypicalError:F3} kg");
