using System;
using NetGen.Numerics;
using Xunit;

namespace NetGen.Tests.Runtime;

public class CheckTests
{
    [Theory]
    [InlineData("input", "input holds 12 values, but the network takes 16. (Parameter 'input')")]
    [InlineData("targets", "targets holds 12 values, but the network takes 16. (Parameter 'targets')")]
    [InlineData("output", "output holds 12 values, but the network gives 16. (Parameter 'output')")]
    [InlineData("outputs", "outputs holds 12 values, but the network gives 16. (Parameter 'outputs')")]
    [InlineData("exampleWeights", "exampleWeights holds 12 values, but the batch needs 16. (Parameter 'exampleWeights')")]
    public void A_wrong_length_names_parameter_actual_and_expected(string parameter, string message)
    {
        Check.Length(16, 16, parameter);
        var error = Assert.Throws<ArgumentException>(() => Check.Length(12, 16, parameter));
        Assert.Equal(message, error.Message);
        Assert.Equal(parameter, error.ParamName);
    }

    [Theory]
    [InlineData(0, 7, 0)]
    [InlineData(7, 7, 1)]
    [InlineData(21, 7, 3)]
    public void A_batch_counts_its_examples(int length, int size, int examples)
    {
        Assert.Equal(examples, Check.Batch(length, size, "inputs"));
    }

    [Fact]
    public void A_batch_of_broken_examples_throws()
    {
        var error = Assert.Throws<ArgumentException>(() => Check.Batch(33, 16, "inputs"));
        Assert.Equal("inputs holds 33 values, which is no multiple of 16, the length of one example. (Parameter 'inputs')", error.Message);
    }

    [Fact]
    public void An_empty_batch_throws_where_an_example_is_needed()
    {
        Check.NonEmpty(1, "inputs");
        var error = Assert.Throws<ArgumentException>(() => Check.NonEmpty(0, "inputs"));
        Assert.Equal("inputs holds no example, but at least one is needed. (Parameter 'inputs')", error.Message);
    }

    [Theory]
    [InlineData(0, 4, 4, 4, false)]
    [InlineData(4, 4, 0, 4, false)]
    [InlineData(0, 4, 3, 4, true)]
    [InlineData(3, 4, 0, 4, true)]
    [InlineData(2, 4, 2, 4, true)]
    [InlineData(0, 12, 5, 1, true)]
    [InlineData(5, 1, 0, 12, true)]
    [InlineData(0, 12, 11, 1, true)]
    [InlineData(11, 1, 0, 12, true)]
    [InlineData(0, 4, 2, 0, false)]
    [InlineData(2, 0, 0, 4, false)]
    [InlineData(0, 0, 0, 0, false)]
    [InlineData(0, 4, 9, 3, false)]
    [InlineData(9, 3, 0, 4, false)]
    public void Memory_that_is_read_and_written_throws(int inputStart, int inputLength, int outputStart, int outputLength, bool overlap)
    {
        float[] memory = new float[12];
        ArgumentException? error = null;
        try
        {
            Check.NoOverlap(memory.AsSpan(inputStart, inputLength), memory.AsSpan(outputStart, outputLength), "output");
        }
        catch (ArgumentException e)
        {
            error = e;
        }

        string message = "output overlaps what the network reads; give it memory of its own. (Parameter 'output')";
        Assert.Equal(overlap ? message : null, error?.Message);
    }

    [Fact]
    public void Memory_of_its_own_is_no_overlap()
    {
        Check.NoOverlap(new float[4], new float[4], "output");
        Check.NoOverlap(default, default, "output");
        Check.NoOverlap(new float[4], default, "output");
        Check.NoOverlap(default, new float[4], "output");
    }

    [Fact]
    public void Labels_must_name_classes()
    {
        Check.Labels([0, 9, 3], 3, 10);
        Assert.Equal(
            "labels[1] is 10, but the classes are 0 to 9. (Parameter 'labels')",
            Assert.Throws<ArgumentException>(() => Check.Labels([0, 10, 3], 3, 10)).Message);
        Assert.Equal(
            "labels[0] is -1, but the classes are 0 to 9. (Parameter 'labels')",
            Assert.Throws<ArgumentException>(() => Check.Labels([-1], 1, 10)).Message);
        Assert.Equal(
            "labels holds 3 values, but the batch needs 4. (Parameter 'labels')",
            Assert.Throws<ArgumentException>(() => Check.Labels([0, 1, 2], 4, 10)).Message);
    }

    [Fact]
    public void A_workspace_of_another_network_throws()
    {
        var workspace = new Workspace(typeof(CheckTests), 4);
        Check.Workspace(workspace, typeof(CheckTests));
        var error = Assert.Throws<ArgumentException>(() => Check.Workspace(workspace, typeof(string)));
        Assert.Equal(
            $"workspace was created by {typeof(CheckTests)}, but the network is a System.String. (Parameter 'workspace')", error.Message);
        Assert.Throws<ArgumentNullException>("workspace", () => Check.Workspace(null!, typeof(string)));
    }
}
