using System;
using System.IO;
using System.Runtime.InteropServices;

namespace NetGen.Benchmarks;

/// <summary>The weights, inputs and outputs of a network as PyTorch made them, and the same network as an ONNX file.</summary>
/// <param name="name">N1 to N4.</param>
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

    /// <summary>Copies the weights into a network of Dense layers, whose kernels are (in, out).</summary>
    public void CopyTo(INetwork network)
    {
        var offset = 0;
        foreach (var tensor in network.Tensors)
        {
            var values = Weights.AsSpan(offset, tensor.Length).ToArray();
            tensor.CopyFrom(tensor.Shape.Count == 2 ? Transpose(values, tensor.Shape[0], tensor.Shape[1]) : values);
            offset += tensor.Length;
        }
    }

    private static float[] Transpose(float[] weights, int inputs, int outputs)
    {
        var kernel = new float[weights.Length];
        for (var o = 0; o < outputs; o++)
        {
            for (var i = 0; i < inputs; i++)
            {
                kernel[(i * outputs) + o] = weights[(o * inputs) + i];
            }
        }

        return kernel;
    }

    private static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "networks", file);

    private static float[] Read(string file) => MemoryMarshal.Cast<byte, float>(File.ReadAllBytes(PathOf(file))).ToArray();
}
