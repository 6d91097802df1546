using System;
using System.IO;
using System.Runtime.InteropServices;

namespace NetGen.Benchmarks;

/// <summary>The weights, inputs and outputs of a network as PyTorch made them, and the same network as an ONNX file.</summary>
/// <param name="name">N1 to N7.</param>
internal sealed class ReferenceData(string name)
{
    /// <summary>Parameters layer by layer: weights (out, in), then bias.</summary>
    public float[] Weights { get; } = Read(name + ".weights.bin");

    /// <summary>Examples back to back.</summary>
    public float[] Inputs { get; } = Read(name + ".input.bin");

    /// <summary>What PyTorch computed for them in double precision.</summary>
    public float[] Outputs { get; } = Read(name + ".output.bin");

    /// <summary>The path of the ONNX file.</summary>
    public string OnnxPath { get; } = PathOf(name + ".onnx");

    /// <summary>The examples as a network takes them: images channels last.</summary>
    public float[] InputsOf(INetwork network)
    {
        if (network.InputShape.Count < 3)
        {
            return Inputs;
        }

        var (positions, channels) = (network.InputShape[0] * network.InputShape[1], network.InputShape[2]);
        return Permute(Inputs, [Inputs.Length / network.InputSize, channels, positions], [0, 2, 1]);
    }

    /// <summary>
    /// Copies the weights: a dense kernel is (in, out), a convolution's (height, width, in, out); the first dense layer behind a convolution
    /// counts its inputs channels last.
    /// </summary>
    public void CopyTo(INetwork network)
    {
        var (offset, channels) = (0, 1);
        foreach (var tensor in network.Tensors)
        {
            var (values, shape) = (Weights.AsSpan(offset, tensor.Length).ToArray(), tensor.Shape);
            switch (shape.Count)
            {
                case 4:
                    tensor.CopyFrom(Permute(values, [shape[3], shape[2], shape[0], shape[1]], [2, 3, 1, 0]));
                    channels = shape[3];
                    break;
                case 2:
                    tensor.CopyFrom(Permute(values, [shape[1], channels, shape[0] / channels], [2, 1, 0]));
                    channels = 1;
                    break;
                default:
                    tensor.CopyFrom(values);
                    break;
            }

            offset += tensor.Length;
        }
    }

    /// <summary>The same elements with the axes in another order: axis i of the result is axis <paramref name="axes"/>[i] of the source.</summary>
    private static float[] Permute(float[] source, int[] shape, int[] axes)
    {
        var result = new float[source.Length];
        var index = new int[axes.Length];
        for (var element = 0; element < result.Length; element++)
        {
            var rest = element;
            for (var axis = axes.Length - 1; axis >= 0; axis--)
            {
                index[axes[axis]] = rest % shape[axes[axis]];
                rest /= shape[axes[axis]];
            }

            var place = 0;
            for (var axis = 0; axis < shape.Length; axis++)
            {
                place = (place * shape[axis]) + index[axis];
            }

            result[element] = source[place];
        }

        return result;
    }

    private static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "networks", file);

    private static float[] Read(string file) => MemoryMarshal.Cast<byte, float>(File.ReadAllBytes(PathOf(file))).ToArray();
}
