using System;
using System.IO;
using System.Linq;
using EdgeDetector;
using global::Samples;
using global::Samples.Drawing;
using SkiaSharp;
using Xunit;

namespace NetGen.Samples.Tests;

public sealed class EdgeDetectorTests
{
    private const int Side = 160;
    private const int MapSide = Side - 2;

    private static readonly int[] Vertical = [1, 0, -1, 1, 0, -1, 1, 0, -1];
    private static readonly int[] Horizontal = [1, 1, 1, 0, 0, 0, -1, -1, -1];

    [Fact]
    public void Every_response_to_the_grey_photograph_is_the_sum_over_the_filters_window()
    {
        int[][] filters = [Vertical, Horizontal, [-1, 0, 1, -2, 0, 2, -1, 0, 1], [-1, -2, -1, 0, 0, 0, 1, 2, 1]];
        var photograph = Photograph.Read(SampleData.Path("camera.png"), Side, channels: 1);
        var maps = new float[GreyNetwork.OutputSize];

        new GreyNetwork().Predict(photograph, maps);

        AssertResponses(maps, photograph, channels: 1, filters.Select(filter => new[] { filter }).ToArray());
    }

    [Fact]
    public void Every_response_to_the_colour_photograph_is_the_sum_over_places_and_colours()
    {
        var zero = new int[9];
        var negative = Vertical.Select(weight => -weight).ToArray();
        var ones = Enumerable.Repeat(1, 9).ToArray();
        var minus = Enumerable.Repeat(-1, 9).ToArray();
        int[][][] filters =
        [
            [Vertical, Vertical, Vertical],
            [Horizontal, Horizontal, Horizontal],
            [zero, zero, Vertical],
            [Vertical, zero, negative],
            [ones.Select(weight => 2 * weight).ToArray(), minus, minus],
        ];
        var photograph = Photograph.Read(SampleData.Path("astronaut.png"), Side, channels: 3);
        var maps = new float[ColourNetwork.OutputSize];

        new ColourNetwork().Predict(photograph, maps);

        AssertResponses(maps, photograph, channels: 3, filters);
    }

    [Fact]
    public void A_filter_over_three_colours_has_27_weights()
    {
        Assert.Equal("3×3×3×5", new ColourNetwork().Tensors["filter2d_1.kernel"].Shape.ToString());
        Assert.Equal(5 * 27, ColourNetwork.ParameterCount);
        Assert.Equal(GreyNetwork.Maps.Length, new GreyNetwork().OutputShape[2]);
        Assert.Equal(ColourNetwork.Maps.Length, new ColourNetwork().OutputShape[2]);
    }

    [Fact]
    public void An_edge_answers_where_it_is_and_nowhere_else()
    {
        const int Bright = 80;
        var image = Enumerable.Range(0, Side * Side).Select(i => i % Side < Bright ? 1f : 0f).ToArray();
        var maps = new float[GreyNetwork.OutputSize];

        new GreyNetwork().Predict(image, maps);

        for (var i = 0; i < MapSide * MapSide; i++)
        {
            var isEdge = i % MapSide is Bright - 2 or Bright - 1;
            Assert.Equal(isEdge ? [3, 0, -4, 0] : [0, 0, 0, 0], maps.AsSpan(4 * i, 4).ToArray());
        }

        Assert.Equal(4, EdgeSheet.SobelStrength(maps).Max());
    }

    [Fact]
    public void The_picture_shows_both_photographs_beside_their_maps()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("edges").FullName, "edges.png");
        try
        {
            EdgeSheet.Write(SampleData.Path("camera.png"), SampleData.Path("astronaut.png"), path);

            using var picture = SKBitmap.Decode(path);
            Assert.True(picture.Width > 6 * MapSide && picture.Height > 2 * MapSide);
            Assert.Contains(picture.Pixels, pixel => pixel.Red > 200 && pixel.Green < 110 && pixel.Blue < 90); // the astronaut's suit
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        }
    }

    [Fact]
    public void A_wide_photograph_is_cut_to_the_square_in_its_middle()
    {
        var path = Path.GetTempFileName();
        try
        {
            using var wide = new SKBitmap(40, 20);
            wide.Erase(SKColors.Red);
            wide.Erase(SKColors.Blue, SKRectI.Create(10, 0, 20, 20));
            File.WriteAllBytes(path, wide.Encode(SKEncodedImageFormat.Png, 100).ToArray());

            Assert.All(Photograph.Read(path, 10, channels: 3).Chunk(3), pixel => Assert.Equal([0, 0, 1], pixel));
            Assert.All(Photograph.Read(path, 10, channels: 1), pixel => Assert.Equal(0.114f, pixel, 1e-5f));
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Filters by output channel, input channel, then row by row: the definition, in whole numbers and doubles.</summary>
    private static void AssertResponses(float[] maps, float[] image, int channels, int[][][] filters)
    {
        Assert.Equal(MapSide * MapSide * filters.Length, maps.Length);
        for (var i = 0; i < maps.Length; i++)
        {
            var (filter, row, column) = (filters[i % filters.Length], i / filters.Length / MapSide, i / filters.Length % MapSide);
            var expected = 0.0;
            for (var tap = 0; tap < 9; tap++)
            {
                for (var channel = 0; channel < channels; channel++)
                {
                    expected += filter[channel][tap] * image[((((row + (tap / 3)) * Side) + column + (tap % 3)) * channels) + channel];
                }
            }

            Assert.Equal(expected, maps[i], 1e-5);
        }
    }
}
