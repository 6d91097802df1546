namespace NetGen.Generator;
internal sealed record Placeholder(string Name);
