namespace NetGen.Generator;

/// <summary>The names of what a formula can be made of.</summary>
internal static class Operations
{
    public const string Constant = "Constant";
    public const string Variable = "Variable";

    public const string Add = "Add";
    public const string Subtract = "Subtract";
    public const string Multiply = "Multiply";
    public const string Divide = "Divide";
    public const string Negate = "Negate";
    public const string Power = "Pow";
    public const string Max = "Max";
    public const string Min = "Min";

    public const string Exp = "Exp";
    public const string Log = "Log";
    public const string Log2 = "Log2";
    public const string Log10 = "Log10";
    public const string Sqrt = "Sqrt";
    public const string Cbrt = "Cbrt";
    public const string Sin = "Sin";
    public const string Cos = "Cos";
    public const string Tan = "Tan";
    public const string Asin = "Asin";
    public const string Acos = "Acos";
    public const string Atan = "Atan";
    public const string Atan2 = "Atan2";
    public const string Sinh = "Sinh";
    public const string Cosh = "Cosh";
    public const string Tanh = "Tanh";
    public const string Asinh = "Asinh";
    public const string Acosh = "Acosh";
    public const string Atanh = "Atanh";
    public const string Abs = "Abs";

    /// <summary>1 / (1 + exp(−x)), as a whole: its derivative s · (1 − s) cannot overflow, that of the quotient can.</summary>
    public const string Sigmoid = "Sigmoid";

    /// <summary>log(1 + exp(x)), as a whole: its derivative is the sigmoid.</summary>
    public const string Softplus = "Softplus";

    /// <summary>IfGreater(a, b, x, y) is a &gt; b ? x : y. Others are it with operands or branches exchanged.</summary>
    public const string IfGreater = "IfGreater";

    /// <summary>a ≥ b ? x : y.</summary>
    public const string IfAtLeast = "IfAtLeast";

    /// <summary>a = b ? x : y.</summary>
    public const string IfEqual = "IfEqual";

    public static bool IsConditional(string operation) => operation is IfGreater or IfAtLeast or IfEqual;
}
