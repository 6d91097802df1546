using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Samples.Drawing;

/// <summary>Pictures in folders: every folder is a class and named after it.</summary>
/// <param name="Pixels">Picture after picture, values from 0 to 1: rows, columns, channels.</param>
/// <param name="Labels">The class of each, as an index into <paramref name="Classes"/>.</param>
/// <param name="Classes">The folders' names, in alphabetical order.</param>
public sealed record ImageFolder(float[] Pixels, int[] Labels, IReadOnlyList<string> Classes)
{
    private static readonly string[] Kinds = [".png", ".jpg", ".jpeg", ".webp"];

    /// <summary>Reads all PNG, JPEG and WebP files; other files are passed over.</summary>
    /// <param name="folder">The folder that holds the classes' folders.</param>
    /// <param name="side">Width and height that the pictures are brought to.</param>
    /// <param name="channels">1 for grey, 3 for red, green and blue.</param>
    /// <exception cref="InvalidDataException">There is no picture, or one cannot be read: the message names it.</exception>
    public static ImageFolder Read(string folder, int side, int channels)
    {
        string[] classes = [.. Directory.GetDirectories(folder).Order(StringComparer.Ordinal)];
        var pictures = classes.SelectMany((path, label) => Directory.EnumerateFiles(path)
            .Where(file => Kinds.Contains(Path.GetExtension(file).ToLowerInvariant()))
            .Order(StringComparer.Ordinal)
            .Select(file => (File: file, Label: label))).ToList();
        if (pictures.Count == 0)
        {
            throw new InvalidDataException($"'{folder}' has {classes.Length} folders and no picture in them; expected a folder of pictures for each class.");
        }

        return new ImageFolder(
            [.. pictures.SelectMany(picture => Photograph.Read(picture.File, side, channels))],
            [.. pictures.Select(picture => picture.Label)],
            [.. classes.Select(path => Path.GetFileName(path))]);
    }
}
