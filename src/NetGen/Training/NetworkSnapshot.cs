using System;

namespace NetGen;

/// <summary>A network's parameters and its optimizer's state at some moment, to go back to.</summary>
internal sealed class NetworkSnapshot(ITrainableNetwork network)
{
    private readonly float[] _parameters = new float[network.ParameterArena.Length];
    private readonly float[] _optimizer = new float[network.OptimizerState.Length];
    private long _stepCount;
    private ulong _randomState;

    /// <summary>Which moment, in words.</summary>
    public string Moment { get; private set; } = "its start";

    public void Take(string moment)
    {
        network.ParameterArena.CopyTo(_parameters);
        network.OptimizerState.CopyTo(_optimizer);
        (_stepCount, _randomState, Moment) = (network.StepCount, network.RandomState, moment);
    }

    public void Restore()
    {
        _parameters.AsSpan().CopyTo(network.ParameterArena);
        _optimizer.AsSpan().CopyTo(network.OptimizerState);
        network.StepCount = _stepCount;
        network.RandomState = _randomState;
    }
}
