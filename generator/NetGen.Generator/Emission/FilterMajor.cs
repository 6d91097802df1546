namespace NetGen.Generator;

/// <summary>
/// A convolution's kernel filter after filter: in each its runs of taps one after another, at places that the reader chooses. A kernel in
/// the arena has the filters in the lanes; where a filter is read by itself, its taps must be neighbours.
/// </summary>
/// <param name="Layout">How the kernel stands in panels.</param>
/// <param name="Taps">Its taps.</param>
/// <param name="FilterFloats">Floats from one filter to the next.</param>
/// <param name="First">Where a filter's first run stands, in floats from the filter's start.</param>
/// <param name="Row">Floats from a run to that of the next row.</param>
/// <param name="Column">Floats from a run to the next one in its row.</param>
internal sealed record FilterMajor(ColumnLayout Layout, TapGrid Taps, int FilterFloats, int First, int Row, int Column)
{
    public int Floats => checked(Layout.Outputs * FilterFloats);

    /// <summary>Writes the filters from panels; what lies between the runs stays.</summary>
    public void WriteFromPanels(KernelWriter k, Place panels, Place filters) => ForEachRun(k, panels, filters, (width, panel, filter, count) =>
        k.Code.Line(
            $"NgSimd.Transpose({k.Target.Argument(panel)}, {width}, {k.Target.Argument(filter)}, {FilterFloats}, {Taps.Run}, {count});"));

    /// <summary>Writes panels from the filters; the panels' padding stays.</summary>
    public void WriteToPanels(KernelWriter k, Place filters, Place panels) => ForEachRun(k, panels, filters, (width, panel, filter, count) =>
        k.Code.Line(
            $"NgSimd.Transpose({k.Target.Argument(filter)}, {FilterFloats}, {k.Target.Argument(panel)}, {width}, {count}, {Taps.Run});"));

    private void ForEachRun(KernelWriter k, Place panels, Place filters, System.Action<int, Place, Place, int> body)
    {
        var width = Layout.PanelWidth;
        var whole = System.Math.Min(Layout.FullPanels, Layout.Outputs / width);
        k.ForEach(whole, [(panels, Layout.Inputs * width), (filters, width * FilterFloats)], at => Panel(width, at[0], at[1], width));
        var done = whole * width;
        if (done < Layout.Outputs)
        {
            Panel(
                whole < Layout.FullPanels ? width : Layout.LastWidth,
                panels + (done * Layout.Inputs),
                filters + (done * FilterFloats),
                Layout.Outputs - done);
        }

        void Panel(int stride, Place panel, Place filter, int count) =>
            k.ForEach(Taps.Rows, [(panel, Taps.WRow * stride), (filter + First, Row)], row =>
                k.ForEach(Taps.Columns, [(row[0], Taps.WColumn * stride), (row[1], Column)], at => body(stride, at[0], at[1], count)));
    }
}
