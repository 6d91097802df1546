using System;

namespace NetGen.Numerics;

/// <summary>
/// A kernel as <c>[group][panel][row][width]</c>, a group's last panel perhaps narrower than the others and padded. In Keras's order a row
/// holds the columns of all groups.
/// </summary>
internal sealed class PanelLayout : ParameterLayout
{
    private readonly int _rows;
    private readonly int _columns;
    private readonly int _width;
    private readonly int _lastWidth;
    private readonly int _groups;

    public PanelLayout(int offset, int rows, int columns, int width, int lastWidth, int groups)
        : base(
            NotNegative(offset, nameof(offset)),
            checked(Positive(groups, nameof(groups)) * rows * columns),
            checked(groups * rows * (LastPanel(columns, width) + lastWidth)))
    {
        _rows = Positive(rows, nameof(rows));
        _columns = Positive(columns, nameof(columns));
        _width = width;
        _lastWidth = lastWidth;
        _groups = groups;
        if (lastWidth > width || lastWidth < columns - LastPanel(columns, width))
        {
            throw new ArgumentOutOfRangeException(
                nameof(lastWidth), lastWidth, $"The last panel of {columns} columns in panels of {width} cannot be this wide.");
        }
    }

    public override void CopyTo(ReadOnlySpan<float> arena, Span<float> tensor)
    {
        for (int row = 0; row < _rows; row++)
        {
            for (int group = 0; group < _groups; group++)
            {
                for (int first = 0; first < _columns; first += _width)
                {
                    int used = Math.Min(_width, _columns - first);
                    arena.Slice(PlaceOf(row, group, first), used).CopyTo(tensor.Slice(ElementOf(row, group, first), used));
                }
            }
        }
    }

    public override void CopyFrom(ReadOnlySpan<float> tensor, Span<float> arena)
    {
        for (int row = 0; row < _rows; row++)
        {
            for (int group = 0; group < _groups; group++)
            {
                for (int first = 0; first < _columns; first += _width)
                {
                    int used = Math.Min(_width, _columns - first);
                    tensor.Slice(ElementOf(row, group, first), used).CopyTo(arena.Slice(PlaceOf(row, group, first), used));
                }
            }
        }
    }

    public override void ClearPadding(Span<float> arena)
    {
        int first = LastPanel(_columns, _width);
        int used = _columns - first;
        for (int group = 0; group < _groups; group++)
        {
            for (int row = 0; row < _rows; row++)
            {
                arena.Slice(PlaceOf(row, group, first) + used, _lastWidth - used).Clear();
            }
        }
    }

    private int ElementOf(int row, int group, int column) => (((row * _groups) + group) * _columns) + column;

    // The place of a panel's first column in a row.
    private int PlaceOf(int row, int group, int firstColumn)
    {
        int width = firstColumn + _width < _columns ? _width : _lastWidth;
        return Offset + (group * (ArenaLength / _groups)) + (firstColumn * _rows) + (row * width);
    }

    private static int LastPanel(int columns, int width) => (columns - 1) / Positive(width, nameof(width)) * width;
}
