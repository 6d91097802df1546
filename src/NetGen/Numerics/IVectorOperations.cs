namespace NetGen.Numerics;

/// <summary>
/// What the formulas of <see cref="VectorMath"/> are written with: one implementation per vector width and one for a single float.
/// A lane depends on that lane alone, and every implementation rounds alike, so a formula has the same bits on every width.
/// "Bits" are the lanes read as 32-bit integers.
/// </summary>
/// <typeparam name="V">The vector type, or float.</typeparam>
internal interface IVectorOperations<V>
    where V : struct
{
    public V Create(float value);

    public V Add(V x, V y);

    public V Subtract(V x, V y);

    public V Multiply(V x, V y);

    public V Divide(V x, V y);

    /// <summary>a * b + c, with one rounding where the processor has the instruction.</summary>
    public V MultiplyAdd(V a, V b, V c);

    public V Negate(V x);

    public V Abs(V x);

    /// <summary>The larger of the two, x where it is NaN. Which of two zeros comes out is not defined.</summary>
    public V AtLeast(V x, V bound);

    /// <summary>The smaller of the two, x where it is NaN. Which of two zeros comes out is not defined.</summary>
    public V AtMost(V x, V bound);

    /// <summary>x &gt; y ? a : b.</summary>
    public V IfGreater(V x, V y, V a, V b);

    /// <summary>x == y ? a : b.</summary>
    public V IfEqual(V x, V y, V a, V b);

    /// <summary>The bits of x, shifted left.</summary>
    public V ShiftBitsLeft(V x, int count);

    /// <summary>The bits of x, shifted right; the sign is kept.</summary>
    public V ShiftBitsRight(V x, int count);

    /// <summary>The difference of the bits as integers.</summary>
    public V SubtractBits(V x, V y);

    public V AndBits(V x, V y);

    public V OrBits(V x, V y);

    /// <summary>A vector with the given bits in every lane.</summary>
    public V CreateBits(int bits);

    /// <summary>The float nearest to the integer that the bits stand for.</summary>
    public V BitsToFloat(V x);
}
