using System;

namespace NetGen;

/// <summary>A data file that cannot be read: says where, what was expected and what was found. Nothing is read in part.</summary>
public sealed class DataFormatException : FormatException
{
    private DataFormatException(string message)
        : base(message)
    {
    }

    /// <summary>The file, or what was read otherwise.</summary>
    public string File { get; private init; } = "";

    /// <summary>The line, counted from 1; 0 in a binary file.</summary>
    public long Line { get; private init; }

    /// <summary>The character in the line, counted from 1; 0 in a binary file.</summary>
    public long Column { get; private init; }

    /// <summary>The byte, counted from 0 and after decompression; −1 in a text file.</summary>
    public long Offset { get; private init; } = -1;

    internal static DataFormatException InText(string file, long line, long column, string what) =>
        new($"{file}, line {line}, column {column}: {what}.") { File = file, Line = line, Column = column };

    internal static DataFormatException InBytes(string file, long offset, string what) =>
        new($"{file}, byte {offset}: {what}.") { File = file, Offset = offset };
}
