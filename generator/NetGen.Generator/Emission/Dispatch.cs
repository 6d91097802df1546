using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// The call of a kernel entry from the public members: the widest form that the processor has, or the scalar form on old frameworks.
/// The tests fold away when the code is compiled.
/// </summary>
internal static class Dispatch
{
    /// <summary>An argument in the vector form (a reference) and in the scalar form (a span).</summary>
    public readonly record struct Argument(string Vector, string Scalar);

    /// <summary>The caller's memory, read or written.</summary>
    public static Argument Span(string name) => new(
        $"ref NgMemory.GetReference({name})", name);

    /// <summary>The caller's memory that is only read.</summary>
    public static Argument ReadOnlySpan(string name)
    {
        var reference = $"ref NgMemory.GetReference({name})";
        return new(reference, $"NgMemory.CreateSpan({reference}, {name}.Length)");
    }

    /// <summary>The network's own memory, from an offset on.</summary>
    public static Argument Buffer(string name, string offset = "0") => offset == "0"
        ? new($"ref {name}.Origin", $"{name}.Span")
        : new($"ref NgSimd.At(ref {name}.Origin, {offset})", $"{name}.Span.Slice({offset})");

    public static Argument Plain(string expression) => new(expression, expression);

    /// <summary>The call of an entry that only the narrowest vectors and the scalar form have.</summary>
    public static void WriteNarrow(CodeWriter code, string method, IEnumerable<Argument> arguments, string? result = null)
    {
        var list = arguments.ToList();
        var assign = result is null ? "" : $"{result} = ";
        code.Line("#if NET8_0_OR_GREATER");
        code.Line($"{assign}Kernels128.{method}({string.Join(", ", list.Select(argument => argument.Vector))});");
        code.Line("#else");
        code.Line($"{assign}KernelsScalar.{method}({string.Join(", ", list.Select(argument => argument.Scalar))});");
        code.Line("#endif");
    }

    public static void Write(CodeWriter code, string method, IEnumerable<Argument> arguments, string? result = null, string assignment = "=")
    {
        var list = arguments.ToList();
        var vector = string.Join(", ", list.Select(argument => argument.Vector));
        var assign = result is null ? "" : $"{result} {assignment} ";
        code.Line("#if NET8_0_OR_GREATER");
        using (code.Block("if (NgVector512.IsHardwareAccelerated)"))
        {
            code.Line($"{assign}Kernels512.{method}({vector});");
        }

        using (code.Block("else if (NgVector256.IsHardwareAccelerated)"))
        {
            code.Line($"{assign}Kernels256.{method}({vector});");
        }

        using (code.Block("else"))
        {
            code.Line($"{assign}Kernels128.{method}({vector});");
        }

        code.Line("#else");
        code.Line($"{assign}KernelsScalar.{method}({string.Join(", ", list.Select(argument => argument.Scalar))});");
        code.Line("#endif");
    }
}
