using System;

namespace NetGen;

/// <summary>Finds out why a loss or a parameter is not finite.</summary>
internal static class Divergence
{
    /// <summary>Inputs beyond this are a likely cause by themselves.</summary>
    private const float LargeInput = 1000;

    public static bool IsFinite(float value) => !float.IsNaN(value) && !float.IsInfinity(value);

    public static bool IsFinite(double value) => !double.IsNaN(value) && !double.IsInfinity(value);

    /// <summary>The first tensor with a number that is not finite, and that number; null if there is none.</summary>
    public static (string Name, float Value)? Broken(INetwork network, float[] buffer)
    {
        foreach (ParameterTensor tensor in network.Tensors)
        {
            Span<float> values = buffer.AsSpan(0, tensor.Length);
            tensor.CopyTo(values);
            int index = FirstBroken(values);
            if (index >= 0)
            {
                return (tensor.Name, values[index]);
            }
        }

        return null;
    }

    /// <summary>Says what happened and what to do; call it while the network still is what it became.</summary>
    public static TrainingDivergedException Explain(
        ITrainableNetwork network,
        string what,
        (int Epoch, int Batch) at,
        ReadOnlySpan<int> examples,
        ReadOnlySpan<float> inputs,
        ReadOnlySpan<float> targets,
        string data,
        string goodState)
    {
        string where = at.Batch > 0 ? $"epoch {at.Epoch}, batch {at.Batch}" : $"the validation after epoch {at.Epoch}";
        string begin = $"Training diverged in {where}: {what}.";
        string end = $"The network is back at {goodState}.";
        if (BadRow(examples, inputs, network.InputSize, "input") is { } badInput)
        {
            return Result($"{badInput.Text} of {data}: clean the data.", null, badInput.Example);
        }

        if (BadRow(examples, targets, network.OutputSize, "target") is { } badTarget)
        {
            return Result($"{badTarget.Text} of {data}: clean the data.", null, badTarget.Example);
        }

        string cure = FormattableString.Invariant(
            $"the learning rate {network.LearningRate:R} is too large; lower it, or limit the gradient with the optimizer's ClipNorm.");
        if (Largest(inputs) > LargeInput)
        {
            cure = FormattableString.Invariant($"inputs as large as {Largest(inputs):G3}: bring them to the order of 1. Else ") + cure;
        }

        float[] buffer = new float[LargestTensor(network)];
        if (Broken(network, buffer) is { } broken)
        {
            return Result(FormattableString.Invariant($"{broken.Name} holds {broken.Value}. Likely cause: {cure}"), broken.Name, null);
        }

        var (name, largest) = LargestParameter(network, buffer);
        return Result(
            FormattableString.Invariant($"All parameters are finite, the largest, {largest:G3}, in {name}, but what they compute is not. Likely cause: {cure}"),
            name,
            null);

        TrainingDivergedException Result(string cause, string? tensor, int? example) =>
            new($"{begin} {cause} {end}", at.Epoch, at.Batch, tensor, example);
    }

    public static int LargestTensor(INetwork network)
    {
        int largest = 0;
        foreach (ParameterTensor tensor in network.Tensors)
        {
            largest = Math.Max(largest, tensor.Length);
        }

        return largest;
    }

    private static (string Text, int Example)? BadRow(ReadOnlySpan<int> examples, ReadOnlySpan<float> values, int size, string kind)
    {
        int index = FirstBroken(values);
        if (index < 0)
        {
            return null;
        }

        int example = examples[index / size];
        return (FormattableString.Invariant($"The cause is {kind}[{index % size}] = {values[index]} in example {example}"), example);
    }

    private static (string Name, float Value) LargestParameter(INetwork network, float[] buffer)
    {
        (string Name, float Value) largest = ("", -1);
        foreach (ParameterTensor tensor in network.Tensors)
        {
            Span<float> values = buffer.AsSpan(0, tensor.Length);
            tensor.CopyTo(values);
            float value = Largest(values);
            if (value > largest.Value)
            {
                largest = (tensor.Name, value);
            }
        }

        return largest;
    }

    private static int FirstBroken(ReadOnlySpan<float> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (!IsFinite(values[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static float Largest(ReadOnlySpan<float> values)
    {
        float largest = 0;
        foreach (float value in values)
        {
            largest = Math.Max(largest, Math.Abs(value));
        }

        return largest;
    }
}
