namespace NetGen.Testing.Layers;

/// <summary>Reads how a layer's window slides from its attribute.</summary>
internal static class WindowArguments
{
    /// <summary>The vertical and the horizontal window: one kernel size, or height and width, from a position of the arguments on.</summary>
    public static SlidingWindow[] Image(AttributeCall call, int position)
    {
        int height = (int)call.Number(position, "kernel", call.Number(position, "kernelHeight", 0));
        int width = (int)call.Number(position + 1, "kernelWidth", height);
        int stride = (int)call.Number("Stride", 1);
        int dilation = (int)call.Number("Dilation", 1);
        string padding = call.Text("Padding") ?? "Valid";
        return
        [
            new(height, Side("StrideHeight", stride), dilation, padding, Side("PadTop", 0), Side("PadBottom", 0)),
            new(width, Side("StrideWidth", stride), dilation, padding, Side("PadLeft", 0), Side("PadRight", 0)),
        ];

        int Side(string property, int unset) => (int)call.Number(property, unset);
    }

    /// <summary>The window over a sequence.</summary>
    public static SlidingWindow[] Sequence(AttributeCall call, int position) =>
    [
        new(
            call.Count(position, "kernel"),
            (int)call.Number("Stride", 1),
            (int)call.Number("Dilation", 1),
            call.Text("Padding") ?? "Valid",
            (int)call.Number("PadLeft", 0),
            (int)call.Number("PadRight", 0)),
    ];
}
