using System;
using System.IO;
using EdgeDetector;
using Samples;

if (args.Length > 1)
{
    Console.Error.WriteLine("usage: EdgeDetector [photograph]   a PNG or JPEG of your own, in grey and in colour");
    return 1;
}

var grey = args.Length > 0 ? args[0] : SampleData.Path("camera.png");
var colour = args.Length > 0 ? args[0] : SampleData.Path("astronaut.png");
var path = Path.Combine(AppContext.BaseDirectory, "edges.png");
EdgeSheet.Write(grey, colour, path);
Console.WriteLine($"grey:   {string.Join(", ", GreyNetwork.Maps)}; {GreyNetwork.MultiplyAdds:N0} multiply-adds");
Console.WriteLine($"colour: {string.Join(", ", ColourNetwork.Maps)}; {ColourNetwork.MultiplyAdds:N0} multiply-adds");
Console.WriteLine($"picture: {path}");
return 0;
