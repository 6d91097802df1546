using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator;

namespace NetGen.Testing;

/// <summary>How a user's project compiles: the oldest language and the strictest settings, unless told otherwise.</summary>
public sealed record CompilerOptions
{
    public static CompilerOptions Default { get; } = new();

    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.CSharp9;

    /// <summary>Compile as Unity does: against .NET Standard 2.1, which gives the scalar form of the emitted code.</summary>
    public bool Scalar { get; init; }

    /// <summary>Compile against .NET 8, the oldest framework with the vector form.</summary>
    public bool Net8 { get; init; }

    /// <summary>
    /// The bits of the only kernels that are compiled, 512, 256 or 128, whatever the processor has: less work where one width is proof enough
    /// (traces have narrow kernels of their own). Null for all of them.
    /// </summary>
    public int? Width { get; init; }

    /// <summary>Compile arithmetic as checked.</summary>
    public bool CheckOverflow { get; init; }

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    /// <summary>Return warnings and errors instead of failing.</summary>
    public bool AllowDiagnostics { get; init; }

    /// <summary>The generator to run.</summary>
    public Func<IIncrementalGenerator> Generator { get; init; } = () => new NetworkGenerator();
}
