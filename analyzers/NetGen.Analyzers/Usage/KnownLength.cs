using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace NetGen.Analyzers;

/// <summary>How many elements an array or span has, where the source says so: on the spot, or where a variable was given its only value.</summary>
/// <param name="Length">The number of elements.</param>
/// <param name="Size">The expression that says so; null if elements are listed.</param>
internal sealed record KnownLength(int Length, SyntaxNode? Size)
{
    /// <summary>Syntax kinds that the oldest supported compiler has no names for.</summary>
    private const int CollectionExpression = 9076;
    private const int ExpressionElement = 9077;

    public static KnownLength? Of(IOperation value, CancellationToken cancellation)
    {
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        return value switch
        {
            IArrayCreationOperation { DimensionSizes.Length: 1 } array => OfArray(array),
            ILocalReferenceOperation local => OfVariable(local.Local, local, cancellation),
            IFieldReferenceOperation { Field.IsReadOnly: true } field => OfVariable(field.Field, field, cancellation),
            IInvocationOperation call => OfSlice(call, cancellation),
            _ => OfSyntax(value.Syntax, value.SemanticModel, cancellation),
        };
    }

    private static KnownLength? OfArray(IArrayCreationOperation array) =>
        array.Initializer is { } initializer ? new(initializer.ElementValues.Length, null)
        : array.DimensionSizes[0] is { ConstantValue: { HasValue: true, Value: int length } } size ? new(length, size.Syntax)
        : null;

    /// <summary>AsSpan and Slice with a length, or AsSpan of the whole.</summary>
    private static KnownLength? OfSlice(IInvocationOperation call, CancellationToken cancellation)
    {
        if (call.TargetMethod.Name is not ("AsSpan" or "Slice") || call.TargetMethod.ContainingNamespace?.ToDisplayString() != "System")
        {
            return null;
        }

        if (call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "length") is { } length)
        {
            return length.Value is { ConstantValue: { HasValue: true, Value: int count } } ? new(count, length.Value.Syntax) : null;
        }

        return call.TargetMethod.Name == "AsSpan" && call.Arguments.Length == 1 && call.Instance is null
            ? Of(call.Arguments[0].Value, cancellation)
            : null;
    }

    /// <summary>Stack memory and lists in brackets have no operation of their own.</summary>
    private static KnownLength? OfSyntax(SyntaxNode syntax, SemanticModel? semantics, CancellationToken cancellation)
    {
        switch (syntax)
        {
            case StackAllocArrayCreationExpressionSyntax { Initializer: { } initializer }:
                return new(initializer.Expressions.Count, null);
            case StackAllocArrayCreationExpressionSyntax { Type: ArrayTypeSyntax { RankSpecifiers: { Count: 1 } ranks } }
                when ranks[0].Sizes.Count == 1 && semantics?.GetConstantValue(ranks[0].Sizes[0], cancellation) is { HasValue: true, Value: int length }:
                return new(length, ranks[0].Sizes[0]);
            case InitializerExpressionSyntax elements when elements.IsKind(SyntaxKind.ArrayInitializerExpression):
                return new(elements.Expressions.Count, null);
            case ImplicitStackAllocArrayCreationExpressionSyntax implicitly:
                return new(implicitly.Initializer.Expressions.Count, null);
            default:
                return syntax.RawKind == CollectionExpression && syntax.ChildNodes().All(element => element.RawKind == ExpressionElement)
                    ? new(syntax.ChildNodes().Count(), null)
                    : null;
        }
    }

    /// <summary>What the declaration gives a variable, if nothing else ever gives it anything.</summary>
    private static KnownLength? OfVariable(ISymbol variable, IOperation use, CancellationToken cancellation)
    {
        if (use.SemanticModel is not { } semantics || variable.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation)
            is not VariableDeclaratorSyntax { Initializer.Value: { } value } declarator || declarator.SyntaxTree != semantics.SyntaxTree
            || IsReassigned(variable.Name, declarator))
        {
            return null;
        }

        return semantics.GetOperation(value, cancellation) is { } operation
            ? operation is ILocalReferenceOperation or IFieldReferenceOperation ? null : Of(operation, cancellation)
            : OfSyntax(value, semantics, cancellation);
    }

    /// <summary>By name, in the type around it: another variable of the name makes this one unknown, which is no harm.</summary>
    private static bool IsReassigned(string name, VariableDeclaratorSyntax declarator)
    {
        SyntaxNode? scope = declarator.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        return (scope ?? declarator.SyntaxTree.GetRoot()).DescendantNodes().Any(node => node switch
        {
            AssignmentExpressionSyntax assignment => Names(assignment.Left, name),
            ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None) && Names(argument.Expression, name),
            RefExpressionSyntax reference => Names(reference.Expression, name),
            _ => false,
        });
    }

    private static bool Names(ExpressionSyntax expression, string name) => expression switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText == name,
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText == name,
        TupleExpressionSyntax tuple => tuple.Arguments.Any(argument => Names(argument.Expression, name)),
        _ => false,
    };
}
