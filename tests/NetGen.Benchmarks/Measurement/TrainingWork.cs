using System.Linq;

namespace NetGen.Benchmarks;

/// <summary>Counts the useful floating point operations of training.</summary>
internal static class TrainingWork
{
    /// <summary>
    /// Per example: two for every multiply-add of the forward pass, of the weight gradient, and of the input gradient, which the first
    /// layer does not need. Activations, loss, bias gradients and the update are not counted.
    /// </summary>
    public static double FlopsPerExample(INetwork network)
    {
        return (6.0 * network.MultiplyAdds) - (2.0 * FirstLayer(network));
    }

    /// <summary>
    /// The multiply-adds of the first layer. A kernel is used once in a dense layer, and in a convolution at every place: where the padding
    /// keeps the size everywhere, without padding wherever the kernel lies inside.
    /// </summary>
    private static double FirstLayer(INetwork network)
    {
        var kernels = network.Tensors.Where(tensor => tensor.Shape.Count > 1).ToList();
        var kernel = kernels[0];
        if (kernels.Count == 1)
        {
            return network.MultiplyAdds;
        }

        var keepsSize = network.OutputShape.Count == 3 && network.OutputShape[0] == network.InputShape[0];
        return kernel.Shape.Count < 4 ? kernel.Length
            : keepsSize ? (double)kernel.Length * network.InputShape[0] * network.InputShape[1]
            : (double)kernel.Length * (network.InputShape[0] - kernel.Shape[0] + 1) * (network.InputShape[1] - kernel.Shape[1] + 1);
    }
}
