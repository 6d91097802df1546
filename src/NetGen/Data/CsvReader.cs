using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace NetGen;

/// <summary>A cell and where it begins.</summary>
/// <param name="Text">The text, without quotes.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The character in the line, from 1.</param>
internal readonly record struct CsvCell(string Text, long Line, long Column);

/// <summary>
/// Takes a text apart into rows of cells, as RFC 4180 has it: cells between separators, quotes around cells that hold separators, line ends
/// or doubled quotes. Lines end with CR, LF or both; empty lines are passed over, and so is a byte order mark.
/// </summary>
internal sealed class CsvReader
{
    private const int End = -1;

    private readonly TextReader _text;
    private readonly string _file;
    private readonly char _separator;
    private readonly StringBuilder _cell = new();
    private long _line = 1;
    private long _column = 1;
    private long _offset;
    private int _next;

    public CsvReader(TextReader text, string file, char separator)
    {
        if (separator is '"' or '\r' or '\n')
        {
            throw new ArgumentException("A quote or a line end cannot separate cells.", nameof(separator));
        }

        _text = text;
        _file = file;
        _separator = separator;
        Restart(0);
    }

    /// <summary>Where the reader stands: behind the last row, the place for what is missing there.</summary>
    public (long Line, long Column) Place => (_line, _column);

    /// <summary>Where the last row begins: the bytes before it, in UTF-8.</summary>
    public long RowOffset { get; private set; }

    /// <summary>
    /// Begins anew with the text moved back to its beginning, or to a place that <see cref="RowOffset"/> named; lines count from there.
    /// </summary>
    public void Restart(long offset)
    {
        (_offset, _line, _column) = (offset, 1, 1);
        _next = ReadChar();
        while (offset == 0 && _next == '\uFEFF')
        {
            Advance();
        }
    }

    /// <summary>The next row; null at the end.</summary>
    public CsvCell[]? ReadRow()
    {
        while (_next is '\r' or '\n')
        {
            TakeLineEnd();
        }

        RowOffset = _offset;
        if (_next == End)
        {
            return null;
        }

        var cells = new List<CsvCell>();
        while (true)
        {
            cells.Add(ReadCell());
            if (_next != _separator)
            {
                break;
            }

            Take();
        }

        if (_next != End)
        {
            TakeLineEnd();
        }

        return cells.ToArray();
    }

    private CsvCell ReadCell()
    {
        var (line, column) = (_line, _column);
        _cell.Clear();
        if (_next == '"')
        {
            ReadQuoted();
            return new CsvCell(_cell.ToString(), line, column);
        }

        while (_next != End && _next != _separator && _next is not ('\r' or '\n'))
        {
            if (_next == '"')
            {
                throw Error(
                    _line, _column, "a quote inside a cell that does not begin with one; put the cell in quotes and double this one");
            }

            _cell.Append((char)_next);
            Take();
        }

        return new CsvCell(_cell.ToString(), line, column);
    }

    private void ReadQuoted()
    {
        var (line, column) = (_line, _column);
        Take();
        while (true)
        {
            switch (_next)
            {
                case End:
                    throw Error(line, column, "the quote that begins here does not end");
                case '"':
                    Take();
                    if (_next != '"')
                    {
                        CheckBehindQuote();
                        return;
                    }

                    _cell.Append('"');
                    Take();
                    break;
                case '\r' or '\n':
                    TakeLineEnd(_cell);
                    break;
                default:
                    _cell.Append((char)_next);
                    Take();
                    break;
            }
        }
    }

    private void CheckBehindQuote()
    {
        if (_next != End && _next != _separator && _next is not ('\r' or '\n'))
        {
            throw Error(
                _line, _column, $"expected '{_separator}' or the end of the line behind the closing quote, but found '{(char)_next}'");
        }
    }

    private void Take()
    {
        Advance();
        _column++;
    }

    /// <summary>CR, LF or CR LF; inside quotes it belongs to the cell, as LF.</summary>
    private void TakeLineEnd(StringBuilder? cell = null)
    {
        bool isReturn = _next == '\r';
        Advance();
        if (isReturn && _next == '\n')
        {
            Advance();
        }

        cell?.Append('\n');
        _line++;
        _column = 1;
    }

    private void Advance()
    {
        // Half of a surrogate pair is half of four bytes.
        _offset += _next < 0x80 ? 1 : _next < 0x800 || char.IsSurrogate((char)_next) ? 2 : 3;
        _next = ReadChar();
    }

    private int ReadChar()
    {
        try
        {
            return _text.Read();
        }
        catch (DecoderFallbackException)
        {
            throw Error(
                _line, _column, "the text from about here on is not in the encoding of the file (UTF-8, unless it begins with a mark)");
        }
    }

    private DataFormatException Error(long line, long column, string what) => DataFormatException.InText(_file, line, column, what);
}
