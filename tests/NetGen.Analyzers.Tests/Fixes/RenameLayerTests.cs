using System.Threading.Tasks;
using NetGen.CodeFixes;
using Xunit;

namespace NetGen.Analyzers.Tests.Fixes;

public sealed class RenameLayerTests
{
    [Theory]
    [InlineData(
        "[Tanh(Name = \"hidden\")] [{|NETGEN0006:Dense(2, From = \"hiden\", UseBias = false)|}]",
        "[Tanh(Name = \"hidden\")] [Dense(2, From = \"hidden\", UseBias = false)]")]
    [InlineData(
        "[Tanh(Name = \"a \\\"b\\\"\")] [{|NETGEN0006:Dense(2, From = /* above */ \"a b\")|}]",
        "[Tanh(Name = \"a \\\"b\\\"\")] [Dense(2, From = /* above */ \"a \\\"b\\\"\")]")]
    [InlineData("[Tanh] [{|NETGEN0006:Dense(2, From = nameof(Int32))|}]", "[Tanh] [Dense(2, From = \"tanh_1\")]")]
    [InlineData("[Tanh(Name = \"skip\")] [Dense(2)] [{|NETGEN0006:Add(\"skp\")|}]", "[Tanh(Name = \"skip\")] [Dense(2)] [Add(\"skip\")]")]
    [InlineData(
        "[Tanh(Name = \"left\")] [Dense(2, Name = \"right\")] [Sigmoid] [{|NETGEN0006:Concat(\"left\", /* other */ \"rigt\", From = \"sigmoid_1\")|}]",
        "[Tanh(Name = \"left\")] [Dense(2, Name = \"right\")] [Sigmoid] [Concat(\"left\", /* other */ \"right\", From = \"sigmoid_1\")]")]
    public Task Refers_to_the_nearest_name(string layers, string repaired) => Expect(layers, repaired);

    [Theory]
    [InlineData("[{|NETGEN0006:Dense(4, From = \"x\")|}]", "[Dense(4)]")]
    [InlineData("[{|NETGEN0006:ReLU(From = \"x\")|}]", "[ReLU]")]
    [InlineData("[{|NETGEN0006:ReLU(From = \"x\", Name = \"y\")|}]", "[ReLU(Name = \"y\")]")]
    public Task Removes_a_reference_to_nothing(string layers, string repaired) => Expect(layers, repaired);

    [Theory]
    [InlineData(
        "[Dense(4, Name = \"a\")] [{|NETGEN0006:ReLU(Name = \"a\")|}] [{|NETGEN0006:Dense(2, Name = \"a\")|}]",
        "[Dense(4, Name = \"a\")] [ReLU(Name = \"a2\")] [Dense(2, Name = \"a3\")]")]
    [InlineData("[Dense(4)] [ReLU] [{|NETGEN0006:Dense(2, Name = \"dense_1\")|}]", "[Dense(4)] [ReLU] [Dense(2, Name = \"dense_1_2\")]")]
    public Task Numbers_repeated_names(string layers, string repaired) => Expect(layers, repaired);

    private static Task Expect(string layers, string repaired) => FixTest<RenameLayerCodeFix>.Expect(
        $$"""[Network] [Input(2)] {{layers}} partial class Net { }""", $$"""[Network] [Input(2)] {{repaired}} partial class Net { }""");
}
