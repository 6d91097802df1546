namespace NetGen.Generator;

/// <summary>
/// A function of numbers as the reader found it: terms in an order in which each refers to earlier ones only, so that what is used twice
/// stands there once. Names and numbers, compared by value: a model that holds one can be cached.
/// </summary>
/// <param name="Variables">The names of the arguments.</param>
/// <param name="Terms">The terms.</param>
/// <param name="Result">The index of the term that is the function's value.</param>
internal sealed record Formula(EquatableArray<string> Variables, EquatableArray<Term> Terms, int Result);

/// <summary>One operation of a formula.</summary>
/// <param name="Operation">A name of <see cref="Operations"/>.</param>
/// <param name="Operands">The indices of its operands.</param>
/// <param name="Value">The number of a constant, the index of a variable; 0 for all others.</param>
internal sealed record Term(string Operation, EquatableArray<int> Operands, double Value)
{
    public bool IsConstant => Operation == Operations.Constant;

    public bool IsVariable => Operation == Operations.Variable;

    public static Term Constant(double value) => new(Operations.Constant, default, value);

    public static Term Variable(int index) => new(Operations.Variable, default, index);

    public static Term Of(string operation, params int[] operands) => new(operation, operands.ToEquatableArray(), 0);
}
