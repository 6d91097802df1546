using System.Threading.Tasks;
using NetGen.CodeFixes;
using Xunit;

namespace NetGen.Analyzers.Tests.Fixes;

public sealed class AddPartialTests
{
    [Theory]
    [InlineData("public sealed class {|NETGEN0001:Net|} { }", "public sealed partial class Net { }")]
    [InlineData("class /* brain */ {|NETGEN0001:Net|} { }", "partial class /* brain */ Net { }")]
    [InlineData("internal record {|NETGEN0001:Net|};", "internal partial record Net;")]
    [InlineData("internal record class {|NETGEN0001:Net|};", "internal partial record class Net;")]
    [InlineData("public\n    // where it is\n    sealed class {|NETGEN0001:Net|}\n{\n}", "public\n    // where it is\n    sealed partial class Net\n{\n}")]
    public Task Makes_the_class_partial(string type, string repaired) => Expect(
        $"[Network] [Input(2)] [Dense(1)]\n{type}\n", $"[Network] [Input(2)] [Dense(1)]\n{repaired}\n");

    [Fact]
    public Task Makes_every_type_of_the_nest_partial() => Expect(
        """
        public interface IGame
        {
            static class Brains
            {
                ref struct Enemies
                {
                    [Network] [Input(2)] [Dense(1)]
                    class {|NETGEN0001:First|} { }
                }
            }
        }
        """,
        """
        public partial interface IGame
        {
            static partial class Brains
            {
                ref partial struct Enemies
                {
                    [Network] [Input(2)] [Dense(1)]
                    partial class First { }
                }
            }
        }
        """);

    [Fact]
    public Task Fixes_all_networks_of_a_file() => Expect(
        """
        [Network] [Input(2)] [Dense(1)] class {|NETGEN0001:First|} { }
        [Network] [Input(2)] [Dense(1)] class {|NETGEN0001:Second|} { }
        """,
        """
        [Network] [Input(2)] [Dense(1)] partial class First { }
        [Network] [Input(2)] [Dense(1)] partial class Second { }
        """);

    [Fact]
    public Task Makes_a_type_around_a_partial_network_partial() => Expect(
        """
        public class Game
        {
            public class {|NETGEN0001:Brains|}
            {
                [Network] [Input(2)] [Dense(1)] partial class Enemy { }
            }
        }
        """,
        """
        public partial class Game
        {
            public partial class Brains
            {
                [Network] [Input(2)] [Dense(1)] partial class Enemy { }
            }
        }
        """);

    [Fact]
    public Task Two_networks_in_one_type_make_it_partial_once() => Expect(
        """
        class {|NETGEN0001:Brains|}
        {
            [Network] [Input(2)] [Dense(1)] partial class First { }
            [Network] [Input(2)] [Dense(1)] partial class Second { }
        }
        """,
        """
        partial class Brains
        {
            [Network] [Input(2)] [Dense(1)] partial class First { }
            [Network] [Input(2)] [Dense(1)] partial class Second { }
        }
        """);

    private static Task Expect(string source, string repaired) => FixTest<AddPartialCodeFix>.Expect(source, repaired);
}
