using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace NetGen.CodeFixes;

/// <summary>What all fixes of declarations share: they find the network. What is wrong in a block is mended in another class, and not here.</summary>
public abstract class NetworkCodeFix : EditCodeFix
{
    private protected sealed override async Task<IEnumerable<FixChoice>> ChoicesAsync(
        Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var network = await NetworkDeclaration.FindAsync(document, diagnostic.Location.SourceSpan, cancellation).ConfigureAwait(false);
        return network is null || network.IsBlock(network.OrdinalAt(diagnostic.Location)) ? [] : Choices(network, diagnostic);
    }

    /// <summary>The ways out, the likeliest first; none where there is no good one.</summary>
    private protected abstract IEnumerable<FixChoice> Choices(NetworkDeclaration network, Diagnostic diagnostic);
}
