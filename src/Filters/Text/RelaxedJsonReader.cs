namespace Grapnel.Filters.Text;

/// <summary>
/// Reads a text into values that know where they stand, or into the first error, in linear time. Strict: JSON (RFC 8259). Else also what Kuzzle's
/// documentation writes: unquoted keys, single quotes, trailing commas, comments, and any white space. Unlike JavaScript it refuses
/// halves of surrogate pairs, which no UTF-8 document can hold.
/// </summary>
internal sealed partial class RelaxedJsonReader
{
    /// <summary>Objects and arrays within each other.</summary>
    public const int DeepestNesting = 100;

    public const string TooDeep = "nested deeper than 100 objects and arrays";

    private readonly string _text;
    private readonly bool _strict;
    private int _at;
    private int _depth;
    private FilterError? _error;

    private RelaxedJsonReader(string text, bool strict)
    {
        _text = text;
        _strict = strict;
    }

    private char Current => _at < _text.Length ? _text[_at] : '\0';

    private bool AtEnd => _at >= _text.Length;

    /// <summary>The value a text holds; null and the error where it holds none, or more than one.</summary>
    public static TextValue? Read(string text, bool strict, out FilterError? error)
    {
        var reader = new RelaxedJsonReader(text, strict);
        var value = reader.ReadAll();
        error = reader._error;
        return error is null ? value : null;
    }

    private TextValue? ReadAll()
    {
        if (!_strict && Current == '\uFEFF')
        {
            _at++;
        }

        if (!SkipSpace())
        {
            return null;
        }

        if (AtEnd)
        {
            return Fail("a filter is an object: write {} to match everything, or leave the filter out", new TextRange(0, _text.Length));
        }

        if (ReadValue() is not { } value || !SkipSpace())
        {
            return null;
        }

        return AtEnd ? value : Fail($"{Shown()} after the end of the filter", Rest());
    }

    private TextValue? ReadValue()
    {
        switch (Current)
        {
            case '{':
                return Nested('}');
            case '[':
                return Nested(']');
            case '"':
                return ReadString();
            case '\'' when !_strict:
                return ReadString();
            case '-' or '+' or '.' or (>= '0' and <= '9'):
                return ReadNumber();
            default:
                return IsNameStart(Current) ? ReadWord() : Fail($"expected a value, found {Shown()}{(Current == '/' ? ": a regular expression is a text in quotes, without slashes" : "")}", Here());
        }
    }

    private TextValue? Nested(char close)
    {
        if (_depth == DeepestNesting)
        {
            return Fail(TooDeep, Here());
        }

        _depth++;
        TextValue? value = close == '}' ? ReadObject() : ReadArray();
        _depth--;
        return value;
    }

    private TextArray? ReadArray()
    {
        var start = _at++;
        var items = new List<TextValue>();
        while (true)
        {
            if (!SkipSpace())
            {
                return null;
            }

            if (Current == ']' && (items.Count == 0 || !_strict))
            {
                return new TextArray(items, TextRange.Between(start, ++_at));
            }

            if (AtEnd)
            {
                return NotClosed<TextArray>(start, ']');
            }

            if (ReadValue() is not { } item)
            {
                return null;
            }

            items.Add(item);
            if (!NextMember(start, ']', out var ends))
            {
                return null;
            }

            if (ends)
            {
                return new TextArray(items, TextRange.Between(start, _at));
            }
        }
    }

    private TextObject? ReadObject()
    {
        var start = _at++;
        var members = new List<TextMember>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        while (true)
        {
            if (!SkipSpace())
            {
                return null;
            }

            if (Current == '}' && (members.Count == 0 || !_strict))
            {
                return new TextObject(members, TextRange.Between(start, ++_at));
            }

            if (AtEnd)
            {
                return NotClosed<TextObject>(start, '}');
            }

            if (ReadKey() is not { } name || !Colon(name) || ReadValue() is not { } value)
            {
                return null;
            }

            if (places.TryGetValue(name.Value, out var place))
            {
                members[place] = new TextMember(name, value);
            }
            else
            {
                places.Add(name.Value, members.Count);
                members.Add(new TextMember(name, value));
            }

            if (!NextMember(start, '}', out var ends))
            {
                return null;
            }

            if (ends)
            {
                return new TextObject(members, TextRange.Between(start, _at));
            }
        }
    }

    private bool Colon(TextString name)
    {
        if (!SkipSpace())
        {
            return false;
        }

        if (Current == ':')
        {
            _at++;
            if (!SkipSpace())
            {
                return false;
            }

            return !AtEnd || Fail($"expected a value after the key '{name.Value}'", name.Content) is not null;
        }

        var text = $"expected ':' after the key '{name.Value}', found {Shown()}";
        return Fail(text, AtEnd ? name.Content : Current == '=' && Next() == '>' ? new TextRange(_at, 2) : Here()) is not null;
    }

    /// <summary>What follows a member: a comma, or the bracket that ends its object or array.</summary>
    private bool NextMember(int start, char close, out bool ends)
    {
        ends = false;
        if (!SkipSpace())
        {
            return false;
        }

        ends = Current == close;
        if (ends || Current == ',')
        {
            _at++;
            return true;
        }

        return AtEnd
            ? NotClosed<TextValue>(start, close) is not null
            : Fail($"expected ',' or '{close}', found {Shown()}", Here()) is not null;
    }

    private T? NotClosed<T>(int start, char close)
        where T : TextValue
    {
        Fail($"'{_text[start]}' is not closed: expected ',' or '{close}'", new TextRange(start, 1));
        return null;
    }

    /// <summary>Passes over white space and comments; false where a comment has no end.</summary>
    private bool SkipSpace()
    {
        while (!AtEnd)
        {
            var c = _text[_at];
            if (c is ' ' or '\t' or '\n' or '\r' || (!_strict && (char.IsWhiteSpace(c) || c == '\uFEFF')))
            {
                _at++;
            }
            else if (c == '/' && !_strict && Next() == '/')
            {
                var end = _text.IndexOfAny(['\n', '\r'], _at);
                _at = end < 0 ? _text.Length : end;
            }
            else if (c == '/' && !_strict && Next() == '*')
            {
                var end = _text.IndexOf("*/", _at + 2, StringComparison.Ordinal);
                if (end < 0)
                {
                    return Fail("the comment is not closed: expected '*/'", new TextRange(_at, 2)) is not null;
                }

                _at = end + 2;
            }
            else
            {
                break;
            }
        }

        return true;
    }

    private char Next() => _at + 1 < _text.Length ? _text[_at + 1] : '\0';

    /// <summary>The character a message names: whole where it takes two code units.</summary>
    private string Shown()
    {
        if (AtEnd)
        {
            return "the end of the text";
        }

        if (Current == '\'')
        {
            return "\"'\"";
        }

        var range = Here();
        return range.Length == 1 && (char.IsControl(Current) || char.IsSurrogate(Current) || char.IsWhiteSpace(Current))
            ? $"U+{(int)Current:X4}"
            : $"'{_text.Substring(range.Start, range.Length)}'";
    }

    private TextRange Here() =>
        new(_at, AtEnd ? 0 : char.IsHighSurrogate(Current) && char.IsLowSurrogate(Next()) ? 2 : 1);

    private TextRange Rest() => TextRange.Between(_at, _at + _text.Substring(_at).TrimEnd().Length);

    private TextValue? Fail(string text, TextRange range, string? didYouMean = null)
    {
        _error ??= new FilterError(text, null, null, range, didYouMean);
        return null;
    }
}
