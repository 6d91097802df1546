using System.Threading.Tasks;
using NetGen.CodeFixes;
using Xunit;

namespace NetGen.Analyzers.Tests.Fixes;

public sealed class InsertFlattenTests
{
    [Theory]
    [InlineData("[Input(2, 2)] [{|NETGEN0105:Dense(10)|}]", "[Input(2, 2)] [Flatten] [Dense(10)]")]
    [InlineData("[Input(2, 2), {|NETGEN0105:Dense(10)|}]", "[Input(2, 2), Flatten, Dense(10)]")]
    [InlineData("[Input(2, 2)]\n[{|NETGEN0105:Dense(10)|}, ReLU]", "[Input(2, 2)]\n[Flatten, Dense(10), ReLU]")]
    [InlineData(
        "[Input(2, 2)]\n    // classify\n    // slowly\n    [{|NETGEN0105:Dense(10)|}] [ReLU] // fast",
        "[Input(2, 2)]\n    [Flatten]\n    // classify\n    // slowly\n    [Dense(10)] [ReLU] // fast")]
    [InlineData("[Input(2, 2)] // pixels\n\n[{|NETGEN0105:BinaryHead|}]", "[Input(2, 2)] // pixels\n\n[Flatten]\n[BinaryHead]")]
    [InlineData("[Input(2, 2)] [{|NETGEN0105:NetGen.Dense(10)|}]", "[Input(2, 2)] [NetGen.Flatten] [NetGen.Dense(10)]")]
    [InlineData(
        "[Input(2, 2)] [{|NETGEN0105:global::NetGen.DenseAttribute(10)|}]",
        "[Input(2, 2)] [global::NetGen.FlattenAttribute] [global::NetGen.DenseAttribute(10)]")]
    [InlineData("[Input(2, 2)] [{|NETGEN0105:DenseAttribute(10)|}]", "[Input(2, 2)] [FlattenAttribute] [DenseAttribute(10)]")]
    [InlineData(
        "[Input(2, 2, Name = \"x\")] [Flatten] [Dense(3)] [{|NETGEN0105:Dense(10, From = \"x\", UseBias = false)|}] [Concat(\"dense_1\")]",
        "[Input(2, 2, Name = \"x\")] [Flatten] [Dense(3)] [Flatten(From = \"x\")] [Dense(10, UseBias = false)] [Concat(\"dense_1\")]")]
    [InlineData(
        "[Input(2, 2, Name = \"x\")] [{|NETGEN0105:Dense(4)|}] [ReLU] [Flatten(From = \"x\")] [Dense(4)] [Concat(\"flatten_1\", \"relu_1\")]",
        "[Input(2, 2, Name = \"x\")] [Flatten] [Dense(4)] [ReLU] [Flatten(From = \"x\")] [Dense(4)] [Concat(\"flatten_2\", \"relu_1\")]")]
    [InlineData(
        "[Input(4)] [Reshape(2, 2)] [{|NETGEN0105:Dense(4)|}] [Reshape(2, 2)] [Dense(4)]",
        "[Input(4)] [Reshape(2, 2)] [Flatten] [Dense(4)] [Reshape(2, 2)] [{|NETGEN0105:Dense(4)|}]")]
    public Task Inserts_flatten_in_the_style_of_the_place(string attributes, string repaired) => Once(
        $"[Network]\n{attributes}\npartial class Net {{ }}", $"[Network]\n{repaired}\npartial class Net {{ }}");

    [Theory]
    [InlineData("using NG = NetGen;", "[{|NETGEN0105:NG.Dense(10)|}]", "[NG.Flatten] [NG.Dense(10)]")]
    [InlineData("using NG = NetGen;", "[{|NETGEN0105:NG::Dense(10)|}]", "[NG::Flatten] [NG::Dense(10)]")]
    [InlineData("using Full = NetGen.DenseAttribute;", "[{|NETGEN0105:Full(10)|}]", "[global::NetGen.Flatten] [Full(10)]")]
    [InlineData(
        "class FlattenAttribute : Attribute { }", "[{|NETGEN0105:Dense(10)|}]", "[global::NetGen.Flatten] [Dense(10)]")]
    public Task Names_that_mean_something_else_are_written_in_full(string before, string layer, string repaired) => Once(
        $"{before}\n[NetGen.Network] [NetGen.Input(2, 2)] {layer} partial class Net {{ }}",
        $"{before}\n[NetGen.Network] [NetGen.Input(2, 2)] {repaired} partial class Net {{ }}");

    [Fact]
    public Task A_layer_that_wants_an_image_is_offered_no_vector() => Once(
        "[NetGen.Network] [NetGen.Input(4)] [{|NETGEN0105:NetGen.MaxPool2D(2)|}] partial class Net { }",
        "[NetGen.Network] [NetGen.Input(4)] [{|NETGEN0105:NetGen.MaxPool2D(2)|}] partial class Net { }");

    [Fact]
    public Task What_is_wrong_in_a_block_is_mended_there() => FixTest<InsertFlattenCodeFix>.ExpectNone(
        "[Network] [Input(2, 2)] [{|NETGEN0105:Layers(typeof(Block))|}] partial class Net { }\n[Dense(4)] [ReLU] class Block { }\n");

    [Fact]
    public Task Fixes_all_networks_at_once() => FixTest<InsertFlattenCodeFix>.Expect(
        """
        [Network] [Input(2, 2)]
        [{|NETGEN0105:Dense(10)|}]
        partial class First { }
        [Network] [Input(2, 2)]
        [{|NETGEN0105:MulticlassHead(10)|}]
        partial class Second { }
        """,
        """
        [Network] [Input(2, 2)]
        [Flatten]
        [Dense(10)]
        partial class First { }
        [Network] [Input(2, 2)]
        [Flatten]
        [MulticlassHead(10)]
        partial class Second { }
        """);

    private static Task Once(string source, string repaired)
    {
        var test = new FixTest<InsertFlattenCodeFix>
        {
            TestState = { Sources = { source } },
            FixedState = { Sources = { repaired }, MarkupHandling = Microsoft.CodeAnalysis.Testing.MarkupMode.Allow },
        };
        if (repaired.Contains("{|NETGEN", System.StringComparison.Ordinal))
        {
            // The next one shows only when the first is gone.
            test.CodeFixTestBehaviors = Microsoft.CodeAnalysis.Testing.CodeFixTestBehaviors.FixOne
                | Microsoft.CodeAnalysis.Testing.CodeFixTestBehaviors.SkipFixAllCheck;
        }

        return test.RunAsync();
    }
}
