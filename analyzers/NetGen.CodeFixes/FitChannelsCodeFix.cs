using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NetGen.Generator;

namespace NetGen.CodeFixes;

/// <summary>NETGEN0101, NETGEN0102 and NETGEN0103: the input's channels, groups that divide, a kernel that fits.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FitChannelsCodeFix)), Shared]
public sealed class FitChannelsCodeFix : NetworkCodeFix
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        ShapeRules.OtherChannels.Id, ShapeRules.GroupsDoNotDivide.Id, ShapeRules.KernelTooLarge.Id);

    private protected override IEnumerable<FixChoice> Choices(NetworkDeclaration network, Diagnostic diagnostic)
    {
        var ordinal = network.OrdinalAt(diagnostic.Location);
        if (network.Model.Layers.FirstOrDefault(layer => layer.Header.Attribute == ordinal) is not { } layer
            || network.InputOf(layer) is not { } input)
        {
            return [];
        }

        return diagnostic.Id switch
        {
            _ when diagnostic.Id == ShapeRules.OtherChannels.Id => [Channels(network, ordinal, input)],
            _ when diagnostic.Id == ShapeRules.GroupsDoNotDivide.Id => Groups(network, layer, input),
            _ => Kernels(network, layer, input),
        };
    }

    private static FixChoice Channels(NetworkDeclaration network, int ordinal, Shape input)
    {
        var channels = Text(input.Channels);
        return new($"Write InputChannels = {channels}", "InputChannels", edit =>
            edit.SetArguments(network.Attributes[ordinal], ("InputChannels", channels)));
    }

    /// <summary>The nearest numbers of groups that divide both sides, and none.</summary>
    private static IEnumerable<FixChoice> Groups(NetworkDeclaration network, Layer layer, Shape input)
    {
        if (layer is not TrainedConvolutionLayer convolution)
        {
            yield break;
        }

        var attribute = network.Attributes[layer.Header.Attribute];
        var fitting = Enumerable.Range(1, input.Channels).Where(groups => input.Channels % groups == 0 && convolution.Filters % groups == 0).ToList();
        var smaller = fitting.Last(groups => groups == 1 || groups < convolution.Groups);
        if (fitting.FirstOrDefault(groups => groups > convolution.Groups) is > 0 and var larger)
        {
            yield return Choice(larger, "Larger");
        }

        if (smaller > 1)
        {
            yield return Choice(smaller, "Smaller");
        }

        yield return new FixChoice("Remove Groups", "None", edit => edit.RemoveArguments(attribute, "Groups"));

        FixChoice Choice(int groups, string key) =>
            new($"Write Groups = {Text(groups)}", key, edit => edit.SetArguments(attribute, ("Groups", Text(groups))));
    }

    /// <summary>Padding that keeps the size, or the largest kernel that fits.</summary>
    private static IEnumerable<FixChoice> Kernels(NetworkDeclaration network, Layer layer, Shape input)
    {
        if (layer is not ISliding sliding)
        {
            yield break;
        }

        var attribute = network.Attributes[layer.Header.Attribute];
        string[] sides = ["PadTop", "PadBottom", "PadLeft", "PadRight"];
        var padding = network.IsKnown(attribute, "Padding") ? "Padding.Same" : "global::NetGen.Padding.Same";
        yield return new FixChoice("Pad the input: Padding = Padding.Same", "Same", edit => edit.ReplaceArguments(attribute, sides, ("Padding", padding)));

        // Written kernels are the constructor's, in the order of the axes.
        var fits = sliding.Windows
            .Select((window, axis) => (window.Kernel, Most: ((window.PaddedLength(input[axis]) - 1) / window.Dilation) + 1))
            .Select(axis => System.Math.Min(axis.Kernel, axis.Most)).ToList();
        var written = attribute.ArgumentList!.Arguments.Where(argument => argument.NameEquals is null).ToList();
        var names = sliding.Windows.Select(window => window.Arguments.Kernel).ToList();
        var isSquare = names.Distinct().Count() == 1;
        var kernels = isSquare ? [fits.Min()] : fits;
        if (kernels.All(kernel => kernel > 0) && written.Count >= kernels.Count && written.All(argument => argument.NameColon is null))
        {
            var last = written.Skip(written.Count - kernels.Count).Select(argument => argument.Expression).ToList();
            yield return new FixChoice($"Use kernel {string.Join("×", kernels)}", "Kernel", edit =>
            {
                for (var i = 0; i < kernels.Count; i++)
                {
                    edit.Replace(last[i], Text(kernels[i]));
                }
            });
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
