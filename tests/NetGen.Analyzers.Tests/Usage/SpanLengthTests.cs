using System.Threading.Tasks;
using NetGen.CodeFixes;
using Xunit;

namespace NetGen.Analyzers.Tests.Usage;

/// <summary>NETGEN0703: a constant length that is not the network's.</summary>
public sealed class SpanLengthTests
{
    [Theory]
    [InlineData("guard.Predict({|NETGEN0703:new float[7]|}, new float[3]);")]
    [InlineData("guard.Predict(new float[8], {|NETGEN0703:new float[4]|});")]
    [InlineData("guard.Predict({|NETGEN0703:new float[] { 1, 2 }|}, {|NETGEN0703:new float[1]|});")]
    [InlineData("guard.Classify({|NETGEN0703:new[] { 1f, 2f }|});")]
    [InlineData("gate.Predict({|NETGEN0703:stackalloc float[3]|});")]
    [InlineData("gate.Predict({|NETGEN0703:stackalloc[] { 1f }|});")]
    [InlineData("gate.Predict({|NETGEN0703:[1, 2, 3]|});")]
    [InlineData("const int size = 9; guard.Classify({|NETGEN0703:new float[size]|});")]
    [InlineData("guard.Classify({|NETGEN0703:new float[Guard.InputSize + 1]|});")]
    [InlineData("var input = new float[7]; guard.Classify({|NETGEN0703:input|});")]
    [InlineData("float[] input = { 1, 2, 3 }; guard.Classify({|NETGEN0703:input|});")]
    [InlineData("Span<float> input = stackalloc float[7]; guard.Classify({|NETGEN0703:input|});")]
    [InlineData("guard.Classify({|NETGEN0703:x.AsSpan(0, 7)|});")]
    [InlineData("var input = new float[7]; guard.Classify({|NETGEN0703:input.AsSpan()|});")]
    [InlineData("guard.PredictBatch({|NETGEN0703:new float[12]|}, t);")]
    [InlineData("guard.PredictBatch(new float[16], {|NETGEN0703:new float[3]|});")]
    [InlineData("guard.TrainBatch(new float[16], {|NETGEN0703:new float[9]|});")]
    [InlineData("guard.TrainBatch({|NETGEN0703:new float[0]|}, t);")]
    [InlineData("guard.Backpropagate(x, {|NETGEN0703:new float[4]|});")]
    [InlineData("guard.BackpropagateGradients(new float[8], new float[3], {|NETGEN0703:new float[16]|});")]
    [InlineData("guard.CopyParametersTo({|NETGEN0703:new float[8]|});")]
    [InlineData("guard.CopyParametersFrom({|NETGEN0703:new float[100]|});")]
    public Task A_wrong_length_is_reported_at_the_argument(string statements) => NetworkTest.Expect(Calls.Method(statements));

    [Theory]
    [InlineData("guard.Predict(new float[8], new float[3]);")]
    [InlineData("guard.Predict(new float[Guard.InputSize], stackalloc float[Guard.OutputSize]);")]
    [InlineData("guard.Predict(new float[n], new float[n + 1]);")]
    [InlineData("guard.Predict(x, t);")]
    [InlineData("gate.Predict([1, 2]);")]
    [InlineData("gate.Predict([.. x]);")]
    [InlineData("var input = new float[7]; input = x; guard.Classify(input);")]
    [InlineData("Span<float> input = stackalloc float[7]; input = input.Slice(0, n); guard.Classify(input);")]
    [InlineData("guard.Classify(x.AsSpan(n, 8));")]
    [InlineData("guard.Classify(x.AsSpan(0, n));")]
    [InlineData("guard.PredictBatch(new float[16], new float[6]);")]
    [InlineData("guard.PredictBatch(new float[0], new float[0]);")]
    [InlineData("guard.TrainBatch(new float[24], new[] { 0, 1, 2 });")]
    [InlineData("guard.TrainBatch(new float[24], new float[9], new float[3]);")]
    [InlineData("guard.BackpropagateGradients(new float[8], new float[3], new float[0]);")]
    [InlineData("guard.BackpropagateGradients(new float[8], new float[3], default);")]
    [InlineData("guard.CopyParametersTo(new float[51]);")]
    [InlineData("some.Predict(new float[7], new float[2]);")]
    public Task Fitting_and_unknown_lengths_are_fine(string statements) => NetworkTest.Expect(Calls.Method(statements));

    [Fact]
    public Task A_readonly_field_keeps_its_length() => NetworkTest.Expect(Calls.Method(
        "guard.Classify({|NETGEN0703:_input|}); guard.Classify(_other);",
        "private readonly float[] _input = new float[7]; private readonly float[] _other = new float[7]; internal Program(int n) => _other = new float[n];"));

    [Fact]
    public Task A_network_with_an_error_of_its_own_expects_nothing() => NetworkTest.Expect("""
        [Network] [Input(2, 2)] [{|NETGEN0105:Dense(1)|}] partial class Net { public static void Use() => new Net().Predict(new float[3], new float[2]); }
        """);

    [Theory]
    [InlineData("guard.Classify(new float[7]);", "'input of Guard.Classify' expects 8 values, got 7")]
    [InlineData("guard.TrainBatch(new float[12], t);", "'inputs of Guard.TrainBatch' expects 8 values for each example, got 12")]
    [InlineData("guard.TrainBatch(new float[16], new float[3]);", "'targets of Guard.TrainBatch' expects 6 values for 2 examples, got 3")]
    public async Task Message_names_parameter_and_numbers(string statements, string message) =>
        Assert.Equal(message, Assert.Single((await Diagnosis.Of(Calls.Method(statements))).Rules).GetMessage());

    [Theory]
    [InlineData("guard.Predict({|NETGEN0703:new float[/* x */ 7]|}, t);", "guard.Predict(new float[/* x */ Guard.InputSize], t);")]
    [InlineData("guard.Predict(x, {|NETGEN0703:stackalloc float[4]|});", "guard.Predict(x, stackalloc float[Guard.OutputSize]);")]
    [InlineData("var a = new float[7]; guard.Classify({|NETGEN0703:a|});", "var a = new float[Guard.InputSize]; guard.Classify(a);")]
    [InlineData("guard.Classify({|NETGEN0703:x.AsSpan(n, 7)|});", "guard.Classify(x.AsSpan(n, Guard.InputSize));")]
    [InlineData("guard.PredictBatch({|NETGEN0703:new float[17]|}, t);", "guard.PredictBatch(new float[2 * Guard.InputSize], t);")]
    [InlineData("guard.TrainBatch(new float[24], {|NETGEN0703:new float[3]|});", "guard.TrainBatch(new float[24], new float[3 * Guard.OutputSize]);")]
    [InlineData(
        "guard.Predict({|NETGEN0703:new float[7]|}, {|NETGEN0703:new float[7]|});",
        "guard.Predict(new float[Guard.InputSize], new float[Guard.OutputSize]);")]
    public Task The_networks_constant_takes_the_numbers_place(string statements, string repaired) =>
        UsageFixTest<UseNetworkSizeCodeFix>.Expect(Calls.Method(statements), Calls.Method(repaired));

    [Fact]
    public Task The_constant_is_qualified_where_it_must_be() => UsageFixTest<UseNetworkSizeCodeFix>.Expect(
        "class Use { void Run() => new Nets.Net().Predict({|NETGEN0703:new float[3]|}); } namespace Nets { [Network] [Input(2)] [Dense(1)] partial class Net { } }",
        "class Use { void Run() => new Nets.Net().Predict(new float[Nets.Net.InputSize]); } namespace Nets { [Network] [Input(2)] [Dense(1)] partial class Net { } }");
}
