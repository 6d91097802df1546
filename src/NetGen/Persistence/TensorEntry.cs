using System.Collections.Generic;

namespace NetGen;

/// <summary>What a safetensors header says about one tensor.</summary>
/// <param name="Name">The name in the file.</param>
/// <param name="Type">The element type's name, such as F32.</param>
/// <param name="Shape">The dimensions.</param>
/// <param name="Begin">Where the bytes begin, counted from the end of the header.</param>
/// <param name="End">Where they end.</param>
internal sealed record TensorEntry(string Name, string Type, IReadOnlyList<long> Shape, long Begin, long End)
{
    public long Bytes => End - Begin;

    /// <summary>The product of the dimensions; −1 if it is beyond any file.</summary>
    public long Elements
    {
        get
        {
            long elements = 1;
            bool overflows = false;
            foreach (long dimension in Shape)
            {
                if (dimension == 0)
                {
                    return 0;
                }

                overflows |= elements > long.MaxValue / dimension;
                elements = overflows ? 1 : elements * dimension;
            }

            return overflows ? -1 : elements;
        }
    }

    public bool HasShape(TensorShape shape)
    {
        bool equal = Shape.Count == shape.Length;
        for (int i = 0; equal && i < shape.Length; i++)
        {
            equal = Shape[i] == shape[i];
        }

        return equal;
    }

    public string ShapeText => Shape.Count == 0 ? "a single number" : string.Join("×", Shape);
}
