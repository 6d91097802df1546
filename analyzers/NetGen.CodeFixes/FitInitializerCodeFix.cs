using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator;

namespace NetGen.CodeFixes;

/// <summary>NETGEN0305 and NETGEN0306: the initializer of the other family, or the default one in place of a constant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FitInitializerCodeFix)), Shared]
public sealed class FitInitializerCodeFix : NetworkCodeFix
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(ArchitectureRules.UnfittingInitializer.Id, ArchitectureRules.IdenticalUnits.Id);

    private protected override IEnumerable<FixChoice> Choices(NetworkDeclaration network, Diagnostic diagnostic)
    {
        var ordinal = network.OrdinalAt(diagnostic.Location);
        if (ordinal < 0)
        {
            yield break;
        }

        var attribute = network.Attributes[ordinal];
        if (diagnostic.Id == ArchitectureRules.IdenticalUnits.Id)
        {
            yield return new FixChoice(
                "Draw the initial weights at random", "Default", edit => edit.RemoveArguments(attribute, "Initializer", "InitializerScale"));
            yield break;
        }

        var node = network.Network.Nodes.First(candidate => candidate.Layer.Header.Attribute == ordinal);
        var written = InitialGain.Kernel(node)!.Initializer;
        var fitting = written.StartsWith("He", StringComparison.Ordinal) ? written.Replace("He", "Xavier") : written.Replace("Xavier", "He");
        var expression = SolutionEdit.Argument(attribute, "Initializer")?.Expression;
        var name = (expression as MemberAccessExpressionSyntax)?.Name ?? expression as SimpleNameSyntax;
        if (name is not null)
        {
            yield return new FixChoice($"Use {fitting}", "Fitting", edit => edit.Replace(name, fitting));
        }
    }
}
