using System;
using Xor;

var result = XorSample.Run();

Console.WriteLine("a  b  a xor b  network");
for (var i = 0; i < result.Outputs.Length; i++)
{
    var (a, b) = (XorSample.Inputs[2 * i], XorSample.Inputs[2 * i + 1]);
    Console.WriteLine($"{a}  {b}  {XorSample.Targets[i],7}  {result.Outputs[i],7:F4}");
}

Console.WriteLine($"loss {result.Loss:F4} after {result.Steps} steps");
