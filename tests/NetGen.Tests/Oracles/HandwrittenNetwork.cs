using System;
using NetGen.Numerics;

namespace NetGen.Tests.Oracles;

/// <summary>
/// input → dense → activation → dense with a squared error, written by hand in single precision; its gradients can be spoiled.
/// </summary>
internal sealed class HandwrittenNetwork : IDifferentiableNetwork
{
    private readonly int _inputs;
    private readonly int _hidden;
    private readonly int _outputs;
    private readonly Func<float, float> _activation;
    private readonly Func<float, float> _derivative;
    private readonly ParameterStore _store;

    public HandwrittenNetwork(int inputs, int hidden, int outputs, Func<float, float> activation, Func<float, float> derivative)
    {
        (_inputs, _hidden, _outputs) = (inputs, hidden, outputs);
        (_activation, _derivative) = (activation, derivative);
        int[] sizes = [inputs * hidden, hidden, hidden * outputs, outputs];
        _store = new ParameterStore(
            [
                Describe("dense_1.kernel", [inputs, hidden], 0),
                Describe("dense_1.bias", [hidden], sizes[0]),
                Describe("dense_2.kernel", [hidden, outputs], sizes[0] + sizes[1]),
                Describe("dense_2.bias", [outputs], sizes[0] + sizes[1] + sizes[2]),
            ],
            sizes[0] + sizes[1] + sizes[2] + sizes[3],
            5);
    }

    /// <summary>Replaces the gradient of a tensor, or of the <c>input</c>, after it is computed.</summary>
    public Action<string, float[]> Spoil { get; set; } = (_, _) => { };

    public int InputSize => _inputs;

    public int OutputSize => _outputs;

    public int ParameterCount => _store.Parameters.Length;

    public int TrainableParameterCount => ParameterCount;

    public long MultiplyAdds => _inputs * _hidden + _hidden * _outputs;

    public int ScratchBytes => 0;

    public string ArchitectureHash => "";

    public TensorShape InputShape => new(_inputs);

    public TensorShape OutputShape => new(_outputs);

    public ParameterTensors Tensors => _store.Tensors;

    public Span<float> ParameterArena => _store.Parameters.Span;

    public Span<float> GradientArena => _store.Gradients.Span;

    public void Predict(ReadOnlySpan<float> input, Span<float> output) => Forward(input, new float[_hidden], output);

    public void PredictBatch(ReadOnlySpan<float> inputs, Span<float> outputs)
    {
        for (int example = 0; example < inputs.Length / _inputs; example++)
        {
            Predict(inputs.Slice(example * _inputs, _inputs), outputs.Slice(example * _outputs, _outputs));
        }
    }

    public float Evaluate(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets)
    {
        float[] outputs = new float[targets.Length];
        PredictBatch(inputs, outputs);
        float sum = 0;
        for (int i = 0; i < outputs.Length; i++)
        {
            sum += (outputs[i] - targets[i]) * (outputs[i] - targets[i]);
        }
        return sum / outputs.Length;
    }

    public float Backpropagate(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets)
    {
        float[] outputs = new float[targets.Length];
        PredictBatch(inputs, outputs);
        for (int i = 0; i < outputs.Length; i++)
        {
            outputs[i] = 2 * (outputs[i] - targets[i]) / outputs.Length;
        }
        BackpropagateGradients(inputs, outputs, []);
        return Evaluate(inputs, targets);
    }

    public void BackpropagateGradients(ReadOnlySpan<float> inputs, ReadOnlySpan<float> outputGradients, Span<float> inputGradients)
    {
        float[] w1 = Values("dense_1.kernel");
        float[] w2 = Values("dense_2.kernel");
        float[][] gradients = [new float[w1.Length], new float[_hidden], new float[w2.Length], new float[_outputs]];
        float[] dx = new float[inputs.Length];
        for (int example = 0; example < inputs.Length / _inputs; example++)
        {
            var x = inputs.Slice(example * _inputs, _inputs);
            var dy = outputGradients.Slice(example * _outputs, _outputs);
            float[] z = new float[_hidden];
            Forward(x, z, new float[_outputs]);
            for (int h = 0; h < _hidden; h++)
            {
                float dh = 0;
                for (int o = 0; o < _outputs; o++)
                {
                    dh += dy[o] * w2[h * _outputs + o];
                    gradients[2][h * _outputs + o] += dy[o] * _activation(z[h]);
                }
                float dz = dh * _derivative(z[h]);
                gradients[1][h] += dz;
                for (int i = 0; i < _inputs; i++)
                {
                    gradients[0][i * _hidden + h] += dz * x[i];
                    dx[example * _inputs + i] += dz * w1[i * _hidden + h];
                }
            }
            for (int o = 0; o < _outputs; o++)
            {
                gradients[3][o] += dy[o];
            }
        }
        int offset = 0;
        for (int t = 0; t < gradients.Length; t++)
        {
            Spoil(Tensors[t].Name, gradients[t]);
            gradients[t].CopyTo(GradientArena[offset..]);
            offset += gradients[t].Length;
        }
        Spoil("input", dx);
        dx.AsSpan(0, inputGradients.Length).CopyTo(inputGradients);
    }

    public void Predict(ReadOnlySpan<float> input, Span<float> output, Workspace workspace) => throw new NotSupportedException();

    public void PredictBatch(ReadOnlySpan<float> inputs, Span<float> outputs, Workspace workspace) => throw new NotSupportedException();

    public int Classify(ReadOnlySpan<float> input) => throw new NotSupportedException();

    public Workspace CreateWorkspace() => throw new NotSupportedException();

    public void CopyParametersTo(Span<float> destination) => throw new NotSupportedException();

    public void CopyParametersFrom(ReadOnlySpan<float> source) => throw new NotSupportedException();

    public float Evaluate(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, ReadOnlySpan<float> exampleWeights)
        => throw new NotSupportedException();

    public float Backpropagate(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, ReadOnlySpan<float> exampleWeights)
        => throw new NotSupportedException();

    private static ParameterDescription Describe(string name, int[] shape, int offset)
        => new(name, shape, ParameterLayout.Contiguous(offset, new TensorShape(shape).Elements), true, Initializer.Normal, 0.4, 1, 1);

    private void Forward(ReadOnlySpan<float> x, Span<float> z, Span<float> y)
    {
        float[] w1 = Values("dense_1.kernel");
        float[] w2 = Values("dense_2.kernel");
        Values("dense_1.bias").CopyTo(z);
        Values("dense_2.bias").CopyTo(y);
        for (int i = 0; i < _inputs; i++)
        {
            for (int h = 0; h < _hidden; h++)
            {
                z[h] += x[i] * w1[i * _hidden + h];
            }
        }
        for (int h = 0; h < _hidden; h++)
        {
            for (int o = 0; o < _outputs; o++)
            {
                y[o] += _activation(z[h]) * w2[h * _outputs + o];
            }
        }
    }

    private float[] Values(string name)
    {
        float[] values = new float[Tensors[name].Length];
        Tensors[name].CopyTo(values);
        return values;
    }
}
