using System;

namespace NetGen.Benchmarks;

/// <summary>Work whose time is measured against that of others.</summary>
/// <param name="name">Who does the work.</param>
/// <param name="repeat">Does the work as many times as asked, in one call: what is around it must weigh nothing.</param>
internal sealed class Contender(string name, Action<int> repeat)
{
    private double[] _nanoseconds = [];
    private int _batches;

    public string Name { get; } = name;

    /// <summary>The shortest time of one call over all batches, in nanoseconds: what the machine can do when nothing disturbs it.</summary>
    public double Minimum { get; private set; } = double.PositiveInfinity;

    /// <summary>The median over all batches, in nanoseconds.</summary>
    public double Median => _nanoseconds[_batches / 2];

    /// <summary>Managed bytes that one call allocates on its thread, once it is warm.</summary>
    public double BytesPerCall { get; private set; }

    /// <summary>Calls per batch, so that a batch is long against the clock's resolution.</summary>
    public int Calls { get; private set; } = 1;

    /// <summary>Runs until the runtime has compiled the work to its final form.</summary>
    public void Warm(TimeSpan duration)
    {
        var end = Clock.Nanoseconds() + duration.TotalNanoseconds;
        while (Clock.Nanoseconds() < end)
        {
            repeat(1);
        }
    }

    /// <summary>Finds the calls per batch, counts the bytes of one batch and forgets the figures of earlier races.</summary>
    public void Prepare(TimeSpan batch, int rounds)
    {
        for (Calls = 1; TimeOf(Calls) < batch.TotalNanoseconds / 2;)
        {
            Calls = checked(Calls * 2);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        repeat(Calls);
        BytesPerCall = (double)(GC.GetAllocatedBytesForCurrentThread() - before) / Calls;
        _nanoseconds = new double[rounds];
        _batches = 0;
        Minimum = double.PositiveInfinity;
    }

    /// <summary>Measures one batch.</summary>
    public void RunBatch()
    {
        var nanoseconds = TimeOf(Calls) / Calls;
        _nanoseconds[_batches++] = nanoseconds;
        Minimum = Math.Min(Minimum, nanoseconds);
    }

    /// <summary>Puts the batches in order: <see cref="Median"/> is valid from here on.</summary>
    public void Finish() => Array.Sort(_nanoseconds, 0, _batches);

    private double TimeOf(int calls)
    {
        var start = Clock.Nanoseconds();
        repeat(calls);
        return Clock.Nanoseconds() - start;
    }
}
