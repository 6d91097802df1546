using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace NetGen.Tests.Data;

public sealed class DatasetTests
{
    private static readonly float[] Inputs = [.. Enumerable.Range(0, 30).Select(i => i + 0.5f)];
    private static readonly int[] Labels = [0, 2, 1, 1, 0, 2, 2, 2, 0, 1];
    private static readonly float[] Numbers = [.. Enumerable.Range(0, 20).Select(i => -1f * i)];

    [Fact]
    public void Examples_are_read_in_the_order_asked_for()
    {
        var data = new Dataset(Inputs, Numbers, inputSize: 3, targetSize: 2);
        var (inputs, targets) = Read(data, [9, 0, 9]);

        Assert.Equal((10, 3, 2), (data.Count, data.InputSize, data.TargetSize));
        Assert.Equal([27.5f, 28.5f, 29.5f, 0.5f, 1.5f, 2.5f, 27.5f, 28.5f, 29.5f], inputs);
        Assert.Equal([-18f, -19, 0, -1, -18, -19], targets);
        Assert.Equal([3.5f, 4.5f, 5.5f], data.Input(1).ToArray());
        Assert.Equal([-2f, -3], data.Target(1).ToArray());
        Assert.True(data.Labels.IsEmpty);
        Assert.Equal(0, data.ClassCount);
    }

    [Fact]
    public void Labels_read_as_one_hot_vectors()
    {
        var data = new Dataset(Inputs, Labels, new TensorShape(3, 1), classes: 4);
        var (_, targets) = Read(data, [1, 0]);

        Assert.Equal(new TensorShape(3, 1), data.InputShape);
        Assert.Equal(new TensorShape(4), data.TargetShape);
        Assert.Equal([0f, 0, 1, 0, 1, 0, 0, 0], targets);
        Assert.Equal(Labels, data.Labels.ToArray());
        Assert.Equal(Read(data, Enumerable.Range(0, 10).ToArray()).Targets, data.Targets.ToArray());
    }

    [Fact]
    public void Reading_allocates_nothing()
    {
        var data = new Dataset(Inputs, Labels, inputSize: 3, classes: 3);
        int[] examples = [3, 1, 4];
        float[] inputs = new float[9], targets = new float[9];
        data.Read(examples, inputs, targets);

        long before = GC.GetAllocatedBytesForCurrentThread();
        data.Read(examples, inputs, targets);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void A_wrong_read_writes_nothing()
    {
        var data = new Dataset(Inputs, Labels, inputSize: 3, classes: 3);
        float[] inputs = new float[6], targets = new float[6];

        Assert.Contains("10", Assert.Throws<ArgumentException>("examples", () => data.Read([0, 10], inputs, targets)).Message);
        Assert.Throws<ArgumentException>("examples", () => data.Read([-1, 0], inputs, targets));
        Assert.Throws<ArgumentException>("inputs", () => data.Read([0], inputs, targets.AsSpan(0, 3)));
        Assert.Throws<ArgumentException>("targets", () => data.Read([0, 1], inputs, targets.AsSpan(0, 3)));
        Assert.All(inputs.Concat(targets), value => Assert.Equal(0, value));
    }

    [Fact]
    public void Arrays_that_do_not_fit_are_refused()
    {
        Assert.Throws<ArgumentNullException>("inputs", () => new Dataset((float[])null!, Numbers, 3, 2));
        Assert.Throws<ArgumentNullException>("labels", () => new Dataset(Inputs, (int[])null!, 3, 2));
        Assert.Contains("4", Assert.Throws<ArgumentException>("inputs", () => new Dataset(Inputs, Numbers, 4, 2)).Message);
        Assert.Contains("30", Assert.Throws<ArgumentException>("targets", () => new Dataset(Inputs, Numbers, 3, 3)).Message);
        Assert.Contains("9", Assert.Throws<ArgumentException>("labels", () => new Dataset(Inputs, Labels[1..], 3, 3)).Message);
        Assert.Contains("labels[1] is 2", Assert.Throws<ArgumentException>("labels", () => new Dataset(Inputs, Labels, 3, 2)).Message);
        Assert.Throws<ArgumentOutOfRangeException>("inputSize", () => new Dataset(Inputs, Numbers, 0, 2));
        Assert.Throws<ArgumentOutOfRangeException>("targetSize", () => new Dataset(Inputs, Numbers, 3, 0));
        Assert.Throws<ArgumentException>(() => new Dataset(Inputs, Numbers, new TensorShape(3, 0), new TensorShape(2)));
        Assert.Throws<ArgumentException>(() => new Dataset(Inputs, Numbers, new TensorShape(1 << 20, 1 << 20), new TensorShape(2)));
    }

    /// <summary>The compiler takes whole numbers in brackets for labels; a target that is one number is the likely intention.</summary>
    [Fact]
    public void Whole_numbers_as_targets_of_one_value_say_what_to_write()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>("classes", () => new Dataset([0, 0, 0, 1, 1, 0, 1, 1], [0, 1, 1, 0], 2, 1));
        Assert.Contains("float[] targets", error.Message);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.04, 0)]
    [InlineData(0.05, 1)]
    [InlineData(0.7, 7)]
    [InlineData(0.99, 10)]
    [InlineData(1, 10)]
    public void A_split_has_every_example_once(double share, int expected)
    {
        var data = new Dataset(Inputs, Labels, 3, 3) { Classes = ["a", "b", "c"], Columns = ["x", "y", "z"] };
        foreach (bool stratified in new[] { false, true })
        {
            var (first, second) = data.Split(share, seed: 4, stratified);

            Assert.Equal((expected, 10 - expected), (first.Count, second.Count));
            Assert.Equal(Pairs(data).Order(), Pairs(first).Concat(Pairs(second)).Order());
            Assert.Equal(["a", "b", "c"], second.Classes);
            Assert.Equal(["x", "y", "z"], first.Columns);
        }
    }

    [Fact]
    public void A_split_follows_its_seed()
    {
        var data = new Dataset(Inputs, Labels, 3, 3);
        Assert.Equal(Pairs(data.Split(0.5, 1).First), Pairs(data.Split(0.5, 1).First));
        Assert.NotEqual(Pairs(data.Split(0.5, 1).First), Pairs(data.Split(0.5, 2).First));
        Assert.Equal(Pairs(data.Split(0.5).First), Pairs(data.Split(0.5, seed: 0).First));
        Assert.Throws<ArgumentOutOfRangeException>("firstShare", () => data.Split(1.01));
        Assert.Throws<ArgumentOutOfRangeException>("firstShare", () => data.Split(-0.01));
        Assert.Throws<ArgumentOutOfRangeException>("firstShare", () => data.Split(double.NaN));
    }

    [Theory]
    [InlineData(0.8)]
    [InlineData(0.5)]
    [InlineData(0.37)]
    public void A_stratified_split_keeps_the_shares_of_the_classes(double share)
    {
        var random = new Random(1);
        int[] labels = Enumerable.Range(0, 997).Select(_ => random.Next(10) switch { 0 => 0, < 4 => 1, _ => 2 }).ToArray();
        float[] inputs = labels.Select((_, i) => (float)i).ToArray();
        var withLabels = new Dataset(inputs, labels, 1, 3);
        var withNumbers = new Dataset(inputs, [.. labels.Select(label => (float)label)], 1, 1);
        var oneHot = new Dataset(inputs, withLabels.Targets.ToArray(), 1, 3);

        var (first, second) = withLabels.Split(share, 7, stratified: true);

        Assert.Equal((int)Math.Round(997 * share, MidpointRounding.AwayFromZero), first.Count);
        for (int label = 0; label < 3; label++)
        {
            double exact = labels.Count(l => l == label) * share;
            Assert.InRange(first.Labels.ToArray().Count(l => l == label), Math.Floor(exact), Math.Ceiling(exact));
        }

        Assert.True(first.Labels.ToArray().Take(30).Distinct().Count() > 1, "Classes stand together.");
        Assert.Equal(997, first.Count + second.Count);
        foreach (var other in new[] { withNumbers, oneHot })
        {
            var part = other.Split(share, 7, stratified: true).First;
            Assert.Equal(first.Count, part.Count);
            foreach (var group in part.Inputs.ToArray().GroupBy(input => labels[(int)input]))
            {
                Assert.InRange(group.Count() - (labels.Count(l => l == group.Key) * share), -1, 1);
            }
        }
    }

    [Fact]
    public void A_part_is_a_dataset()
    {
        var data = new Dataset(Inputs, Labels, 3, 3) { Classes = ["a", "b", "c"] };

        Assert.Equal([1, 0], data.Subset([9, 0]).Labels.ToArray());
        Assert.Equal([27.5f, 28.5f, 29.5f, 0.5f, 1.5f, 2.5f], data.Subset([9, 0]).Inputs.ToArray());
        Assert.Equal([2, 1, 1], data[1..4].Labels.ToArray());
        Assert.Equal([3.5f, 4.5f, 5.5f], data[1..4].Input(0).ToArray());
        Assert.Equal(data.Classes, data[..2].Classes);
        Assert.Equal([-2f, -3], new Dataset(Inputs, Numbers, 3, 2).Slice(1, 1).Targets.ToArray());
        Assert.Throws<ArgumentException>("examples", () => data.Subset([10]));
        Assert.Throws<ArgumentOutOfRangeException>("start", () => data.Slice(8, 3));
        Assert.Throws<ArgumentOutOfRangeException>("start", () => data.Slice(-1, 1));
    }

    [Fact]
    public void A_shuffled_dataset_has_every_pair_of_input_and_target()
    {
        var data = new Dataset(Inputs, Labels, 3, 3);
        var shuffled = data.Shuffle(3);

        Assert.NotEqual(Pairs(data), Pairs(shuffled));
        Assert.Equal(Pairs(data).Order(), Pairs(shuffled).Order());
    }

    /// <summary>6 orders of 3, 60,000 draws: χ² of 5 degrees of freedom is above 20.5 once in a thousand; the seeds are fixed.</summary>
    [Fact]
    public void All_orders_are_equally_likely()
    {
        var data = new Dataset([0f, 1, 2], [0f, 1, 2], 1, 1);
        var counts = new Dictionary<string, int>();
        for (int seed = 0; seed < 60_000; seed++)
        {
            string order = string.Join("", data.Shuffle(seed).Inputs.ToArray());
            counts[order] = counts.GetValueOrDefault(order) + 1;
        }

        Assert.Equal(6, counts.Count);
        Assert.InRange(counts.Values.Sum(count => Math.Pow(count - 10_000, 2) / 10_000), 0, 20.5);
    }

    [Fact]
    public void An_order_is_the_same_on_every_platform()
    {
        float[] numbers = [.. Enumerable.Range(0, 8).Select(i => (float)i)];
        Assert.Equal("5 3 0 4 6 1 7 2", string.Join(" ", new Dataset(numbers, numbers, 1, 1).Shuffle(1).Inputs.ToArray()));
    }

    private static (float[] Inputs, float[] Targets) Read(Dataset data, int[] examples)
    {
        float[] inputs = new float[examples.Length * data.InputSize], targets = new float[examples.Length * data.TargetSize];
        targets.AsSpan().Fill(9);
        data.Read(examples, inputs, targets);
        return (inputs, targets);
    }

    private static List<(float, int)> Pairs(Dataset data) =>
        [.. Enumerable.Range(0, data.Count).Select(i => (data.Input(i)[0], data.Labels[i]))];
}
