using System.IO;
using SkiaSharp;

namespace Samples.Drawing;

/// <summary>Writes pictures to files.</summary>
public static class Png
{
    public static void Write(SKSurface surface, string path)
    {
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        using var file = File.Create(path);
        png.SaveTo(file);
    }
}
