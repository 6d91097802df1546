using System.Threading.Tasks;
using NetGen.CodeFixes;
using Xunit;

namespace NetGen.Analyzers.Tests.Fixes;

public sealed class RenameExposureTests
{
    [Theory]
    [InlineData(
        0,
        "[{|NETGEN0004:Dense(4, Name = \"batch\", Expose = true)|}] [Tanh] [Dense(2, From = \"batch\")] [Concat(\"batch\", \"tanh_1\")]",
        "[Dense(4, Name = \"batch_layer\", Expose = true)] [Tanh] [Dense(2, From = \"batch_layer\")] [Concat(\"batch_layer\", \"tanh_1\")]")]
    [InlineData(
        0,
        "[Dense(4, Name = \"rows_layer\")] [ReLU] [{|NETGEN0004:Dense(4, Name = \"rows\", Expose = true)|}]",
        "[Dense(4, Name = \"rows_layer\")] [ReLU] [Dense(4, Name = \"rows_layer2\", Expose = true)]")]
    [InlineData(
        1,
        "[{|NETGEN0004:Dense(4, Name = \"batch\", Expose = true)|}] [Tanh]",
        "[Dense(4, Name = \"batch\")] [Tanh]")]
    public Task Another_name_or_no_members(int choice, string layers, string repaired) => FixTest<RenameExposureCodeFix>.Expect(
        $$"""[Network] [Input(8)] {{layers}} partial class Net { }""", $$"""[Network] [Input(8)] {{repaired}} partial class Net { }""", choice);

    [Fact]
    public Task Fixes_all_at_once() => FixTest<RenameExposureCodeFix>.Expect(
        """
        [Network] [Input(8)] [{|NETGEN0004:Dense(4, Name = "batch", Expose = true)|}] partial class First { }
        [Network] [Input(8)] [{|NETGEN0004:Dense(4, Name = "rows", Expose = true)|}] partial class Second { }
        """,
        """
        [Network] [Input(8)] [Dense(4, Name = "batch_layer", Expose = true)] partial class First { }
        [Network] [Input(8)] [Dense(4, Name = "rows_layer", Expose = true)] partial class Second { }
        """);
}
