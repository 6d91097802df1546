using System;
using System.Numerics;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using System.Threading;

namespace NetGen;

/// <summary>
/// A mini-batch in equal parts, each differentiated by a thread of its own on its own copy of the network; the parts' gradients are added in
/// the order of the parts, so that which thread is ready first does not matter.
/// </summary>
internal sealed class WorkerStep : BatchStep
{
    private readonly Worker[] _others;
    private readonly float[] _parameters;
    private readonly SemaphoreSlim _done = new(0);

    public WorkerStep(ITrainableNetwork network, LayerGradients? gradients, int workers)
        : base(network, gradients)
    {
        _parameters = new float[network.ParameterArena.Length];
        _others = new Worker[workers - 1];
        for (int i = 0; i < _others.Length; i++)
        {
            _others[i] = new Worker(network.CreateReplica(), _parameters, _done, i + 1);
        }
    }

    public override float Run(float[] inputs, float[] targets, int rows)
    {
        Network.ParameterArena.CopyTo(_parameters);
        foreach (Worker worker in _others)
        {
            worker.Start(inputs, targets, From(rows, worker.Part), From(rows, worker.Part + 1), Network.StepCount, Network.RandomState);
        }

        int own = From(rows, 1);
        float loss = 0;
        Exception? failure = null;
        try
        {
            loss = Network.Backpropagate(inputs.AsSpan(0, own * Network.InputSize), targets.AsSpan(0, own * Network.OutputSize));
        }
        catch (Exception exception)
        {
            failure = exception;
        }

        foreach (Worker worker in _others)
        {
            _done.Wait();
        }

        foreach (Worker worker in _others)
        {
            failure ??= worker.Failure;
        }

        if (failure is not null)
        {
            ExceptionDispatchInfo.Capture(failure).Throw();
        }

        return Reduce(loss, own, rows);
    }

    public override void Dispose()
    {
        foreach (Worker worker in _others)
        {
            worker.Dispose();
        }
    }

    private float Reduce(float loss, int own, int rows)
    {
        Span<float> sum = Network.GradientArena;
        double mean = (double)loss * own / rows;
        Scale(sum, (float)own / rows);
        foreach (Worker worker in _others)
        {
            if (worker.Rows > 0)
            {
                mean += (double)worker.Loss * worker.Rows / rows;
                AddScaled(sum, worker.Gradients, (float)worker.Rows / rows);
            }
        }

        Update();
        return (float)mean;
    }

    /// <summary>Where a part begins: the first is never empty, even in a last, short mini-batch.</summary>
    private int From(int rows, int part) => (int)((((long)rows * part) + _others.Length) / (_others.Length + 1));

    private static void Scale(Span<float> values, float factor)
    {
        Span<Vector<float>> vectors = MemoryMarshal.Cast<float, Vector<float>>(values);
        for (int i = 0; i < vectors.Length; i++)
        {
            vectors[i] *= factor;
        }

        for (int i = vectors.Length * Vector<float>.Count; i < values.Length; i++)
        {
            values[i] *= factor;
        }
    }

    private static void AddScaled(Span<float> sum, ReadOnlySpan<float> values, float factor)
    {
        Span<Vector<float>> sums = MemoryMarshal.Cast<float, Vector<float>>(sum);
        ReadOnlySpan<Vector<float>> vectors = MemoryMarshal.Cast<float, Vector<float>>(values);
        for (int i = 0; i < sums.Length; i++)
        {
            sums[i] += vectors[i] * factor;
        }

        for (int i = sums.Length * Vector<float>.Count; i < sum.Length; i++)
        {
            sum[i] += values[i] * factor;
        }
    }

    private sealed class Worker : IDisposable
    {
        /// <summary>The golden ratio in 64 bits: parts draw dropout masks from streams far apart.</summary>
        private const ulong StreamDistance = 0x9E3779B97F4A7C15;

        private readonly ITrainableNetwork _network;
        private readonly float[] _parameters;
        private readonly SemaphoreSlim _start = new(0);
        private readonly SemaphoreSlim _done;
        private float[] _inputs = Array.Empty<float>();
        private float[] _targets = Array.Empty<float>();
        private int _from;
        private bool _stopped;

        public Worker(ITrainableNetwork network, float[] parameters, SemaphoreSlim done, int part)
        {
            _network = network;
            _parameters = parameters;
            _done = done;
            Part = part;

            // In the background: a program that forgets to dispose the trainer still ends.
            new Thread(Work) { IsBackground = true, Name = $"NetGen worker {part}" }.Start();
        }

        public int Part { get; }

        public int Rows { get; private set; }

        public float Loss { get; private set; }

        public Exception? Failure { get; private set; }

        public ReadOnlySpan<float> Gradients => _network.GradientArena;

        public void Start(float[] inputs, float[] targets, int from, int to, long step, ulong random)
        {
            (_inputs, _targets, _from, Rows) = (inputs, targets, from, to - from);
            _network.StepCount = step;
            _network.RandomState = unchecked(random + ((ulong)Part * StreamDistance));
            _start.Release();
        }

        public void Dispose()
        {
            _stopped = true;
            _start.Release();
        }

        private void Work()
        {
            while (true)
            {
                _start.Wait();
                if (Volatile.Read(ref _stopped))
                {
                    return;
                }

                try
                {
                    Failure = null;
                    if (Rows > 0)
                    {
                        _parameters.AsSpan().CopyTo(_network.ParameterArena);
                        Loss = _network.Backpropagate(
                            _inputs.AsSpan(_from * _network.InputSize, Rows * _network.InputSize),
                            _targets.AsSpan(_from * _network.OutputSize, Rows * _network.OutputSize));
                    }
                }
                catch (Exception exception)
                {
                    Failure = exception;
                }

                _done.Release();
            }
        }
    }
}
