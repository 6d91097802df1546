using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Testing;

/// <summary>Reads the text of a declaration, such as <c>[Input(4)] [Dense(3)] [Softmax]</c>, into its attributes in source order.</summary>
internal static class Declaration
{
    public static IReadOnlyList<AttributeCall> Read(string text)
    {
        var tree = CSharpSyntaxTree.ParseText(text + "\nclass Declared { }", new CSharpParseOptions(LanguageVersion.Latest));
        var error = tree.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        if (error is not null)
        {
            throw new FormatException($"{error} in the declaration: {text}");
        }
        var declared = tree.GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>().Single();
        return [.. declared.AttributeLists.SelectMany(list => list.Attributes).Select(ReadAttribute)];
    }

    private static AttributeCall ReadAttribute(AttributeSyntax attribute)
    {
        var positional = new List<object>();
        var named = new Dictionary<string, object>();
        foreach (var argument in attribute.ArgumentList?.Arguments ?? [])
        {
            string? name = argument.NameEquals?.Name.Identifier.Text ?? argument.NameColon?.Name.Identifier.Text;
            if (name is null)
            {
                positional.Add(ReadValue(argument.Expression));
            }
            else
            {
                named.Add(name, ReadValue(argument.Expression));
            }
        }
        return new AttributeCall(LastIdentifier(attribute.Name), positional, named);
    }

    /// <summary>A number is a double, an enum member its name, an array an object[]; booleans and strings are themselves.</summary>
    private static object ReadValue(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax { Token.Value: bool or string } literal => literal.Token.Value,
        LiteralExpressionSyntax { Token.Value: int or long or float or double } literal => Convert.ToDouble(literal.Token.Value),
        PrefixUnaryExpressionSyntax negative when negative.IsKind(SyntaxKind.UnaryMinusExpression) => -(double)ReadValue(negative.Operand),
        MemberAccessExpressionSyntax { Expression: PredefinedTypeSyntax, Name.Identifier.Text: "NaN" } => double.NaN,
        TypeOfExpressionSyntax type => type.Type.ToString(),
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "nameof" }, ArgumentList.Arguments: [var named] } =>
            ReadValue(named.Expression),
        MemberAccessExpressionSyntax member => member.Name.Identifier.Text,
        IdentifierNameSyntax name => name.Identifier.Text,
        ArrayCreationExpressionSyntax { Initializer: { } elements } => ReadArray(elements.Expressions),
        ImplicitArrayCreationExpressionSyntax array => ReadArray(array.Initializer.Expressions),
        _ => throw new FormatException($"The oracle cannot read the argument '{expression}'."),
    };

    private static object[] ReadArray(IEnumerable<ExpressionSyntax> elements) => [.. elements.Select(ReadValue)];

    private static string LastIdentifier(NameSyntax name)
    {
        string identifier = name switch
        {
            QualifiedNameSyntax qualified => qualified.Right.Identifier.Text,
            AliasQualifiedNameSyntax aliased => aliased.Name.Identifier.Text,
            _ => ((SimpleNameSyntax)name).Identifier.Text,
        };
        return identifier.EndsWith("Attribute", StringComparison.Ordinal) ? identifier[..^"Attribute".Length] : identifier;
    }
}
