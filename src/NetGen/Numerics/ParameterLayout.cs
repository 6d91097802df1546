using System;
using System.ComponentModel;

namespace NetGen.Numerics;

/// <summary>
/// Where the elements of one tensor stand in the padded arena. A tensor is row-major in Keras's order; the arena is what the kernels read.
/// </summary>
/// <remarks>
/// All spans called arena are the whole arena, not the tensor's slice of it; all spans called tensor have exactly the tensor's length.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ParameterLayout
{
    private protected ParameterLayout(int offset, int tensorLength, int arenaLength)
    {
        Offset = offset;
        TensorLength = tensorLength;
        ArenaLength = arenaLength;
    }

    /// <summary>Where the tensor's slice of the arena begins, in floats.</summary>
    public int Offset { get; }

    /// <summary>The length of the tensor's slice of the arena, padding included, in floats.</summary>
    public int ArenaLength { get; }

    /// <summary>The number of elements of the tensor, without padding.</summary>
    public int TensorLength { get; }

    /// <summary>A tensor that stands in the arena as it is: a bias.</summary>
    /// <param name="offset">Where it begins, in floats.</param>
    /// <param name="length">The number of its elements.</param>
    /// <returns>The layout.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is negative.</exception>
    public static ParameterLayout Contiguous(int offset, int length) => new ContiguousLayout(offset, length);

    /// <summary>
    /// A kernel (rows, columns) cut into panels of columns, <c>[panel][row][width]</c>: one vector load gives the weights of neighbouring
    /// outputs. The last panel's columns beyond the kernel are padding.
    /// </summary>
    /// <param name="offset">Where it begins, in floats.</param>
    /// <param name="rows">The number of inputs.</param>
    /// <param name="columns">The number of outputs.</param>
    /// <param name="width">The columns of every panel but the last.</param>
    /// <param name="lastWidth">The columns of the last panel, padding included; at most <paramref name="width"/>.</param>
    /// <returns>The layout.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A size is not positive, or the last panel cannot hold the remaining columns.
    /// </exception>
    public static ParameterLayout Panels(int offset, int rows, int columns, int width, int lastWidth) =>
        new PanelLayout(offset, rows, columns, width, lastWidth, groups: 1);

    /// <summary>
    /// A kernel (rows, groups · columns) of groups that see nothing of each other: the panels of the first group, as
    /// <see cref="Panels"/> has them, then those of the next.
    /// </summary>
    /// <param name="offset">Where it begins, in floats.</param>
    /// <param name="rows">The number of inputs of a group.</param>
    /// <param name="columns">The number of outputs of a group.</param>
    /// <param name="groups">The number of groups.</param>
    /// <param name="width">The columns of every panel but a group's last.</param>
    /// <param name="lastWidth">The columns of a group's last panel, padding included; at most <paramref name="width"/>.</param>
    /// <returns>The layout.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A size is not positive, or the last panel cannot hold the remaining columns.
    /// </exception>
    public static ParameterLayout GroupedPanels(int offset, int rows, int columns, int groups, int width, int lastWidth) =>
        new PanelLayout(offset, rows, columns, width, lastWidth, groups);

    /// <summary>
    /// A kernel (taps, columns, rows), as transposed convolutions have it, in panels of columns with one row for each (tap, row), all panels
    /// of one width.
    /// </summary>
    /// <param name="offset">Where it begins, in floats.</param>
    /// <param name="taps">The taps.</param>
    /// <param name="rows">The number of inputs.</param>
    /// <param name="columns">The number of outputs.</param>
    /// <param name="width">The columns of every panel, padding included.</param>
    /// <returns>The layout.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A size is not positive.</exception>
    public static ParameterLayout TransposedPanels(int offset, int taps, int rows, int columns, int width) =>
        new TransposedPanelLayout(offset, taps, rows, columns, width);

    /// <summary>
    /// A kernel (rows, columns) stored output by output, <c>[column][row]</c>, the rows in chunks of <paramref name="lanes"/>: one vector
    /// load gives the weights of neighbouring inputs. Where the rows do not fill the last chunk, it holds the last <paramref name="lanes"/>
    /// rows, so that the kernel reads its input up to the end and never beyond; the places of the rows that the chunk before already holds
    /// are padding.
    /// </summary>
    /// <param name="offset">Where it begins, in floats.</param>
    /// <param name="rows">The number of inputs.</param>
    /// <param name="columns">The number of outputs.</param>
    /// <param name="lanes">The rows of a chunk.</param>
    /// <returns>The layout.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A size is not positive.</exception>
    public static ParameterLayout Rows(int offset, int rows, int columns, int lanes) => new RowLayout(offset, rows, columns, lanes);

    /// <summary>Copies the tensor out of the arena.</summary>
    /// <param name="arena">The whole arena.</param>
    /// <param name="tensor">Receives the elements in Keras's order.</param>
    public abstract void CopyTo(ReadOnlySpan<float> arena, Span<float> tensor);

    /// <summary>Copies the tensor into the arena; padding stays as it is.</summary>
    /// <param name="tensor">The elements in Keras's order.</param>
    /// <param name="arena">The whole arena.</param>
    public abstract void CopyFrom(ReadOnlySpan<float> tensor, Span<float> arena);

    /// <summary>Sets the padding of the tensor's slice to zero, and nothing else.</summary>
    /// <param name="arena">The whole arena.</param>
    public abstract void ClearPadding(Span<float> arena);

    private protected static int NotNegative(int value, string parameter) =>
        value >= 0 ? value : throw new ArgumentOutOfRangeException(parameter, value, "Must not be negative.");

    private protected static int Positive(int value, string parameter) =>
        value > 0 ? value : throw new ArgumentOutOfRangeException(parameter, value, "Must be positive.");
}
