using System;
using System.Linq;
using System.Runtime.InteropServices;
using Xunit;
using static NetGen.Tests.Persistence.SavingTests;

namespace NetGen.Tests.Persistence;

public sealed class LoadingTests
{
    private static readonly float[] Kernel1 = Sequence(95, 0.01f), Bias1 = Sequence(19, 0.1f);
    private static readonly float[] Alpha = Sequence(19, -0.1f), Kernel2 = Sequence(57, 1);

    [Fact]
    public void Tensors_come_in_any_order_and_without_metadata()
    {
        var network = new Saved();
        network.Load(SafetensorsFile.Of(
            ("prelu_1.alpha", [19], Alpha),
            ("dense_2.kernel", [19, 3], Kernel2),
            ("dense_1.kernel", [5, 19], Kernel1),
            ("dense_1.bias", [19], Bias1)));

        Assert.Equal(Kernel1, Values(network.Tensors["dense_1.kernel"]));
        Assert.Equal(Bias1, Values(network.Tensors["dense_1.bias"]));
        Assert.Equal(Alpha, Values(network.Tensors["prelu_1.alpha"]));
        Assert.Equal(Kernel2, Values(network.Tensors["dense_2.kernel"]));
    }

    [Fact]
    public void Every_mismatch_is_named_with_both_shapes_and_nothing_changes()
    {
        float[] notFinite = [.. Alpha];
        notFinite[7] = float.NaN;
        var error = Refused(
            new Saved(),
            SafetensorsFile.Of(
                ("dense_1.kernel", [19, 5], Kernel1), ("prelu_1.alpha", [19], notFinite), ("dense_1.bias", [19], Bias1), ("extra", [2, 1], [1, 2])));

        Assert.Equal(4, error.Mismatches.Count);
        Assert.Contains("'dense_1.kernel' is 19×5 in the file, but 5×19 in the network", error.Mismatches);
        Assert.Contains("'extra' (2×1) is in the file, but not in the network", error.Mismatches);
        Assert.Contains("'dense_2.kernel' (19×3) is in the network, but not in the file", error.Mismatches);
        Assert.Contains("'prelu_1.alpha' (19) is NaN at element 7", error.Mismatches);
        Assert.All(error.Mismatches, mismatch => Assert.Contains(mismatch, error.Message));
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    public void One_number_that_is_not_finite_is_too_many(float value)
    {
        float[] kernel = [.. Kernel2];
        kernel[^1] = value;
        var error = Refused(
            new Saved(),
            SafetensorsFile.Of(
                ("dense_1.kernel", [5, 19], Kernel1), ("dense_1.bias", [19], Bias1), ("prelu_1.alpha", [19], Alpha), ("dense_2.kernel", [19, 3], kernel)));
        Assert.Contains("'dense_2.kernel' (19×3)", Assert.Single(error.Mismatches));
    }

    [Fact]
    public void The_hash_covers_layers_and_shapes_only()
    {
        var trained = new TrainedOtherwise();
        trained.Load(new Saved(8).SaveToBytes());

        Assert.Equal(Bits(new Saved(8)), Bits(trained));
        Assert.Equal(Saved.ArchitectureHash, TrainedOtherwise.ArchitectureHash);
        Assert.Equal(Saved.ArchitectureHash, ((INetwork)trained).ArchitectureHash);
        string[] others =
        [
            OtherFunction.ArchitectureHash, OldHead.ArchitectureHash, NewHead.ArchitectureHash, ReferenceN2.ArchitectureHash,
            AroundOne.ArchitectureHash, AroundTwo.ArchitectureHash,
        ];
        Assert.Equal(7, others.Append(Saved.ArchitectureHash).Distinct().Count());
        Assert.All(others, hash => Assert.Matches("^[0-9a-f]{16}$", hash));
    }

    [Fact]
    public void Weights_of_other_layers_are_refused_though_they_fit()
    {
        byte[] file = new OtherFunction().SaveToBytes();
        var error = Refused(new Saved(), file);

        Assert.Contains(OtherFunction.ArchitectureHash, error.Message);
        Assert.Contains(Saved.ArchitectureHash, error.Message);
        var network = new Saved();
        network.Load(file, new LoadOptions { AllowMissing = true });
        Assert.Equal(Bits(new OtherFunction()), Bits(network));
    }

    [Fact]
    public void A_backbone_is_loaded_into_a_network_with_another_head()
    {
        byte[] file = new OldHead(1).SaveToBytes();
        var network = new NewHead(2);
        Refused(network, file);
        Refused(network, file, new LoadOptions { AllowMissing = true });

        network.Load(file, new LoadOptions { Only = name => name.StartsWith("backbone.", StringComparison.Ordinal) });

        var (old, fresh) = (new OldHead(1), new NewHead(2));
        foreach (var tensor in network.Tensors)
        {
            bool isBackbone = tensor.Name.StartsWith("backbone.", StringComparison.Ordinal);
            Assert.Equal(Values((isBackbone ? (INetwork)old : fresh).Tensors[tensor.Name]), Values(tensor));
        }

        // An old head of another name is left out, too; what is wanted still has to be there.
        byte[] renamed = SafetensorsFile.Of(("dense_1.kernel", [5, 19], Kernel1), ("dense_1.bias", [19], Bias1), ("prelu_1.alpha", [19], Alpha), ("fc.kernel", [19, 7], Sequence(133, 1)));
        var saved = new Saved(1);
        saved.Load(renamed, new LoadOptions { Only = name => name != "dense_2.kernel" });
        Assert.Equal(Kernel1, Values(saved.Tensors["dense_1.kernel"]));
        Assert.Equal(Values(new Saved(1).Tensors["dense_2.kernel"]), Values(saved.Tensors["dense_2.kernel"]));
        Refused(new Saved(), renamed, new LoadOptions { Only = _ => true });
    }

    [Fact]
    public void Missing_tensors_may_stay_as_they_are_but_not_all_of_them()
    {
        var network = new Saved(1);
        byte[] file = SafetensorsFile.Of(("dense_1.bias", [19], Bias1));
        Refused(network, file);
        network.Load(file, new LoadOptions { AllowMissing = true });

        Assert.Equal(Bias1, Values(network.Tensors["dense_1.bias"]));
        Assert.Equal(Values(new Saved(1).Tensors["dense_1.kernel"]), Values(network.Tensors["dense_1.kernel"]));
        Refused(network, SafetensorsFile.Of(), new LoadOptions { AllowMissing = true });
        Refused(network, file, new LoadOptions { Only = _ => false });
        Refused(network, SafetensorsFile.Of(("dense_1.bias", [18], Bias1[1..])), new LoadOptions { AllowMissing = true });
    }

    [Fact]
    public void Names_are_mapped_or_left_out()
    {
        var network = new Saved(1);
        byte[] file = SafetensorsFile.Of(
            ("a.kernel", [5, 19], Kernel1), ("a.bias", [19], Bias1), ("b", [19], Alpha), ("c.kernel", [19, 3], Kernel2), ("step", [1], [3]));
        static string? Map(string name) => name switch
        {
            "b" => "prelu_1.alpha",
            "step" => null,
            _ => name.Replace("a.", "dense_1.").Replace("c.", "dense_2."),
        };
        network.Load(file, new LoadOptions { Map = Map });

        Assert.Equal(Alpha, Values(network.Tensors["prelu_1.alpha"]));
        Assert.Equal(Kernel2, Values(network.Tensors["dense_2.kernel"]));
        var error = Refused(network, file, new LoadOptions { Map = name => name == "b" ? "dense_1.bias" : Map(name) });
        Assert.Contains("'a.bias' and 'b' in the file both stand for 'dense_1.bias'", error.Mismatches);
    }

    [Fact]
    public void Halves_are_read_exactly()
    {
        Half[] all = [.. Enumerable.Range(0, 65536).Select(bits => BitConverter.UInt16BitsToHalf((ushort)bits)).Where(Half.IsFinite)];
        float[] expected = [.. all.Select(half => (float)half)];
        Assert.Equal(63488, all.Length);
        float[] read = Read("F16", MemoryMarshal.AsBytes<Half>(all).ToArray(), all.Length);
        Assert.Equal(expected.Select(BitConverter.SingleToInt32Bits), read.Select(BitConverter.SingleToInt32Bits));
    }

    [Fact]
    public void Brain_floats_and_doubles_are_read()
    {
        ushort[] brain = [0x3F80, 0xC040, 0x0001, 0x7F7F];
        Assert.Equal([1f, -3f, BitConverter.Int32BitsToSingle(0x10000), 3.3895314e38f], Read("BF16", MemoryMarshal.AsBytes<ushort>(brain).ToArray(), 4));
        double[] doubles = [Math.PI, -1e-300, 3.4e38, 1 + 1e-8];
        Assert.Equal([(float)Math.PI, -0f, 3.4e38f, 1f], Read("F64", MemoryMarshal.AsBytes<double>(doubles).ToArray(), 4));
    }

    [Fact]
    public void Integers_and_doubles_beyond_the_range_are_refused()
    {
        var options = new LoadOptions { AllowMissing = true };
        var integers = Refused(new Saved(), SafetensorsFile.Of("", ("dense_1.bias", "I32", [19], new byte[76])), options);
        Assert.Contains("type I32", Assert.Single(integers.Mismatches));
        double[] large = [.. Enumerable.Repeat(1e39, 19)];
        Refused(new Saved(), SafetensorsFile.Of("", ("dense_1.bias", "F64", [19], MemoryMarshal.AsBytes<double>(large).ToArray())), options);
    }

    internal static WeightsException Refused(INetwork network, byte[] file, LoadOptions? options = null)
    {
        int[] before = Bits(network);
        var error = Assert.Throws<WeightsException>(() => network.Load(file, options));
        Assert.Equal(before, Bits(network));
        return error;
    }

    private static float[] Read(string type, byte[] bytes, int count)
    {
        // 19 elements at a time through a bias.
        int size = bytes.Length / count;
        float[] result = new float[count];
        for (int first = 0; first < count; first += 19)
        {
            byte[] part = new byte[19 * size];
            bytes.AsSpan(first * size, Math.Min(19, count - first) * size).CopyTo(part);
            var network = new Saved();
            network.Load(SafetensorsFile.Of("", ("dense_1.bias", type, [19], part)), new LoadOptions { AllowMissing = true });
            Values(network.Tensors["dense_1.bias"]).AsSpan(0, Math.Min(19, count - first)).CopyTo(result.AsSpan(first));
        }

        return result;
    }

    private static float[] Sequence(int count, float factor) => [.. Enumerable.Range(1, count).Select(i => i * factor)];
}
