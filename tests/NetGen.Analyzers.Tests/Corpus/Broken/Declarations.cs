// What is wrong before any shape: modifiers, inputs, names, arguments, repetitions.

[Network] [Input(2)] [Dense(1)] public class {|NETGEN0001:NotPartial|} { }
[Network] [Input(2)] [Dense(1)] public sealed class {|NETGEN0001:SealedNotPartial|} { }
public class {|NETGEN0001:Outside|} { [Network] [Input(2)] [Dense(1)] public partial class Inside { } }
[Network] public partial class {|NETGEN0002:Empty|} { }
[Network] [Input(28, 28, 1)] [CategoricalCrossEntropy] [Adam] public partial class {|NETGEN0002:LossWithoutLayers|} { }
[Network] [Input(2)] [Dense(1)] public static partial class {|NETGEN0002:Static|} { }
[Network] [Input(2)] [Dense(1)] public abstract partial class {|NETGEN0002:Abstract|} { }
[Network] [Input(2)] [Dense(1)] public partial class {|NETGEN0002:Generic|}<T> { }
[Network] [Input(2)] [Dense(1)] public partial struct {|NETGEN0002:Structure|} { }
[Network] [Input(8)] [Dense(4)] public partial class {|NETGEN0003:Spread|} { } [ReLU] [Dense(2)] public partial class Spread { }
[Network] [Input(8)] public partial class {|NETGEN0003:InputApart|} { } [Dense(2)] public partial class InputApart { }
[Network] [Input(2)] [Dense(3)] public partial class OwnTensors { public int {|NETGEN0004:Tensors|} => 1; }
[Network] [Input(2)] [Dense(3)] public partial class OwnConstructor { public {|NETGEN0004:OwnConstructor|}() { } }
[Network] [Input(2)] [Dense(3)] public partial class OwnPredict { public void {|NETGEN0004:Predict|}(ReadOnlySpan<float> x, Span<float> y) { } }
[Network] [Input(2)] [Dense(3)] [SGD] public partial class OwnRate { public double {|NETGEN0004:LearningRate|}; }
[Network] [Dense(1)] public partial class {|NETGEN0005:NoInput|} { }
[Network] [Input(2)] [{|NETGEN0005:Input(3)|}] [Dense(1)] public partial class TwoInputs { }
[Network] [Dense(4)] [ReLU] [{|NETGEN0005:Input(2)|}] [Dense(1)] public partial class InputTooLow { }
[Network] [Input(8)] [Dense(8, Name = "hidden")] [ReLU] [{|NETGEN0006:Dense(4, From = "hiden")|}] public partial class MistypedFrom { }
[Network] [Input(8)] [Dense(8)] [ReLU(Name = "a")] [Dense(8)] [{|NETGEN0006:Add("b")|}] public partial class MistypedAdd { }
[Network] [Input(8)] [Dense(8, Name = "a")] [{|NETGEN0006:ReLU(Name = "a")|}] [Dense(4)] public partial class TwiceNamed { }
[Network] [Input(8, Name = "x")] [{|NETGEN0006:Dense(4, Name = "x")|}] public partial class NamedLikeTheInput { }
[Network] [Input(8)] [{|NETGEN0006:Add("later")|}] [Dense(8, Name = "later")] public partial class ReachesDown { }
[Network] [Input(8)] [Dense(8)] [ReLU] [{|NETGEN0006:Concat("relu_2")|}] [Dense(2)] public partial class WrongOrdinal { }
[Network] [{|NETGEN0008:Input(0)|}] [Dense(1)] public partial class EmptyInput { }
[Network] [{|NETGEN0008:Input(28, -1, 1)|}] [Flatten] [Dense(1)] public partial class NegativeInput { }
[Network] [{|NETGEN0008:Input(2, 3, 4, 5)|}] [Flatten] [Dense(1)] public partial class FourDimensions { }
[Network] [Input(2)] [{|NETGEN0008:Dense(0)|}] public partial class NoUnits { }
[Network] [Input(2)] [{|NETGEN0008:MulticlassHead(-3)|}] public partial class NegativeClasses { }
[Network] [Input(2)] [Dense(4)] [ReLU] [{|NETGEN0008:Dropout(1)|}] [Dense(1)] public partial class DropsEverything { }
[Network] [Input(2)] [Dense(4)] [ReLU] [{|NETGEN0008:Dropout(50)|}] [Dense(1)] public partial class DropoutInPercent { }
[Network] [Input(28, 28, 1)] [{|NETGEN0008:Conv2D(0, 3)|}] public partial class NoFilters { }
[Network] [Input(28, 28, 1)] [{|NETGEN0008:Conv2D(8, 0)|}] public partial class NoKernel { }
[Network] [Input(28, 28, 1)] [{|NETGEN0008:Conv2D(8, 3, Stride = 0)|}] public partial class NoStride { }
[Network] [Input(28, 28, 1)] [{|NETGEN0008:Conv2D(8, 3, Dilation = 0)|}] public partial class NoDilation { }
[Network] [Input(28, 28, 1)] [{|NETGEN0008:Conv2D(8, 3, Groups = 0)|}] public partial class NoGroups { }
[Network] [Input(28, 28, 1)] [{|NETGEN0008:Conv2D(8, 3, Padding = Padding.Same, PadTop = 1)|}] public partial class PaddedTwice { }
[Network] [Input(28, 28, 1)] [{|NETGEN0008:MaxPool2D(0)|}] public partial class NoPool { }
[Network] [Input(28, 28, 1)] [{|NETGEN0008:UpSampling2D(0)|}] public partial class NoFactor { }
[Network] [Input(2)] [Dense(1)] [{|NETGEN0008:Huber(-1)|}] public partial class NegativeDelta { }
[Network] [Input(2)] [Dense(1)] [{|NETGEN0008:MeanSquaredError(TargetMin = 2, TargetMax = 1)|}] public partial class TargetsReversed { }
[Network] [Input(2)] [Dense(1)] [Huber] [{|NETGEN0008:SGD(-0.1)|}] public partial class NegativeRate { }
[Network] [Input(2)] [Dense(1)] [Huber] [{|NETGEN0008:SGD(0.1, Momentum = 1)|}] public partial class MomentumOfOne { }
[Network] [Input(2)] [Dense(1)] [Huber] [{|NETGEN0008:SGD(0.1, Nesterov = true)|}] public partial class NesterovWithoutMomentum { }
[Network] [Input(2)] [Dense(1)] [Huber] [{|NETGEN0008:Adam(0.001, Beta1 = 1)|}] public partial class BetaOfOne { }
[Network] [Input(100000)] [{|NETGEN0008:Dense(100000)|}] public partial class TooLarge { }
[Network] [Input(2)] [Dense(1)] [{|NETGEN0008:Budget(MaxParameters = -5)|}] public partial class NegativeBudget { }

[Network] [Input(2, Name = "x")] [Dense(4)] [{|NETGEN0007:ReLU|}] [Dense(1, From = "x")] public partial class UnreadRectifier { }
[Network] [Input(2)] [Dense(4)] [Tanh(Name = "a")] [{|NETGEN0007:Dense(3)|}] [Dense(1, From = "a")] public partial class UnmergedHead { }
[Network] [Input(2)] [{|NETGEN0008:Dense(4, Expose = true)|}] [ReLU] [Dense(1)] public partial class ExposedWithoutName { }
[Network] [Input(2)] [{|NETGEN0004:Dense(4, Name = "batch", Expose = true)|}] [ReLU] [Dense(1)] public partial class ExposedBatch { }
[Network] [Input(2)] [{|NETGEN0008:Layers(typeof(string))|}] public partial class BlockOfAnotherProject { }
[Network] [Input(2)] [{|NETGEN0008:Layers(typeof(BlockOfItself))|}] public partial class BlockOfItself { }
[Network] [Input(2)] [{|NETGEN0008:Add|}] public partial class NothingToAdd { }
