using System;
using System.Collections.Generic;
using NetGen.Testing.Layers;
using NetGen.Testing.Losses;
using NetGen.Testing.Optimizers;

namespace NetGen.Testing;

/// <summary>Which attribute stands for what: one line each.</summary>
internal static class OracleCatalog
{
    public static IReadOnlyDictionary<string, Func<AttributeCall, OracleLayer>> Layers { get; } =
        new Dictionary<string, Func<AttributeCall, OracleLayer>>
        {
            ["Add"] = call => new Add(call),
            ["AveragePool1D"] = call => Pool.Sequence(call, isMax: false),
            ["AveragePool2D"] = call => Pool.Image(call, isMax: false),
            ["Concat"] = call => new Concat(call),
            ["BatchNormalization"] = call => new BatchNormalization(call),
            ["Conv2D"] = call => new Conv2D(call),
            ["Conv1D"] = call => new Conv1D(call),
            ["ConvTranspose1D"] = ConvTranspose.Sequence,
            ["ConvTranspose2D"] = ConvTranspose.Image,
            ["Filter2D"] = call => new Filter2D(call),
            ["Dense"] = call => new Dense(call),
            ["DepthwiseConv2D"] = call => new DepthwiseConv2D(call),
            ["Dropout"] = call => new Dropout(call),
            ["ELU"] = call => new ELU(call),
            ["Flatten"] = _ => new Flatten(),
            ["GELU"] = _ => new GELU(),
            ["GlobalAveragePool1D"] = _ => Pool.Global(isMax: false, 1),
            ["GlobalAveragePool2D"] = _ => Pool.Global(isMax: false, 2),
            ["GlobalMaxPool1D"] = _ => Pool.Global(isMax: true, 1),
            ["GlobalMaxPool2D"] = _ => Pool.Global(isMax: true, 2),
            ["HardSigmoid"] = _ => new HardSigmoid(),
            ["HardSwish"] = _ => new HardSwish(),
            ["LayerNormalization"] = call => new LayerNormalization(call),
            ["LeakyReLU"] = call => new LeakyReLU(call),
            ["LogSoftmax"] = _ => new LogSoftmax(),
            ["MaxPool1D"] = call => Pool.Sequence(call, isMax: true),
            ["MaxPool2D"] = call => Pool.Image(call, isMax: true),
            ["Multiply"] = call => new Multiply(call),
            ["Normalization"] = _ => new Normalization(),
            ["PReLU"] = _ => new PReLU(),
            ["ReLU"] = _ => new ReLU(),
            ["Reshape"] = call => new Reshape(call),
            ["SELU"] = _ => new SELU(),
            ["Sigmoid"] = _ => new Sigmoid(),
            ["SiLU"] = _ => new SiLU(),
            ["Softmax"] = _ => new Softmax(),
            ["Softplus"] = _ => new Softplus(),
            ["Softsign"] = _ => new Softsign(),
            ["Activation"] = call => new UserActivation(call),
            ["Tanh"] = _ => new Tanh(),
            ["UpSampling1D"] = call => UpSampling.Sequence(call),
            ["UpSampling2D"] = call => UpSampling.Image(call),
            ["ZeroPadding2D"] = call => new ZeroPadding2D(call),
        };

    public static IReadOnlyDictionary<string, Func<AttributeCall, OracleHead>> Heads { get; } =
        new Dictionary<string, Func<AttributeCall, OracleHead>>
        {
            ["BinaryHead"] = call => new(call, 1, new Sigmoid(), new BinaryCrossEntropy()),
            ["MulticlassHead"] = call => new(call, call.Count(0, "classes"), new Softmax(), new CategoricalCrossEntropy()),
            ["MultilabelHead"] = call => new(call, call.Count(0, "labels"), new Sigmoid(), new BinaryCrossEntropy()),
            ["RegressionHead"] = call => new(call, call.Count(0, "units"), null, new MeanSquaredError()),
        };

    public static IReadOnlyDictionary<string, Func<AttributeCall, OracleLoss>> Losses { get; } =
        new Dictionary<string, Func<AttributeCall, OracleLoss>>
        {
            ["BinaryCrossEntropy"] = _ => new BinaryCrossEntropy(),
            ["CategoricalCrossEntropy"] = _ => new CategoricalCrossEntropy(),
            ["Hinge"] = _ => new Hinge(),
            ["Loss"] = call => new Loss(call),
            ["Huber"] = call => new Huber(call),
            ["MeanAbsoluteError"] = _ => new MeanAbsoluteError(),
            ["MeanSquaredError"] = _ => new MeanSquaredError(),
        };

    public static IReadOnlyDictionary<string, Func<AttributeCall, OracleOptimizer>> Optimizers { get; } =
        new Dictionary<string, Func<AttributeCall, OracleOptimizer>>
        {
            ["Adagrad"] = call => new Adagrad(call),
            ["Adam"] = call => new Adam(call),
            ["AdamW"] = call => new AdamW(call),
            ["RMSprop"] = call => new RMSprop(call),
            ["SGD"] = call => new SGD(call),
        };
}
