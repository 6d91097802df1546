using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator;

/// <summary>
/// The passes that show every layer by itself: nothing is fused or folded, every value is kept. The kernels that other passes have too are
/// shared with them.
/// </summary>
internal sealed class TracePlan
{
    public TracePlan(InferredNetwork network, Node? fusedActivation)
    {
        var last = network.Nodes[network.Nodes.Count - 1];
        Prediction = new PassPlanner(network, last, isTraining: false) { IsTrace = true }.Plan();
        if (network.Model.Loss is not null)
        {
            Training = new PassPlanner(network, last, isTraining: true) { IsTrace = true }.Plan();
            Backward = new BackwardPlan(Training, fusedActivation, toEverything: true);
        }
    }

    /// <summary>Input to output as a prediction computes it.</summary>
    public Pass Prediction { get; }

    /// <summary>Input to output as training computes it; null without a loss.</summary>
    public Pass? Training { get; }

    /// <summary>The way back through <see cref="Training"/>, to the input and to all parameters; null without a loss.</summary>
    public BackwardPlan? Backward { get; }

    /// <summary>The steps of <see cref="Training"/>, if there is one.</summary>
    public IEnumerable<Step> TrainingSteps => Training?.Steps ?? Enumerable.Empty<Step>();
}
