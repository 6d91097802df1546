using System.Threading.Tasks;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

public sealed class CollidingMemberTests
{
    [Theory]
    [InlineData("public int {|NETGEN0004:InputSize|} => 2;")]
    [InlineData("private float[] {|NETGEN0004:Tensors|} = new float[2];")]
    [InlineData("public sealed class {|NETGEN0004:ParameterArena|} { }")]
    [InlineData("public int {|NETGEN0004:Predict|};")]
    [InlineData("public void {|NETGEN0004:Predict|}(ReadOnlySpan<float> sensors, Span<float> actions) { }")]
    [InlineData("public int {|NETGEN0004:Classify|}(ReadOnlySpan<float> pixels) => 0;")]
    [InlineData("public {|NETGEN0004:Net|}() { }")]
    [InlineData("public {|NETGEN0004:Net|}(int seed) { }")]
    public Task A_member_that_the_generator_needs_is_reported_at_its_name(string member) => NetworkTest.Expect($$"""
        [Network] [Input(2)] [Dense(3)]
        public partial class Net
        {
            {{member}}
        }
        """);

    [Theory]
    [InlineData("public int Predict(string text) => text.Length;")]
    [InlineData("public void Predict(float[] sensors, int frame) { }")]
    [InlineData("public double LearningRate;")]
    [InlineData("public void TrainBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets) { }")]
    [InlineData("private int Layers => 1;")]
    [InlineData("public Net(string name) : this() => Name = name; public string Name { get; } = \"\";")]
    public Task Other_members_and_other_overloads_are_the_users_own(string member) => NetworkTest.Expect($$"""
        [Network] [Input(2)] [Dense(3)]
        public partial class Net
        {
            {{member}}
        }
        """);

    [Theory]
    [InlineData("public double {|NETGEN0004:LearningRate|};")]
    [InlineData("public void {|NETGEN0004:TrainBatch|}(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets) { }")]
    [InlineData("public void {|NETGEN0004:TrainBatch|}(ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels) { }")]
    public Task Training_members_are_needed_where_the_network_trains(string member) => NetworkTest.Expect($$"""
        [Network] [Input(2)] [Dense(3)] [Softmax] [CategoricalCrossEntropy] [SGD]
        public partial class Net
        {
            {{member}}
        }
        """);

    [Fact]
    public Task The_class_itself_may_not_have_a_generated_members_name() => NetworkTest.Expect("""
        [Network] [Input(2)] [Dense(3)]
        public partial class {|NETGEN0004:Predict|} { }
        """);

    [Fact]
    public Task A_primary_constructor_cannot_be_called_by_the_generated_ones() => NetworkTest.Expect("""
        [Network] [Input(2)] [Dense(3)]
        public partial class {|NETGEN0004:Net|}(string name) { public string Name => name; }
        """);

    [Fact]
    public Task Every_colliding_overload_is_reported() => NetworkTest.Expect("""
        [Network] [Input(2)] [Dense(3)]
        public partial class Net
        {
            public void {|NETGEN0004:PredictBatch|}(ReadOnlySpan<float> inputs, Span<float> outputs) { }
            public void {|NETGEN0004:PredictBatch|}(ReadOnlySpan<float> inputs, Span<float> outputs, Workspace workspace) { }
        }
        """);

    [Fact]
    public async Task Message_names_the_member() => Assert.Equal(
        "'Tensors' is already defined; the generated code of 'Net' needs this name, so rename yours",
        Assert.Single((await Diagnosis.Of("[Network] [Input(1)] [Dense(1)] partial class Net { int Tensors; }")).Rules).GetMessage());
}
