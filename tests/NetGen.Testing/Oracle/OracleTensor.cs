using System.Collections.Generic;

namespace NetGen.Testing;

/// <summary>A tensor of a declaration: its name and its shape in Keras's layout.</summary>
public sealed record OracleTensor(string Name, IReadOnlyList<int> Shape, bool Trainable)
{
    public int Length { get; } = Shapes.Size(Shape);
}
