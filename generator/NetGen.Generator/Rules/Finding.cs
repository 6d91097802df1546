using System.Globalization;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// A rule that a declaration breaks. The place is the ordinal of an attribute, never a location: only the analyzer knows locations.
/// </summary>
internal sealed record Finding(Rule Rule, int Attribute, EquatableArray<string> Arguments)
{
    /// <summary>The finding stands at the class's name, not at one of its attributes.</summary>
    public const int AtClass = -1;

    /// <summary>What a code fix needs besides the place, for instance the nearest name.</summary>
    public string? Fix { get; init; }

    public string Message => string.Format(CultureInfo.InvariantCulture, Rule.MessageFormat, Arguments.Cast<object>().ToArray());

    public static Finding Of(Rule rule, int attribute, params object[] arguments) =>
        new(rule, attribute, arguments.Select(a => string.Format(CultureInfo.InvariantCulture, "{0}", a)).ToEquatableArray());
}
