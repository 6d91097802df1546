using System.Linq;
using System.Threading.Tasks;
using NetGen.Generator;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

/// <summary>NETGEN0900: the notes on each layer, off unless asked for.</summary>
public sealed class LayerShapeTests
{
    private const string LeNet = """
        [Network]
        [Input(28, 28, 1)]
        [Conv2D(6, 5)] [ReLU]
        [MaxPool2D(2)]
        [Flatten]
        [MulticlassHead(10)]
        public partial class LeNet { }
        """;

    [Fact]
    public async Task Every_layer_has_its_shapes_and_parameters() => Assert.Equal(
        [
            "Conv2D(6, 5): 28×28×1 → 24×24×6 · 156 parameters",
            "ReLU: 24×24×6 → 24×24×6",
            "MaxPool2D(2): 24×24×6 → 12×12×6",
            "Flatten: 12×12×6 → 864",
            "MulticlassHead(10): 864 → 10 · 8,650 parameters",
        ],
        await Notes(LeNet));

    [Fact]
    public async Task Merges_show_all_their_inputs() => Assert.Contains(
        "Concat(\"x\"): 3, 4 → 7",
        await Notes("[Network] [Input(4, Name = \"x\")] [Dense(3)] [Concat(\"x\")] public partial class Net { }"));

    [Fact]
    public async Task Up_to_an_error_shapes_are_told() => Assert.Equal(
        ["ReLU: 2×2 → 2×2"], await Notes("[Network] [Input(2, 2)] [ReLU] [Dense(1)] public partial class Net { }"));

    [Fact]
    public async Task They_are_off_by_default() => Assert.Empty((await Diagnosis.Of(LeNet)).Ids);

    private static async Task<string[]> Notes(string source)
    {
        var rules = (await Diagnosis.Of(source, LayerShapeRule.LayerShape.Id)).Rules.Where(rule => rule.Id == LayerShapeRule.LayerShape.Id);
        return [.. rules.OrderBy(rule => rule.Location.SourceSpan.Start)
            .Select(rule => $"{rule.Location.SourceTree!.ToString().Substring(rule.Location.SourceSpan.Start, rule.Location.SourceSpan.Length)}: {rule.GetMessage()}")];
    }
}
