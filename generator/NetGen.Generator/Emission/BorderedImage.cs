namespace NetGen.Generator;

/// <summary>
/// An image with zeros around it: with them every window lies inside, and one kernel serves the middle and the edges. Measured, the copy
/// costs less than kernels of their own for the edges.
/// </summary>
/// <param name="Rows">Rows of the image.</param>
/// <param name="RowFloats">Floats of one of its rows.</param>
/// <param name="Top">Rows of zeros above.</param>
/// <param name="Bottom">Rows of zeros below.</param>
/// <param name="Left">Floats of zeros before each row.</param>
/// <param name="Right">Floats of zeros after each row.</param>
internal sealed record BorderedImage(int Rows, int RowFloats, int Top, int Bottom, int Left, int Right)
{
    public bool HasBorder => Top + Bottom + Left + Right > 0;

    /// <summary>Floats from one row to the next.</summary>
    public int RowStride => Left + RowFloats + Right;

    /// <summary>The floats of the copy; none without a border, where the image itself is read.</summary>
    public int Floats => HasBorder ? checked((Top + Rows + Bottom) * RowStride) : 0;

    /// <summary>Writes the copy: row after row, between them the zeros of a row's end and the next one's start.</summary>
    public void WriteCopy(KernelWriter k, Place image, Place copy)
    {
        k.Code.Line($"// The image with zeros around it: {Top} rows above, {Bottom} below, {Left} floats to the left of a row, {Right} to the right.");
        var (from, to) = (k.Cursor("x", image), k.Cursor("b", copy));
        Zeros((Top * RowStride) + Left);
        k.Repeat(
            Rows - 1,
            () =>
            {
                Row();
                Zeros(Left + Right);
            });
        Row();
        Zeros(Right + (Bottom * RowStride));

        void Row()
        {
            k.Copy(from, to, RowFloats);
            k.Advance(from, RowFloats);
            k.Advance(to, RowFloats);
        }

        void Zeros(int count)
        {
            if (count > 0)
            {
                k.Clear(to, count);
                k.Advance(to, count);
            }
        }
    }

    /// <summary>Writes the image out of a copy that has had its border, or adds it to what is there.</summary>
    public void WriteInner(KernelWriter k, Place copy, Place image, bool accumulate) => k.ForEach(
        Rows,
        [(copy + ((Top * RowStride) + Left), RowStride), (image, RowFloats)],
        row => k.Copy(row[0], row[1], RowFloats, accumulate));
}
