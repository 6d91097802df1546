using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

/// <summary>NETGEN0502 on a network of 8 · 16 + 16 + 16 · 4 + 4 = 212 parameters, 192 multiply-adds and 64 bytes of scratch.</summary>
public sealed class BudgetTests
{
    [Theory]
    [InlineData("{|NETGEN0502:Budget(MaxParameters = 211)|}")]
    [InlineData("{|NETGEN0502:Budget(MaxParameters = 0)|}")]
    [InlineData("{|NETGEN0502:Budget(MaxMultiplyAdds = 191)|}")]
    [InlineData("{|NETGEN0502:Budget(MaxScratchBytes = 63)|}")]
    [InlineData("{|NETGEN0502:Budget(MaxParameters = 1000, MaxScratchBytes = 1, MaxMultiplyAdds = 1000)|}")]
    [InlineData("{|NETGEN0008:Budget(MaxParameters = -1)|}")]
    [InlineData("{|NETGEN0008:Budget(MaxMultiplyAdds = -1L)|}")]
    public Task A_network_beyond_its_budget_is_reported_at_the_budget(string budget) => Expect(budget);

    [Theory]
    [InlineData("Budget")]
    [InlineData("Budget(MaxParameters = 212, MaxScratchBytes = 64, MaxMultiplyAdds = 192)")]
    [InlineData("Budget(MaxMultiplyAdds = 100_000_000_000)")]
    public Task The_budget_itself_may_be_spent(string budget) => Expect(budget);

    [Fact]
    public Task A_budget_may_stand_on_another_part_of_the_class() => NetworkTest.Expect("""
        [Network] [Input(8)] [Dense(16)] [ReLU] [Dense(4)]
        partial class Guard { }

        [{|NETGEN0502:Budget(MaxParameters = 100)|}]
        partial class Guard { }
        """);

    [Fact]
    public async Task Each_limit_has_a_message_with_both_numbers() => Assert.Equal(
        [
            "'Net' needs 192 multiply-adds per prediction; the budget is 2",
            "'Net' needs 212 parameters; the budget is 1",
            "'Net' needs 64 bytes of scratch; the budget is 3",
        ],
        (await Diagnosis.OfDeclaration(
            "[Input(8)] [Dense(16)] [ReLU] [Dense(4)] [Budget(MaxParameters = 1, MaxMultiplyAdds = 2, MaxScratchBytes = 3)]"))
        .Rules.Select(rule => rule.GetMessage()).Order());

    private static Task Expect(string budget) =>
        NetworkTest.Expect($$"""[Network] [Input(8)] [Dense(16)] [ReLU] [Dense(4)] [{{budget}}] partial class Net { }""");
}
