using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// Writes public members with their documentation. A faulty declaration gets the same members, but each throws: users then see the
/// one real error and not twenty that follow from it. Where a member of the user's stands in the way of one, that one is left out, but
/// for its place in the interface.
/// </summary>
internal sealed class Members(CodeWriter code, InferredNetwork network, NetworkPlan? plan)
{
    public const string In = "global::System.ReadOnlySpan<float>";
    public const string Out = "global::System.Span<float>";
    public const string Labels = "global::System.ReadOnlySpan<int>";
    public const string Workspace = "global::NetGen.Workspace";

    private const string Public = "public ";
    private const string FaultName = "Fault";

    public CodeWriter Code { get; } = code;

    /// <summary>True if all members throw.</summary>
    public bool IsFaulty => plan is null;

    /// <summary>What members of a faulty declaration do; in full where the user has something else under the method's name.</summary>
    private string Throw => $"throw {(IsTaken(FaultName, null) ? Fault() : $"{FaultName}()")};";

    /// <summary>A table as documentation: as code, since tables of documentation lose their columns.</summary>
    public static string Remarks(IEnumerable<string> lines) =>
        "/// <remarks>\n/// <code>\n" + string.Concat(lines.Select(line => $"/// {Escape(line)}\n")) + "/// </code>\n/// </remarks>";

    /// <summary>Text in documentation.</summary>
    public static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    /// <summary>The private method that says what is wrong with a faulty declaration.</summary>
    public void FaultMethod()
    {
        if (IsTaken(FaultName, null))
        {
            return;
        }

        Code.Blank();
        Code.Line("// The declaration has an error, so there is nothing to compute: every member says which.");
        Code.Line($"private static global::NetGen.InvalidArchitectureException {FaultName}() =>");
        Code.Line($"    {Fault()};");
    }

    /// <param name="documentation">The summary.</param>
    /// <param name="signature">Everything before the body.</param>
    /// <param name="body">Writes the body.</param>
    /// <param name="isKernel">True for code that is compiled with all optimisations at once.</param>
    /// <param name="owner">The interface that has the member too.</param>
    public void Method(string documentation, string signature, Action body, bool isKernel = false, string? owner = null)
    {
        if (IsLeftOut(signature))
        {
            Explicit(signature, owner, $" => {Throw}");
            return;
        }

        Code.Blank();
        Code.Line($"/// <summary>{documentation}</summary>");
        if (isKernel && !IsFaulty)
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

    public void Constructor(string documentation, string parameters, string initializer, Action body)
    {
        var types = parameters.Length == 0 ? [] : new[] { parameters.Substring(0, parameters.LastIndexOf(' ')) };
        if (IsTaken(UserMember.Constructor, GeneratedMembers.Signature(UserMember.Constructor, types)))
        {
            return;
        }

        Code.Blank();
        Code.Line($"/// <summary>{documentation}</summary>");
        using (Code.Block($"public {network.Model.Type.Name}({parameters}){(IsFaulty ? "" : initializer)}"))
        {
            Body(body);
        }
    }

    /// <param name="documentation">The summary.</param>
    /// <param name="signature">Everything before the arrow.</param>
    /// <param name="getter">The expression.</param>
    /// <param name="owner">The interface that has the member too.</param>
    /// <param name="table">Lines that an editor shows below the summary.</param>
    public void Property(
        string documentation, string signature, string getter, string? owner = null, IEnumerable<string>? table = null)
    {
        if (IsLeftOut(signature))
        {
            Explicit(signature, owner, $" => {Throw}");
            return;
        }

        Code.Blank();
        Code.Line($"/// <summary>{documentation}</summary>");
        if (table?.Any() == true)
        {
            Code.Line(Remarks(table));
        }

        Code.Line($"{signature} => {(IsFaulty ? Throw : $"{getter};")}");
    }

    public void Property(string documentation, string signature, string getter, string setter, string? owner = null)
    {
        if (IsLeftOut(signature))
        {
            Explicit(signature, owner, $" {{ get => {Throw} set => {Throw} }}");
            return;
        }

        Code.Blank();
        Code.Line($"/// <summary>{documentation}</summary>");
        using (Code.Block(signature))
        {
            Code.Line($"get => {(IsFaulty ? Throw : $"{getter};")}");
            Code.Line($"set => {(IsFaulty ? Throw : $"{setter};")}");
        }
    }

    public void Constant(string documentation, string type, string name, string value)
    {
        if (IsTaken(name, null))
        {
            return;
        }

        Code.Blank();
        Code.Line($"/// <summary>{documentation}</summary>");
        Code.Line($"public const {type} {name} = {value};");
    }

    /// <summary>A constant as the interface's property.</summary>
    public void ExplicitConstant(string type, string name, string value) =>
        Code.Line($"{type} global::NetGen.INetwork.{name} => {(IsTaken(name, null) ? value : name)};");

    public void Body(Action body)
    {
        if (!IsFaulty)
        {
            body();
            return;
        }

        Code.Line(Throw);
    }

    private void Explicit(string signature, string? owner, string body)
    {
        if (owner is not null)
        {
            var name = StartOfName(signature);
            Code.Blank();
            Code.Line($"{signature.Substring(Public.Length, name - Public.Length)}global::NetGen.{owner}.{signature.Substring(name)}{body}");
        }
    }

    /// <summary>True if a member of the user's has the place of what is declared so: name, and the types of the parameters of a method.</summary>
    private bool IsLeftOut(string declaration)
    {
        var open = declaration.IndexOf('(');
        var start = StartOfName(declaration);
        if (open < 0)
        {
            return IsTaken(declaration.Substring(start), null);
        }

        var name = declaration.Substring(start, open - start);
        var parameters = declaration.Substring(open + 1, declaration.Length - open - 2);
        var types = parameters.Split([", "], StringSplitOptions.RemoveEmptyEntries).Select(parameter => parameter.Substring(0, parameter.LastIndexOf(' ')));
        return IsTaken(name, GeneratedMembers.Signature(name, types));
    }

    private bool IsTaken(string name, string? signature) =>
        IsFaulty && network.Model.CollidingMembers.Any(member => member.IsInTheWayOf(name, signature));

    private static int StartOfName(string declaration)
    {
        var open = declaration.IndexOf('(');
        return declaration.LastIndexOf(' ', open < 0 ? declaration.Length - 1 : open) + 1;
    }

    private string Fault() => $"new global::NetGen.InvalidArchitectureException({Literal.String(Message())})";

    private string Message()
    {
        if (network.Error is not { } finding)
        {
            return "The declaration does not compile yet.";
        }

        var layer = network.Model.Layers.FirstOrDefault(layer => layer.Header.Attribute == finding.Attribute);
        return $"{finding.Rule.Id}: {finding.Message}{(layer is null ? "" : $" (at [{layer.Header.AttributeName}]{NameOf(layer)})")}";
    }

    /// <summary>The layer's name, given or by default, as its tensors have it: nobody sees the place in the source when a member throws.</summary>
    private string NameOf(Layer layer)
    {
        var layers = network.Model.Unrolled.Select(item => item.Layer).ToList();
        var index = layers.FindIndex(item => item.Header.Attribute == layer.Header.Attribute);
        if (layer is BlockLayer || index < 0)
        {
            return "";
        }

        var ordinal = layers.Take(index + 1).Count(item => item.Kind == layers[index].Kind);
        return $", {Literal.Printable(layer.Header.Name ?? $"{layers[index].Kind}_{Literal.Int(ordinal)}")}";
    }
}
