using System.Linq;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

/// <summary>What an editor shows when the mouse rests on the class or on its tensors.</summary>
public sealed class HoverTests
{
    private const string Vision = """
        /// <summary>Reads a digit.</summary>
        [Network] [Input(8, 8, 2)] [Conv2D(4, 3)] [BatchNormalization] [ReLU] [Flatten] [Dense(10, UseBias = false, Name = "<scores>")]
        public partial class Net { }
        """;

    [Fact]
    public void The_class_shows_the_shape_of_every_layer_with_parameters_and_multiply_adds() => Assert.Equal(
        """
        layer                                    output  parameters  multiply-adds
        input                                    8×8×2
        conv2d_1 (Conv2D)                        6×6×4           76          2,592
        batchnormalization_1 (BatchNormalization)  6×6×4           16
        relu_1 (ReLU)                            6×6×4
        flatten_1 (Flatten)                      144
        <scores> (Dense)                         10           1,440          1,440
        total                                                 1,532          4,032
        """.Split('\n').Select(Words),
        Table("").Select(Words));

    [Fact]
    public void The_tensors_show_their_shapes_and_their_layers() => Assert.Equal(
        """
        tensor                                shape    layer                             parameters  multiply-adds of the layer
        conv2d_1.kernel                       3×3×2×4  Conv2D 8×8×2 → 6×6×4                      72                       2,592
        conv2d_1.bias                         4        Conv2D 8×8×2 → 6×6×4                       4                       2,592
        batchnormalization_1.gamma            4        BatchNormalization 6×6×4 → 6×6×4           4
        batchnormalization_1.beta             4        BatchNormalization 6×6×4 → 6×6×4           4
        batchnormalization_1.moving_mean      4        BatchNormalization 6×6×4 → 6×6×4           4
        batchnormalization_1.moving_variance  4        BatchNormalization 6×6×4 → 6×6×4           4
        <scores>.kernel                       144×10   Dense 144 → 10                         1,440                       1,440
        """.Split('\n').Select(Words),
        Table("Tensors").Select(Words));

    [Fact]
    public void Columns_stand_below_each_other()
    {
        var lines = Table("Tensors");
        var column = lines[0].IndexOf("shape", System.StringComparison.Ordinal);

        Assert.All(lines, line => Assert.True(line[column - 1] == ' ' && line[column] != ' ', line));
    }

    [Fact]
    public void An_exposed_layer_shows_its_shape()
    {
        var type = Diagnosis.CompiledType("[Network] [Input(4)] [Dense(3, Name = \"code\", Expose = true)] [Tanh] [Dense(2)] public partial class Net { }");
        var summary = XElement.Parse(type.GetMembers("PredictCode").Single().GetDocumentationCommentXml()!).Element("summary")!.Value;

        Assert.Contains("what code gives for one example (3)", summary);
    }

    [Fact]
    public void A_network_without_tensors_shows_no_table() =>
        Assert.DoesNotContain("<remarks>", Documentation("[Network] [Input(4)] [ReLU] public partial class Net { }", "Tensors"));

    private static string[] Table(string member) =>
        [.. XElement.Parse(Documentation(Vision, member)).Element("remarks")!.Element("code")!.Value.Split('\n').Where(line => line.Trim().Length > 0)];

    private static string Documentation(string source, string member)
    {
        var type = Diagnosis.CompiledType(source);
        ISymbol symbol = member.Length == 0 ? type : type.GetMembers(member).Single();

        // Of a class in parts the generated part's documentation is merged by the editor; here both stand one behind the other.
        return symbol.GetDocumentationCommentXml()!;
    }

    /// <summary>The width of columns is no matter here.</summary>
    private static string Words(string line) => string.Join(' ', line.Split(' ', System.StringSplitOptions.RemoveEmptyEntries));
}
