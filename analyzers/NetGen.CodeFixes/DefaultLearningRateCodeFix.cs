using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NetGen.Generator;

namespace NetGen.CodeFixes;

/// <summary>NETGEN0401: takes the optimizer's default learning rate.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DefaultLearningRateCodeFix)), Shared]
public sealed class DefaultLearningRateCodeFix : NetworkCodeFix
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(TrainingRules.AbsurdLearningRate.Id);

    private protected override IEnumerable<FixChoice> Choices(NetworkDeclaration network, Diagnostic diagnostic)
    {
        var ordinal = network.OrdinalAt(diagnostic.Location);
        if (network.Model.Optimizers.FirstOrDefault(optimizer => optimizer.Attribute == ordinal) is { } optimizer)
        {
            var rate = optimizer.DefaultLearningRate.ToString(CultureInfo.InvariantCulture);
            yield return new FixChoice(
                $"Use the default learning rate {rate}", "Default", edit => edit.RemovePositionalArguments(network.Attributes[ordinal]));
        }
    }
}
