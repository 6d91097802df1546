using System;
using System.Collections.Generic;

namespace NetGen.Generator;

/// <summary>From an attribute to its layer: one line for each.</summary>
internal static class LayerCatalog
{
    private static readonly Dictionary<string, Func<AttributeArguments, Layer>> Layers = new()
    {
        ["Dense"] = a => Dense(a, a.Int("units")),
        ["Conv2D"] = Conv2DLayer.Read,
        ["Conv1D"] = Conv1DLayer.Read,
        ["ConvTranspose2D"] = ConvTranspose2DLayer.Read,
        ["ConvTranspose1D"] = ConvTranspose1DLayer.Read,
        ["Filter2D"] = Filter2DLayer.Read,
        ["Flatten"] = a => new FlattenLayer(a.Header),
        ["Reshape"] = a => new ReshapeLayer(a.Header, Shape.Of(a.Ints("shape"))),
        ["DepthwiseConv2D"] = a => new DepthwiseConv2DLayer(
            a.Header,
            Window.Vertical(a, "kernel", "kernelHeight"),
            Window.Horizontal(a, "kernel", "kernelWidth"),
            a.Int("Multiplier", 1),
            a.Int("InputChannels"),
            a.Bool("UseBias", true),
            a.Enum("Initializer", "Default"),
            a.Double("InitializerScale", double.NaN)),
        ["MaxPool2D"] = a => PoolLayer.OverImage(a, isMax: true),
        ["AveragePool2D"] = a => PoolLayer.OverImage(a, isMax: false),
        ["GlobalMaxPool2D"] = a => new GlobalPoolLayer(a.Header, IsMax: true, 3),
        ["GlobalAveragePool2D"] = a => new GlobalPoolLayer(a.Header, IsMax: false, 3),
        ["MaxPool1D"] = a => PoolLayer.OverSequence(a, isMax: true),
        ["AveragePool1D"] = a => PoolLayer.OverSequence(a, isMax: false),
        ["GlobalMaxPool1D"] = a => new GlobalPoolLayer(a.Header, IsMax: true, 2),
        ["GlobalAveragePool1D"] = a => new GlobalPoolLayer(a.Header, IsMax: false, 2),
        ["ZeroPadding2D"] = ZeroPadding2DLayer.Read,
        ["UpSampling2D"] = UpSamplingLayer.OverImage,
        ["UpSampling1D"] = UpSamplingLayer.OverSequence,
        ["LayerNormalization"] = a => new LayerNormalizationLayer(a.Header, a.Double("Epsilon", 1e-3)),
        ["Dropout"] = a => new DropoutLayer(a.Header, a.Double("rate")),
        ["Add"] = a => new AddLayer(a.Header, a.Strings("names")),
        ["Multiply"] = a => new MultiplyLayer(a.Header, a.Strings("names")),
        ["Concat"] = a => new ConcatLayer(a.Header, a.Strings("names")),
        ["BatchNormalization"] = a => new BatchNormalizationLayer(a.Header, a.Double("Epsilon", 1e-3), a.Double("Momentum", 0.99)),
        ["Normalization"] = a => new NormalizationLayer(a.Header),
        ["ReLU"] = a => new ReLULayer(a.Header),
        ["LeakyReLU"] = a => new LeakyReLULayer(a.Header, a.Double("slope", 0.01)),
        ["PReLU"] = a => new PReLULayer(a.Header),
        ["ELU"] = a => new ELULayer(a.Header, a.Double("alpha", 1)),
        ["SELU"] = a => new SELULayer(a.Header),
        ["GELU"] = a => new GELULayer(a.Header),
        ["SiLU"] = a => new SiLULayer(a.Header),
        ["Sigmoid"] = a => new SigmoidLayer(a.Header),
        ["HardSigmoid"] = a => new HardSigmoidLayer(a.Header),
        ["HardSwish"] = a => new HardSwishLayer(a.Header),
        ["Tanh"] = a => new TanhLayer(a.Header),
        ["Softplus"] = a => new SoftplusLayer(a.Header),
        ["Softsign"] = a => new SoftsignLayer(a.Header),
        ["Softmax"] = a => new SoftmaxLayer(a.Header),
        ["LogSoftmax"] = a => new LogSoftmaxLayer(a.Header),
        ["Activation"] = a => new ActivationLayer(a.Header, a.Function!),
        ["RegressionHead"] = a => new HeadLayer(a.Header, Dense(a, a.Int("units")), null, new MeanSquaredErrorLoss(a.Attribute, "MeanSquaredError")),
        ["BinaryHead"] = a => new HeadLayer(a.Header, Dense(a, 1), new SigmoidLayer(a.PartHeader("Sigmoid")), new BinaryCrossEntropyLoss(a.Attribute, "BinaryCrossEntropy")),
        ["MulticlassHead"] = a => new HeadLayer(a.Header, Dense(a, a.Int("classes")), new SoftmaxLayer(a.PartHeader("Softmax")), new CategoricalCrossEntropyLoss(a.Attribute, "CategoricalCrossEntropy")),
        ["MultilabelHead"] = a => new HeadLayer(a.Header, Dense(a, a.Int("labels")), new SigmoidLayer(a.PartHeader("Sigmoid")), new BinaryCrossEntropyLoss(a.Attribute, "BinaryCrossEntropy")),
    };

    public static IEnumerable<string> Names => Layers.Keys;

    public static bool TryCreate(AttributeArguments arguments, out Layer layer)
    {
        var known = Layers.TryGetValue(arguments.AttributeName, out var create);
        layer = known ? create!(arguments) : null!;
        return known;
    }

    private static DenseLayer Dense(AttributeArguments a, int units) => new(
        a.Header, units, a.Bool("UseBias", true), a.Enum("Initializer", "Default"), a.Double("InitializerScale", double.NaN));
}
