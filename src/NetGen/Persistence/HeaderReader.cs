using System;
using System.Collections.Generic;
using System.Text;

namespace NetGen;

/// <summary>
/// Reads the JSON of a safetensors header: an object of tensors, each with dtype, shape and data_offsets, and of metadata, all texts. That
/// grammar has no nesting of its own, so neither has the reader; whatever is not in it is an error with its place.
/// </summary>
internal ref struct HeaderReader
{
    private const string MetadataKey = "__metadata__";
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ReadOnlySpan<byte> _json;
    private readonly string _source;
    private int _place;

    private HeaderReader(ReadOnlySpan<byte> json, string source)
    {
        _json = json;
        _source = source;
        _place = 0;
    }

    /// <summary>Reads a header.</summary>
    /// <param name="json">All of it, with the blanks that align it.</param>
    /// <param name="source">The file, for messages.</param>
    /// <param name="metadata">Receives the texts of <c>__metadata__</c>.</param>
    /// <returns>The tensors in the order of the header.</returns>
    public static List<TensorEntry> Read(ReadOnlySpan<byte> json, string source, Dictionary<string, string> metadata)
    {
        var reader = new HeaderReader(json, source);
        var tensors = new List<TensorEntry>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (json.IsEmpty || json[0] != '{')
        {
            throw reader.Expected("'{'");
        }

        for (bool more = reader.Opens('{', '}'); more; more = reader.Continues('}'))
        {
            int start = reader._place;
            string name = reader.Key();
            if (!names.Add(name))
            {
                throw reader.Error(start, $"'{name}' occurs twice");
            }

            if (name == MetadataKey)
            {
                reader.ReadMetadata(metadata);
            }
            else
            {
                tensors.Add(reader.ReadTensor(name));
            }
        }

        reader.SkipBlanks();
        return reader._place == json.Length ? tensors : throw reader.Expected("the end of the header");
    }

    private void ReadMetadata(Dictionary<string, string> metadata)
    {
        for (bool more = Opens('{', '}'); more; more = Continues('}'))
        {
            int start = _place;
            string key = Key();
            if (!metadata.TryAdd(key, Text()))
            {
                throw Error(start, $"the metadata '{key}' occurs twice");
            }
        }
    }

    private TensorEntry ReadTensor(string name)
    {
        string? type = null;
        List<long>? shape = null;
        List<long>? offsets = null;
        int start = _place;
        for (bool more = Opens('{', '}'); more; more = Continues('}'))
        {
            int field = _place;
            string key = Key();
            switch (key)
            {
                case "dtype" when type is null:
                    type = Text();
                    break;
                case "shape" when shape is null:
                    shape = Numbers();
                    break;
                case "data_offsets" when offsets is null:
                    offsets = Numbers();
                    break;
                default:
                    throw Error(field, $"'{key}' is unknown or occurs twice in the tensor '{name}'; it has dtype, shape and data_offsets");
            }
        }

        if (type is null || shape is null || offsets is not { Count: 2 })
        {
            throw Error(start, $"the tensor '{name}' needs a dtype, a shape and two data_offsets");
        }

        return new TensorEntry(name, type, shape, offsets[0], offsets[1]);
    }

    private List<long> Numbers()
    {
        var numbers = new List<long>();
        for (bool more = Opens('[', ']'); more; more = Continues(']'))
        {
            numbers.Add(Number());
        }

        return numbers;
    }

    private long Number()
    {
        SkipBlanks();
        int start = _place;
        long number = 0;
        while (_place < _json.Length && _json[_place] is >= (byte)'0' and <= (byte)'9')
        {
            int digit = _json[_place] - '0';
            if (number > (long.MaxValue - digit) / 10)
            {
                throw Error(start, "the number is too large");
            }

            number = number * 10 + digit;
            _place++;
        }

        bool isWhole = _place > start && (_json[start] != '0' || _place == start + 1);
        return isWhole ? number : throw Error(start, "expected a whole number that is not negative");
    }

    private string Key()
    {
        string key = Text();
        Take(':');
        return key;
    }

    private string Text()
    {
        Take('"');
        int start = _place;
        int plain = _place;
        StringBuilder? text = null;
        while (true)
        {
            if (_place == _json.Length)
            {
                throw Error(start, "the text does not end");
            }

            byte value = _json[_place];
            if (value == '"')
            {
                string rest = Decode(plain);
                _place++;
                return text is null ? rest : text.Append(rest).ToString();
            }

            if (value < ' ')
            {
                throw Expected("no control character in a text");
            }

            if (value == '\\')
            {
                text = (text ?? new StringBuilder()).Append(Decode(plain));
                text.Append(Escape());
                plain = _place;
            }
            else
            {
                _place++;
            }
        }
    }

    private readonly string Decode(int start)
    {
        try
        {
            return StrictUtf8.GetString(_json.Slice(start, _place - start));
        }
        catch (ArgumentException)
        {
            throw Error(start, "the text is no UTF-8");
        }
    }

    private string Escape()
    {
        int start = _place++;
        char kind = _place < _json.Length ? (char)_json[_place++] : '\0';
        switch (kind)
        {
            case '"' or '\\' or '/':
                return kind.ToString();
            case 'b':
                return "\b";
            case 'f':
                return "\f";
            case 'n':
                return "\n";
            case 'r':
                return "\r";
            case 't':
                return "\t";
            case 'u':
                char first = CodeUnit(start);
                if (!char.IsSurrogate(first))
                {
                    return first.ToString();
                }

                bool hasSecond = char.IsHighSurrogate(first) && _json.Slice(_place).StartsWith("\\u"u8);
                _place += hasSecond ? 2 : 0;
                char second = hasSecond ? CodeUnit(start) : '\0';
                return char.IsLowSurrogate(second) ? new string(new[] { first, second }) : throw Error(start, "half a character");
            default:
                throw Error(start, "an escape that JSON does not have");
        }
    }

    private char CodeUnit(int start)
    {
        int unit = 0;
        for (int i = 0; i < 4; i++, _place++)
        {
            int digit = _place < _json.Length ? HexDigit(_json[_place]) : -1;
            unit = digit >= 0 ? unit * 16 + digit : throw Error(start, "an escape needs four hexadecimal digits");
        }

        return (char)unit;
    }

    private static int HexDigit(byte value) => value switch
    {
        >= (byte)'0' and <= (byte)'9' => value - '0',
        >= (byte)'a' and <= (byte)'f' => value - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => value - 'A' + 10,
        _ => -1,
    };

    /// <summary>Enters an object or array; true if it has something in it.</summary>
    private bool Opens(char open, char close)
    {
        Take(open);
        return !TryTake(close);
    }

    /// <summary>After one item: true if another follows.</summary>
    private bool Continues(char close)
    {
        if (TryTake(','))
        {
            return true;
        }

        return TryTake(close) ? false : throw Expected($"',' or '{close}'");
    }

    private void Take(char expected)
    {
        if (!TryTake(expected))
        {
            throw Expected($"'{expected}'");
        }
    }

    private bool TryTake(char expected)
    {
        SkipBlanks();
        bool found = _place < _json.Length && _json[_place] == expected;
        _place += found ? 1 : 0;
        return found;
    }

    private void SkipBlanks()
    {
        while (_place < _json.Length && _json[_place] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r')
        {
            _place++;
        }
    }

    private readonly WeightsException Expected(string what)
    {
        string found = _place >= _json.Length ? "the header ends"
            : _json[_place] is > 0x20 and < 0x7F ? $"there is '{(char)_json[_place]}'"
            : $"there is the byte 0x{_json[_place]:x2}";
        return Error(_place, $"expected {what}, but {found}");
    }

    private readonly WeightsException Error(int place, string what) =>
        new($"{_source}: the header is malformed at byte {TensorFileReader.LengthBytes + place}: {what}.");
}
