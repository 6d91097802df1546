using System.Threading.Tasks;
using NetGen.CodeFixes;
using Xunit;

namespace NetGen.Analyzers.Tests.Fixes;

public sealed class RenameMemberTests
{
    [Theory]
    [InlineData(0, "MyPredict")]
    [InlineData(1, "PredictCore")]
    public Task Renames_the_member_and_what_refers_to_it(int choice, string name) => FixTest<RenameMemberCodeFix>.Expect(
        """
        [Network] [Input(2)] [Dense(3)]
        public partial class Net
        {
            /// <summary>As ever.</summary>
            public void {|NETGEN0004:Predict|}(ReadOnlySpan<float> sensors, Span<float> actions) { }

            public void Predict(string text) => Predict(new float[text.Length], new float[3]);
        }
        """,
        $$"""
        [Network] [Input(2)] [Dense(3)]
        public partial class Net
        {
            /// <summary>As ever.</summary>
            public void {{name}}(ReadOnlySpan<float> sensors, Span<float> actions) { }

            public void Predict(string text) => {{name}}(new float[text.Length], new float[3]);
        }
        """,
        choice);

    [Theory]
    [InlineData("_store", 0, "_myStore")]
    [InlineData("_store", 1, "_storeCore")]
    [InlineData("Tensors", 0, "MyTensors2")]
    public Task Takes_a_free_name(string member, int choice, string name) => FixTest<RenameMemberCodeFix>.Expect(
        $$"""
        [Network] [Input(2)] [Dense(3)]
        public partial class Net
        {
            private int {|NETGEN0004:{{member}}|} = 1;
            public int MyTensors => {{member}};
        }
        """,
        $$"""
        [Network] [Input(2)] [Dense(3)]
        public partial class Net
        {
            private int {{name}} = 1;
            public int MyTensors => {{name}};
        }
        """,
        choice);

    [Fact]
    public Task Renames_all_at_once() => FixTest<RenameMemberCodeFix>.Expect(
        """
        [Network] [Input(2)] [Dense(3)]
        public partial class Net
        {
            public int {|NETGEN0004:InputSize|} => 2;
            public int {|NETGEN0004:OutputSize|} => 3 * InputSize;
        }
        """,
        """
        [Network] [Input(2)] [Dense(3)]
        public partial class Net
        {
            public int MyInputSize => 2;
            public int MyOutputSize => 3 * MyInputSize;
        }
        """);

    [Fact]
    public Task Renames_the_class_itself() => FixTest<RenameMemberCodeFix>.Expect(
        "[Network] [Input(2)] [Dense(3)] public partial class {|NETGEN0004:Tensors|} { }\nclass User { Tensors _tensors = null!; }\n",
        "[Network] [Input(2)] [Dense(3)] public partial class MyTensors { }\nclass User { MyTensors _tensors = null!; }\n");

    [Fact]
    public Task Leaves_constructors_to_the_user() => FixTest<RenameMemberCodeFix>.ExpectNone(
        "[Network] [Input(2)] [Dense(3)] public partial class Net { public {|NETGEN0004:Net|}(int seed) { } }\n");
}
