using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace NetGen.Generator;

/// <summary>Just enough JSON: the compiler's process has no serialiser that it may load.</summary>
internal sealed class JsonWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _isFirst = true;

    public void Object(Action members) => Block('{', '}', members);

    public void Object(string name, Action members)
    {
        Name(name);
        Block('{', '}', members);
    }

    public void Array<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        Name(name);
        Block('[', ']', () =>
        {
            foreach (var item in items)
            {
                NextLine();
                write(item);
            }
        });
    }

    public void Value(string name, long value)
    {
        Name(name);
        _text.Append(value.ToString(CultureInfo.InvariantCulture));
    }

    public void Value(string name, string value)
    {
        Name(name);
        _text.Append(Quoted(value));
    }

    public void Value(string name, Shape shape)
    {
        Name(name);
        _text.Append('[').Append(string.Join(", ", shape.Dimensions.Select(d => d.ToString(CultureInfo.InvariantCulture)))).Append(']');
    }

    public override string ToString() => _text.ToString();

    private void Block(char open, char close, Action members)
    {
        _text.Append(open);
        _depth++;
        _isFirst = true;
        members();
        _depth--;
        if (!_isFirst)
        {
            _text.Append('\n').Append(' ', 2 * _depth);
        }

        _isFirst = false;
        _text.Append(close);
    }

    private void Name(string name)
    {
        NextLine();
        _text.Append(Quoted(name)).Append(": ");
    }

    private void NextLine()
    {
        _text.Append(_isFirst ? "\n" : ",\n").Append(' ', 2 * _depth);
        _isFirst = false;
    }

    /// <summary>Slash and star are escaped too, so that no text can end the comment that the report travels in.</summary>
    private static string Quoted(string text) => "\"" + string.Concat(text.Select(c => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        < ' ' or '*' or '/' or '\u2028' or '\u2029' => $"\\u{(int)c:x4}",
        _ => c.ToString(),
    })) + "\"";
}
