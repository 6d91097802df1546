using System;
using NetGen.Testing;
using Xunit;

namespace NetGen.Tests.Networks;

/// <summary>Convolutional networks and graphs allocate nothing after the first call: neither predictions nor training.</summary>
public sealed class ConvolutionAllocationTests
{
    private const int Examples = 5;

    public static TheoryData<string> Declarations =>
    [
        "[Input(13, 14, 1)] [Conv2D(6, 5)] [ReLU] [MaxPool2D(2)] [Conv2D(16, 3, Padding = Padding.Same)] [ReLU] [AveragePool2D(2)] [Flatten] "
            + "[Dense(20)] [ReLU] [Dense(5)] [Softmax] [CategoricalCrossEntropy] [Adam(0.001)]",
        "[Input(7, 9, 3)] [Conv2D(8, 3, Padding = Padding.Same, UseBias = false)] [BatchNormalization] [ReLU(Name = \"x\")] "
            + "[DepthwiseConv2D(3, Padding = Padding.Same)] [BatchNormalization] [SiLU] [Conv2D(8, 1)] [Add(\"x\")] [ReLU(Name = \"y\")] "
            + "[GlobalAveragePool2D] [Dense(4)] [ReLU] [Dense(8)] [Sigmoid] [Multiply(\"y\")] [Concat(\"x\")] "
            + "[Conv2D(3, 3, Stride = 2, Dilation = 2)] [Flatten] [Dense(3)] [Softmax] [CategoricalCrossEntropy] [SGD(0.01, Momentum = 0.9)]",
        "[Input(11, 3)] [Conv1D(6, 3, Padding = Padding.Causal)] [Tanh] [MaxPool1D(2)] [ConvTranspose1D(4, 3, Stride = 2)] [ELU] "
            + "[UpSampling1D(2)] [LayerNormalization] [GlobalMaxPool1D] [Dense(3)] [MeanSquaredError] [RMSprop(0.001)]",
        "[Input(5, 6, 4)] [ConvTranspose2D(5, 3, Stride = 2, Padding = Padding.Same)] [PReLU] [Dropout(0.2)] [Conv2D(4, 3, Groups = 1)] "
            + "[UpSampling2D(2, Interpolation = Interpolation.Bilinear)] [ZeroPadding2D(1)] [Filter2D(Filter.SobelX, PerChannel = true)] "
            + "[MeanSquaredError] [AdamW(0.001, ClipNorm = 1)]",
    ];

    [Theory]
    [MemberData(nameof(Declarations))]
    public void Nothing_is_allocated_after_the_first_call(string declaration)
    {
        var network = NetworkCompiler.Create<ITrainableNetwork>(declaration);
        var oracle = Oracle.Parse(declaration);
        float[] inputs = RandomExamples.Inputs(oracle, Examples, 1), targets = RandomExamples.Targets(oracle, Examples, 1);
        float[] outputs = new float[Examples * network.OutputSize], inputGradients = new float[inputs.Length];
        var workspace = network.CreateWorkspace();
        float[] input = inputs[..network.InputSize], output = new float[network.OutputSize];
        foreach (var (member, call) in new (string, Action)[]
        {
            ("Predict", () => network.Predict(input, output)),
            ("Predict with a workspace", () => network.Predict(input, output, workspace)),
            ("Classify", () => network.Classify(input)),
            ("PredictBatch", () => network.PredictBatch(inputs, outputs)),
            ("Evaluate", () => network.Evaluate(inputs, targets)),
            ("Backpropagate", () => network.Backpropagate(inputs, targets)),
            ("BackpropagateGradients", () => network.BackpropagateGradients(inputs, outputs, inputGradients)),
            ("ApplyGradients", network.ApplyGradients),
            ("TrainBatch", () => network.TrainBatch(inputs, targets)),
            ("Predict after training", () => network.Predict(input, output)),
        })
        {
            call();
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < 20; i++)
            {
                call();
            }

            Assert.Equal((member, 0L), (member, GC.GetAllocatedBytesForCurrentThread() - before));
        }
    }
}
