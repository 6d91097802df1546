using System.Reflection;
using System.Runtime.Loader;

namespace NetGen.Testing;

/// <summary>
/// Where compiled networks live: with this process's library, or with another build of it. They stay loaded, as a user's own are: code that
/// can be unloaded is compiled differently.
/// </summary>
internal sealed class NetworkLoadContext(string? library) : AssemblyLoadContext("compiled networks")
{
    protected override Assembly? Load(AssemblyName assemblyName)
        => assemblyName.Name != "NetGen" ? null
            : library is null ? typeof(INetwork).Assembly
            : LoadFromAssemblyPath(library);
}
