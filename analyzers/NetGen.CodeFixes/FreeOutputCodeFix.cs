using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NetGen.Generator;

namespace NetGen.CodeFixes;

/// <summary>NETGEN0208 and NETGEN0209: leaves out the activation that keeps targets out of reach, or says that there are none beyond.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FreeOutputCodeFix)), Shared]
public sealed class FreeOutputCodeFix : NetworkCodeFix
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(OutputRules.RectifiedOutput.Id, OutputRules.BoundedOutput.Id);

    private protected override IEnumerable<FixChoice> Choices(NetworkDeclaration network, Diagnostic diagnostic)
    {
        var node = OutputRules.OutputNode(network.Network);
        var layer = node.Layer;
        if (network.Model.Loss is not RegressionLoss loss || !network.Model.Layers.Contains(layer))
        {
            yield break;
        }

        var activation = network.Attributes[layer.Header.Attribute];
        if (network.Model.Layers.Count > 1)
        {
            yield return new FixChoice($"Leave [{layer.Header.AttributeName}] out", "Remove", edit => LayerEdits.Remove(edit, network, node));
        }
        else if (diagnostic.Id == OutputRules.RectifiedOutput.Id)
        {
            // Nothing would be left of the network.
            yield return new FixChoice("Use [Softplus]", "Softplus", edit => edit.Replace(activation.Name, network.NameLike(activation, "Softplus")));
        }

        if (diagnostic.Id == OutputRules.BoundedOutput.Id && layer.Range is { } range
            && range.Reaches(loss.TargetMin) && range.Reaches(loss.TargetMax))
        {
            var title = FormattableString($"All targets lie from {range.Min} to {range.Max}");
            yield return new FixChoice(title, "Targets", edit => WriteTargets(edit, network, loss, range));
        }
    }

    private static void WriteTargets(SolutionEdit edit, NetworkDeclaration network, RegressionLoss loss, ValueRange range)
    {
        var attribute = network.Attributes[loss.Attribute];
        var (min, max) = (FormattableString($"{range.Min}"), FormattableString($"{range.Max}"));
        if (network.IsWritten(loss))
        {
            edit.SetArguments(attribute, ("TargetMin", min), ("TargetMax", max));
            return;
        }

        // A head takes no range for its targets: its layer stays, and its loss is written out.
        edit.Replace(attribute.Name, network.NameLike(attribute, "Dense"));
        var written = network.NameLike(network.LastLayer, loss.AttributeName);
        edit.InsertBelow(network.LastLayer, $"{written}(TargetMin = {min}, TargetMax = {max})");
    }

    private static string FormattableString(System.FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
