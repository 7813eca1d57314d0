using System.Globalization;
using System.Text;

namespace Grapnel.Filters.Text;

/// <summary>Keys, strings, numbers and words.</summary>
internal sealed partial class RelaxedJsonReader
{
    private static bool IsNameStart(char c) => char.IsLetter(c) || c is '_' or '$';

    private static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c is '_' or '$';

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private TextString? ReadKey()
    {
        if (Current == '"' || (Current == '\'' && !_strict))
        {
            return ReadString();
        }

        if (_strict || !IsNameStart(Current))
        {
            Fail($"expected a key, found {Shown()}", Here());
            return null;
        }

        var range = Run(IsNamePart);
        if (Current is '.' or '-' or '[')
        {
            range = TextRange.Between(range.Start, Run(static c => IsNamePart(c) || c is '.' or '-' or '[' or ']').End);
            var name = Slice(range);
            Fail($"a key that is more than one name needs quotes: '{name}'", range, $"'{name}'");
            return null;
        }

        return new TextString(Slice(range), _text, range, range);
    }

    private TextString? ReadString()
    {
        var start = _at;
        var quote = _text[_at++];
        var contentStart = _at;
        StringBuilder? unescaped = null;
        while (true)
        {
            if (AtEnd || Current is '\n' or '\r')
            {
                Fail($"the string is not closed: expected {quote} {(AtEnd ? "before the end of the text" : "on the same line")}", new TextRange(start, 1));
                return null;
            }

            if (Current == quote)
            {
                break;
            }

            if (Current < ' ')
            {
                Fail($"a string cannot hold the character U+{(int)Current:X4}: write it as \\u{(int)Current:X4}", Here());
                return null;
            }

            if (Current != '\\')
            {
                var whole = Here();
                if (whole.Length == 1 && char.IsSurrogate(Current))
                {
                    return HalfPairError(whole);
                }

                unescaped?.Append(_text, _at, whole.Length);
                _at = whole.End;
                continue;
            }

            unescaped ??= new StringBuilder(_text, contentStart, _at - contentStart, 0);
            if (!ReadEscape(unescaped))
            {
                return null;
            }
        }

        var content = TextRange.Between(contentStart, _at++);
        var read = new TextString(unescaped?.ToString() ?? Slice(content), _text, TextRange.Between(start, _at), content);
        return HalfPair(read.Value) is var half && half < 0 ? read : HalfPairError(read.RangeOf(half, 1));
    }

    private TextString? HalfPairError(TextRange range)
    {
        Fail("half of a surrogate pair: no document can hold this text, write both halves", range);
        return null;
    }

    private bool ReadEscape(StringBuilder unescaped)
    {
        var c = Next();
        switch (c)
        {
            case '"' or '\\' or '/':
                unescaped.Append(c);
                break;
            case '\'' when !_strict:
                unescaped.Append(c);
                break;
            case 'b':
                unescaped.Append('\b');
                break;
            case 'f':
                unescaped.Append('\f');
                break;
            case 'n':
                unescaped.Append('\n');
                break;
            case 'r':
                unescaped.Append('\r');
                break;
            case 't':
                unescaped.Append('\t');
                break;
            case 'u':
                return ReadHexEscape(unescaped);
            default:
                return Fail("unknown escape in a string: a backslash itself is written \\\\", new TextRange(_at, Math.Min(2, _text.Length - _at))) is not null;
        }

        _at += 2;
        return true;
    }

    private bool ReadHexEscape(StringBuilder unescaped)
    {
        var code = 0;
        for (var i = 2; i < 6; i++)
        {
            var digit = _at + i < _text.Length ? HexDigit(_text[_at + i]) : -1;
            if (digit < 0)
            {
                return Fail("\\u needs four hexadecimal digits", new TextRange(_at, i)) is not null;
            }

            code = (code << 4) | digit;
        }

        unescaped.Append((char)code);
        _at += 6;
        return true;
    }

    private static int HexDigit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };

    private static int HalfPair(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (!char.IsSurrogate(value[i]))
            {
                continue;
            }

            if (!char.IsHighSurrogate(value[i]) || i + 1 == value.Length || !char.IsLowSurrogate(value[i + 1]))
            {
                return i;
            }

            i++;
        }

        return -1;
    }

    private TextValue? ReadNumber()
    {
        var range = Run(static c => IsNamePart(c) || c is '+' or '-' or '.');
        var token = Slice(range);
        if (!IsNumber(token))
        {
            return Fail($"'{token}' is not a number of JSON, which look like 0, -1, 0.5 or 1e3", range);
        }

        // The grammar has been checked, so what does not parse is too large: .NET Framework, where an IDE may run this, refuses 1e400.
        if (!double.TryParse(token, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
        {
            value = token[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
        }

        return new TextNumber(value, range);
    }

    /// <summary>Whether a text is a number of JSON: <c>-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?</c>.</summary>
    private static bool IsNumber(string token)
    {
        var at = 0;
        bool Is(char c) => at < token.Length && token[at] == c;
        bool Digits()
        {
            var start = at;
            while (at < token.Length && IsDigit(token[at]))
            {
                at++;
            }

            return at > start;
        }

        if (Is('-'))
        {
            at++;
        }

        if (Is('0'))
        {
            at++;
        }
        else if (!Digits())
        {
            return false;
        }

        if (Is('.'))
        {
            at++;
            if (!Digits())
            {
                return false;
            }
        }

        if (Is('e') || Is('E'))
        {
            at++;
            if (Is('+') || Is('-'))
            {
                at++;
            }

            if (!Digits())
            {
                return false;
            }
        }

        return at == token.Length;
    }

    /// <summary>true, false, null, or a word that is none of them.</summary>
    private TextValue? ReadWord()
    {
        var range = Run(IsNamePart);
        var word = Slice(range);
        return word switch
        {
            "true" => new TextBoolean(true, range),
            "false" => new TextBoolean(false, range),
            "null" => new TextNull(range),
            "undefined" or "None" or "nil" => Fail($"'{word}' is not a value of JSON: write null, or leave it out", range, "null"),
            "NaN" or "Infinity" => Fail($"'{word}' is not a value of JSON: nothing in a document equals it", range),
            _ when word.ToLowerInvariant() is "true" or "false" or "null" => Fail($"'{word}' is written in lower case", range, word.ToLowerInvariant()),
            _ => Fail($"expected a value, found '{word}': a text needs quotes", range, $"'{word}'"),
        };
    }

    private TextRange Run(Func<char, bool> belongs)
    {
        var start = _at;
        while (!AtEnd && belongs(_text[_at]))
        {
            _at++;
        }

        return TextRange.Between(start, _at);
    }

    private string Slice(TextRange range) => _text.Substring(range.Start, range.Length);
}
