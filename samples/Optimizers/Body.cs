using NetGen;

namespace Optimizers;

/// <summary>The layers that all contestants share.</summary>
[Flatten]
[Dense(64)] [ReLU]
[Dense(10)] [Softmax]
internal static class Body
{
}
