namespace NetGen.Generator;

/// <summary>
/// The gradient of an image that only a maximum pool reads. It is zero everywhere but at the maxima, and so it is kept window by window, in
/// the order of the pool's output: first each window's value, then which of its taps held the maximum, as a number. A fused activation's
/// derivative is in the values already.
/// </summary>
/// <param name="Producer">The step that computes the image.</param>
/// <param name="Vertical">The pool's windows down the image.</param>
/// <param name="Horizontal">The pool's windows across the image.</param>
/// <param name="Channels">Channels of the image.</param>
internal sealed record PooledMaxima(Step Producer, WindowFit Vertical, WindowFit Horizontal, int Channels)
{
    /// <summary>More taps are not written out.</summary>
    private const int MostTaps = 16;

    /// <summary>Windows, all channels together.</summary>
    public int Count => Vertical.Output * Horizontal.Output * Channels;

    /// <summary>Where the taps' numbers begin, in floats behind the first value.</summary>
    public int Taps => TensorLayout.Align(Count);

    /// <summary>The activation whose derivative the values hold; null if there is none.</summary>
    public ElementwiseLayer? Activation => Producer.Tail.Count == 0 ? null : (ElementwiseLayer)Producer.Tail[0].Layer;

    /// <summary>Keeps the gradient of a pool's only input this way if that is quicker for the layer that computes it.</summary>
    public static void TryKeep(Step producer, Step pool)
    {
        var image = producer.Node.Output;
        if (pool.Layer is not PoolLayer { IsMax: true } layer || pool.Node.Input != image || (producer.Tail.Count > 0 && pool.Tail.Count > 0))
        {
            return;
        }

        var (vertical, horizontal) = layer.Fit(image);
        var maxima = new PooledMaxima(producer, vertical, horizontal, image.Channels);
        if (vertical.Before + vertical.After + horizontal.Before + horizontal.After == 0
            && vertical.Dilation * horizontal.Dilation == 1
            && vertical.Kernel * horizontal.Kernel is > 1 and <= MostTaps
            && maxima.Taps + maxima.Count <= producer.Output.Size
            && producer.Layer.TakesMaxima(producer, maxima))
        {
            producer.Output.Maxima = maxima;
        }
    }

    /// <summary>Writes the gradient element by element.</summary>
    public void WriteImage(KernelWriter k, Place maxima, Place image)
    {
        k.Code.Line("// The gradient element by element: zero where there is no maximum.");
        var row = Horizontal.Input * Channels;
        k.Clear(image, Vertical.Input * row);
        var (mc, rc) = (k.Cursor("m", maxima), k.Cursor("y", image));
        k.Repeat(
            Vertical.Output,
            () =>
            {
                var yc = k.Cursor("y", rc);
                k.Repeat(
                    Horizontal.Output,
                    () =>
                    {
                        var channel = k.Cursor("y", yc);
                        k.Repeat(
                            Channels,
                            () =>
                            {
                                var to = k.Cursor("y", channel, $"(int)({Distance(DeclareTap(k, mc), row, Channels)})");
                                k.Code.Line($"{k.Target.Element(to)} += {k.Target.Element(mc)};");
                            },
                            (mc, 1),
                            (channel, 1));
                    },
                    (yc, Horizontal.Stride * Channels));
            },
            (rc, Vertical.Stride * row));
    }

    /// <summary>Writes how far a tap lies behind the window's first one, where rows and pixels lie so many floats apart.</summary>
    /// <param name="tap">A local with the tap's number.</param>
    /// <param name="row">Floats from row to row.</param>
    /// <param name="pixel">Floats from pixel to pixel.</param>
    public string Distance(string tap, int row, int pixel) => (Vertical.Kernel, Horizontal.Kernel) switch
    {
        (1, _) => $"{tap} * {Literal.Int(pixel)}",
        (_, 1) => $"{tap} * {Literal.Int(row)}",
        (_, var columns) => $"({tap} / {Literal.Int(columns)} * {Literal.Int(row)}) + ({tap} % {Literal.Int(columns)} * {Literal.Int(pixel)})",
    };

    /// <summary>Writes the local that holds the tap of one maximum.</summary>
    /// <param name="k">The writer.</param>
    /// <param name="value">Where the maximum's value stands.</param>
    public string DeclareTap(KernelWriter k, Place value) => k.Declare("t", $"NgSimd.TapNumber({k.Target.Element(value + Taps)})");
}
