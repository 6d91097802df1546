using System.Threading.Tasks;
using NetGen.CodeFixes;
using Xunit;

namespace NetGen.Analyzers.Tests.Fixes;

public sealed class GatherLayersTests
{
    private const string Spread = """
        [Network]
        [Input(8)] // eight sensors
        [Dense(4)] [ReLU]
        public partial class {|NETGEN0003:Guard|} { }

        /// <summary>The other half.</summary>
        // wide enough
        [Dense(3, Name = "hidden")] [Tanh] // smooth
        [SGD(0.1)]
        [PReLU, Dropout(0.5)]
        public partial class Guard { }
        """;

    [Fact]
    public Task To_the_declaration_with_the_input() => FixTest<GatherLayersCodeFix>.Expect(
        Spread,
        """
        [Network]
        [Input(8)] // eight sensors
        [Dense(4)] [ReLU]
        // wide enough
        [Dense(3, Name = "hidden")] [Tanh] // smooth
        [PReLU, Dropout(0.5)]
        public partial class Guard { }

        /// <summary>The other half.</summary>
        [SGD(0.1)]
        public partial class Guard { }
        """);

    [Fact]
    public Task To_the_declaration_without_the_input() => FixTest<GatherLayersCodeFix>.Expect(
        Spread,
        """
        [Network]
        public partial class Guard { }

        /// <summary>The other half.</summary>
        [Input(8)] // eight sensors
        // wide enough
        [Dense(3, Name = "hidden")] [Tanh] // smooth
        [SGD(0.1)]
        [PReLU, Dropout(0.5)]
        [Dense(4)] [ReLU]
        public partial class Guard { }
        """,
        choice: 1);

    [Fact]
    public Task Between_files()
    {
        var test = new FixTest<GatherLayersCodeFix>
        {
            TestState =
            {
                Sources =
                {
                    ("/0/Guard.cs", "[Network] [Input(8)] public partial class {|NETGEN0003:Guard|} { }\n"),
                    ("/0/Guard.Layers.cs", "[Dense(4)]\n[ReLU, Dense(2)] public partial class Guard { }\n"),
                },
            },
            FixedState =
            {
                Sources =
                {
                    ("/0/Guard.cs", "[Network] [Input(8)] [Dense(4)] [ReLU] [Dense(2)] public partial class Guard { }\n"),
                    ("/0/Guard.Layers.cs", "public partial class Guard { }\n"),
                },
            },
            CodeActionIndex = 1,
        };
        return test.RunAsync();
    }

    [Fact]
    public Task Several_inputs_stay_first() => FixTest<GatherLayersCodeFix>.Expect(
        """
        [Input(2)]
        partial class Net { }
        [Network] [Input(2)] [Dense(1)] partial class {|NETGEN0003:Net|} { }
        """,
        """
        [Input(2)]
        [{|NETGEN0005:Input(2)|}] [Dense(1)]
        partial class Net { }
        [Network] partial class Net { }
        """);
}
