using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace NetGen.BitProbe;

/// <summary>Has the runtime compile every method of an assembly that asks for optimisation at its first call, and runs none.</summary>
internal static class Preparation
{
    private const BindingFlags All = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <param name="path">The assembly.</param>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "There is nothing to prepare where code is compiled beforehand.")]
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "There is nothing to prepare where code is compiled beforehand.")]
    public static void Run(string path)
    {
        foreach (var method in Assembly.LoadFrom(path).GetTypes().SelectMany(type => type.GetMethods(All))
            .Where(method => method.MethodImplementationFlags.HasFlag(MethodImplAttributes.AggressiveOptimization)))
        {
            RuntimeHelpers.PrepareMethod(method.MethodHandle);
        }
    }
}
