using NetGen;

namespace Optimizers;

/// <summary>One network, seven optimizers, each at a rate that suits it; the same seed, so the same start.</summary>
[Network(Seed = 1)] [Input(28, 28, 1)] [Layers(typeof(Body))] [CategoricalCrossEntropy] [SGD(0.05)]
internal sealed partial class Plain;

[Network(Seed = 1)] [Input(28, 28, 1)] [Layers(typeof(Body))] [CategoricalCrossEntropy] [SGD(0.02, Momentum = 0.9)]
internal sealed partial class WithMomentum;

[Network(Seed = 1)] [Input(28, 28, 1)] [Layers(typeof(Body))] [CategoricalCrossEntropy] [SGD(0.02, Momentum = 0.9, Nesterov = true)]
internal sealed partial class WithNesterov;

[Network(Seed = 1)] [Input(28, 28, 1)] [Layers(typeof(Body))] [CategoricalCrossEntropy] [Adagrad(0.01)]
internal sealed partial class WithAdagrad;

[Network(Seed = 1)] [Input(28, 28, 1)] [Layers(typeof(Body))] [CategoricalCrossEntropy] [RMSprop(0.001)]
internal sealed partial class WithRMSprop;

[Network(Seed = 1)] [Input(28, 28, 1)] [Layers(typeof(Body))] [CategoricalCrossEntropy] [Adam(0.001)]
internal sealed partial class WithAdam;

[Network(Seed = 1)] [Input(28, 28, 1)] [Layers(typeof(Body))] [CategoricalCrossEntropy] [AdamW(0.001)]
internal sealed partial class WithAdamW;
