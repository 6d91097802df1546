using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

/// <summary>NETGEN03: layers that work against each other.</summary>
public sealed class ArchitectureRulesTests
{
    private const string Deep = "[Dense(8)] [ReLU] [Dense(8)] [ReLU] [Dense(8)] [ReLU] [Dense(8)] [ReLU] [Dense(8)] [ReLU] [Dense(8)] [ReLU] [Dense(8)] [ReLU]";

    [Theory]
    [InlineData("[Dense(8)] [{|NETGEN0301:Dense(8)|}]")]
    [InlineData("[Dense(8)] [Dropout(0.5)] [{|NETGEN0301:Dense(8)|}] [{|NETGEN0301:Dense(8)|}]")]
    [InlineData("[Dense(12)] [Reshape(3, 4)] [Flatten] [{|NETGEN0301:BinaryHead|}]")]
    [InlineData("[Dense(9)] [ReLU] [Reshape(3, 3, 1)] [Conv2D(4, 2)] [{|NETGEN0301:Conv2D(4, 2)|}] [ReLU] [Flatten] [Dense(1)]")]
    [InlineData("[Dense(9)] [ReLU] [Reshape(3, 3, 1)] [Conv2D(4, 2)] [Flatten] [{|NETGEN0301:MulticlassHead(3)|}]")]
    [InlineData("[RegressionHead(4)] [{|NETGEN0301:Dense(8)|}]")]
    [InlineData("[Dense(4)] [{|NETGEN0301:Dense(9)|}]")]
    [InlineData("[Reshape(2, 2, 2)] [Conv2D(4, 1)] [{|NETGEN0301:Conv2D(4, 2)|}]")]
    public Task Linear_layers_are_reported_at_the_second(string layers) => Expect(layers);

    [Theory]
    [InlineData("[Dense(4)] [{|NETGEN0301:Dense(8)|}]")]
    [InlineData("[Reshape(2, 2, 2)] [Conv2D(4, 2, 1)] [{|NETGEN0301:Conv2D(4, 1, 2)|}]")]
    public async Task A_factorization_is_information(string layers)
    {
        await Expect(layers);
        Assert.Equal(DiagnosticSeverity.Info, Assert.Single((await Diagnosis.OfDeclaration("[Input(8)] " + layers.Replace("{|NETGEN0301:", "").Replace("|}", ""))).Rules).Severity);
    }

    [Theory]
    [InlineData("[Dense(8)] [ReLU] [Dense(8)]")]
    [InlineData("[Dense(8)] [Softmax] [Dense(8)]")]
    [InlineData("[Dense(8, Trainable = false)] [Dense(8)]")]
    [InlineData("[Dense(8, Name = \"a\")] [Tanh] [Dense(8, From = \"a\")] [Multiply(\"tanh_1\")]")]
    [InlineData("[Reshape(2, 2, 2)] [Conv2D(4, 1)] [MaxPool2D(2)] [Conv2D(4, 1)]")]
    [InlineData("[Reshape(2, 2, 2)] [Conv2D(2, 2, Groups = 2, Padding = Padding.Same)] [Conv2D(4, 1)]")]
    public Task Layers_with_something_between_are_fine(string layers) => Expect(layers);

    [Theory]
    [InlineData("[Dense(4)] [ReLU] [{|NETGEN0302:ReLU|}] [Dense(1)]")]
    [InlineData("[Dense(4)] [Sigmoid] [{|NETGEN0302:ReLU|}] [Dense(1)]")]
    [InlineData("[Dense(4)] [ReLU] [{|NETGEN0302:LeakyReLU|}] [Dense(1)]")]
    [InlineData("[Dense(4)] [Softplus] [{|NETGEN0302:PReLU|}] [Dense(1)]")]
    [InlineData("[Dense(4)] [Softmax] [{|NETGEN0302:Softmax|}]")]
    [InlineData("[Dense(4)] [Softmax] [{|NETGEN0302:LogSoftmax|}]")]
    [InlineData("[Dense(4)] [Tanh] [{|NETGEN0302:Tanh|}] [Dense(1)]")]
    [InlineData("[MulticlassHead(4)] [{|NETGEN0302:Softmax|}]")]
    [InlineData("[Dense(4)] [ReLU] [{|NETGEN0302:ReLU|}] [{|NETGEN0302:ReLU|}] [Dense(1)]")]
    public Task A_redundant_activation_is_reported_at_itself(string layers) => Expect(layers);

    [Theory]
    [InlineData("[Dense(4)] [Tanh] [ReLU] [Dense(1)]")]
    [InlineData("[Dense(4)] [LeakyReLU] [ReLU] [Dense(1)]")]
    [InlineData("[Dense(4)] [ReLU] [Tanh] [Dense(1)]")]
    [InlineData("[Dense(4)] [ReLU] [GELU] [Dense(1)]")]
    [InlineData("[Dense(4)] [ReLU] [Softmax]")]
    [InlineData("[Dense(4, Name = \"a\")] [ReLU] [ReLU(From = \"a\")] [Concat(\"relu_1\")] [Dense(1)]")]
    public Task Activations_that_do_something_are_fine(string layers) => Expect(layers);

    [Theory]
    [InlineData("[Dense(4)] [{|NETGEN0303:Sigmoid|}] [Dense(4)] [Sigmoid] [Dense(4)] [Sigmoid] [Dense(4)] [Sigmoid] [BinaryHead]")]
    [InlineData("[Dense(4)] [ReLU] [Dense(4)] [{|NETGEN0303:Tanh|}] [Dense(4)] [Tanh] [Dense(4)] [Tanh] [Dense(4)] [Tanh] [Dense(4)] [Tanh] [Dense(4)] [Tanh] [Dense(1)]")]
    public Task Many_saturating_layers_are_reported_at_the_first(string layers) => Expect(layers);

    [Theory]
    [InlineData("[Dense(4)] [Sigmoid] [Dense(4)] [Sigmoid] [Dense(4)] [Sigmoid] [BinaryHead]")]
    [InlineData("[Dense(4)] [Tanh] [Dense(4)] [Tanh] [Dense(4)] [Tanh] [Dense(4)] [Tanh] [Dense(4)] [Tanh] [Dense(1)] [Tanh]")]
    [InlineData("[Dense(4)] [Sigmoid] [Dense(4)] [Tanh] [Dense(4)] [Sigmoid] [Dense(4)] [Tanh] [Dense(4)] [Sigmoid] [Dense(1)]")]
    public Task Fewer_of_them_are_fine(string layers) => Expect(layers);

    [Theory]
    [InlineData("[{|NETGEN0304:Dense(8, InitializerScale = 3)|}] [ReLU] [Dense(8)] [ReLU] [Dense(8, InitializerScale = 4)] [ReLU] " + Deep + " [Dense(1)]")]
    [InlineData("[Dense(8)] [ReLU] [Dense(8)] [ReLU] [{|NETGEN0304:Dense(8, Initializer = Initializer.Uniform, InitializerScale = 10)|}] [ReLU] " + Deep + " [Dense(1)] [Huber] [SGD(0.1)]")]
    public Task Growing_values_are_reported_at_the_first_layer_that_grows_them(string layers) => Expect(layers);

    [Theory]
    [InlineData("[Dense(8, InitializerScale = 3)] [ReLU] [Dense(8, InitializerScale = 4)] [ReLU] " + Deep)]
    [InlineData("[Dense(8, InitializerScale = 1.1)] [ReLU] [Dense(8)] [ReLU] [Dense(8)] [ReLU] " + Deep + " [Dense(1)]")]
    [InlineData("[Dense(8, InitializerScale = 30)] [ReLU] [Dense(8)] [ReLU] [Dense(8)] [ReLU] " + Deep + " [Dense(1)] [Huber] [SGD(0.1, ClipNorm = 1)]")]
    [InlineData("[Dense(8, InitializerScale = 30)] [ReLU] [Dense(8)] [ReLU] [Dense(8)] [ReLU] " + Deep + " [Dense(1)] [Huber] [SGD(0.1, ClipValue = 1)]")]
    public Task Shallow_networks_small_growth_and_clipping_are_fine(string layers) => Expect(layers);

    [Theory]
    [InlineData("[{|NETGEN0305:Dense(8, Initializer = Initializer.XavierNormal)|}] [ReLU] [Dense(8)] [ReLU] [Dense(8)] [ReLU] [Dense(1)]")]
    [InlineData("[{|NETGEN0305:Dense(8, Initializer = Initializer.HeUniform)|}] [Reshape(2, 4)] [Tanh] [Flatten] [Dense(8)] [ReLU] [Dense(8)] [ReLU] [Dense(1)]")]
    public Task An_initializer_of_another_activation_is_reported_at_its_layer(string layers) => Expect(layers);

    [Theory]
    [InlineData("[Dense(8, Initializer = Initializer.XavierNormal)] [ReLU] [Dense(8)] [ReLU] [Dense(1)]")]
    [InlineData("[Dense(8, Initializer = Initializer.XavierNormal)] [Tanh] [Dense(8)] [ReLU] [Dense(8)] [ReLU] [Dense(1)]")]
    [InlineData("[Dense(8, Initializer = Initializer.HeNormal)] [GELU] [Dense(8)] [ReLU] [Dense(8)] [ReLU] [Dense(1)]")]
    [InlineData("[Dense(8, Initializer = Initializer.LeCunNormal)] [Tanh] [Dense(8)] [ReLU] [Dense(8)] [ReLU] [Dense(1)]")]
    public Task Fitting_initializers_and_shallow_networks_are_fine(string layers) => Expect(layers);

    [Theory]
    [InlineData("[{|NETGEN0306:Dense(8, Initializer = Initializer.Zeros)|}] [Tanh] [Dense(1)]")]
    [InlineData("[{|NETGEN0306:Dense(8, Initializer = Initializer.Constant, InitializerScale = 0.1)|}] [ReLU] [BinaryHead]")]
    [InlineData("[{|NETGEN0306:Dense(8, InitializerScale = 0)|}] [ReLU] [BinaryHead]")]
    public Task Constant_weights_of_a_hidden_layer_are_reported(string layers) => Expect(layers);

    [Theory]
    [InlineData("[Dense(8)] [Tanh] [Dense(3, Initializer = Initializer.Zeros)] [Softmax]")]
    [InlineData("[Dense(1, Initializer = Initializer.Constant)] [Tanh] [Dense(3)]")]
    [InlineData("[Dense(8, Initializer = Initializer.Constant, Trainable = false)] [Tanh] [Dense(3)]")]
    public Task Constants_on_outputs_single_units_and_frozen_layers_are_fine(string layers) => Expect(layers);

    [Theory]
    [InlineData("[{|NETGEN0307:Dense(8)|}] [BatchNormalization] [ReLU] [Dense(1)]")]
    [InlineData("[Dense(8)] [ReLU] [{|NETGEN0308:Dropout(0.5)|}] [BatchNormalization] [Dense(1)]")]
    [InlineData("[Dense(8, UseBias = false)] [BatchNormalization] [{|NETGEN0301:Dense(1)|}]")]
    public Task What_batch_normalisation_undoes_or_suffers_from_is_reported(string layers) => Expect(layers);

    [Theory]
    [InlineData("[Dense(8, UseBias = false)] [BatchNormalization] [ReLU] [Dropout(0.5)] [Dense(1)]")]
    [InlineData("[Dense(8)] [ReLU] [BatchNormalization] [Dropout(0.5)] [Dense(1)]")]
    [InlineData("[Dense(8)] [BatchNormalization(Trainable = false)] [ReLU] [Dense(1)]")]
    [InlineData("[Dense(8)] [LayerNormalization] [Dense(1)]")]
    [InlineData("[Dense(8, Name = \"Code\", Expose = true)] [Dense(8)]")]
    [InlineData("[Reshape(4, 2)] [Conv1D(4, 2, Stride = 2)] [ReLU] [ConvTranspose1D(3, 3, Stride = 2)] [ReLU] [Flatten] [Dense(1)]")]
    public Task Normalisation_in_order_is_fine(string layers) => Expect(layers);

    [Theory]
    [InlineData("[Dense(8)] [ReLU] [Dense(3)] [{|NETGEN0309:Dropout(0.5)|}] [Softmax] [CategoricalCrossEntropy]")]
    [InlineData("[Dense(1)] [{|NETGEN0309:Dropout(0.1)|}]")]
    [InlineData("[BinaryHead] [{|NETGEN0309:Dropout(0.1)|}] [SGD]")]
    public Task Dropout_behind_the_output_is_reported(string layers) => Expect(layers);

    [Theory]
    [InlineData("[Dropout(0.2)] [Dense(8)] [ReLU] [Dropout(0.5)] [Dense(3)] [Softmax] [CategoricalCrossEntropy]")]
    [InlineData("[Dense(8)] [ReLU] [Dropout(0.5)] [SGD]")]
    [InlineData("[Dense(8)] [Dropout(0)] [Huber] [SGD]")]
    public Task Dropout_of_hidden_values_is_fine(string layers) => Expect(layers);

    [Theory]
    [InlineData("[Dense(8)] [Dense(9)]", "'dense_1' and 'dense_2' collapse into one linear map; put an activation such as [ReLU] between them")]
    [InlineData("[Dense(4)] [Sigmoid] [ReLU]", "'relu_1' directly follows 'sigmoid_1' and changes nothing, since nothing is below zero there; leave it out")]
    [InlineData(
        "[Dense(4)] [Sigmoid] [Dense(4)] [Sigmoid] [Dense(4)] [Sigmoid] [Dense(4)] [Sigmoid] [BinaryHead]",
        "The gradient through 4 sigmoid layers shrinks at least 260x (vanishing gradients); use ReLU")]
    [InlineData(
        "[Dense(8, InitializerScale = 3)] [ReLU] [Dense(8)] [ReLU] [Dense(8, InitializerScale = 4)] [ReLU] " + Deep + " [Dense(1)]",
        "Exploding gradients: with these initial weights values grow about 12x through 11 layers; set ClipNorm or normalise")]
    [InlineData(
        "[Dense(8, Initializer = Initializer.Zeros)] [Tanh] [Dense(1)]",
        "All units of 'dense_1' stay identical, since Initializer.Zeros starts them with the same weights; draw them at random")]
    [InlineData("[Dense(1)] [Dropout(0.1)]", "Dropout on the output corrupts the loss; remove 'dropout_1'")]
    public async Task Message_names_layers_and_the_way_out(string layers, string message) =>
        Assert.Equal(message, Assert.Single((await Diagnosis.OfDeclaration("[Input(8)] " + layers)).Rules).GetMessage());

    private static Task Expect(string layers) => NetworkTest.Expect($$"""[Network] [Input(8)] {{layers}} partial class Net { }""");
}
