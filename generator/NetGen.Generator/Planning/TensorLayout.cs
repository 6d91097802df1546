using System;

namespace NetGen.Generator;

/// <summary>How a tensor stands in the padded arena; a function of its shape alone, so that it is the same on every machine.</summary>
internal abstract record TensorLayout
{
    /// <summary>Every tensor starts at a multiple of 16 floats: 64 bytes.</summary>
    public const int Alignment = 16;

    /// <summary>The floats it takes, padding included.</summary>
    public abstract int Floats { get; }

    /// <summary>The library's description of the layout, as source.</summary>
    public abstract string Construct(int offset);

    public static int Align(int floats) => checked(floats + Alignment - 1) / Alignment * Alignment;
}

/// <summary>Element after element, as in Keras.</summary>
internal sealed record ContiguousLayout(int Length) : TensorLayout
{
    public override int Floats => Align(Length);

    public override string Construct(int offset) => $"global::NetGen.Numerics.ParameterLayout.Contiguous({offset}, {Length})";
}

/// <summary>Rows of a whole number of cache lines, so that a vector of any width holds elements of one row only.</summary>
internal sealed record PaddedRowsLayout(int Rows, int Columns) : TensorLayout
{
    /// <summary>Floats from one row to the next.</summary>
    public int RowFloats => Align(Columns);

    public override int Floats => checked(Rows * RowFloats);

    public override string Construct(int offset) =>
        $"global::NetGen.Numerics.ParameterLayout.Panels({offset}, rows: {Rows}, columns: {Columns}, width: {RowFloats}, lastWidth: {RowFloats})";
}

/// <summary>
/// A kernel whose vector lanes are outputs: panels of up to 32 outputs, in each panel one row of outputs per input. The inputs are cut
/// into <see cref="Segments"/> ranges that are summed apart and then added in order, so that few outputs still make eight chains.
/// </summary>
internal sealed record ColumnLayout(int Inputs, int Outputs) : TensorLayout
{
    /// <summary>All panels have the same width, for derived kernels whose padding costs nothing.</summary>
    public bool UniformPanels { get; init; }

    public int PanelWidth => Outputs switch { <= 4 => 4, <= 8 => 8, <= 16 => 16, _ => 32 };

    public int FullPanels => Outputs <= 32 ? 1 : (Outputs / 32) + (Outputs % 32 > (UniformPanels ? 0 : 16) ? 1 : 0);

    /// <summary>The width of a narrower last panel, or 0.</summary>
    public int LastWidth => !UniformPanels && Outputs > 32 && Outputs % 32 is > 0 and <= 16 ? 16 : 0;

    /// <summary>The width of the last panel, narrower or not.</summary>
    public int LastPanelWidth => LastWidth == 0 ? PanelWidth : LastWidth;

    public int PaddedOutputs => (FullPanels * PanelWidth) + LastWidth;

    /// <summary>Where the panel after the full ones starts.</summary>
    public int LastPanelOffset => FullPanels * Inputs * PanelWidth;

    /// <summary>Segments of the input range: as many as make eight chains of 16 lanes, but none shorter than four inputs.</summary>
    public int Segments
    {
        get
        {
            var segments = ((PaddedOutputs + 15) / 16) switch { 1 => 8, 2 or 3 => 4, < 8 => 2, _ => 1 };
            while (segments > 1 && Inputs < 4 * segments)
            {
                segments /= 2;
            }

            return segments;
        }
    }

    public override int Floats => Align(checked(Inputs * PaddedOutputs));

    public override string Construct(int offset) =>
        $"global::NetGen.Numerics.ParameterLayout.Panels({offset}, rows: {Inputs}, columns: {Outputs}, width: {PanelWidth}, lastWidth: {LastPanelWidth})";
}

/// <summary>Kernels of groups that see nothing of each other, one group's panels after the other's.</summary>
internal sealed record GroupedLayout(ColumnLayout Group, int Groups) : TensorLayout
{
    public override int Floats => Align(checked(Groups * Group.Inputs * Group.PaddedOutputs));

    public override string Construct(int offset) =>
        $"global::NetGen.Numerics.ParameterLayout.GroupedPanels({offset}, rows: {Group.Inputs}, columns: {Group.Outputs}, groups: {Groups}, width: {Group.PanelWidth}, lastWidth: {Group.LastPanelWidth})";
}

/// <summary>A transposed convolution's kernel: in Keras's order (taps, out, in), in the arena panels of outputs with one row for each (tap, in).</summary>
internal sealed record TransposedLayout(ColumnLayout Panels, int Taps) : TensorLayout
{
    public override int Floats => Panels.Floats;

    public override string Construct(int offset) =>
        $"global::NetGen.Numerics.ParameterLayout.TransposedPanels({offset}, taps: {Taps}, rows: {Panels.Inputs / Taps}, columns: {Panels.Outputs}, width: {Panels.PanelWidth})";
}

/// <summary>
/// A kernel of few outputs: output after output, vector lanes are inputs. Where the inputs are no multiple of the lanes, the last chunk
/// holds the last inputs once more in padding, so that nothing is read beyond the input.
/// </summary>
internal sealed record DotLayout(int Inputs, int Outputs) : TensorLayout
{
    public int Lanes => Inputs >= 16 ? 16 : Inputs >= 8 ? 8 : 4;

    public int FullChunks => Inputs / Lanes;

    /// <summary>Lanes of the last, overlapping chunk that repeat inputs of the chunk before; 0 if there is no such chunk.</summary>
    public int Overlap => Inputs % Lanes == 0 ? 0 : Lanes - (Inputs % Lanes);

    public int Chunks => FullChunks + (Overlap > 0 ? 1 : 0);

    /// <summary>Floats from one output's weights to the next one's.</summary>
    public int RowFloats => Chunks * Lanes;

    /// <summary>Independent partial sums of one output, each over every n-th chunk.</summary>
    public int Chains => Math.Min(Chunks, Outputs switch { 1 => 4, 2 => 2, _ => 1 });

    public override int Floats => Align(checked(Outputs * RowFloats));

    /// <summary>The input with which chunk <paramref name="chunk"/> starts.</summary>
    public int ChunkInput(int chunk) => chunk < FullChunks ? chunk * Lanes : Inputs - Lanes;

    public override string Construct(int offset) =>
        $"global::NetGen.Numerics.ParameterLayout.Rows({offset}, rows: {Inputs}, columns: {Outputs}, lanes: {Lanes})";
}
