using System;
using System.Globalization;
using System.Linq;

namespace NetGen.Generator;

/// <summary>Numbers and names as C# source, the same under every culture.</summary>
internal static class Literal
{
    /// <summary>The shortest text that reads back as the float nearest to <paramref name="value"/>.</summary>
    public static string Float(double value)
    {
        var single = (float)value;
        return single switch
        {
            float.NaN => "float.NaN",
            float.PositiveInfinity => "float.PositiveInfinity",
            float.NegativeInfinity => "float.NegativeInfinity",
            // "R" of this framework is not always the shortest, but always reads back exactly; 9 digits always suffice.
            _ => Shortest(single) + "f",
        };
    }

    public static string Double(double value) =>
        double.IsNaN(value) ? "double.NaN" : value.ToString("R", CultureInfo.InvariantCulture) + "d";

    public static string Int(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string String(string value) => "\"" + Printable(value.Replace("\\", "\\\\").Replace("\"", "\\\"")) + "\"";

    /// <summary>Without what would end a line, in a literal or in a comment: a name may hold any character.</summary>
    public static string Printable(string text) => string.Concat(text.Select(c =>
        char.IsControl(c) || c is '\u2028' or '\u2029' ? $"\\u{(int)c:x4}" : c.ToString()));

    public static string Array(Shape shape) => "new int[] { " + string.Join(", ", shape.Dimensions.Select(d => Int(d))) + " }";

    /// <summary>dense_1 as Dense1: a method name that cannot be a keyword, since it starts with a capital.</summary>
    public static string Pascal(string name)
    {
        var words = string.Concat(name.Select(c => char.IsLetterOrDigit(c) ? c : ' ')).Split([' '], StringSplitOptions.RemoveEmptyEntries);
        var joined = string.Concat(words.Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
        return joined.Length == 0 || !char.IsLetter(joined[0]) ? "Layer" + joined : joined;
    }

    /// <summary>A layer's name as a local that no keyword and no other local of the kernels is called.</summary>
    public static string Identifier(string name) =>
        "v_" + string.Concat(name.Select(c => char.IsLetterOrDigit(c) && c < 128 ? c.ToString() : c == '_' ? "_" : $"u{(int)c:x4}"));

    private static string Shortest(float value)
    {
        for (var digits = 1; digits < 9; digits++)
        {
            var text = value.ToString("G" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            if (float.Parse(text, CultureInfo.InvariantCulture) == value)
            {
                return text;
            }
        }

        return value.ToString("G9", CultureInfo.InvariantCulture);
    }
}
