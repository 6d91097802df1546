using System;
using System.Globalization;
using System.Runtime.Intrinsics;

namespace NetGen.BitProbe;

/// <summary>
/// Prints the bits of predictions and of trained parameters, so that two processors, vector widths or compilers can be compared by
/// comparing text. A line that starts with # tells what the program runs on and is no part of the comparison.
/// </summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        if (arguments is ["--resumable", ..])
        {
            Resumable.Run(arguments.Length > 1 ? arguments[1] : null);
            return 0;
        }

        if (arguments is ["--large-table", var path, ..])
        {
            LargeTable.Run(path, inMemory: arguments is [.., "--in-memory"]);
            return 0;
        }

        if (arguments is ["--prepare", var assembly])
        {
            Preparation.Run(assembly);
            return 0;
        }

        if (arguments is ["--inlining", var kernels])
        {
            InliningFailures.Print(kernels);
            return 0;
        }

        var values = arguments is ["--values"];
        Console.WriteLine($"# {Width} bits");
        Report("Xor", new Networks.Xor());
        Report("OneUnit", new Networks.OneUnit());
        Report("ShortDots", new Networks.ShortDots());
        Report("LongDots", new Networks.LongDots());
        Report("EightLanes", new Networks.EightLanes());
        Report("SixteenLanes", new Networks.SixteenLanes());
        Report("ManyInputs", new Networks.ManyInputs());
        Report("Panels", new Networks.Panels());
        Report("WidePanels", new Networks.WidePanels());
        Report("Images", new Networks.Images());
        Report("LogLikelihood", new Networks.LogLikelihood());
        Report("Spatial", new Networks.Spatial());
        Report("Positions", new Networks.Positions());
        Report("Frozen", new Networks.Frozen());
        Report("Activations", new Networks.Activations());
        Report("SoftmaxInside", new Networks.SoftmaxInside());
        Report("FoldedNormalizations", new Networks.FoldedNormalizations());
        Report("SpatialNormalizations", new Networks.SpatialNormalizations());
        Report("LooseNormalizations", new Networks.LooseNormalizations());
        Report("AdamSteps", new Networks.AdamSteps());
        Report("AdamWSteps", new Networks.AdamWSteps());
        Report("RMSpropSteps", new Networks.RMSpropSteps());
        Report("AdagradSteps", new Networks.AdagradSteps());
        Report("LeNet", new ConvolutionNetworks.LeNet());
        Report("SameConvolutions", new ConvolutionNetworks.SameConvolutions());
        Report("StridedConvolutions", new ConvolutionNetworks.StridedConvolutions());
        Report("MinimalFilters", new ConvolutionNetworks.MinimalFilters());
        Report("PixelLanes", new ConvolutionNetworks.PixelLanes());
        Report("TransposedConvolutions", new ConvolutionNetworks.TransposedConvolutions());
        Report("Sequences", new ConvolutionNetworks.Sequences());
        Report("GroupedConvolutions", new ConvolutionNetworks.GroupedConvolutions());
        Report("Pools", new SpatialNetworks.Pools());
        Report("OneChannel", new SpatialNetworks.OneChannel());
        Report("Depthwise", new SpatialNetworks.Depthwise());
        Report("Steps", new SpatialNetworks.Steps());
        Report("ManyChannels", new SpatialNetworks.ManyChannels());
        Report("Maxima", new SpatialNetworks.Maxima());
        Report("SequenceMaxima", new SpatialNetworks.SequenceMaxima());
        Report("OwnFunctions", new CalculusNetworks.OwnFunctions());
        return 0;

        void Report(string name, ITrainableNetwork network)
        {
            foreach (var quantity in Probe.Measure(network))
            {
                Console.WriteLine($"{name} {quantity.Name} {(values ? quantity.Values() : quantity.Hash())}");
            }
        }
    }

    private static int Width => Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128;
}
