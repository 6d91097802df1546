using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using NetGen.Generator;

namespace NetGen.Analyzers;

/// <summary>The one place where a rule of the generator becomes a descriptor of the compiler's.</summary>
internal static class DiagnosticDescriptors
{
    /// <summary>The key in a diagnostic's properties of what its code fix needs besides the place.</summary>
    public const string Fix = nameof(Fix);

    private static readonly string HelpLinkBase = typeof(DiagnosticDescriptors).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == nameof(HelpLinkBase)).Value!;

    private static readonly Dictionary<Rule, DiagnosticDescriptor> Descriptors = RuleCatalog.All.ToDictionary(rule => rule, Create);

    /// <summary>One descriptor per id, in the order of the ids: other wordings of an id are reported, but not announced.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = Announced(RuleCatalog.All);

    /// <summary>The rules of declarations.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Declarations { get; } = Announced(RuleCatalog.All.Except(UsageRules.All).Except([LayerShapeRule.LayerShape]));

    /// <summary>The note on each layer.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Shapes { get; } = Announced([LayerShapeRule.LayerShape]);

    /// <summary>The rules of call sites.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Usage { get; } = Announced(UsageRules.All);

    public static DiagnosticDescriptor For(Rule rule) => Descriptors[rule];

    private static ImmutableArray<DiagnosticDescriptor> Announced(IEnumerable<Rule> rules) =>
        rules.GroupBy(rule => rule.Id).Select(wordings => For(wordings.First())).ToImmutableArray();

    private static DiagnosticDescriptor Create(Rule rule) => new(
        rule.Id,
        rule.Title,
        rule.MessageFormat,
        $"NetGen.{rule.Category}",
        Severity(rule.Severity),
        isEnabledByDefault: rule.IsEnabledByDefault,
        helpLinkUri: $"{HelpLinkBase}{rule.Id}.md",
        customTags: rule.IsConfigurable ? [] : [WellKnownDiagnosticTags.NotConfigurable]);

    private static DiagnosticSeverity Severity(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => DiagnosticSeverity.Error,
        RuleSeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };
}
