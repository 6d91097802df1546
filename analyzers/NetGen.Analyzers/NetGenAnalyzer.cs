using Microsoft.CodeAnalysis.Diagnostics;

namespace NetGen.Analyzers;

/// <summary>What all analyzers share: they run side by side, and what is generated is none of their business.</summary>
public abstract class NetGenAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        Register(context);
    }

    /// <summary>Says what the analyzer looks at.</summary>
    private protected abstract void Register(AnalysisContext context);
}
