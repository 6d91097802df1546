using System;
using System.Linq;
using Xunit;

namespace NetGen.Tests.Runtime;

public class TensorShapeTests
{
    [Fact]
    public void A_shape_is_a_list_of_dimensions()
    {
        var shape = new TensorShape(28, 14, 3);
        ReadOnlySpan<int> span = shape;
        Assert.Equal(3, shape.Length);
        Assert.Equal(3, shape.Count);
        Assert.Equal(14, shape[1]);
        Assert.Equal(28 * 14 * 3, shape.Elements);
        Assert.Equal("28×14×3", shape.ToString());
        Assert.Equal([28, 14, 3], span.ToArray());
        Assert.Equal([28, 14, 3], shape.ToArray());
        Assert.Throws<IndexOutOfRangeException>(() => shape[3]);
    }

    [Fact]
    public void Shapes_are_equal_if_their_dimensions_are()
    {
        Assert.Equal(new TensorShape(2, 3), new TensorShape(2, 3));
        Assert.Equal(new TensorShape(2, 3).GetHashCode(), new TensorShape(2, 3).GetHashCode());
        Assert.True(new TensorShape(2, 3) == new TensorShape(2, 3));
        Assert.True(new TensorShape(2, 3) != new TensorShape(3, 2));
        Assert.NotEqual(new TensorShape(6), new TensorShape(6, 1));
        Assert.False(new TensorShape(6).Equals("6"));
    }

    [Fact]
    public void The_default_is_the_shape_of_a_single_number()
    {
        TensorShape shape = default;
        Assert.Empty(shape);
        Assert.Equal(1, shape.Elements);
        Assert.Equal("", shape.ToString());
        Assert.Equal(new TensorShape(), shape);
    }

    [Fact]
    public void A_shape_keeps_no_reference_to_the_array_it_came_from()
    {
        int[] dimensions = [4, 5];
        var shape = new TensorShape(dimensions);
        dimensions[0] = 9;
        Assert.Equal(4, shape[0]);
    }

    [Fact]
    public void Negative_dimensions_throw()
    {
        var error = Assert.Throws<ArgumentException>(() => new TensorShape(3, -1));
        Assert.StartsWith("A dimension cannot be negative, but the shape is 3×-1.", error.Message);
    }
}
