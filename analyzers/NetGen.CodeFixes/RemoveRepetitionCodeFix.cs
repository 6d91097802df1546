using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NetGen.Generator;

namespace NetGen.CodeFixes;

/// <summary>NETGEN0210: removes the second loss, optimizer or [Network].</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveRepetitionCodeFix)), Shared]
public sealed class RemoveRepetitionCodeFix : NetworkCodeFix
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(OutputRules.DeclaredTwice.Id);

    private protected override IEnumerable<FixChoice> Choices(NetworkDeclaration network, Diagnostic diagnostic)
    {
        var ordinal = network.OrdinalAt(diagnostic.Location);

        // A second head is layers too: which of the heads is meant, nobody can tell.
        if (ordinal >= 0 && network.Model.Layers.All(layer => layer.Header.Attribute != ordinal))
        {
            var attribute = network.Attributes[ordinal];
            yield return new FixChoice($"Remove [{attribute}]", "Remove", edit => edit.Remove([attribute]));
        }
    }
}
