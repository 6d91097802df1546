using System.Threading.Tasks;
using NetGen.CodeFixes;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

/// <summary>NETGEN0401: the ends of the plausible rates are open below and closed above.</summary>
public sealed class LearningRateTests
{
    [Theory]
    [InlineData("{|NETGEN0401:SGD(1e-7)|}")]
    [InlineData("{|NETGEN0401:SGD(10.1)|}")]
    [InlineData("{|NETGEN0401:SGD(1.01, Momentum = 0.9)|}")]
    [InlineData("{|NETGEN0401:SGD(1e-9, Momentum = 0.9, Nesterov = true)|}")]
    [InlineData("{|NETGEN0401:Adam(1e-8)|}")]
    [InlineData("{|NETGEN0401:Adam(0.11)|}")]
    [InlineData("{|NETGEN0401:AdamW(1)|}")]
    [InlineData("{|NETGEN0401:RMSprop(0.5)|}")]
    [InlineData("{|NETGEN0401:Adagrad(2.1)|}")]
    [InlineData("{|NETGEN0401:Adagrad(1e-7)|}")]
    [InlineData("{|NETGEN0401:Adam(0.2)|}")]
    [InlineData("{|NETGEN0401:AdamW(1e-8)|}")]
    [InlineData("{|NETGEN0401:RMSprop(0.11)|}")]
    public Task An_absurd_rate_is_reported_at_the_optimizer(string optimizer) => Expect(optimizer);

    [Theory]
    [InlineData("SGD")]
    [InlineData("SGD(1.1e-7)")]
    [InlineData("SGD(10)")]
    [InlineData("SGD(1, Momentum = 0.9)")]
    [InlineData("Adam(0.1)")]
    [InlineData("Adam(1.1e-8)")]
    [InlineData("AdamW")]
    [InlineData("RMSprop(0.1)")]
    [InlineData("Adagrad(2)")]
    [InlineData("Adagrad(2e-7)")]
    [InlineData("RMSprop(1.1e-8)")]
    public Task Rates_that_somebody_trains_with_are_fine(string optimizer) => Expect(optimizer);

    [Theory]
    [InlineData("SGD(100)", "Learning rate 100 is absurd for SGD; its default is 0.01")]
    [InlineData("Adam(10)", "Learning rate 10 is absurd for Adam; its default is 0.001")]
    public async Task Message_names_rate_and_default(string optimizer, string message) => Assert.Equal(
        message, Assert.Single((await Diagnosis.OfDeclaration($"[Input(2)] [Dense(1)] [MeanSquaredError] [{optimizer}]")).Rules).GetMessage());

    [Theory]
    [InlineData("{|NETGEN0401:SGD(100)|}", "SGD")]
    [InlineData("{|NETGEN0401:Adam(10)|}", "Adam")]
    [InlineData("{|NETGEN0401:SGD(100, /* heavy */ Momentum = 0.9)|}", "SGD(/* heavy */ Momentum = 0.9)")]
    [InlineData("{|NETGEN0401:SGD(learningRate: 1e-9, WeightDecay = 0.1)|}", "SGD(WeightDecay = 0.1)")]
    public Task The_default_takes_its_place(string optimizer, string repaired) => FixTest<DefaultLearningRateCodeFix>.Expect(
        $"[Network]\n[Input(2)] [Dense(1)] [MeanSquaredError]\n[{optimizer}] // fast\npartial class Net {{ }}",
        $"[Network]\n[Input(2)] [Dense(1)] [MeanSquaredError]\n[{repaired}] // fast\npartial class Net {{ }}");

    private static Task Expect(string optimizer) => NetworkTest.Expect(
        $$"""[Network] [Input(2)] [Dense(1)] [MeanSquaredError] [{{optimizer}}] partial class Net { }""");
}
