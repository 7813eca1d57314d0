namespace Grapnel.Filters;

internal sealed partial class RegexpParser
{
    private void ReadEscape()
    {
        switch (Peek(1))
        {
            case 'b':
                _at += 2;
                _group.Add(Boundary);
                break;
            case 'B':
                _at += 2;
                _group.Add(NoBoundary);
                break;
            case 'A':
                _at += 2;
                _group.Add(TextStart);
                break;
            case 'z':
                _at += 2;
                _group.Add(TextEnd);
                break;
            case 'Q':
                _at += 2;
                ReadQuoted();
                break;
            case 'C':
                Fail(@"invalid escape sequence: \C", _at, 2, "a single byte of a character cannot be looked at in .NET's text");
                break;
            default:
                if (TryClassEscape(out var set))
                {
                    Add(set);
                }
                else if (_error is null && TryCharacterEscape(out var codePoint))
                {
                    AddLiteral(codePoint);
                }

                break;
        }
    }

    private void ReadQuoted()
    {
        while (!AtEnd && !Stands(@"\E"))
        {
            AddLiteral(Next());
        }

        _at += AtEnd ? 0 : 2;
    }

    /// <summary>A character behind a backslash, in a class or outside of one.</summary>
    private bool TryCharacterEscape(out int codePoint)
    {
        var start = _at++;
        codePoint = 0;
        if (AtEnd)
        {
            Fail(@"trailing \", start, 1);
            return false;
        }

        var c = Next();
        var reads = true;
        switch (c)
        {
            case 'a':
                codePoint = '\a';
                break;
            case 'f':
                codePoint = '\f';
                break;
            case 'n':
                codePoint = '\n';
                break;
            case 'r':
                codePoint = '\r';
                break;
            case 't':
                codePoint = '\t';
                break;
            case 'v':
                codePoint = '\v';
                break;
            case 'x':
                reads = Peek() == '{' ? TryBraced(out codePoint) : TryHex(2, 2, out codePoint);
                break;
            case 'u':
                reads = Peek() == '{' ? TryBraced(out codePoint) : TryHex(1, 4, out codePoint);
                break;
            case 'c' when Peek() is >= 'A' and <= 'Z':
                codePoint = _pattern[_at++] - '@';
                break;
            case >= '0' and <= '7':
                reads = TryOctal(c, out codePoint);
                break;
            case < CodePoints.LastAscii + 1 when !IsLetter((char)c) && !IsDigit((char)c):
                codePoint = c;
                break;
            default:
                reads = false;
                break;
        }

        if (!reads)
        {
            FailSince(start, "invalid escape sequence", ReasonOf(c));
        }

        return reads;
    }

    /// <summary>A digit alone refers back to a group, unless it is 0.</summary>
    private bool TryOctal(int first, out int codePoint)
    {
        codePoint = first - '0';
        var isAlone = first != '0' && Peek() is not (>= '0' and <= '7');
        for (var i = 0; i < 2 && Peek() is >= '0' and <= '7'; i++)
        {
            codePoint = (codePoint * 8) + (_pattern[_at++] - '0');
        }

        return !isAlone;
    }

    private bool TryHex(int least, int most, out int codePoint)
    {
        codePoint = 0;
        var read = 0;
        for (; read < most && IsWord(Peek()); read++)
        {
            var digit = HexDigit(_pattern[_at++]);
            if (digit < 0)
            {
                return false;
            }

            codePoint = (codePoint * 16) + digit;
        }

        return read >= least;
    }

    private bool TryBraced(out int codePoint)
    {
        codePoint = 0;
        var start = ++_at;
        while (!AtEnd)
        {
            var c = _pattern[_at++];
            if (c == '}')
            {
                return _at > start + 1;
            }

            codePoint = (codePoint * 16) + HexDigit(c);
            if (HexDigit(c) < 0 || codePoint > CodePoints.Last)
            {
                return false;
            }
        }

        return false;
    }

    private static int HexDigit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsWord(char c) => IsLetter(c) || IsDigit(c);

    private static string? ReasonOf(int escaped) => escaped switch
    {
        >= '1' and <= '9' or 'k' or 'g' => NoBackreference,
        'Z' => @"write \z or $ for the end of the text",
        'c' => @"write \cA to \cZ",
        'u' => @"write \u0041 or \u{41}",
        'x' => @"write \x41 or \x{41}",
        'E' => @"there is no \Q before it",
        'd' or 'D' or 's' or 'S' or 'w' or 'W' => "a class ends no range",
        'b' => @"in a class, write \x08",
        _ => null,
    };
}
