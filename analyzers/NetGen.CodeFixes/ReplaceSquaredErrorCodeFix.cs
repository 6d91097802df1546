using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NetGen.Generator;

namespace NetGen.CodeFixes;

/// <summary>NETGEN0201 and NETGEN0202: the cross-entropy that belongs to the output unit, in place of the squared error.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReplaceSquaredErrorCodeFix)), Shared]
public sealed class ReplaceSquaredErrorCodeFix : NetworkCodeFix
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(OutputRules.SigmoidWithSquaredError.Id, OutputRules.SoftmaxWithSquaredError.Id);

    private protected override IEnumerable<FixChoice> Choices(NetworkDeclaration network, Diagnostic diagnostic)
    {
        if (network.Model.Loss is not { } loss)
        {
            yield break;
        }

        var attribute = network.Attributes[loss.Attribute];
        var name = diagnostic.Id == OutputRules.SigmoidWithSquaredError.Id ? "BinaryCrossEntropy" : "CategoricalCrossEntropy";
        yield return new FixChoice($"Use {name}", "CrossEntropy", edit =>
        {
            if (network.IsWritten(loss))
            {
                edit.Replace(attribute, network.NameLike(attribute, name));
                return;
            }

            // A head brings its own loss: its layer stays, and the fitting loss is written out.
            edit.Replace(attribute.Name, network.NameLike(attribute, "Dense"));
            edit.InsertBelow(network.LastLayer, network.NameLike(network.LastLayer, name));
        });
    }
}
