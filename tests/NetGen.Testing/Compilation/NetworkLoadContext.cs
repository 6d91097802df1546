using System.Reflection;
using System.Runtime.Loader;

namespace NetGen.Testing;

/// <summary>Where compiled networks live: with this process's library, or with another build of it.</summary>
internal sealed class NetworkLoadContext(string? library) : AssemblyLoadContext("compiled networks", isCollectible: true)
{
    protected override Assembly? Load(AssemblyName assemblyName)
        => assemblyName.Name != "NetGen" ? null
            : library is null ? typeof(INetwork).Assembly
            : LoadFromAssemblyPath(library);
}
