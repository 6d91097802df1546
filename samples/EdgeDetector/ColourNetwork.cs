using NetGen;

namespace EdgeDetector;

/// <summary>
/// Edges of a colour photograph by filters written down. A filter is as deep as its input: over red, green and blue a filter of 3 × 3
/// places has 3 × 3 × 3 = 27 numbers, three for each place, and the sum over all 27 is one response. Leave a number out, and the
/// declaration does not compile (NETGEN0008).
/// </summary>
[Network]
[Input(160, 160, 3)]
[Filter2D(3, 3,
    // Vertical edges, whatever the colour: the grey filter in every channel.
    1, 1, 1,  0, 0, 0,  -1, -1, -1,
    1, 1, 1,  0, 0, 0,  -1, -1, -1,
    1, 1, 1,  0, 0, 0,  -1, -1, -1,

    // Horizontal edges, whatever the colour.
    1, 1, 1,  1, 1, 1,  1, 1, 1,
    0, 0, 0,  0, 0, 0,  0, 0, 0,
    -1, -1, -1,  -1, -1, -1,  -1, -1, -1,

    // Vertical edges in blue alone: the slices for red and green are zero.
    0, 0, 1,  0, 0, 0,  0, 0, -1,
    0, 0, 1,  0, 0, 0,  0, 0, -1,
    0, 0, 1,  0, 0, 0,  0, 0, -1,

    // From red to blue and back: a step of brightness cancels out, only a change of hue is left.
    1, 0, -1,  0, 0, 0,  -1, 0, 1,
    1, 0, -1,  0, 0, 0,  -1, 0, 1,
    1, 0, -1,  0, 0, 0,  -1, 0, 1,

    // No edge at all: how red a place is beside green and blue.
    2, -1, -1,  2, -1, -1,  2, -1, -1,
    2, -1, -1,  2, -1, -1,  2, -1, -1,
    2, -1, -1,  2, -1, -1,  2, -1, -1)]
public sealed partial class ColourNetwork
{
    /// <summary>What the output's channels show, in order.</summary>
    public static readonly string[] Maps = ["vertical", "horizontal", "vertical in blue", "red against blue", "redness"];
}
