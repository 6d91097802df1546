using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;
using static NetGen.Tests.Persistence.SavingTests;

namespace NetGen.Tests.Persistence;

/// <summary>Files that nobody should have written: a clear error, the network as it was, and no memory beyond what is there.</summary>
public sealed class BrokenFileTests
{
    private const string Bias = "\"dense_1.bias\":{\"dtype\":\"F32\",\"shape\":[19],\"data_offsets\":[0,76]}";

    private static readonly LoadOptions Options = new() { AllowMissing = true };

    [Theory]
    [InlineData("", "its header would be 0 bytes long")]
    [InlineData("{", "its header would be 1 bytes long")]
    [InlineData(" {}", "byte 8: expected '{', but there is the byte 0x20")]
    [InlineData("[]", "expected '{', but there is '['")]
    [InlineData("{]", "expected '\"', but there is ']'")]
    [InlineData("{}x", "byte 10: expected the end of the header, but there is 'x'")]
    [InlineData("{}\0", "but there is the byte 0x00")]
    [InlineData("{\"a\"", "expected ':', but the header ends")]
    [InlineData("{\"a", "the text does not end")]
    [InlineData("{\"a\\", "an escape that JSON does not have")]
    [InlineData("{\"a\\x\":1}", "an escape that JSON does not have")]
    [InlineData("{\"a\\u12g4\":1}", "four hexadecimal digits")]
    [InlineData("{\"a\\ud800\":1}", "half a character")]
    [InlineData("{\"a\\udc00\\ud800\":1}", "half a character")]
    [InlineData("{\"a\nb\":1}", "no control character")]
    [InlineData("{\"a\":1}", "expected '{', but there is '1'")]
    [InlineData("{\"a\":{}}", "the tensor 'a' needs a dtype, a shape and two data_offsets")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0]}}", "the tensor 'a' needs")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4,8]}}", "the tensor 'a' needs")]
    [InlineData("{\"a\":{\"dtype\":4,\"shape\":[1],\"data_offsets\":[0,4]}}", "expected '\"', but there is '4'")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"dtype\":\"F32\"}}", "'dtype' is unknown or occurs twice")]
    [InlineData("{\"a\":{\"type\":\"F32\"}}", "'type' is unknown")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,4]}}", "whole number that is not negative")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[01],\"data_offsets\":[0,4]}}", "whole number that is not negative")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[1.0],\"data_offsets\":[0,4]}}", "expected ',' or ']', but there is '.'")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[1,],\"data_offsets\":[0,4]}}", "whole number that is not negative")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[99999999999999999999],\"data_offsets\":[0,4]}}", "the number is too large")]
    [InlineData("{\"a\":{\"dtype\":\"F32\",\"shape\":[[1]],\"data_offsets\":[0,4]}}", "whole number that is not negative")]
    [InlineData("{" + Bias + "," + Bias + "}", "'dense_1.bias' occurs twice")]
    [InlineData("{" + Bias + ",}", "expected '\"', but there is '}'")]
    [InlineData("{" + Bias + " " + Bias + "}", "expected ',' or '}', but there is '\"'")]
    [InlineData("{\"__metadata__\":{\"a\":1}}", "expected '\"', but there is '1'")]
    [InlineData("{\"__metadata__\":{\"a\":\"1\",\"a\":\"1\"}}", "the metadata 'a' occurs twice")]
    [InlineData("{\"__metadata__\":{},\"__metadata__\":{}}", "'__metadata__' occurs twice")]
    public void A_malformed_header_says_where_and_what(string header, string expected)
    {
        var error = LoadingTests.Refused(new Saved(), SafetensorsFile.Of(header, new byte[76]), Options);
        Assert.Contains(expected, error.Message);
        Assert.Empty(error.Mismatches);
    }

    [Fact]
    public void A_header_that_is_no_UTF8_is_refused()
    {
        byte[] file = SafetensorsFile.Of("{\"aa\":{}}", new byte[0]);
        file[10] = 0xC3;
        Assert.Contains("no UTF-8", LoadingTests.Refused(new Saved(), file, Options).Message);
    }

    [Theory]
    [InlineData(0, 80, "1×20", "stands at bytes 0 to 80, but")]
    [InlineData(4, 80, "19", "stands at bytes 4 to 80, but begins at 0")]
    [InlineData(0, 72, "19", "has 72 bytes, but its shape is 19")]
    [InlineData(76, 0, "19", "stands at bytes 76 to 0")]
    [InlineData(0, 76, "4294967296,4294967296", "has 76 bytes, but its shape is 4294967296×4294967296")]
    [InlineData(0, 0, "4294967296,4294967296", "has 0 bytes, but its shape is 4294967296×4294967296")]
    [InlineData(0, 77, "19", "has 77 bytes")]
    [InlineData(0, 9223372036854775807, "19", "9223372036854775807 bytes")]
    public void Bytes_that_overlap_leave_gaps_or_do_not_fit_are_refused(long begin, long end, string shape, string expected)
    {
        string next = shape == "1×20" ? ",\"b\":{\"dtype\":\"F32\",\"shape\":[19],\"data_offsets\":[76,152]}" : "";
        string header = $"{{\"dense_1.bias\":{{\"dtype\":\"F32\",\"shape\":[{(next.Length > 0 ? "20" : shape)}],\"data_offsets\":[{begin},{end}]}}{next}}}";
        string message = LoadingTests.Refused(new Saved(), SafetensorsFile.Of(header, new byte[152]), Options).Message;
        Assert.Contains(next.Length > 0 ? "'b' stands at bytes 76 to 152, but begins at 80" : expected, message);
    }

    [Fact]
    public void Truncated_and_prolonged_files_are_refused()
    {
        byte[] file = new Saved(1).SaveToBytes();
        for (int length = 0; length < file.Length; length++)
        {
            LoadingTests.Refused(new Saved(2), file[..length]);
            if (length % 7 == 0)
            {
                var network = new Saved(2);
                Assert.Throws<WeightsException>(() => network.Load(new OneByteStream(file[..length])));
                Assert.Equal(Bits(new Saved(2)), Bits(network));
            }
        }

        LoadingTests.Refused(new Saved(2), [.. file, 0]);
    }

    [Theory]
    [InlineData(100_000_000L)]
    [InlineData(100_000_001L)]
    [InlineData(long.MaxValue)]
    [InlineData(-1L)]
    public void A_false_length_costs_no_memory(long length)
    {
        byte[] file = new Saved().SaveToBytes();
        BitConverter.TryWriteBytes(file, length);
        var network = new Saved();
        LoadingTests.Refused(network, file);

        long before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            network.Load(file);
        }
        catch (WeightsException)
        {
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 500_000);
    }

    [Fact]
    public void A_huge_tensor_that_is_not_there_costs_no_memory()
    {
        const string Header = "{\"dense_1.bias\":{\"dtype\":\"F32\",\"shape\":[1000000000000],\"data_offsets\":[0,4000000000000]}}";
        byte[] file = SafetensorsFile.Of(Header, new byte[100]);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<WeightsException>(() => new Saved().Load(new OneByteStream(file), Options));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 500_000);
    }

    /// <summary>Every single bit of a header, and thousands of random changes: an error, or what the other reader reads.</summary>
    [Fact]
    public void A_changed_file_is_refused_or_read_right()
    {
        byte[] file = new Saved(1).SaveToBytes();
        int header = 8 + (int)BitConverter.ToInt64(file);
        var random = new Random(5);
        int accepted = 0, refused = 0;
        for (int round = 0; round < header * 8 + 20_000; round++)
        {
            byte[] changed = round < header * 8 ? Flip(file, round) : Change(file, header, random);
            var network = new Saved(2);
            try
            {
                network.Load(changed);
                accepted++;
            }
            catch (WeightsException)
            {
                refused++;
                Assert.Equal(Bits(new Saved(2)), Bits(network));
                continue;
            }

            foreach (var (name, _, values) in SafetensorsFile.Read(changed).Tensors)
            {
                Assert.Equal(values, Values(network.Tensors[name]));
                Assert.All(values, value => Assert.True(float.IsFinite(value)));
            }
        }

        // Changes among the numbers are no faults; all others are.
        Assert.InRange(accepted, 1000, 20_000);
        Assert.InRange(refused, header * 7, 40_000);
    }

    private static byte[] Flip(byte[] file, int bit)
    {
        byte[] changed = [.. file];
        changed[bit / 8] ^= (byte)(1 << (bit % 8));
        return changed;
    }

    private static byte[] Change(byte[] file, int header, Random random)
    {
        var bytes = new List<byte>(file);
        for (int changes = random.Next(1, 4); changes > 0; changes--)
        {
            int place = random.Next(3) == 0 ? random.Next(bytes.Count) : random.Next(header);
            switch (random.Next(4))
            {
                case 0:
                    bytes[place] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(place, Math.Min(random.Next(1, 9), bytes.Count - place));
                    break;
                case 2:
                    bytes.InsertRange(place, bytes.Skip(random.Next(bytes.Count)).Take(random.Next(1, 30)).ToArray());
                    break;
                default:
                    // Keeps the grammar: a digit for a digit.
                    int digit = bytes.FindIndex(place, value => value is >= (byte)'0' and <= (byte)'9');
                    if (digit >= 0)
                    {
                        bytes[digit] = (byte)('0' + random.Next(10));
                    }

                    break;
            }
        }

        return bytes.Count < 8 ? [.. bytes, .. new byte[8]] : [.. bytes];
    }
}
