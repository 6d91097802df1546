using System;
using System.Linq;
using Samples.Drawing;

namespace EdgeDetector;

/// <summary>Photographs and their response maps side by side: blue is a positive response, red a negative one.</summary>
public static class EdgeSheet
{
    private const int Columns = 6;
    private const int Side = 158;

    public static void Write(string greyPhotograph, string colourPhotograph, string path)
    {
        using var sheet = new Sheet(Columns, rows: 2, Side);
        var grey = new GreyNetwork();
        var maps = new float[GreyNetwork.OutputSize];
        var photograph = Photograph.Read(greyPhotograph, grey.InputShape[0], channels: 1);
        grey.Predict(photograph, maps);
        DrawPhotograph(sheet, row: 0, photograph, grey.InputShape[0], channels: 1);
        DrawMaps(sheet, row: 0, maps, grey.OutputShape[0], GreyNetwork.Maps);
        using var strength = Bitmaps.Signed(SobelStrength(maps), grey.OutputShape[0]);
        sheet.Draw(Columns - 1, 0, strength, "sobel, both");

        var colour = new ColourNetwork();
        maps = new float[ColourNetwork.OutputSize];
        photograph = Photograph.Read(colourPhotograph, colour.InputShape[0], channels: 3);
        colour.Predict(photograph, maps);
        DrawPhotograph(sheet, row: 1, photograph, colour.InputShape[0], channels: 3);
        DrawMaps(sheet, row: 1, maps, colour.OutputShape[0], ColourNetwork.Maps);
        sheet.Write(path);
    }

    /// <summary>How strong the edges are in any direction: the length √(x² + y²) of the gradient.</summary>
    public static float[] SobelStrength(float[] maps)
    {
        var (x, y) = (Array.IndexOf(GreyNetwork.Maps, "sobel x"), Array.IndexOf(GreyNetwork.Maps, "sobel y"));
        return maps.Chunk(GreyNetwork.Maps.Length).Select(pixel => MathF.Sqrt((pixel[x] * pixel[x]) + (pixel[y] * pixel[y]))).ToArray();
    }

    private static void DrawPhotograph(Sheet sheet, int row, float[] pixels, int side, int channels)
    {
        using var bitmap = Bitmaps.Image(pixels, side, channels);
        sheet.Draw(0, row, bitmap, "photograph");
    }

    private static void DrawMaps(Sheet sheet, int row, float[] maps, int side, string[] names)
    {
        for (var i = 0; i < names.Length; i++)
        {
            using var bitmap = Bitmaps.Signed(maps, side, names.Length, i);
            sheet.Draw(i + 1, row, bitmap, names[i]);
        }
    }
}
