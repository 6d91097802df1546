using System.Collections.Generic;
using System.Linq;

namespace NetGen.Testing;

internal static class Shapes
{
    public static int Size(IEnumerable<int> shape) => shape.Aggregate(1, (product, dimension) => checked(product * dimension));

    public static string Text(IEnumerable<int> shape) => string.Join("×", shape);
}
