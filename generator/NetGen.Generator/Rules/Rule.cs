namespace NetGen.Generator;

internal enum RuleSeverity
{
    Info,
    Warning,
    Error,
}

/// <summary>One diagnostic of the catalogue: id, sentence and severity, without Roslyn's types.</summary>
internal sealed record Rule(string Id, string Title, string MessageFormat, RuleSeverity Severity)
{
    /// <summary>The first two digits of the number name the category (RULES: NETGEN00 declaration, 01 shape, 02 output …).</summary>
    public string Category => Id.Substring("NETGEN".Length, 2) switch
    {
        "00" => "Declaration",
        "01" => "Shape",
        "02" => "Output",
        "03" => "Architecture",
        "04" => "Training",
        "05" => "Budget",
        "06" => "Weights",
        "07" => "Usage",
        "08" => "Calculus",
        _ => "Information",
    };

    /// <summary>False for what users have to ask for.</summary>
    public bool IsEnabledByDefault { get; init; } = true;

    /// <summary>Errors that leave no network to generate cannot be switched off; opinions can.</summary>
    public bool IsConfigurable => Severity != RuleSeverity.Error || Category is not ("Declaration" or "Shape" or "Budget");
}
