using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Numerics;
using Xunit;

namespace NetGen.Tests.Runtime;

public class ParameterStoreTests
{
    private const int ArenaLength = 128;

    [Fact]
    public void Tensors_stand_in_declaration_order_and_are_found_by_name()
    {
        ParameterTensors tensors = NewStore().Tensors;
        Assert.Equal(["dense_1.kernel", "dense_1.bias", "dense_2.kernel"], tensors.Select(tensor => tensor.Name));
        Assert.Equal(3, tensors.Count);
        Assert.Same(tensors[1], tensors["dense_1.bias"]);
        Assert.True(tensors.Contains("dense_2.kernel"));
        Assert.False(tensors.Contains("dense_2.bias"));
        Assert.Equal(new TensorShape(3, 5), tensors[0].Shape);
        Assert.Equal(15, tensors[0].Length);
        Assert.True(tensors[0].Trainable);
        Assert.False(tensors[2].Trainable);
        Assert.Equal("dense_1.kernel (3×5)", tensors[0].ToString());
    }

    [Fact]
    public void An_unknown_name_lists_the_known_ones()
    {
        var error = Assert.Throws<KeyNotFoundException>(() => NewStore().Tensors["dense_1.weight"]);
        Assert.Equal(
            "There is no tensor 'dense_1.weight'. The network has dense_1.kernel, dense_1.bias, dense_2.kernel.", error.Message);
        error = Assert.Throws<KeyNotFoundException>(() => new ParameterStore([], 0, 0).Tensors["x"]);
        Assert.Equal("There is no tensor 'x'. The network has no tensors.", error.Message);
    }

    [Fact]
    public void A_tensor_gives_back_what_was_put_into_it()
    {
        ParameterStore store = NewStore();
        foreach (ParameterTensor tensor in store.Tensors)
        {
            float[] values = Counted(tensor.Length, tensor.Length);
            tensor.CopyFrom(values);
            Assert.Equal(values, ValuesOf(tensor));
        }

        Assert.Equal(Counted(15, 15), ValuesOf(store.Tensors[0]));
    }

    [Fact]
    public void A_wrong_length_names_the_tensor_and_its_shape_and_changes_nothing()
    {
        ParameterTensor kernel = NewStore().Tensors[0];
        float[] before = ValuesOf(kernel);
        var error = Assert.Throws<ArgumentException>(() => kernel.CopyFrom(new float[16]));
        Assert.Equal("source holds 16 values, but 'dense_1.kernel' has 15 (3×5). (Parameter 'source')", error.Message);
        Assert.Equal(before, ValuesOf(kernel));

        float[] destination = new float[14];
        error = Assert.Throws<ArgumentException>(() => kernel.CopyTo(destination));
        Assert.Equal("destination holds 14 values, but 'dense_1.kernel' has 15 (3×5). (Parameter 'destination')", error.Message);
        Assert.Throws<ArgumentException>(() => kernel.CopyGradientTo(destination));
        Assert.Equal(new float[14], destination);
    }

    [Fact]
    public void Gradients_are_zeros_and_take_no_memory_before_they_are_needed()
    {
        ParameterStore store = NewStore();
        float[] gradient = Counted(15, 1);
        store.Tensors[0].CopyGradientTo(gradient);
        Assert.Equal(new float[15], gradient);
        Assert.False(store.HasGradients);

        Assert.Equal(ArenaLength, store.Gradients.Length);
        Assert.True(store.HasGradients);
        Assert.Equal(new float[ArenaLength], store.Gradients.Span.ToArray());
        store.Gradients.Span[64] = 3;
        float[] bias = new float[5];
        store.Tensors[1].CopyGradientTo(bias);
        Assert.Equal([3, 0, 0, 0, 0], bias);
    }

    [Fact]
    public void Clearing_the_gradients_padding_leaves_the_gradients_alone()
    {
        ParameterStore store = NewStore();
        store.Gradients.Span.Fill(1);
        store.ClearGradientPadding();
        Assert.Equal(15 + 5 + 20, store.Gradients.Span.ToArray().Sum());
        foreach (ParameterTensor tensor in store.Tensors)
        {
            float[] gradient = new float[tensor.Length];
            tensor.CopyGradientTo(gradient);
            Assert.All(gradient, value => Assert.Equal(1, value));
        }
    }

    [Fact]
    public void The_trainable_parameters_are_one_vector_in_declaration_order()
    {
        ParameterStore store = NewStore();
        float[] frozen = ValuesOf(store.Tensors[2]);
        float[] genome = Counted(20, 100);
        store.CopyTrainableFrom(genome);
        Assert.Equal(genome[..15], ValuesOf(store.Tensors[0]));
        Assert.Equal(genome[15..], ValuesOf(store.Tensors[1]));
        Assert.Equal(frozen, ValuesOf(store.Tensors[2]));

        float[] copy = new float[20];
        store.CopyTrainableTo(copy);
        Assert.Equal(genome, copy);
    }

    [Fact]
    public void A_vector_of_another_length_throws_and_changes_nothing()
    {
        ParameterStore store = NewStore();
        float[] before = store.Parameters.Span.ToArray();
        var error = Assert.Throws<ArgumentException>(() => store.CopyTrainableFrom(new float[21]));
        Assert.Equal("source holds 21 values, but the network has 20 trainable parameters. (Parameter 'source')", error.Message);
        Assert.Throws<ArgumentException>("destination", () => store.CopyTrainableTo(new float[19]));
        Assert.Equal(before, store.Parameters.Span.ToArray());
    }

    [Fact]
    public void Tensors_that_overlap_or_leave_the_arena_throw()
    {
        ParameterDescription first = Bias("a", 0), second = Bias("b", 4), third = Bias("a", 16);
        Assert.Throws<ArgumentException>(() => new ParameterStore([first, second], 64, 0));
        Assert.Throws<ArgumentException>(() => new ParameterStore([second], 8, 0));
        Assert.Throws<ArgumentException>(() => new ParameterStore([first, third], 64, 0));
        Assert.Throws<ArgumentException>(() => new ParameterDescription(
            "a", [6], ParameterLayout.Contiguous(0, 5), true, Initializer.Zeros, double.NaN, 1, 1));
    }

    [Fact]
    public void Copying_allocates_nothing()
    {
        ParameterStore store = NewStore();
        float[] genome = new float[20];
        float[] kernel = new float[15];
        void Copy()
        {
            store.CopyTrainableTo(genome);
            store.CopyTrainableFrom(genome);
            store.Tensors["dense_1.kernel"].CopyTo(kernel);
            store.Tensors[0].CopyFrom(kernel);
            store.Tensors[0].CopyGradientTo(kernel);
        }

        Copy();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Copy();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    // Two dense layers, 3 → 5 in panels of 16 and 5 → 4 in rows of 8, the second one frozen.
    // The slice of its kernel stands before that of the first one's bias.
    private static ParameterStore NewStore() => new(
        [
            new("dense_1.kernel", [3, 5], ParameterLayout.Panels(0, 3, 5, 16, 8), true, Initializer.HeNormal, double.NaN, 3, 5),
            Bias("dense_1.bias", 64),
            new("dense_2.kernel", [5, 4], ParameterLayout.Rows(32, 5, 4, 8), false, Initializer.XavierUniform, double.NaN, 5, 4),
        ],
        ArenaLength,
        7);

    private static ParameterDescription Bias(string name, int offset) =>
        new(name, [5], ParameterLayout.Contiguous(offset, 5), true, Initializer.Zeros, double.NaN, 1, 1);

    private static float[] Counted(int length, int first) => Enumerable.Range(first, length).Select(i => (float)i).ToArray();

    private static float[] ValuesOf(ParameterTensor tensor)
    {
        float[] values = new float[tensor.Length];
        tensor.CopyTo(values);
        return values;
    }
}
