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
    V Create(float value);

    V Add(V x, V y);

    V Subtract(V x, V y);

    V Multiply(V x, V y);

    V Divide(V x, V y);

    /// <summary>a * b + c, with one rounding where the processor has the instruction.</summary>
    V MultiplyAdd(V a, V b, V c);

    V Negate(V x);

    V Sqrt(V x);

    V Abs(V x);

    /// <summary>The larger of the two, x where it is NaN. Which of two zeros comes out is not defined.</summary>
    V AtLeast(V x, V bound);

    /// <summary>The smaller of the two, x where it is NaN. Which of two zeros comes out is not defined.</summary>
    V AtMost(V x, V bound);

    /// <summary>x &gt; y ? a : b.</summary>
    V IfGreater(V x, V y, V a, V b);

    /// <summary>x == y ? a : b.</summary>
    V IfEqual(V x, V y, V a, V b);

    /// <summary>The bits of x, shifted left.</summary>
    V ShiftBitsLeft(V x, int count);

    /// <summary>The bits of x, shifted right; the sign is kept.</summary>
    V ShiftBitsRight(V x, int count);

    /// <summary>The difference of the bits as integers.</summary>
    V SubtractBits(V x, V y);

    V AndBits(V x, V y);

    V OrBits(V x, V y);

    /// <summary>A vector with the given bits in every lane.</summary>
    V CreateBits(int bits);

    /// <summary>The float nearest to the integer that the bits stand for.</summary>
    V BitsToFloat(V x);
}
