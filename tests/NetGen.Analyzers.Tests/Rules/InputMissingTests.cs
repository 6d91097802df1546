using System.Threading.Tasks;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

public sealed class InputMissingTests
{
    [Fact]
    public Task A_missing_input_is_reported_at_the_class() => NetworkTest.Expect("""
        [Network] [Dense(1)]
        public partial class {|NETGEN0005:Net|} { }
        """);

    [Fact]
    public Task Repeated_inputs_are_reported_at_the_second_and_the_third() => NetworkTest.Expect("""
        [Network]
        [Input(2)]
        [{|NETGEN0005:Input(3)|}]
        [Dense(1)]
        [{|NETGEN0005:Input(4)|}]
        public partial class Net { }
        """);

    [Fact]
    public Task An_input_below_a_layer_is_reported_there() => NetworkTest.Expect("""
        [Network]
        [Dense(4), {|NETGEN0005:NetGen.InputAttribute(2)|}]
        public partial class Net { }
        """);

    [Fact]
    public Task Loss_and_optimizer_may_stand_above_the_input() => NetworkTest.Expect("""
        [MeanSquaredError] [SGD(0.1)]
        [Network] [Input(2)] [Dense(1)]
        public partial class Net { }
        """);

    [Fact]
    public async Task Message_names_the_class() => Assert.Equal(
        "'Net' must declare exactly one [Input], before its layers",
        Assert.Single((await Diagnosis.OfDeclaration("[Dense(2)]")).Rules).GetMessage());
}
