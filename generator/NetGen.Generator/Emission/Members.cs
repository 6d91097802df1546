using System;

namespace NetGen.Generator;

/// <summary>
/// Writes public members with their documentation. A faulty declaration gets the same members, but each throws: users then see the
/// one real error and not twenty that follow from it.
/// </summary>
internal sealed class Members(CodeWriter code, string? fault)
{
    public const string In = "global::System.ReadOnlySpan<float>";
    public const string Out = "global::System.Span<float>";
    public const string Labels = "global::System.ReadOnlySpan<int>";
    public const string Workspace = "global::NetGen.Workspace";

    public CodeWriter Code { get; } = code;

    /// <summary>True if all members throw.</summary>
    public bool IsFaulty => fault is not null;

    public void Method(string documentation, string signature, Action body, bool isKernel = false)
    {
        Code.Blank();
        Code.Line($"/// <summary>{documentation}</summary>");
        if (isKernel && fault is null)
        {
            Code.Line("#if NET8_0_OR_GREATER");
            Code.Line("[NgMethod(NgOptions.AggressiveOptimization)]");
            Code.Line("#endif");
        }

        using (Code.Block(signature))
        {
            Body(body);
        }
    }

    public void Property(string documentation, string signature, string getter)
    {
        Code.Blank();
        Code.Line($"/// <summary>{documentation}</summary>");
        Code.Line($"{signature} => {(fault is null ? getter : "throw Fault()")};");
    }

    public void Property(string documentation, string signature, string getter, string setter)
    {
        Code.Blank();
        Code.Line($"/// <summary>{documentation}</summary>");
        using (Code.Block(signature))
        {
            Code.Line($"get => {(fault is null ? getter : "throw Fault()")};");
            Code.Line($"set => {(fault is null ? setter : "throw Fault()")};");
        }
    }

    public void Constant(string documentation, string type, string name, long value)
    {
        Code.Blank();
        Code.Line($"/// <summary>{documentation}</summary>");
        Code.Line($"public const {type} {name} = {Literal.Int(value)};");
    }

    public void Body(Action body)
    {
        if (fault is null)
        {
            body();
            return;
        }

        Code.Line("throw Fault();");
    }
}
