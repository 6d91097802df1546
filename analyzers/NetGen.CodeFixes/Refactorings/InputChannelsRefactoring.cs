using System.Collections.Generic;
using System.Composition;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.CodeFixes;

/// <summary>Writes the depth of every filter down, so that a later change above becomes an error there.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(InputChannelsRefactoring)), Shared]
public sealed class InputChannelsRefactoring : NetworkRefactoring
{
    private const string InputChannels = nameof(InputChannels);

    private protected override IEnumerable<FixChoice> Choices(NetworkDeclaration network, TextSpan place)
    {
        var missing = network.Network.Nodes
            .Select(node => (Attribute: network.Attributes[node.Layer.Header.Attribute], node.Layer.Header.Attribute, node.Input.Channels))
            .Where(layer => network.HasProperty(layer.Item2, InputChannels) && SolutionEdit.Argument(layer.Attribute, InputChannels) is null)
            .ToList();
        if (missing.Count > 0)
        {
            yield return new FixChoice("Write InputChannels on every convolution", InputChannels, edit =>
            {
                foreach (var layer in missing)
                {
                    edit.SetArguments(layer.Attribute, (InputChannels, layer.Channels.ToString(CultureInfo.InvariantCulture)));
                }
            });
        }
    }
}
