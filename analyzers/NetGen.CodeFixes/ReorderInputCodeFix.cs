using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NetGen.Generator;

namespace NetGen.CodeFixes;

/// <summary>NETGEN0108: height, width, channels.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReorderInputCodeFix)), Shared]
public sealed class ReorderInputCodeFix : NetworkCodeFix
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(SlidingRules.ChannelsFirst.Id);

    private protected override IEnumerable<FixChoice> Choices(NetworkDeclaration network, Diagnostic diagnostic)
    {
        var ordinal = network.OrdinalAt(diagnostic.Location);
        var attribute = ordinal < 0 ? null : network.Attributes[ordinal];
        var dimensions = attribute?.ArgumentList?.Arguments.Where(argument => argument.NameEquals is null).Select(argument => argument.Expression).ToList();
        if (dimensions is { Count: 3 })
        {
            // The expressions change places; commas and comments between them stay.
            yield return new FixChoice($"Use [Input({dimensions[1]}, {dimensions[2]}, {dimensions[0]})]", "ChannelsLast", edit =>
            {
                for (var i = 0; i < 3; i++)
                {
                    edit.Replace(dimensions[i], dimensions[(i + 1) % 3].ToString());
                }
            });
        }
    }
}
