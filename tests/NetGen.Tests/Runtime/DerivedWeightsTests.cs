using System;
using System.Collections.Generic;
using System.Threading;
using NetGen.Numerics;
using Xunit;

namespace NetGen.Tests.Runtime;

public class DerivedWeightsTests
{
    private readonly ParameterStore _store = new(
        [new("a.kernel", [4], ParameterLayout.Contiguous(0, 4), true, Initializer.Constant, 3, 1, 1)], 16, 0);

    private int _derivations;

    [Fact]
    public void Weights_are_computed_by_the_first_reader_and_not_again()
    {
        DerivedWeights weights = Doubled();
        Assert.Equal(0, _derivations);
        Assert.Equal(6f, weights.Current.Span[3]);
        Assert.Equal(6f, weights.Current.Span[0]);
        Assert.Equal(1, _derivations);
    }

    public static TheoryData<string> Changes => ["tensor", "trainable", "arena", "marked"];

    [Theory]
    [MemberData(nameof(Changes))]
    public void Every_change_of_a_parameter_is_seen_by_the_next_reader(string change)
    {
        DerivedWeights weights = Doubled();
        _ = weights.Current;
        switch (change)
        {
            case "tensor":
                _store.Tensors[0].CopyFrom([1, 2, 3, 4]);
                break;
            case "trainable":
                _store.CopyTrainableFrom([1, 2, 3, 4]);
                break;
            case "arena":
                new float[] { 1, 2, 3, 4 }.CopyTo(_store.WritableArena);
                break;
            default:
                new float[] { 1, 2, 3, 4 }.CopyTo(_store.Parameters.Span);
                weights.MarkStale();
                break;
        }

        Assert.Equal([2f, 4f, 6f, 8f], weights.Current.Span.Slice(0, 4).ToArray());
        Assert.Equal(2, _derivations);
    }

    [Fact]
    public void Reading_does_not_make_stale()
    {
        DerivedWeights weights = Doubled();
        _ = weights.Current;
        _store.CopyTrainableTo(new float[4]);
        _store.Tensors[0].CopyTo(new float[4]);
        Assert.Throws<ArgumentException>(() => _store.CopyTrainableFrom(new float[5]));
        Assert.Throws<ArgumentException>(() => _store.Tensors[0].CopyFrom(new float[5]));
        _ = weights.Current;
        Assert.Equal(1, _derivations);
    }

    [Fact]
    public void Readers_on_other_threads_wait_for_the_whole_computation()
    {
        const int Readers = 8;
        using var together = new Barrier(Readers);
        var weights = new DerivedWeights(_store, 16, [], buffer =>
        {
            Interlocked.Increment(ref _derivations);
            Thread.Sleep(20);
            buffer.Span.Fill(_store.Parameters.Span[0]);
        });
        for (int round = 1; round <= 5; round++)
        {
            _store.Tensors[0].CopyFrom([round, round, round, round]);
            var seen = new float[Readers];
            var threads = new List<Thread>();
            for (int i = 0; i < Readers; i++)
            {
                int reader = i;
                threads.Add(new Thread(() =>
                {
                    together.SignalAndWait();
                    seen[reader] = weights.Current.Span[15];
                }));
                threads[i].Start();
            }

            threads.ForEach(thread => thread.Join());
            Assert.All(seen, value => Assert.Equal(round, value));
            Assert.Equal(round, _derivations);
        }
    }

    [Fact]
    public void Computing_anew_allocates_nothing()
    {
        DerivedWeights weights = Doubled();
        _ = weights.Current;
        long before = GC.GetAllocatedBytesForCurrentThread();
        _store.MarkChanged();
        _ = weights.Current;
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(2, _derivations);
    }

    private DerivedWeights Doubled() => new(_store, 16, [], weights =>
    {
        _derivations++;
        Span<float> parameters = _store.Parameters.Span;
        for (int i = 0; i < parameters.Length; i++)
        {
            weights.Span[i] = 2 * parameters[i];
        }
    });
}
