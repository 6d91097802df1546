using System;
using System.Text;

namespace NetGen.Generator;

/// <summary>An indented writer of C# source with \n newlines.</summary>
internal sealed class CodeWriter
{
    private const string Unit = "    ";
    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _blankPending;
    private bool _atBlockStart = true;

    /// <summary>Writes one or more lines at the current indentation; lines starting with # stand at the margin.</summary>
    public CodeWriter Line(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            var trimmed = line.TrimEnd();
            if (trimmed.Length == 0)
            {
                Blank();
                continue;
            }

            if (_blankPending && !_atBlockStart)
            {
                _text.Append('\n');
            }

            _blankPending = false;
            _atBlockStart = false;
            if (trimmed[0] != '#')
            {
                for (var i = 0; i < _depth; i++)
                {
                    _text.Append(Unit);
                }
            }

            _text.Append(trimmed).Append('\n');
        }

        return this;
    }

    /// <summary>One empty line before the next line, unless a block has just been opened.</summary>
    public CodeWriter Blank()
    {
        _blankPending = true;
        return this;
    }

    /// <summary>Writes the header line and braces around what is written until the result is disposed.</summary>
    public IDisposable Block(string header)
    {
        Line(header);
        return Block();
    }

    public IDisposable Block()
    {
        Line("{");
        _depth++;
        _atBlockStart = true;
        return new Closing(this);
    }

    public override string ToString() => _text.ToString();

    private sealed class Closing(CodeWriter writer) : IDisposable
    {
        public void Dispose()
        {
            writer._depth--;
            writer._blankPending = false;
            writer._atBlockStart = false;
            writer.Line("}");
        }
    }
}
