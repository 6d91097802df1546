using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generator;

/// <summary>Turns classes that declare a network into the code that computes it.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class NetworkGenerator : IIncrementalGenerator
{
    /// <summary>The one cached step: tests assert when it is rerun and when not.</summary>
    public const string ModelStep = "NetworkModel";

    /// <summary>The same for methods with [Gradient].</summary>
    public const string GradientStep = "GradientModel";

    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var networks = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                NetworkReader.NetworkAttributeName, static (node, _) => node is TypeDeclarationSyntax, NetworkReader.Read)
            .WithTrackingName(ModelStep);
        context.RegisterSourceOutput(networks, NetworkEmitter.Emit);
        var gradients = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                GradientReader.GradientAttributeName, static (node, _) => node is MethodDeclarationSyntax, GradientReader.Read)
            .WithTrackingName(GradientStep);
        context.RegisterSourceOutput(gradients, GradientEmitter.Emit);
        var reported = networks.Combine(context.AnalyzerConfigOptionsProvider.Select(NetworkReader.WantsReport));
        context.RegisterSourceOutput(reported.Where(network => network.Right), (c, network) => NetworkEmitter.EmitReport(c, network.Left));
    }
}
