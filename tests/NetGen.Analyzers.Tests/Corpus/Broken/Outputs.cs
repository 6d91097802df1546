// Output units, losses and how they are trained.

[Network] [Input(30)] [Dense(1)] [Sigmoid] [{|NETGEN0201:MeanSquaredError|}] [SGD(0.1)] public partial class LogisticWithSquares { }
[Network] [Input(784)] [Dense(128)] [ReLU] [Dense(784)] [Sigmoid] [{|NETGEN0201:MeanSquaredError|}] public partial class AutoencoderWithSquares { }
[Network] [Input(8)] [{|NETGEN0201:RegressionHead(1)|}] [Sigmoid] public partial class SigmoidBehindRegression { }
[Network] [Input(784)] [Dense(10)] [Softmax] [{|NETGEN0202:MeanSquaredError|}] public partial class DigitsWithSquares { }
[Network] [Input(30)] [Dense(1)] [{|NETGEN0203:Softmax|}] [CategoricalCrossEntropy] public partial class OneClass { }
[Network] [Input(30)] [{|NETGEN0203:MulticlassHead(1)|}] public partial class HeadOfOneClass { }
[Network] [Input(16, 16, 3)] [Conv2D(1, 1)] [{|NETGEN0203:Softmax|}] public partial class MaskWithSoftmax { }
[Network] [Input(784)] [Dense(10)] [Sigmoid] [{|NETGEN0204:CategoricalCrossEntropy|}] public partial class IndependentClasses { }
[Network] [Input(30)] [Dense(1)] [{|NETGEN0205:BinaryCrossEntropy|}] public partial class LogitsInBinary { }
[Network] [Input(30)] [Dense(8)] [ReLU] [Dense(1)] [Tanh] [{|NETGEN0205:BinaryCrossEntropy|}] public partial class TanhInBinary { }
[Network] [Input(30)] [Dense(4)] [ReLU] [{|NETGEN0205:BinaryCrossEntropy|}] public partial class ReluInBinary { }
[Network] [Input(784)] [Dense(10)] [{|NETGEN0207:CategoricalCrossEntropy|}] public partial class LogitsInCategorical { }
[Network] [Input(784)] [Dense(10)] [ReLU] [{|NETGEN0207:CategoricalCrossEntropy|}] public partial class ReluInCategorical { }
[Network] [Input(30)] [Dense(1)] [Sigmoid] [{|NETGEN0207:CategoricalCrossEntropy|}] public partial class BinaryInCategorical { }
[Network] [Input(32, 32, 3)] [Conv2D(5, 1)] [{|NETGEN0207:CategoricalCrossEntropy|}] public partial class SegmentationLogits { }
[Network] [Input(13)] [Dense(32)] [ReLU] [Dense(1)] [ReLU] [{|NETGEN0208:MeanSquaredError|}] public partial class ReluPrices { }
[Network] [Input(33, 33, 1)] [Conv2D(8, 3)] [ReLU] [Conv2D(1, 3)] [ReLU] [{|NETGEN0208:MeanAbsoluteError|}] public partial class ReluPixels { }
[Network] [Input(13)] [{|NETGEN0208:RegressionHead(2)|}] [ReLU] public partial class ReluBehindRegression { }
[Network] [Input(13)] [Dense(32)] [ReLU] [Dense(1)] [Tanh] [{|NETGEN0209:MeanSquaredError|}] public partial class TanhPrices { }
[Network] [Input(13)] [Dense(1)] [Softsign] [{|NETGEN0209:Huber|}] public partial class SoftsignPrices { }
[Network] [Input(13)] [Dense(1)] [Tanh] [{|NETGEN0209:MeanSquaredError(TargetMin = 0, TargetMax = 100)|}] public partial class TanhPercent { }
[Network] [Input(13)] [Dense(1)] [Sigmoid] [{|NETGEN0209:MeanAbsoluteError(TargetMin = -1, TargetMax = 1)|}] public partial class SigmoidSigned { }
[Network] [Input(13)] [Dense(1)] [MeanSquaredError] [{|NETGEN0210:Huber|}] public partial class TwoLosses { }
[Network] [Input(13)] [Dense(1)] [Huber] [SGD] [{|NETGEN0210:Adam|}] public partial class TwoOptimizers { }
[Network] [Input(13)] [BinaryHead] [{|NETGEN0210:BinaryCrossEntropy|}] public partial class HeadAndLoss { }
[Network] [Input(13)] [Dense(1)] [{|NETGEN0210:Network|}] public partial class TwiceANetwork { }
[Network] [Input(13)] [RegressionHead(1)] [{|NETGEN0401:SGD(1e3)|}] public partial class RateOfThousand { }
[Network] [Input(13)] [RegressionHead(1)] [{|NETGEN0401:SGD(1e-9)|}] public partial class RateOfNothing { }
[Network] [Input(13)] [RegressionHead(1)] [{|NETGEN0401:SGD(5, Momentum = 0.9)|}] public partial class RateWithMomentum { }
[Network] [Input(13)] [RegressionHead(1)] [{|NETGEN0401:Adam(1)|}] public partial class AdamOfOne { }
[Network] [Input(13)] [RegressionHead(1)] [{|NETGEN0401:AdamW(0.5)|}] public partial class AdamWOfHalf { }
[Network] [Input(13)] [RegressionHead(1)] [{|NETGEN0401:RMSprop(10)|}] public partial class RmspropOfTen { }
[Network] [Input(13)] [RegressionHead(1)] [{|NETGEN0401:Adagrad(100)|}] public partial class AdagradOfHundred { }
[Network] [Input(64)] [Dense(128)] [ReLU] [Dense(4)] [{|NETGEN0502:Budget(MaxParameters = 2500)|}] public partial class TooManyParameters { }
[Network] [Input(28, 28, 1)] [Conv2D(32, 5)] [ReLU] [GlobalAveragePool2D] [Dense(4)] [{|NETGEN0502:Budget(MaxMultiplyAdds = 100_000)|}] public partial class TooSlow { }
[Network] [Input(8)] [Dense(1024)] [ReLU] [Dense(4)] [{|NETGEN0502:Budget(MaxScratchBytes = 1024)|}] public partial class TooMuchScratch { }
