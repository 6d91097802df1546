using System.Linq;

namespace NetGen.Benchmarks;

/// <summary>Counts the useful floating point operations of training a network of Dense layers.</summary>
internal static class TrainingWork
{
    /// <summary>
    /// Per example: two for every multiply-add of the forward pass, of the weight gradient, and of the input gradient, which the first
    /// layer does not need. Activations, loss, bias gradients and the update are not counted.
    /// </summary>
    public static double FlopsPerExample(INetwork network)
    {
        var kernels = network.Tensors.Where(tensor => tensor.Shape.Count == 2).Select(tensor => (double)tensor.Length).ToList();
        return (6 * kernels.Sum()) - (2 * kernels[0]);
    }
}
