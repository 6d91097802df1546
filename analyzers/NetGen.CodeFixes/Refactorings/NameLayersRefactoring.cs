using System.Collections.Generic;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.CodeFixes;

/// <summary>
/// Names every layer as it is called anyway: tensors keep their names, and layers that come in later change none of them.
/// </summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(NameLayersRefactoring)), Shared]
public sealed class NameLayersRefactoring : NetworkRefactoring
{
    private protected override IEnumerable<FixChoice> Choices(NetworkDeclaration network, TextSpan place)
    {
        var unnamed = network.Network.Nodes.GroupBy(node => node.Layer.Header.Attribute)
            .Select(layer => (Attribute: network.Attributes[layer.Key], layer.Key, layer.First().Name))
            .Where(layer => network.HasProperty(layer.Key, "Name") && SolutionEdit.Argument(layer.Attribute, "Name") is null)
            .ToList();
        if (unnamed.Count > 0)
        {
            yield return new FixChoice("Name all layers", "Name", edit =>
            {
                foreach (var layer in unnamed)
                {
                    edit.SetArguments(layer.Attribute, ("Name", SymbolDisplay.FormatLiteral(layer.Name, quote: true)));
                }
            });
        }
    }
}
