using NetGen;

namespace EdgeDetector;

/// <summary>
/// Edges of a grey photograph: four filters with names, nothing to train. Each slides over the image and gives one response map, smaller by
/// the filter's rim; the maps are the channels of the output.
/// </summary>
[Network]
[Input(160, 160, 1)]
[Filter2D(Filter.Vertical, Filter.Horizontal, Filter.SobelX, Filter.SobelY)]
public sealed partial class GreyNetwork
{
    /// <summary>What the output's channels show, in order.</summary>
    public static readonly string[] Maps = ["vertical", "horizontal", "sobel x", "sobel y"];
}
