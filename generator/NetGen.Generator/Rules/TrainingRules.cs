using System.Collections.Generic;

namespace NetGen.Generator;

/// <summary>NETGEN04: how a network is trained.</summary>
internal static class TrainingRules
{
    public static readonly Rule AbsurdLearningRate = new(
        "NETGEN0401", "A learning rate that cannot work", "Learning rate {0} is absurd for {1}; its default is {2}", RuleSeverity.Warning);

    public static IEnumerable<Finding> Check(InferredNetwork network)
    {
        foreach (var optimizer in network.Model.Optimizers)
        {
            var (above, most) = optimizer.PlausibleRates;
            if (optimizer.LearningRate <= above || optimizer.LearningRate > most)
            {
                yield return Finding.Of(
                    AbsurdLearningRate, optimizer.Attribute, optimizer.LearningRate, optimizer.AttributeName, optimizer.DefaultLearningRate);
            }
        }
    }
}
