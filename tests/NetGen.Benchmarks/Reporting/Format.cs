using System.Globalization;

namespace NetGen.Benchmarks;

/// <summary>Numbers as the tables show them.</summary>
internal static class Format
{
    /// <summary>Three digits or so, thousands grouped.</summary>
    public static string Number(double value) => value.ToString(value switch
    {
        < 0.001 and > 0 => "0.0e0",
        < 10 => "0.##",
        < 100 => "0.0",
        _ => "#,0",
    }, CultureInfo.InvariantCulture);

    public static string Percent(double share) => (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    /// <summary>The shortest time and the median.</summary>
    public static string Time(Contender? contender) =>
        contender is null ? "–" : $"{Number(contender.Minimum)} ({Number(contender.Median)})";

    public static string Ratio(Contender? of, Contender to) => of is null ? "–" : Number(of.Minimum / to.Minimum);

    public static string Bytes(Contender? contender) => contender is null ? "–" : Number(contender.BytesPerCall);

    /// <summary>A target and whether it is reached; empty if there is none.</summary>
    public static string Target(double? target, double actual, string form = "0.#") =>
        target is not { } wanted
            ? ""
            : $"≥ {wanted.ToString(form, CultureInfo.InvariantCulture)} {(actual >= wanted ? "reached" : "missed")}";
}
