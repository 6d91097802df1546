// Reinforcement learning and games.

[Network] [Input(4)] [Dense(64)] [Tanh] [Dense(64)] [Tanh] [Dense(2)] [Softmax] [Adam(0.0003)] public partial class CartPolePolicy { }

[Network] [Input(4)] [Dense(64)] [Tanh] [Dense(64)] [Tanh] [Dense(1)] [MeanSquaredError] [Adam(0.001)] public partial class CartPoleValue { }

[Network]
[Input(84, 84, 4)]
[Conv2D(32, 8, Stride = 4)] [ReLU]
[Conv2D(64, 4, Stride = 2)] [ReLU]
[Conv2D(64, 3)] [ReLU]
[Flatten]
[Dense(512)] [ReLU]
[Dense(18)]
[Huber]
[RMSprop(0.00025, Alpha = 0.95, Epsilon = 0.01)]
public partial class DeepQNetwork { }

[Network]
[Input(84, 84, 4)]
[Conv2D(16, 8, Stride = 4)] [ReLU]
[Conv2D(32, 4, Stride = 2)] [ReLU]
[Flatten]
[Dense(256)] [ReLU]
[Dense(6)] [Softmax]
[RMSprop(0.0007)]
public partial class AsynchronousActor { }

[Network]
[Input(8)]
[Dense(128)] [ReLU(Name = "trunk")]
[Dense(64)] [ReLU] [Dense(1, Name = "value")]
[Dense(64, From = "trunk")] [ReLU] [Dense(4)]
[Concat("value")]
[Adam(0.0005)]
public partial class DuelingNetwork { }

[Network]
[Input(8)]
[Dense(128)] [ReLU] [Dense(128)] [ReLU(Name = "trunk")]
[Dense(4)] [Softmax(Name = "policy")]
[Dense(1, From = "trunk")]
[Concat("policy")]
[Adam(0.0003, ClipNorm = 0.5)]
public partial class ActorCritic { }

[Network] [Input(17)] [Dense(400)] [ReLU] [Dense(300)] [ReLU] [Dense(6)] [Tanh] [Adam(0.0001)] public partial class ContinuousActor { }

[Network] [Input(23)] [Dense(400)] [ReLU] [Dense(300)] [ReLU] [Dense(1)] [MeanSquaredError] [Adam(0.001)] public partial class ContinuousCritic { }

[Network] [Input(24)] [Dense(32)] [ReLU] [Dense(2)] [Tanh] [MeanSquaredError(TargetMin = -1, TargetMax = 1)] [Adam] public partial class ImitatedSteering { }

[Network]
[Input(8, 8, 12)]
[Conv2D(32, 3, Padding = Padding.Same)] [ReLU(Name = "tower0")]
[Conv2D(32, 3, Padding = Padding.Same)] [ReLU]
[Conv2D(32, 3, Padding = Padding.Same)] [Add("tower0")] [ReLU(Name = "tower1")]
[Conv2D(2, 1)] [ReLU] [Flatten] [Dense(64)] [Softmax(Name = "policy")]
[Conv2D(1, 1, From = "tower1")] [ReLU] [Flatten] [Dense(32)] [ReLU] [Dense(1)] [Tanh]
[Concat("policy")]
[SGD(0.02, Momentum = 0.9, WeightDecay = 0.0001)]
public partial class BoardGame { }

[Network] [Input(64)] [Dense(32)] [ReLU] [Dense(4)] [Budget(MaxParameters = 2500, MaxScratchBytes = 256, MaxMultiplyAdds = 10_000)] public partial class Guard { }

[Network] [Input(12)] [Dense(16)] [Tanh] [Dense(5)] public partial class EvolvedCreature { }
