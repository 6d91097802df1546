using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace NetGen.Generator;

/// <summary>
/// From the body of a method to its formula. Calls of other methods of the compilation are written out in place, so that the formula says
/// everything. What it finds wrong has a place in the source, which only analyzers keep.
/// </summary>
internal sealed class FormulaReader
{
    /// <summary>Beyond this the result would be neither read nor compiled by anyone.</summary>
    private const int MostTerms = 4_000;

    /// <summary>Deeper, and the recursion could end the compiler.</summary>
    private const int DeepestNesting = 500;

    private readonly Compilation _compilation;
    private readonly CancellationToken _cancellation;
    private readonly ExpressionGraph _graph = new();
    private readonly List<SyntaxCorner> _corners = [];
    private readonly Stack<IMethodSymbol> _calls = new();
    private int _depth;

    private FormulaReader(Compilation compilation, CancellationToken cancellation) =>
        (_compilation, _cancellation) = (compilation, cancellation);

    /// <summary>Reads a static method of floating-point parameters.</summary>
    /// <param name="method">The method.</param>
    /// <param name="compilation">What it is compiled with.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static FormulaReading Read(IMethodSymbol method, Compilation compilation, CancellationToken cancellation)
    {
        var reader = new FormulaReader(compilation, cancellation);
        try
        {
            var arguments = method.Parameters.Select((_, i) => reader._graph.Variable(i)).ToArray();
            var result = reader.ReadMethod(method, arguments, null);
            var formula = reader._graph.ToFormula(method.Parameters.Select(parameter => parameter.Name), result);
            return new FormulaReading(Patterns.Recognize(formula), null, null, reader._corners);
        }
        catch (UnreadableException unreadable)
        {
            return new FormulaReading(null, unreadable.Fault, unreadable.Place, []);
        }
    }

    /// <summary>An expression as messages show it: on one line, and not too long.</summary>
    public static string Excerpt(SyntaxNode node)
    {
        const int Longest = 60;
        var text = string.Join(" ", node.ToString().Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= Longest ? text : text.Substring(0, Longest - 1) + "…";
    }

    private int ReadMethod(IMethodSymbol method, IReadOnlyList<int> arguments, SyntaxNode? caller)
    {
        _cancellation.ThrowIfCancellationRequested();
        method = method.PartialImplementationPart ?? method;
        if (_calls.Contains(method, SymbolEqualityComparer.Default))
        {
            throw Unreadable(caller, nameof(CalculusRules.Recursion), method.Name);
        }

        var declaration = method.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(_cancellation)).FirstOrDefault();
        if (declaration is null || !_compilation.ContainsSyntaxTree(declaration.SyntaxTree))
        {
            throw Unreadable(caller, nameof(CalculusRules.OtherAssembly), caller is null ? method.Name : Excerpt(caller));
        }

        var scope = new Dictionary<ISymbol, int>(SymbolEqualityComparer.Default);
        foreach (var (parameter, argument) in method.Parameters.Zip(arguments, (p, a) => (p, a)))
        {
            scope[parameter] = argument;
        }

        _calls.Push(method);
        var result = ReadBody(method, declaration, scope);
        _calls.Pop();
        return result;
    }

    private int ReadBody(IMethodSymbol method, SyntaxNode declaration, Dictionary<ISymbol, int> scope)
    {
        var (block, arrow) = declaration switch
        {
            BaseMethodDeclarationSyntax written => (written.Body, written.ExpressionBody),
            LocalFunctionStatementSyntax local => (local.Body, local.ExpressionBody),
            _ => (null, null),
        };
        var model = _compilation.GetSemanticModel(declaration.SyntaxTree);
        if (arrow is not null)
        {
            return ReadExpression(model, arrow.Expression, scope);
        }

        if (block is null)
        {
            throw method.IsExtern ? Unreadable(declaration, nameof(CalculusRules.Body), method.Name, "a body elsewhere") : Incomplete();
        }

        foreach (var statement in block.Statements)
        {
            switch (statement)
            {
                case ReturnStatementSyntax { Expression: { } value } when statement == block.Statements.Last():
                    return ReadExpression(model, value, scope);
                case LocalDeclarationStatementSyntax locals
                    when locals.Declaration.Variables.All(variable => variable.Initializer is not null):
                    foreach (var variable in locals.Declaration.Variables)
                    {
                        var value = ReadExpression(model, variable.Initializer!.Value, scope);
                        scope[model.GetDeclaredSymbol(variable, _cancellation) ?? throw Incomplete()] = value;
                    }

                    break;
                default:
                    throw statement.ContainsDiagnostics
                        ? Incomplete()
                        : Unreadable(statement, nameof(CalculusRules.Body), method.Name, $"'{Excerpt(statement)}'");
            }
        }

        throw Incomplete();
    }

    private int ReadExpression(SemanticModel model, ExpressionSyntax expression, Dictionary<ISymbol, int> scope) =>
        Read(model.GetOperation(expression, _cancellation) ?? throw Incomplete(), scope);

    private int Read(IOperation operation, Dictionary<ISymbol, int> scope)
    {
        Descend(operation);
        var result = Number(operation) is { } number ? _graph.Constant(number) : ReadVariable(operation, scope);
        _depth--;
        return result;
    }

    private void Descend(IOperation operation)
    {
        if (++_depth > DeepestNesting || _graph.Count > MostTerms)
        {
            throw Unreadable(operation.Syntax, nameof(CalculusRules.TooLarge), Excerpt(operation.Syntax));
        }
    }

    private int ReadVariable(IOperation operation, Dictionary<ISymbol, int> scope)
    {
        switch (operation)
        {
            case IParameterReferenceOperation parameter when scope.TryGetValue(parameter.Parameter, out var argument):
                return argument;
            case ILocalReferenceOperation local when scope.TryGetValue(local.Local, out var value):
                return value;
            case IConversionOperation { OperatorMethod: null } conversion when IsFloating(conversion.Type):
                return Read(conversion.Operand, scope);
            case IParenthesizedOperation parenthesized:
                return Read(parenthesized.Operand, scope);
            case IUnaryOperation { OperatorMethod: null, OperatorKind: UnaryOperatorKind.Minus } negation when IsFloating(negation.Type):
                return _graph.Of(Operations.Negate, Read(negation.Operand, scope));
            case IUnaryOperation { OperatorMethod: null, OperatorKind: UnaryOperatorKind.Plus } plus when IsFloating(plus.Type):
                return Read(plus.Operand, scope);
            case IBinaryOperation { OperatorMethod: null } binary
                when IsFloating(binary.Type) && Arithmetic(binary.OperatorKind) is { } name:
                return _graph.Of(name, Read(binary.LeftOperand, scope), Read(binary.RightOperand, scope));
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional when IsNumber(conditional.Type):
                return ReadConditional(conditional, whenFalse, scope);
            case IInvocationOperation invocation:
                return ReadCall(invocation, scope);
            case IFieldReferenceOperation or IPropertyReferenceOperation:
                throw Unreadable(operation.Syntax, nameof(CalculusRules.NotConstant), Excerpt(operation.Syntax));
            default:
                throw operation is IInvalidOperation or { Type.TypeKind: TypeKind.Error } || operation.Syntax.ContainsDiagnostics
                    ? Incomplete()
                    : Unreadable(operation.Syntax, nameof(CalculusRules.NotDifferentiable), Excerpt(operation.Syntax));
        }
    }

    private int ReadConditional(IConditionalOperation conditional, IOperation whenFalse, Dictionary<ISymbol, int> scope)
    {
        var (x, y) = (Read(conditional.WhenTrue, scope), Read(whenFalse, scope));
        var result = ReadCondition(conditional.Condition, x, y, scope);
        if (result != x && result != y)
        {
            Corner(conditional.Syntax, "its branches meet", "that of the chosen branch");
        }

        return result;
    }

    /// <summary>A condition as a choice between two terms: ∧ and ∨ become choices within choices, ¬ exchanges the terms.</summary>
    private int ReadCondition(IOperation condition, int whenTrue, int whenFalse, Dictionary<ISymbol, int> scope)
    {
        Descend(condition);
        var result = ReadChoice(condition, whenTrue, whenFalse, scope);
        _depth--;
        return result;
    }

    private int ReadChoice(IOperation condition, int whenTrue, int whenFalse, Dictionary<ISymbol, int> scope)
    {
        if (condition.ConstantValue is { HasValue: true, Value: bool known })
        {
            return known ? whenTrue : whenFalse;
        }

        switch (condition)
        {
            case IParenthesizedOperation parenthesized:
                return ReadCondition(parenthesized.Operand, whenTrue, whenFalse, scope);
            case IUnaryOperation { OperatorMethod: null, OperatorKind: UnaryOperatorKind.Not } negation:
                return ReadCondition(negation.Operand, whenFalse, whenTrue, scope);
            case IBinaryOperation { OperatorMethod: null, OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And } and:
                return ReadCondition(and.LeftOperand, ReadCondition(and.RightOperand, whenTrue, whenFalse, scope), whenFalse, scope);
            case IBinaryOperation { OperatorMethod: null, OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or } or:
                return ReadCondition(or.LeftOperand, whenTrue, ReadCondition(or.RightOperand, whenTrue, whenFalse, scope), scope);
            case IBinaryOperation { OperatorMethod: null } comparison when IsNumber(comparison.LeftOperand.Type):
                var (left, right) = (Read(comparison.LeftOperand, scope), Read(comparison.RightOperand, scope));
                return comparison.OperatorKind switch
                {
                    BinaryOperatorKind.GreaterThan => _graph.Of(Operations.IfGreater, left, right, whenTrue, whenFalse),
                    BinaryOperatorKind.LessThan => _graph.Of(Operations.IfGreater, right, left, whenTrue, whenFalse),
                    BinaryOperatorKind.GreaterThanOrEqual => _graph.Of(Operations.IfAtLeast, left, right, whenTrue, whenFalse),
                    BinaryOperatorKind.LessThanOrEqual => _graph.Of(Operations.IfAtLeast, right, left, whenTrue, whenFalse),
                    BinaryOperatorKind.Equals => _graph.Of(Operations.IfEqual, left, right, whenTrue, whenFalse),
                    BinaryOperatorKind.NotEquals => _graph.Of(Operations.IfEqual, left, right, whenFalse, whenTrue),
                    _ => throw Unreadable(condition.Syntax, nameof(CalculusRules.NotDifferentiable), Excerpt(condition.Syntax)),
                };
            default:
                throw condition is IInvalidOperation || condition.Syntax.ContainsDiagnostics
                    ? Incomplete()
                    : Unreadable(condition.Syntax, nameof(CalculusRules.NotDifferentiable), Excerpt(condition.Syntax));
        }
    }

    private int ReadCall(IInvocationOperation invocation, Dictionary<ISymbol, int> scope)
    {
        var method = invocation.TargetMethod;
        if (!method.IsStatic || method.MethodKind is not (MethodKind.Ordinary or MethodKind.LocalFunction) || method.IsGenericMethod
            || !IsFloating(method.ReturnType)
            || method.Parameters.Any(parameter => parameter.RefKind != RefKind.None || !IsFloating(parameter.Type)))
        {
            throw invocation.Syntax.ContainsDiagnostics
                ? Incomplete()
                : Unreadable(invocation.Syntax, nameof(CalculusRules.NotDifferentiable), Excerpt(invocation.Syntax));
        }

        var arguments = invocation.Arguments.OrderBy(argument => argument.Parameter!.Ordinal)
            .Select(argument => Read(argument.Value, scope)).ToArray();
        return IsFunction(method) ? ReadFunction(invocation, arguments) : ReadMethod(method, arguments, invocation.Syntax);
    }

    /// <summary>True for what Math and MathF have, and float and double themselves.</summary>
    private static bool IsFunction(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences.Length == 0
        && method.ContainingType is { Name: "Math" or "MathF" or "Single" or "Double" } type
        && type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true };

    private int ReadFunction(IInvocationOperation invocation, int[] arguments)
    {
        switch (invocation.TargetMethod.Name)
        {
            case "Max" or "Min" when arguments.Length == 2:
                Corner(invocation.Syntax, "its arguments are equal", "that of the constant, or of the second argument,");
                return Extreme(invocation.TargetMethod.Name, arguments[0], arguments[1]);
            case "Clamp" when arguments.Length == 3:
                Corner(invocation.Syntax, "it begins to cut off", "0");
                return Extreme(Operations.Min, Extreme(Operations.Max, arguments[0], arguments[1]), arguments[2]);
            case "Abs":
                Corner(invocation.Syntax, "its argument is 0", "0");
                return _graph.Of(Operations.Abs, arguments);
            case "Log" when arguments.Length == 2:
                return _graph.Of(Operations.Divide, _graph.Of(Operations.Log, arguments[0]), _graph.Of(Operations.Log, arguments[1]));
            case "ReciprocalEstimate" or "ReciprocalSqrtEstimate":
                break;
            case var name when FunctionNames.TryGetValue(name, out var arity) && arity == arguments.Length:
                return _graph.Of(name, arguments);
        }

        throw Unreadable(invocation.Syntax, nameof(CalculusRules.NotDifferentiable), Excerpt(invocation.Syntax));
    }

    private static readonly Dictionary<string, int> FunctionNames = new()
    {
        [Operations.Exp] = 1,
        [Operations.Log] = 1,
        [Operations.Log2] = 1,
        [Operations.Log10] = 1,
        [Operations.Sqrt] = 1,
        [Operations.Cbrt] = 1,
        [Operations.Sin] = 1,
        [Operations.Cos] = 1,
        [Operations.Tan] = 1,
        [Operations.Asin] = 1,
        [Operations.Acos] = 1,
        [Operations.Atan] = 1,
        [Operations.Atan2] = 2,
        [Operations.Sinh] = 1,
        [Operations.Cosh] = 1,
        [Operations.Tanh] = 1,
        [Operations.Asinh] = 1,
        [Operations.Acosh] = 1,
        [Operations.Atanh] = 1,
        [Operations.Power] = 2,
    };

    /// <summary>A constant stands second, since at a tie the second operand's derivative is taken.</summary>
    private int Extreme(string name, int x, int y) => _graph[x].IsConstant ? _graph.Of(name, y, x) : _graph.Of(name, x, y);

    private void Corner(SyntaxNode node, string where, string instead)
    {
        if (_corners.All(corner => corner.Node != node))
        {
            _corners.Add(new SyntaxCorner(Fault.Of(nameof(CalculusRules.Corner), Excerpt(node), where, instead), node));
        }
    }

    /// <summary>The number that an expression is, if the compiler knows it.</summary>
    private static double? Number(IOperation operation) => operation.ConstantValue is { HasValue: true, Value: { } value }
        ? value switch
        {
            double or float or int or long or short or byte or sbyte or ushort or uint or ulong or decimal => Convert.ToDouble(value),
            _ => null,
        }
        : null;

    private static string? Arithmetic(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.Add => Operations.Add,
        BinaryOperatorKind.Subtract => Operations.Subtract,
        BinaryOperatorKind.Multiply => Operations.Multiply,
        BinaryOperatorKind.Divide => Operations.Divide,
        _ => null,
    };

    public static bool IsFloating(ITypeSymbol? type) => type is { SpecialType: SpecialType.System_Single or SpecialType.System_Double };

    private static bool IsNumber(ITypeSymbol? type) => IsFloating(type) || type is { SpecialType: SpecialType.System_Int32 };

    private static UnreadableException Unreadable(SyntaxNode? place, string rule, params string[] arguments) =>
        new(Fault.Of(rule, arguments), place);

    /// <summary>The code is still being typed: the compiler says what is missing.</summary>
    private static UnreadableException Incomplete() => new(null, null);

    /// <summary>Leaves the recursion; never leaves this class.</summary>
    private sealed class UnreadableException(Fault? fault, SyntaxNode? place) : Exception
    {
        public Fault? Fault { get; } = fault;

        public SyntaxNode? Place { get; } = place;
    }
}

/// <summary>What became of a method's body. Holds syntax: never kept.</summary>
internal sealed record FormulaReading(Formula? Formula, Fault? Fault, SyntaxNode? Place, IReadOnlyList<SyntaxCorner> Corners);

/// <summary>A place in the source where a function has no derivative.</summary>
internal sealed record SyntaxCorner(Fault Fault, SyntaxNode Node);
