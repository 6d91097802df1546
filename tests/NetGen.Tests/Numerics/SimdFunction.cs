using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.Intrinsics;
using NetGen.Numerics;

namespace NetGen.Tests.Numerics;

/// <summary>One function of <see cref="Simd"/> on every width, with what it is measured against: the function in double precision, the
/// documented error bound in units in the last place, the size up to which results may come out as 0, and the checksum of the results
/// over all exponents (see <see cref="SimdBitsTests"/>).</summary>
internal sealed record SimdFunction(
    string Name,
    Func<double, double> Exact,
    double Ulps,
    double Flushed,
    uint Checksum,
    Func<float, float> Scalar,
    Func<Vector128<float>, Vector128<float>> On128,
    Func<Vector256<float>, Vector256<float>> On256,
    Func<Vector512<float>, Vector512<float>> On512)
{
    public static IReadOnlyList<SimdFunction> All { get; } =
    [
        new("Exp", Math.Exp, 1.4, 1.7e-38, 0x21E317C7, Simd.Exp, Simd.Exp, Simd.Exp, Simd.Exp),
        new("Expm1", ExactFunctions.Expm1, 1.7, 0, 0x384F96EC, Simd.Expm1, Simd.Expm1, Simd.Expm1, Simd.Expm1),
        new("Log", Math.Log, 1.0, 0, 0x2651A7F0, Simd.Log, Simd.Log, Simd.Log, Simd.Log),
        new("Log1p", ExactFunctions.Log1p, 1.5, 0, 0x35DC3688, Simd.Log1p, Simd.Log1p, Simd.Log1p, Simd.Log1p),
        new("Sigmoid", ExactFunctions.Sigmoid, 3.3, 3e-39, 0x20CED1AF, Simd.Sigmoid, Simd.Sigmoid, Simd.Sigmoid, Simd.Sigmoid),
        new("Tanh", Math.Tanh, 4.8, 0, 0x170D8841, Simd.Tanh, Simd.Tanh, Simd.Tanh, Simd.Tanh),
        new("Erf", ExactFunctions.Erf, 3.0, 0, 0x56715103, Simd.Erf, Simd.Erf, Simd.Erf, Simd.Erf),
        new("Softplus", ExactFunctions.Softplus, 2.0, 1.7e-38, 0x949548BA, Simd.Softplus, Simd.Softplus, Simd.Softplus, Simd.Softplus),
    ];

    public static IEnumerable<string> Names => All.Select(function => function.Name);

    public static SimdFunction Find(string name) => All.Single(function => function.Name == name);
}
