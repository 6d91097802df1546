using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Numerics;
using Xunit;

namespace NetGen.Tests.Runtime;

public class ParameterLayoutTests
{
    private const float Untouched = -7;

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 5)]
    [InlineData(32, 16)]
    public void A_contiguous_tensor_stands_in_its_own_order(int offset, int length)
    {
        ParameterLayout layout = ParameterLayout.Contiguous(offset, length);
        Assert.Equal(length, layout.ArenaLength);
        Verify(layout, offset, Enumerable.Range(offset, length).ToArray());
    }

    [Theory]
    [InlineData(0, 1, 1, 16, 1)]
    [InlineData(16, 3, 5, 8, 8)]
    [InlineData(0, 4, 16, 16, 16)]
    [InlineData(32, 4, 32, 16, 16)]
    [InlineData(0, 7, 33, 16, 4)]
    [InlineData(48, 5, 40, 32, 8)]
    [InlineData(0, 784, 10, 32, 16)]
    [InlineData(0, 3, 20, 8, 4)]
    [InlineData(0, 2, 3, 1, 1)]
    public void A_panel_holds_neighbouring_columns_row_by_row(int offset, int rows, int columns, int width, int lastWidth)
    {
        int last = (columns - 1) / width;
        var places = new List<int>();
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                int panel = column / width;
                int panelWidth = panel == last ? lastWidth : width;
                places.Add(offset + panel * rows * width + row * panelWidth + column % width);
            }
        }

        ParameterLayout layout = ParameterLayout.Panels(offset, rows, columns, width, lastWidth);
        Assert.Equal(rows * (last * width + lastWidth), layout.ArenaLength);
        Verify(layout, offset, places);
    }

    [Theory]
    [InlineData(0, 16, 1, 16)]
    [InlineData(0, 30, 1, 16)]
    [InlineData(16, 8, 1, 16)]
    [InlineData(0, 1, 3, 8)]
    [InlineData(0, 17, 4, 16)]
    [InlineData(64, 15, 3, 4)]
    [InlineData(0, 32, 2, 16)]
    [InlineData(0, 5, 2, 1)]
    public void An_output_holds_its_rows_and_the_last_chunk_ends_with_the_last_row(int offset, int rows, int columns, int lanes)
    {
        int full = rows / lanes * lanes;
        int stride = (rows + lanes - 1) / lanes * lanes;
        var places = new List<int>();
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                places.Add(offset + column * stride + (row < full ? row : full + (row - (rows - lanes))));
            }
        }

        ParameterLayout layout = ParameterLayout.Rows(offset, rows, columns, lanes);
        Assert.Equal(stride * columns, layout.ArenaLength);
        Verify(layout, offset, places);
    }

    [Fact]
    public void Impossible_sizes_throw()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ParameterLayout.Contiguous(-1, 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => ParameterLayout.Contiguous(0, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ParameterLayout.Panels(0, 0, 4, 8, 8));
        Assert.Throws<ArgumentOutOfRangeException>(() => ParameterLayout.Panels(0, 4, 4, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ParameterLayout.Panels(0, 4, 20, 16, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => ParameterLayout.Panels(0, 4, 20, 16, 17));
        Assert.Throws<ArgumentOutOfRangeException>(() => ParameterLayout.Rows(0, 4, 0, 16));
        Assert.Throws<ArgumentOutOfRangeException>(() => ParameterLayout.Rows(0, 4, 2, 0));
    }

    // places[i] is where the element i of the tensor must stand; all else in the slice is padding.
    private static void Verify(ParameterLayout layout, int offset, IReadOnlyList<int> places)
    {
        Assert.Equal(offset, layout.Offset);
        Assert.Equal(places.Count, layout.TensorLength);
        float[] tensor = Enumerable.Range(1, places.Count).Select(i => (float)i).ToArray();
        float[] expected = Filled(offset + layout.ArenaLength + 20);
        for (int i = 0; i < places.Count; i++)
        {
            expected[places[i]] = tensor[i];
        }

        float[] arena = Filled(expected.Length);
        layout.CopyFrom(tensor, arena);
        Assert.Equal(expected, arena);

        float[] back = new float[tensor.Length];
        layout.CopyTo(arena, back);
        Assert.Equal(tensor, back);

        for (int i = offset; i < offset + layout.ArenaLength; i++)
        {
            expected[i] = expected[i] == Untouched ? 0 : expected[i];
        }

        layout.ClearPadding(arena);
        Assert.Equal(expected, arena);
    }

    private static float[] Filled(int length)
    {
        float[] values = new float[length];
        Array.Fill(values, Untouched);
        return values;
    }
}
