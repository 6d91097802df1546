using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace NetGen.Testing;

/// <summary>What <see cref="NetworkCompiler"/> made of source texts.</summary>
public sealed class CompiledNetworks
{
    private readonly Assembly? _assembly;
    private readonly byte[]? _image;

    internal CompiledNetworks(
        IReadOnlyList<Diagnostic> diagnostics,
        IReadOnlyDictionary<string, string> generatedSources,
        byte[]? image,
        NetworkLoadContext context)
    {
        Diagnostics = diagnostics;
        GeneratedSources = generatedSources;
        _image = image;
        _assembly = image is null ? null : context.LoadFromStream(new MemoryStream(image));
    }

    /// <summary>Warnings and errors, where the options allow them.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>What the generator wrote, by hint name.</summary>
    public IReadOnlyDictionary<string, string> GeneratedSources { get; }

    public Assembly Assembly => _assembly ?? throw new CompilationFailedException(DiagnosticText.Of(Diagnostics));

    /// <summary>Writes the assembly to a file, for another process to load.</summary>
    public void Save(string path) => File.WriteAllBytes(path, _image ?? throw new CompilationFailedException(DiagnosticText.Of(Diagnostics)));

    /// <summary>Makes an instance of a compiled class.</summary>
    /// <typeparam name="T">What to see it as.</typeparam>
    /// <param name="typeName">Its full name, or its name alone if it is in <see cref="NetworkCompiler.Namespace"/>.</param>
    /// <param name="arguments">What to construct it with: nothing, or a seed.</param>
    public T Create<T>(string typeName, params object[] arguments)
        where T : class
    {
        var type = FindType(typeName);
        object instance = Activator.CreateInstance(type, arguments)!;
        return instance as T ?? throw new InvalidCastException(
            $"{type} is no {typeof(T)}, only: {string.Join(", ", type.GetInterfaces().Select(implemented => implemented.Name))}.");
    }

    /// <summary>Finds a compiled class by its full name, or by its name alone in <see cref="NetworkCompiler.Namespace"/>.</summary>
    public Type FindType(string typeName)
        => Assembly.GetType(typeName) ?? Assembly.GetType($"{NetworkCompiler.Namespace}.{typeName}") ?? throw new TypeLoadException(
            $"No type {typeName}, only: {string.Join(", ", Assembly.GetTypes().Select(type => type.FullName))}.");
}
