using System;

namespace NetGen.Benchmarks;

/// <summary>
/// What one writes by hand: a loop over outputs around a loop over inputs, arrays, and the activation from MathF. Memory is allocated once.
/// </summary>
internal sealed class PlainNetwork
{
    private readonly PlainLayer[] _layers;
    private readonly float[][] _values;

    /// <param name="weights">Layer by layer weights (out, in), then bias.</param>
    /// <param name="inputs">The size of an example.</param>
    /// <param name="layers">Units and activation of each layer.</param>
    public PlainNetwork(float[] weights, int inputs, params (int Units, Action<float[]> Activation)[] layers)
    {
        _layers = new PlainLayer[layers.Length];
        _values = new float[layers.Length][];
        var offset = 0;
        for (var i = 0; i < layers.Length; i++)
        {
            var (units, activation) = layers[i];
            var kernel = weights.AsSpan(offset, units * inputs).ToArray();
            var bias = weights.AsSpan(offset + kernel.Length, units).ToArray();
            _layers[i] = new PlainLayer(kernel, bias, activation);
            _values[i] = new float[units];
            offset += kernel.Length + units;
            inputs = units;
        }
    }

    /// <summary>The outputs of the last prediction.</summary>
    public float[] Output => _values[^1];

    public void Predict(float[] input)
    {
        var x = input;
        for (var i = 0; i < _layers.Length; i++)
        {
            _layers[i].Forward(x, _values[i]);
            x = _values[i];
        }
    }

    public void PredictRepeatedly(float[] input, int calls)
    {
        for (var call = 0; call < calls; call++)
        {
            Predict(input);
        }
    }
}
