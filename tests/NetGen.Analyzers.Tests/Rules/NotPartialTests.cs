using System.Threading.Tasks;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

public sealed class NotPartialTests
{
    [Fact]
    public Task A_class_that_is_not_partial_is_reported_at_its_name() => NetworkTest.Expect("""
        [Network] [Input(2)] [Dense(1)]
        public class {|NETGEN0001:Xor|} { }
        """);

    [Fact]
    public Task A_type_around_it_that_is_not_partial_is_reported_at_its_own_name() => NetworkTest.Expect("""
        public partial class Game
        {
            internal static class {|NETGEN0001:Brains|}
            {
                [Network] [Input(2)] [Dense(1)]
                public partial class Enemy { }
            }
        }
        """);

    [Fact]
    public Task A_partial_nest_of_any_kinds_is_fine() => NetworkTest.Expect("""
        namespace Outer.Inner;
        public partial interface IGame
        {
            partial record struct Brains
            {
                [Network] [Input(2)] [Dense(1)]
                private sealed partial class Enemy { }
            }
        }
        """);

    [Fact]
    public Task A_class_without_the_network_attribute_is_no_network() => NetworkTest.Expect("""
        [Input(2)] [Dense(0)] [Dropout(2)]
        public class Block { }
        """);

    [Theory]
    [InlineData("[Network] [Input(1)] [Dense(1)] class Net { }", "Network 'Net' must be declared partial")]
    [InlineData("[Network] [Input(1)] [Dense(1)] class @class { }", "Network 'class' must be declared partial")]
    [InlineData(
        "class Outer { [Network] [Input(1)] [Dense(1)] partial class Net { } }",
        "'Outer' must be declared partial, since network 'Net' stands in it")]
    public async Task Message_names_the_type(string source, string message) =>
        Assert.Equal(message, Assert.Single((await Diagnosis.Of(source)).Rules).GetMessage());
}
