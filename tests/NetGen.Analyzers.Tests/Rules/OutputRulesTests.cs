using System.Threading.Tasks;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

/// <summary>NETGEN02: the last layer and the loss.</summary>
public sealed class OutputRulesTests
{
    [Theory]
    [InlineData("[Dense(1)] [Sigmoid] [{|NETGEN0201:MeanSquaredError|}]")]
    [InlineData("[{|NETGEN0201:MeanSquaredError(TargetMin = 0, TargetMax = 1)|}] [Dense(4)] [Sigmoid]")]
    [InlineData("[Dense(4)] [Sigmoid] [Reshape(2, 2)] [{|NETGEN0201:MeanSquaredError|}]")]
    [InlineData("[Dense(4)] [Sigmoid] [Dropout(0)] [{|NETGEN0201:MeanSquaredError|}]")]
    [InlineData("[{|NETGEN0201:RegressionHead(1)|}] [Sigmoid]")]
    public Task Sigmoid_with_squared_error_is_reported_at_the_loss(string layers) => Expect(layers);

    [Theory]
    [InlineData("[Dense(3)] [Softmax] [{|NETGEN0202:MeanSquaredError|}]")]
    [InlineData("[{|NETGEN0202:RegressionHead(3)|}] [Softmax]")]
    public Task Softmax_with_squared_error_is_reported_at_the_loss(string layers) => Expect(layers);

    [Theory]
    [InlineData("[Dense(1)] [{|NETGEN0203:Softmax|}]")]
    [InlineData("[Dense(1)] [{|NETGEN0203:Softmax|}] [CategoricalCrossEntropy]")]
    [InlineData("[Dense(1)] [{|NETGEN0203:Softmax|}] [MeanSquaredError]")]
    [InlineData("[Dense(1)] [{|NETGEN0203:LogSoftmax|}] [CategoricalCrossEntropy]")]
    [InlineData("[{|NETGEN0203:MulticlassHead(1)|}]")]
    [InlineData("[Dense(4)] [Reshape(4, 1)] [{|NETGEN0203:Softmax|}]")]
    [InlineData("[Dense(1)] [{|NETGEN0203:Softmax|}] [Dense(2)]")]
    public Task Softmax_over_one_unit_is_reported_at_the_softmax(string layers) => Expect(layers);

    [Theory]
    [InlineData("[Dense(3)] [Sigmoid] [{|NETGEN0204:CategoricalCrossEntropy|}]")]
    [InlineData("[{|NETGEN0204:CategoricalCrossEntropy|}] [Dense(6)] [Sigmoid] [Reshape(2, 3)]")]
    [InlineData("[{|NETGEN0204:MulticlassHead(3)|}] [Sigmoid]")]
    public Task Independent_outputs_with_categorical_cross_entropy_are_reported_at_the_loss(string layers) => Expect(layers);

    [Theory]
    [InlineData("[Dense(3)] [ReLU] [{|NETGEN0208:MeanSquaredError|}]")]
    [InlineData("[Dense(3)] [ReLU] [{|NETGEN0208:MeanAbsoluteError(TargetMin = 0, TargetMax = 9)|}]")]
    [InlineData("[Dense(4)] [ReLU] [Reshape(2, 2)] [{|NETGEN0208:Huber|}]")]
    [InlineData("[{|NETGEN0208:RegressionHead(2)|}] [ReLU]")]
    public Task A_rectified_output_with_a_regression_loss_is_reported_at_the_loss(string layers) => Expect(layers);

    [Theory]
    [InlineData("[Dense(3)] [Tanh] [{|NETGEN0209:MeanSquaredError|}]")]
    [InlineData("[Dense(3)] [Tanh] [{|NETGEN0209:MeanAbsoluteError(TargetMax = 1)|}]")]
    [InlineData("[Dense(3)] [Tanh] [{|NETGEN0209:Huber(TargetMin = -1, TargetMax = 2)|}]")]
    [InlineData("[Dense(3)] [Softsign] [{|NETGEN0209:MeanSquaredError(TargetMin = 0)|}]")]
    [InlineData("[Dense(3)] [Sigmoid] [{|NETGEN0209:MeanAbsoluteError(TargetMax = 10)|}]")]
    [InlineData("[Dense(3)] [Softplus] [{|NETGEN0209:MeanSquaredError(TargetMin = -1, TargetMax = 1)|}]")]
    [InlineData("[{|NETGEN0209:RegressionHead(3)|}] [Tanh]")]
    public Task Targets_out_of_reach_are_reported_at_the_loss(string layers) => Expect(layers);

    [Theory]
    [InlineData("[Dense(1)] [{|NETGEN0205:BinaryCrossEntropy|}]")]
    [InlineData("[Dense(3)] [ReLU] [{|NETGEN0205:BinaryCrossEntropy|}]")]
    [InlineData("[Dense(3)] [Tanh] [{|NETGEN0205:BinaryCrossEntropy|}]")]
    [InlineData("[Dense(3)] [HardSigmoid] [{|NETGEN0205:BinaryCrossEntropy|}]")]
    [InlineData("[Dense(3)] [LogSoftmax] [{|NETGEN0205:BinaryCrossEntropy|}]")]
    [InlineData("[Dense(3)] [Sigmoid] [Dense(2)] [{|NETGEN0205:BinaryCrossEntropy|}]")]
    [InlineData("[Flatten] [{|NETGEN0205:BinaryCrossEntropy|}]")]
    [InlineData("[{|NETGEN0205:BinaryHead|}] [Tanh]")]
    public Task Binary_cross_entropy_on_no_probability_is_reported_at_the_loss(string layers) => Expect(layers);

    [Theory]
    [InlineData("[Dense(3)] [{|NETGEN0207:CategoricalCrossEntropy|}]")]
    [InlineData("[Dense(3)] [ReLU] [{|NETGEN0207:CategoricalCrossEntropy|}]")]
    [InlineData("[Dense(1)] [{|NETGEN0207:CategoricalCrossEntropy|}]")]
    [InlineData("[Dense(1)] [Sigmoid] [{|NETGEN0207:CategoricalCrossEntropy|}]")]
    [InlineData("[Dense(3)] [Softmax] [Reshape(3, 1)] [{|NETGEN0207:CategoricalCrossEntropy|}]")]
    [InlineData("[{|NETGEN0207:MulticlassHead(3)|}] [Dense(3)]")]
    public Task Categorical_cross_entropy_without_a_distribution_is_reported_at_the_loss(string layers) => Expect(layers);

    [Theory]
    [InlineData("[Dense(3)] [MeanSquaredError] [{|NETGEN0210:Huber|}]")]
    [InlineData("[Dense(3)] [MeanSquaredError] [{|NETGEN0210:MeanSquaredError|}]")]
    [InlineData("[Dense(3)] [MeanSquaredError] [SGD] [{|NETGEN0210:SGD(0.1)|}]")]
    [InlineData("[Dense(3)] [Sigmoid] [MeanSquaredError] [{|NETGEN0210:BinaryCrossEntropy|}] [SGD] [{|NETGEN0210:SGD(0.1)|}]")]
    [InlineData("[{|NETGEN0210:MeanSquaredError|}] [BinaryHead]")]
    [InlineData("[BinaryHead] [{|NETGEN0210:MeanSquaredError|}]")]
    [InlineData("[RegressionHead(4)] [Tanh] [{|NETGEN0210:BinaryHead|}]")]
    [InlineData("[Dense(3)] [{|NETGEN0210:Network|}]")]
    [InlineData("[Dense(3)] [Budget] [{|NETGEN0210:Budget(MaxParameters = 9)|}]")]
    public Task A_second_loss_or_optimizer_is_reported(string layers) => Expect(layers);

    [Theory]
    [InlineData("[Dense(1)] [Sigmoid] [BinaryCrossEntropy] [SGD]")]
    [InlineData("[Dense(5)] [Sigmoid] [BinaryCrossEntropy]")]
    [InlineData("[Dense(5)] [Softmax] [BinaryCrossEntropy]")]
    [InlineData("[Dense(5)] [Sigmoid] [Reshape(5, 1)] [BinaryCrossEntropy]")]
    [InlineData("[Dense(3)] [Softmax] [CategoricalCrossEntropy]")]
    [InlineData("[Dense(3)] [LogSoftmax] [CategoricalCrossEntropy]")]
    [InlineData("[Dense(6)] [Reshape(2, 3)] [Softmax] [CategoricalCrossEntropy]")]
    [InlineData("[Dense(3)] [Sigmoid] [Dense(1)] [MeanSquaredError]")]
    [InlineData("[Dense(3)] [Softmax] [Dense(1)] [MeanSquaredError]")]
    [InlineData("[Dense(3)] [Sigmoid]")]
    [InlineData("[Dense(3)] [Sigmoid] [MeanAbsoluteError]")]
    [InlineData("[Dense(3)] [Tanh] [MeanSquaredError(TargetMin = -1, TargetMax = 1)]")]
    [InlineData("[Dense(3)] [Tanh] [Huber(TargetMin = -0.5, TargetMax = 0.5)]")]
    [InlineData("[Dense(3)] [Sigmoid] [MeanAbsoluteError(TargetMin = 0, TargetMax = 1)]")]
    [InlineData("[Dense(3)] [HardSigmoid] [MeanSquaredError]")]
    [InlineData("[Dense(3)] [Softplus] [MeanSquaredError(TargetMin = 0)]")]
    [InlineData("[Dense(3)] [LeakyReLU] [MeanSquaredError]")]
    [InlineData("[Dense(3)] [ReLU] [Dense(1)] [MeanSquaredError]")]
    [InlineData("[Dense(3)] [ReLU]")]
    [InlineData("[Dense(3)] [ReLU] [SGD]")]
    [InlineData("[Dense(3)] [ReLU] [Hinge]")]
    [InlineData("[Dense(1)] [Tanh] [Hinge]")]
    [InlineData("[Dense(1)] [Huber] [SGD]")]
    [InlineData("[RegressionHead(2)] [SGD]")]
    [InlineData("[BinaryHead] [SGD]")]
    [InlineData("[MulticlassHead(2)] [SGD]")]
    [InlineData("[MultilabelHead(1)] [SGD]")]
    [InlineData("[Dense(1)] [SGD]")]
    public Task Fitting_pairs_are_fine(string layers) => Expect(layers);

    [Theory]
    [InlineData("[Dense(1)] [Sigmoid] [MeanSquaredError]", "Sigmoid with squared error saturates and learns slowly; use BinaryCrossEntropy")]
    [InlineData(
        "[Dense(2)] [Softmax] [MeanSquaredError]", "Softmax with squared error saturates and learns slowly; use CategoricalCrossEntropy")]
    [InlineData("[Dense(1)] [Softmax]", "Softmax over one unit is always 1; use Sigmoid")]
    [InlineData("[Dense(1)] [LogSoftmax]", "LogSoftmax over one unit is always 0; use Sigmoid")]
    [InlineData(
        "[Dense(1)] [ReLU] [BinaryCrossEntropy]",
        "BinaryCrossEntropy needs probabilities, but 'ReLU' does not keep its output between 0 and 1; add [Sigmoid]")]
    [InlineData(
        "[Dense(2)] [CategoricalCrossEntropy]", "CategoricalCrossEntropy needs a normalised output, but 'Dense' gives none; add [Softmax]")]
    [InlineData(
        "[Dense(1)] [CategoricalCrossEntropy]",
        "CategoricalCrossEntropy needs at least two classes, but 'Dense' gives one value; use [Sigmoid] and [BinaryCrossEntropy]")]
    [InlineData(
        "[Dense(4)] [Sigmoid] [CategoricalCrossEntropy]",
        "Sigmoid outputs are independent, so the 4 classes never compete; use Softmax, or BinaryCrossEntropy for multi-label targets")]
    [InlineData(
        "[Dense(4)] [ReLU] [Huber]",
        "A ReLU output cannot be negative and can die: 'relu_1' then has no gradient to bring it back; leave [ReLU] out")]
    [InlineData(
        "[Dense(4)] [Tanh] [Huber]",
        "Targets outside (-1, 1) can never be reached by 'Tanh'; leave it out, or write TargetMin and TargetMax on Huber if all targets lie within")]
    [InlineData(
        "[Dense(4)] [Softplus] [MeanSquaredError(TargetMin = -2)]",
        "Targets outside (0, ∞) can never be reached by 'Softplus', but MeanSquaredError says that they range from -2 to an unknown end; leave 'Softplus' out")]
    [InlineData("[Dense(1)] [Huber] [Huber]", "'Net' declares a loss twice; remove one")]
    public async Task Message_names_the_layer_and_the_way_out(string layers, string message) =>
        Assert.Equal(message, Assert.Single((await Diagnosis.OfDeclaration("[Input(8)] " + layers)).Rules).GetMessage());

    private static Task Expect(string layers) => NetworkTest.Expect($$"""[Network] [Input(8)] {{layers}} partial class Net { }""");
}
