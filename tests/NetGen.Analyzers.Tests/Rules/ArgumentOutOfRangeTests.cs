using System.Threading.Tasks;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

public sealed class ArgumentOutOfRangeTests
{
    [Theory]
    [InlineData("[{|NETGEN0008:Input(0)|}] [Dense(1)]")]
    [InlineData("[{|NETGEN0008:Input|}] [Dense(1)]")]
    [InlineData("[{|NETGEN0008:Input(28, -1, 3)|}] [Dense(1)]")]
    [InlineData("[{|NETGEN0008:Input(1, 2, 3, 4)|}] [Flatten] [Dense(1)]")]
    [InlineData("[Input(2)] [{|NETGEN0008:Dense(0)|}]")]
    [InlineData("[Input(2)] [{|NETGEN0008:Dense(-3)|}]")]
    [InlineData("[Input(2)] [{|NETGEN0008:RegressionHead(0)|}]")]
    [InlineData("[Input(2)] [{|NETGEN0008:MulticlassHead(0)|}]")]
    [InlineData("[Input(2)] [{|NETGEN0008:MultilabelHead(-1)|}]")]
    [InlineData("[Input(2)] [{|NETGEN0008:Reshape(0, 2)|}] [Flatten] [Dense(1)]")]
    [InlineData("[Input(2)] [{|NETGEN0008:Reshape|}]")]
    [InlineData("[Input(2)] [{|NETGEN0008:Dropout(1)|}] [Dense(1)]")]
    [InlineData("[Input(2)] [{|NETGEN0008:Dropout(-0.1)|}] [Dense(1)]")]
    [InlineData("[Input(2)] [{|NETGEN0008:Dropout(double.NaN)|}] [Dense(1)]")]
    [InlineData("[Input(2)] [{|NETGEN0008:Dense(1, Initializer = (Initializer)99)|}]")]
    [InlineData("[Input(2)] [{|NETGEN0008:Dense(1, InitializerScale = double.PositiveInfinity)|}]")]
    [InlineData("[Input(2)] [Dense(1)] [{|NETGEN0008:LeakyReLU(double.NaN)|}]")]
    [InlineData("[Input(2)] [Dense(1)] [{|NETGEN0008:ELU(double.NegativeInfinity)|}]")]
    [InlineData("[Input(2)] [{|NETGEN0008:Dense(int.MaxValue)|}]")]
    [InlineData("[Input(100000)] [Dense(10000)] [{|NETGEN0008:Dense(10000)|}]")]
    [InlineData("[Input(100000, 100000, 100000)] [{|NETGEN0008:ReLU|}]")]
    [InlineData("[Input(2)] [Dense(1)] [{|NETGEN0008:Huber(0)|}]")]
    [InlineData("[Input(2)] [Dense(1)] [{|NETGEN0008:Huber(double.PositiveInfinity)|}]")]
    [InlineData("[Input(2)] [Dense(1)] [{|NETGEN0008:MeanAbsoluteError(TargetMin = 1, TargetMax = 0)|}]")]
    [InlineData("[Input(2)] [Dense(1)] [{|NETGEN0008:Huber(TargetMin = 1, TargetMax = 0)|}]")]
    [InlineData("[Input(2)] [Dense(1)] [MeanSquaredError] [{|NETGEN0008:SGD(0)|}]")]
    [InlineData("[Input(2)] [Dense(1)] [MeanSquaredError] [{|NETGEN0008:SGD(-0.1)|}]")]
    [InlineData("[Input(2)] [Dense(1)] [MeanSquaredError] [{|NETGEN0008:SGD(double.NaN)|}]")]
    [InlineData("[Input(2)] [Dense(1)] [MeanSquaredError] [{|NETGEN0008:SGD(0.1, Momentum = 1)|}]")]
    [InlineData("[Input(2)] [Dense(1)] [MeanSquaredError] [{|NETGEN0008:SGD(0.1, Nesterov = true)|}]")]
    [InlineData("[Input(2)] [Dense(1)] [MeanSquaredError] [{|NETGEN0008:SGD(0.1, WeightDecay = -1)|}]")]
    [InlineData("[Input(2)] [Dense(1)] [MeanSquaredError] [{|NETGEN0008:SGD(0.1, ClipNorm = -1)|}]")]
    [InlineData("[Input(2)] [Dense(1)] [MeanSquaredError] [{|NETGEN0008:SGD(0.1, ClipValue = -1)|}]")]
    [InlineData("[Input(2)] [Dense(1)] [MeanSquaredError] [{|NETGEN0008:Adam(0)|}]")]
    [InlineData("[Input(2)] [Dense(1)] [MeanSquaredError] [{|NETGEN0008:Adam(Beta1 = 1)|}]")]
    [InlineData("[Input(2)] [Dense(1)] [MeanSquaredError] [{|NETGEN0008:Adam(Beta2 = -0.1)|}]")]
    [InlineData("[Input(2)] [Dense(1)] [MeanSquaredError] [{|NETGEN0008:Adam(Epsilon = 0)|}]")]
    [InlineData("[Input(2)] [Dense(1)] [MeanSquaredError] [{|NETGEN0008:AdamW(Beta2 = double.NaN)|}]")]
    [InlineData("[Input(2)] [Dense(1)] [MeanSquaredError] [{|NETGEN0008:AdamW(Epsilon = 1e-50)|}]")]
    [InlineData("[Input(2)] [Dense(1)] [MeanSquaredError] [{|NETGEN0008:AdamW(WeightDecay = -1)|}]")]
    [InlineData("[Input(2)] [Dense(1)] [MeanSquaredError] [{|NETGEN0008:RMSprop(Alpha = 1)|}]")]
    [InlineData("[Input(2)] [Dense(1)] [MeanSquaredError] [{|NETGEN0008:RMSprop(Momentum = -0.5)|}]")]
    [InlineData("[Input(2)] [Dense(1)] [MeanSquaredError] [{|NETGEN0008:RMSprop(Epsilon = -1)|}]")]
    [InlineData("[Input(2)] [Dense(1)] [MeanSquaredError] [{|NETGEN0008:Adagrad(Epsilon = double.PositiveInfinity)|}]")]
    [InlineData("[Input(2)] [Dense(1)] [MeanSquaredError] [{|NETGEN0008:Adagrad(InitialAccumulator = -1)|}]")]
    [InlineData("[{|NETGEN0008:Input(0)|}] [{|NETGEN0008:Dense(0)|}] [MeanSquaredError] [{|NETGEN0008:SGD(0)|}]")]
    public Task An_argument_outside_its_domain_is_reported(string attributes) =>
        NetworkTest.Expect($$"""[Network] {{attributes}} partial class Net { }""");

    [Theory]
    [InlineData("[Input(1)] [Dense(1)]")]
    [InlineData("[Input(1, 1, 1)] [Flatten] [Dense(1, Name = \"ünicode name\")]")]
    [InlineData("[Input(2)] [Dropout(0)] [Dense(1)] [Huber(0.1)] [SGD(1e-6, Momentum = 0.999, Nesterov = true, WeightDecay = 0, ClipNorm = 5)]")]
    [InlineData("[Input(2)] [Dense(1, Initializer = Initializer.Zeros, InitializerScale = -1)] [LeakyReLU(-1)] [ELU(0)]")]
    [InlineData("[Input(2)] [Dropout(0.999)] [Dense(1)] [MeanSquaredError] [SGD]")]
    [InlineData("[Input(2)] [Dense(1)] [MeanSquaredError] [Adam(Beta1 = 0, Beta2 = 0, Epsilon = 1e-30)]")]
    [InlineData("[Input(2)] [Dense(1)] [MeanSquaredError] [AdamW(WeightDecay = 0)]")]
    [InlineData("[Input(2)] [Dense(1)] [MeanSquaredError] [RMSprop(Alpha = 0, Momentum = 0)]")]
    [InlineData("[Input(2)] [Dense(1)] [MeanSquaredError] [Adagrad(InitialAccumulator = 0)]")]
    public Task The_ends_of_the_domains_are_fine(string attributes) =>
        NetworkTest.Expect($$"""[Network] {{attributes}} partial class Net { }""");

    [Theory]
    [InlineData("[Input(2)] [Dense(0)]", "units = 0 is outside [1, ∞)")]
    [InlineData("[Input(2)] [Dropout(1.5)] [Dense(1)]", "rate = 1.5 is outside [0, 1)")]
    [InlineData("[Input(40000)] [Dense(40000)]", "parameters = 1600040000 is outside [0, 2^30]")]
    [InlineData("[Input(30000, 30000, 3)] [ReLU]", "elements = 2700000000 is outside [1, 2^26]")]
    [InlineData("[Input(28, 0, 1)] [Flatten] [Dense(1)]", "shape = 28×0×1 is outside one to three positive dimensions")]
    public async Task Message_names_argument_value_and_domain(string attributes, string message) =>
        Assert.Equal(message, Assert.Single((await Diagnosis.OfDeclaration(attributes)).Rules).GetMessage());
}
