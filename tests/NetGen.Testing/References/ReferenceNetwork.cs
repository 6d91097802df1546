using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace NetGen.Testing;

/// <summary>A whole network as PyTorch made it, in NetGen's conventions, with 32 examples and their outputs.</summary>
/// <param name="Name">N1, N2 …</param>
/// <param name="Declaration">The same network in attributes.</param>
/// <param name="Tensors">Its parameters by name, in Keras's layouts (floats, widened).</param>
/// <param name="Inputs">The examples, back to back.</param>
/// <param name="Outputs">PyTorch's outputs, computed in double precision and rounded to float.</param>
public sealed record ReferenceNetwork(
    string Name, string Declaration, IReadOnlyDictionary<string, double[]> Tensors, float[] Inputs, float[] Outputs)
{
    public static ReferenceNetwork Load(string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(ReferenceData.Require($"networks/{name}.json")));
        var root = document.RootElement;
        float[] weights = ReadFloats(name, "weights");
        var tensors = root.GetProperty("weights").GetProperty("tensors").EnumerateArray().Select(tensor =>
        {
            int[] shape = ReadShape(tensor);
            int offset = tensor.GetProperty("offset_floats").GetInt32();
            double[] data = [.. weights.Skip(offset).Take(Shapes.Size(shape)).Select(weight => (double)weight)];
            return (tensor.GetProperty("name").GetString()!, (IReadOnlyList<int>)shape, data);
        });
        string[] modules = [.. root.GetProperty("layers").EnumerateArray().Select(module => module.GetString()!)];
        return new ReferenceNetwork(
            name,
            PyTorchLayout.Declaration(modules, PyTorchLayout.ExampleShape(ReadShape(root.GetProperty("input"))[1..])),
            PyTorchLayout.Tensors(tensors),
            PyTorchLayout.Examples(ReadFloats(name, "input"), ReadShape(root.GetProperty("input"))),
            PyTorchLayout.Examples(ReadFloats(name, "output"), ReadShape(root.GetProperty("output"))));
    }

    public override string ToString() => Name;

    private static int[] ReadShape(JsonElement element)
        => [.. element.GetProperty("shape").EnumerateArray().Select(dimension => dimension.GetInt32())];

    private static float[] ReadFloats(string name, string part)
        => MemoryMarshal.Cast<byte, float>(File.ReadAllBytes(ReferenceData.Require($"networks/{name}.{part}.bin"))).ToArray();
}
