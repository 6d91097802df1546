using System.Threading.Tasks;
using NetGen.CodeFixes;
using Xunit;

namespace NetGen.Analyzers.Tests.Fixes;

public sealed class PlaceInputTests
{
    [Theory]
    [InlineData("[Network]\n// hidden\n[Dense(4)] [ReLU]\n", "[Network]\n[Input(16)]\n// hidden\n[Dense(4)] [ReLU]\n")]
    [InlineData("[Network] [Dense(4)]\n", "[Network] [Input(16)] [Dense(4)]\n")]
    [InlineData("[Network, Dense(4)]\n", "[Network, Input(16), Dense(4)]\n")]
    [InlineData("[Network]\n[Dense(4), ReLU]\n", "[Network]\n[Input(16), Dense(4), ReLU]\n")]
    [InlineData("    [Network]\n    [NetGen.DenseAttribute(4)]\n", "    [Network]\n    [NetGen.InputAttribute(16)]\n    [NetGen.DenseAttribute(4)]\n")]
    [InlineData("/// <summary>Docs.</summary>\n[Dense(4)]\n[Network]\n", "/// <summary>Docs.</summary>\n[Input(16)]\n[Dense(4)]\n[Network]\n")]
    public Task Adds_a_vector(string attributes, string repaired) => Expect(
        $$"""{{attributes}}partial class {|NETGEN0005:Net|} { }""", $$"""{{repaired}}partial class Net { }""");

    [Fact]
    public Task Adds_an_image() => Expect(
        "[Network]\n[Flatten]\npartial class {|NETGEN0005:Net|} { }", "[Network]\n[Input(28, 28, 1)]\n[Flatten]\npartial class Net { }", 1);

    [Fact]
    public Task Keeps_the_files_line_breaks() => Expect(
        "[Network]\r\n[Dense(4)]\r\npartial class {|NETGEN0005:Net|} { }\r\n",
        "[Network]\r\n[Input(16)]\r\n[Dense(4)]\r\npartial class Net { }\r\n");

    [Theory]
    [InlineData("[Dense(4)]\n[{|NETGEN0005:Input(2, Name = \"x\")|}]\n[ReLU]\n", "[Input(2, Name = \"x\")]\n[Dense(4)]\n[ReLU]\n")]
    [InlineData("[Dense(4)] [{|NETGEN0005:Input(2)|}]\n", "[Input(2)]\n[Dense(4)]\n")]
    [InlineData("[Dense(4), {|NETGEN0005:Input(2)|}, ReLU]\n", "[Input(2), Dense(4), ReLU]\n")]
    public Task Moves_the_input_up(string attributes, string repaired) => Expect(
        $$"""
        [Network]
        {{attributes}}partial class Net { }
        """,
        $$"""
        [Network]
        {{repaired}}partial class Net { }
        """);

    [Theory]
    [InlineData(0, "[Input(2)]\n[Dense(4)] [ReLU]\n")]
    [InlineData(1, "[Input(3)]\n[Dense(4)] [ReLU]\n")]
    public Task Keeps_one_of_two(int choice, string repaired) => Expect(
        $$"""
        [Network]
        [Input(2)]
        [Dense(4)] [{|NETGEN0005:Input(3)|}] [ReLU]
        partial class Net { }
        """,
        $$"""
        [Network]
        {{repaired}}partial class Net { }
        """,
        choice);

    [Fact]
    public Task Keeps_one_of_three_that_all_stand_too_low() => FixTest<PlaceInputCodeFix>.Expect(
        "[Network]\n[Dense(4)] [Input(2)]\n[{|NETGEN0005:Input(3)|}] // image\npartial class Net { }",
        "[Network]\n[Input(2)]\n[Dense(4)]\n// image\npartial class Net { }");

    private static Task Expect(string source, string repaired, int choice = 0) => FixTest<PlaceInputCodeFix>.Expect(source, repaired, choice);
}
