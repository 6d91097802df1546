using System;

namespace NetGen.Numerics;

/// <summary>A kernel as <c>[column][row]</c>, the rows in chunks of which the last one ends with the last row.</summary>
internal sealed class RowLayout : ParameterLayout
{
    private readonly int _rows;
    private readonly int _columns;
    private readonly int _stride;
    private readonly int _inFullChunks;
    private readonly int _padding;

    public RowLayout(int offset, int rows, int columns, int lanes)
        : base(NotNegative(offset, nameof(offset)), checked(rows * columns), checked(Stride(rows, lanes) * columns))
    {
        _rows = Positive(rows, nameof(rows));
        _columns = Positive(columns, nameof(columns));
        _stride = Stride(rows, lanes);
        _inFullChunks = rows - rows % lanes;
        _padding = _stride - rows;
    }

    public override void CopyTo(ReadOnlySpan<float> arena, Span<float> tensor)
    {
        for (int column = 0; column < _columns; column++)
        {
            ReadOnlySpan<float> stored = arena.Slice(Offset + column * _stride, _stride);
            for (int row = 0; row < _rows; row++)
            {
                tensor[row * _columns + column] = stored[PlaceOf(row)];
            }
        }
    }

    public override void CopyFrom(ReadOnlySpan<float> tensor, Span<float> arena)
    {
        for (int column = 0; column < _columns; column++)
        {
            Span<float> stored = arena.Slice(Offset + column * _stride, _stride);
            for (int row = 0; row < _rows; row++)
            {
                stored[PlaceOf(row)] = tensor[row * _columns + column];
            }
        }
    }

    public override void ClearPadding(Span<float> arena)
    {
        for (int column = 0; column < _columns; column++)
        {
            arena.Slice(Offset + column * _stride + _inFullChunks, _padding).Clear();
        }
    }

    // The rows of the last chunk are pushed to its end: place = full + (row − (rows − lanes)), and stride = full + lanes.
    private int PlaceOf(int row) => row < _inFullChunks ? row : row + _padding;

    private static int Stride(int rows, int lanes) => checked(rows + Positive(lanes, nameof(lanes)) - 1) / lanes * lanes;
}
