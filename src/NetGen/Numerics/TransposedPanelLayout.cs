using System;

namespace NetGen.Numerics;

/// <summary>A kernel of (taps, columns, rows) as <c>[panel][tap][row][width]</c>: every panel of one width, the last one perhaps padded.</summary>
internal sealed class TransposedPanelLayout : ParameterLayout
{
    private readonly int _taps;
    private readonly int _rows;
    private readonly int _columns;
    private readonly int _width;

    public TransposedPanelLayout(int offset, int taps, int rows, int columns, int width)
        : base(
            NotNegative(offset, nameof(offset)),
            checked(Positive(taps, nameof(taps)) * Positive(rows, nameof(rows)) * Positive(columns, nameof(columns))),
            checked(taps * rows * ((columns + Positive(width, nameof(width)) - 1) / width * width)))
    {
        _taps = taps;
        _rows = rows;
        _columns = columns;
        _width = width;
    }

    public override void CopyTo(ReadOnlySpan<float> arena, Span<float> tensor)
    {
        for (int element = 0; element < TensorLength; element++)
        {
            tensor[element] = arena[PlaceOf(element)];
        }
    }

    public override void CopyFrom(ReadOnlySpan<float> tensor, Span<float> arena)
    {
        for (int element = 0; element < TensorLength; element++)
        {
            arena[PlaceOf(element)] = tensor[element];
        }
    }

    public override void ClearPadding(Span<float> arena)
    {
        int used = ((_columns - 1) % _width) + 1;
        int lastPanel = Offset + ArenaLength - (_taps * _rows * _width);
        for (int row = 0; row < _taps * _rows; row++)
        {
            arena.Slice(lastPanel + (row * _width) + used, _width - used).Clear();
        }
    }

    private int PlaceOf(int element)
    {
        int row = element % _rows;
        int column = element / _rows % _columns;
        int tap = element / _rows / _columns;
        int panel = column / _width;
        return Offset + (((panel * _taps * _rows) + (tap * _rows) + row) * _width) + (column % _width);
    }
}
