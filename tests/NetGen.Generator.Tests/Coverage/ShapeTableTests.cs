using System;
using System.Linq;
using NetGen.Testing;
using Xunit;

namespace NetGen.Generator.Tests.Coverage;

public sealed class ShapeTableTests
{
    public static TheoryData<string, string, int, long> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, int, long>();
            foreach (var row in ShapeTable.Layers.Values.SelectMany(rows => rows))
            {
                cases.Add(row.Layers, row.Output, row.Parameters, row.MultiplyAdds);
            }
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_layer_has_its_shape_and_its_cost(string layers, string output, int parameters, long multiplyAdds)
    {
        var plan = Declarations.Plan(layers);

        Assert.Equal(output, plan.Network.Output!.ToString());
        Assert.Equal(parameters, plan.ParameterCount);
        Assert.Equal(multiplyAdds, plan.MultiplyAdds);
    }

    [Fact]
    public void The_compiled_class_says_the_same()
    {
        var rows = ShapeTable.Layers.Values.Select(rows => rows[^1]).ToArray();
        var compiled = NetworkCompiler.Compile([.. rows.Select((row, i) => NetworkCompiler.Declare($"Row{i}", row.Layers))]);

        Assert.All(rows.Index(), item =>
        {
            var network = compiled.Create<INetwork>($"Row{item.Index}");
            var row = item.Item;
            Assert.Equal(row.Output, network.OutputShape.ToString());
            Assert.Equal(network.OutputShape.Elements, network.OutputSize);
            Assert.Equal(network.InputShape.Elements, network.InputSize);
            Assert.Equal(row.Parameters, network.ParameterCount);
            Assert.Equal(row.Parameters, network.Tensors.Sum(tensor => tensor.Length));
            Assert.Equal(row.MultiplyAdds, network.MultiplyAdds);
            Assert.Equal(
                row.Layers.Contains("Trainable = false", StringComparison.Ordinal) ? 0 : row.Parameters - row.Statistics, network.TrainableParameterCount);
        });
    }

    [Theory]
    [InlineData("[Input(2, 3)] [Dense(4)]", "NETGEN0105", "'Dense' expects a vector but receives 2×3; insert [Flatten]")]
    [InlineData("[Input(2, 3, 4)] [RegressionHead(4)]", "NETGEN0105", "'RegressionHead' expects a vector but receives 2×3×4; insert [Flatten]")]
    [InlineData("[Input(6)] [Dense(4)] [Reshape(2, 3)]", "NETGEN0106", "4 elements cannot become 2×3; choose dimensions whose product is 4")]
    [InlineData("[Input(6, 6, 3)] [Filter2D(2, 2, 1, 2, 3, 4, 5)]", "NETGEN0008", "weights = 5 numbers is outside 2×2 and the multiples of 2×2×3, since the input is 6×6×3")]
    [InlineData("[Input(6, 6, 3)] [Filter2D(2, 2)]", "NETGEN0008", "weights = 0 numbers is outside 2×2 and the multiples of 2×2×3, since the input is 6×6×3")]
    [InlineData("[Input(6, 6, 3)] [Filter2D(2, 2, 1, 2, 3, PerChannel = true)]", "NETGEN0008", "weights = 3 numbers is outside the multiples of 2×2")]
    [InlineData("[Input(6, 6, 3)] [Filter2D((Filter)99)]", "NETGEN0008", "filter = 99 is outside the members of Filter")]
    [InlineData("[Input(6, 6, 3)] [Filter2D(1, 1, double.NaN)]", "NETGEN0008", "weights = NaN is outside (-∞, ∞)")]
    [InlineData("[Input(2, 6, 3)] [Filter2D(Filter.Emboss)]", "NETGEN0103", "Kernel 3×3 is larger than its 2×6 input; make it smaller, or pad the input, for instance by Padding.Same")]
    [InlineData("[Input(6, 6)] [ConvTranspose2D(2, 3)]", "NETGEN0105", "'ConvTranspose2D' expects height × width × channels but receives 6×6; insert [Reshape]")]
    [InlineData("[Input(6, 6)] [ConvTranspose1D(2, 0)]", "NETGEN0008", "kernel = 0 is outside [1, 32768]")]
    [InlineData("[Input(6, 6)] [ConvTranspose1D(2, 3, Padding = Padding.Causal)]", "NETGEN0008", "Padding = Causal is outside Valid and Same")]
    [InlineData("[Input(6)] [Dense(0)]", "NETGEN0008", "units = 0 is outside [1, ∞)")]
    [InlineData("[Input(6)] [MulticlassHead(-1)]", "NETGEN0008", "units = -1 is outside [1, ∞)")]
    [InlineData("[Input(6)] [BatchNormalization(Epsilon = 0)]", "NETGEN0008", "Epsilon = 0 is outside (0, ∞)")]
    [InlineData("[Input(6)] [BatchNormalization(Momentum = 1.5)]", "NETGEN0008", "Momentum = 1.5 is outside [0, 1]")]
    [InlineData("[Input(6)] [Dropout(1)]", "NETGEN0008", "rate = 1 is outside [0, 1)")]
    [InlineData("[Input(6)] [Dropout(-0.5)]", "NETGEN0008", "rate = -0.5 is outside [0, 1)")]
    [InlineData("[Input(6)] [Dropout(double.NaN)]", "NETGEN0008", "rate = NaN is outside [0, 1)")]
    [InlineData("[Input(6)] [Reshape(3, -2)]", "NETGEN0008", "shape = 3×-2 is outside one to three positive dimensions")]
    [InlineData("[Input(6)] [Reshape]", "NETGEN0008", "shape = () is outside one to three positive dimensions")]
    [InlineData("[Input(0)] [Dense(1)]", "NETGEN0008", "shape = 0 is outside one to three positive dimensions")]
    [InlineData("[Input(1, 2, 3, 4)] [Dense(1)]", "NETGEN0008", "shape = 1×2×3×4 is outside one to three positive dimensions")]
    [InlineData("[Input] [Dense(1)]", "NETGEN0008", "shape = () is outside one to three positive dimensions")]
    [InlineData("[Input(12)] [MaxPool2D(2)]", "NETGEN0105", "'MaxPool2D' expects height × width × channels but receives 12; insert [Reshape]")]
    [InlineData("[Input(4, 3)] [GlobalAveragePool2D]", "NETGEN0105", "'GlobalAveragePool2D' expects height × width × channels but receives 4×3; insert [Reshape]")]
    [InlineData("[Input(4, 3, 2)] [MaxPool1D(2)]", "NETGEN0105", "'MaxPool1D' expects steps × channels but receives 4×3×2; insert [Reshape]")]
    [InlineData("[Input(4, 3, 2)] [AveragePool2D(2, 4)]", "NETGEN0103", "Kernel 2×4 is larger than its 4×3 input; make it smaller, or pad the input, for instance by Padding.Same")]
    [InlineData("[Input(4, 3, 2)] [MaxPool2D(5, PadTop = 1)]", "NETGEN0103", "Kernel 5×5 is larger than its padded 5×3 input; make it smaller, or pad the input, for instance by Padding.Same")]
    [InlineData("[Input(4, 2)] [MaxPool1D(5)]", "NETGEN0103", "Kernel 5 is larger than its 4 input; make it smaller, or pad the input, for instance by Padding.Same")]
    [InlineData("[Input(4, 3, 2)] [MaxPool2D(0)]", "NETGEN0008", "size = 0 is outside [1, 32768]")]
    [InlineData("[Input(4, 3, 2)] [MaxPool2D(2, -1)]", "NETGEN0008", "width = -1 is outside [1, 32768]")]
    [InlineData("[Input(4, 3, 2)] [MaxPool2D(2, Stride = 0)]", "NETGEN0008", "Stride = 0 is outside [1, 32768]")]
    [InlineData("[Input(4, 3, 2)] [MaxPool2D(2, StrideWidth = -2)]", "NETGEN0008", "StrideWidth = -2 is outside [1, 32768]")]
    [InlineData("[Input(4, 3, 2)] [MaxPool2D(2, PadLeft = -1)]", "NETGEN0008", "PadLeft = -1 is outside [0, 32768]")]
    [InlineData("[Input(4, 3, 2)] [AveragePool2D(2, PadRight = 2)]", "NETGEN0008", "PadRight = 2 is outside [0, 1], since no window may lie in the padding altogether")]
    [InlineData("[Input(4, 3, 2)] [MaxPool2D(2, Padding = Padding.Causal)]", "NETGEN0008", "Padding = Causal is outside Valid and Same")]
    [InlineData("[Input(4, 2)] [MaxPool1D(2, Padding = Padding.Causal)]", "NETGEN0008", "Padding = Causal is outside Valid and Same")]
    [InlineData("[Input(4, 3, 2)] [MaxPool2D(2, Padding = Padding.Same, PadTop = 1)]", "NETGEN0008", "PadTop = 1 is outside [0, 0], since Padding.Same sets it")]
    [InlineData("[Input(4, 4, 3)] [DepthwiseConv2D(3, InputChannels = 4)]", "NETGEN0101", "Filter of 'DepthwiseConv2D' has 4 channels but its input has 3 (4×4×3); write InputChannels = 3, or change the layer above")]
    [InlineData("[Input(4, 4, 3)] [DepthwiseConv2D(3, Dilation = 2)]", "NETGEN0103", "Kernel 5×5 (dilated) is larger than its 4×4 input; make it smaller, or pad the input, for instance by Padding.Same")]
    [InlineData("[Input(4, 12)] [DepthwiseConv2D(3)]", "NETGEN0105", "'DepthwiseConv2D' expects height × width × channels but receives 4×12; insert [Reshape]")]
    [InlineData("[Input(4, 4, 3)] [DepthwiseConv2D(3, Multiplier = 0)]", "NETGEN0008", "Multiplier = 0 is outside [1, ∞)")]
    [InlineData("[Input(4, 4, 3)] [DepthwiseConv2D(3, InputChannels = -1)]", "NETGEN0008", "InputChannels = -1 is outside [0, ∞)")]
    [InlineData("[Input(4, 4, 3)] [DepthwiseConv2D(3, 0)]", "NETGEN0008", "kernelWidth = 0 is outside [1, 32768]")]
    [InlineData("[Input(4, 4, 3)] [DepthwiseConv2D(3, Dilation = 0)]", "NETGEN0008", "Dilation = 0 is outside [1, 32768]")]
    [InlineData("[Input(4, 4, 3)] [DepthwiseConv2D(3, InitializerScale = double.PositiveInfinity)]", "NETGEN0008", "InitializerScale = Infinity is outside (-∞, ∞)")]
    [InlineData("[Input(4, 3)] [ZeroPadding2D(1)]", "NETGEN0105", "'ZeroPadding2D' expects height × width × channels but receives 4×3; insert [Reshape]")]
    [InlineData("[Input(4, 3, 2)] [ZeroPadding2D(-1)]", "NETGEN0008", "padding = -1 is outside [0, 32768]")]
    [InlineData("[Input(4, 3, 2)] [ZeroPadding2D(0, 0, -2, 0)]", "NETGEN0008", "left = -2 is outside [0, 32768]")]
    [InlineData("[Input(4, 3, 2)] [UpSampling2D(0)]", "NETGEN0008", "factor = 0 is outside [1, 32768]")]
    [InlineData("[Input(4, 3, 2)] [UpSampling2D(2, -2)]", "NETGEN0008", "factorWidth = -2 is outside [1, 32768]")]
    [InlineData("[Input(4, 3, 2)] [UpSampling2D(2, Interpolation = (Interpolation)7)]", "NETGEN0008", "Interpolation = 7 is outside Nearest and Bilinear")]
    [InlineData("[Input(4, 3)] [UpSampling1D(-1)]", "NETGEN0008", "factor = -1 is outside [1, 32768]")]
    [InlineData("[Input(4, 3)] [LayerNormalization(Epsilon = 0)]", "NETGEN0008", "Epsilon = 0 is outside (0, ∞)")]
    [InlineData("[Input(6)] [Dense(1)] [Softmax]", "NETGEN0203", "Softmax over one unit is always 1; use Sigmoid")]
    [InlineData("[Input(6)] [MulticlassHead(1)]", "NETGEN0203", "Softmax over one unit is always 1; use Sigmoid")]
    [InlineData("[Input(6, Name = \"x\")] [Dense(4)] [Add(\"x\")]", "NETGEN0107", "Cannot merge 4 with 6; see [Add], [Multiply] and [Concat] for what fits")]
    [InlineData("[Input(2, 6, Name = \"x\")] [Reshape(3, 4)] [Multiply(\"x\")]", "NETGEN0107", "Cannot merge 3×4 with 2×6; see [Add], [Multiply] and [Concat] for what fits")]
    [InlineData("[Input(2, 6, Name = \"x\")] [Reshape(12)] [Concat(\"x\")]", "NETGEN0107", "Cannot merge 12 with 2×6; see [Add], [Multiply] and [Concat] for what fits")]
    [InlineData("[Input(6)] [Add]", "NETGEN0008", "names = () is outside one or more names of layers above")]
    [InlineData("[Input(6)] [Concat(null)]", "NETGEN0008", "names = () is outside one or more names of layers above")]
    [InlineData("[Input(6, Name = \"in\")] [Add(\"inn\")]", "NETGEN0006", "No layer named 'inn'; did you mean 'in'?")]
    public void A_layer_that_cannot_be_says_why(string layers, string rule, string message)
    {
        var network = ShapeInference.Infer(Declarations.Read(layers));

        Assert.NotNull(network.Error);
        Assert.Equal((rule, message), (network.Error.Rule.Id, network.Error.Message));
        Assert.False(network.CanGenerate);
    }
}
