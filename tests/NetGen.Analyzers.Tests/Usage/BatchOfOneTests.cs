using System.Threading.Tasks;
using NetGen.CodeFixes;
using Xunit;

namespace NetGen.Analyzers.Tests.Usage;

/// <summary>NETGEN0402: batch normalisation over one example.</summary>
public sealed class BatchOfOneTests
{
    [Theory]
    [InlineData("new Batched().TrainBatch({|NETGEN0402:new float[4]|}, new float[1]);")]
    [InlineData("var one = new float[Batched.InputSize]; new Batched().Backpropagate({|NETGEN0402:one|}, t);")]
    [InlineData("new Batched().Fit(data, new FitOptions { Epochs = 3, {|NETGEN0402:BatchSize = 1|} });")]
    public Task One_example_is_reported(string statements) => NetworkTest.Expect(Method(statements));

    [Theory]
    [InlineData("new Batched().TrainBatch(new float[8], new float[2]);")]
    [InlineData("new Batched().TrainBatch(x, t);")]
    [InlineData("new Batched().Evaluate(new float[4], new float[1]);")]
    [InlineData("new Batched().Fit(data, new FitOptions { BatchSize = 2 });")]
    [InlineData("new Batched().Fit(data);")]
    [InlineData("guard.Fit(data, new FitOptions { BatchSize = 1 });")]
    [InlineData("guard.TrainBatch(new float[8], new float[3]);")]
    public Task Larger_batches_and_networks_without_it_are_fine(string statements) => NetworkTest.Expect(Method(statements));

    [Fact]
    public Task The_batch_grows() => UsageFixTest<LargerBatchCodeFix>.Expect(
        Method("new Batched().Fit(data, new FitOptions { {|NETGEN0402:BatchSize = /* online */ 1|} });"),
        Method("new Batched().Fit(data, new FitOptions { BatchSize = /* online */ 32 });"));

    [Fact]
    public Task The_layer_looks_at_one_example() => UsageFixTest<LargerBatchCodeFix>.Expect(
        Method("new Batched().TrainBatch({|NETGEN0402:new float[4]|}, t);"),
        Method("new Batched().TrainBatch(new float[4], t);").Replace("[BatchNormalization]", "[LayerNormalization]", System.StringComparison.Ordinal));

    private static string Method(string statements) => Calls.Method($"DataSource data = null!; _ = data; {statements}");
}
