using System.Threading.Tasks;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

public sealed class NoNetworkTests
{
    [Theory]
    [InlineData("static partial class {|NETGEN0002:Net|} { }")]
    [InlineData("abstract partial class {|NETGEN0002:Net|} { }")]
    [InlineData("partial class {|NETGEN0002:Net|}<T> { }")]
    [InlineData("partial struct {|NETGEN0002:Net|} { }")]
    [InlineData("ref partial struct {|NETGEN0002:Net|} { }")]
    [InlineData("partial record struct {|NETGEN0002:Net|} { }")]
    [InlineData("file partial class {|NETGEN0002:Net|} { }")]
    public Task A_type_that_cannot_hold_a_network_is_reported(string type) => NetworkTest.Expect($"[Network] [Input(2)] [Dense(1)]\n{type}");

    [Fact]
    public Task A_class_in_a_generic_type_is_reported() => NetworkTest.Expect("""
        public partial class Outer<T>
        {
            [Network] [Input(2)] [Dense(1)]
            public partial class {|NETGEN0002:Net|} { }
        }
        """);

    [Theory]
    [InlineData("[Network]")]
    [InlineData("[Network] [Input(2)]")]
    [InlineData("[Network] [Input(2)] [MeanSquaredError] [SGD]")]
    [InlineData("[Network] [Input(2)] [Obsolete]")]
    public Task A_declaration_without_layers_is_reported(string attributes) =>
        NetworkTest.Expect($$"""{{attributes}} partial class {|NETGEN0002:Net|} { }""");

    [Theory]
    [InlineData("public sealed partial class Net { }")]
    [InlineData("internal partial class Net : System.IDisposable { public void Dispose() { } }")]
    [InlineData("internal sealed partial record Net { }")]
    public Task A_plain_class_with_a_layer_is_fine(string type) => NetworkTest.Expect($"[Network] [Input(2)] [Dense(1)]\n{type}");

    [Fact]
    public Task On_an_interface_the_compiler_says_enough() => NetworkTest.Expect("""
        [{|CS0592:Network|}] partial interface INet { }
        """);

    [Theory]
    [InlineData("[Network] partial class Net { }", "Network 'Net' has no layers; write at least one, such as [Dense(1)]")]
    [InlineData(
        "[Network] static partial class Net { }", "Network 'Net' has no instances because it is static; remove the modifier")]
    public async Task Message_says_what_is_missing_and_what_to_do(string source, string message) =>
        Assert.Equal(message, Assert.Single((await Diagnosis.Of(source)).Rules).GetMessage());
}
