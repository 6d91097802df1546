using System;

namespace NetGen.CodeFixes;

/// <summary>One way out of a diagnostic.</summary>
/// <param name="Title">What the menu says.</param>
/// <param name="Key">Equal for choices that "fix all" takes together, whatever names stand in their titles.</param>
/// <param name="Write">Writes the change.</param>
internal sealed record FixChoice(string Title, string Key, Action<SolutionEdit> Write);
