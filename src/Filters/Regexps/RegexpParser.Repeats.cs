namespace Grapnel.Filters;

internal sealed partial class RegexpParser
{
    // Of RE2, for one count and for the product of counts within each other.
    private const int LargestCount = 1000;

    // From here on RE2 reads no number any more.
    private const int LongestNumber = 100_000_000;

    /// <summary>Reads a repetition, if one stands here. A brace that holds no count is a character.</summary>
    /// <param name="repeats">Where repetitions begin that end here; -1 where none do.</param>
    private bool TryRepeat(int repeats)
    {
        var start = _at;
        int least;
        int? most;
        switch (_pattern[_at])
        {
            case '*':
                (least, most) = (0, null);
                _at++;
                break;
            case '+':
                (least, most) = (1, null);
                _at++;
                break;
            case '?':
                (least, most) = (0, 1);
                _at++;
                break;
            case '{' when TryCount(out least, out most):
                break;
            default:
                return false;
        }

        var end = _at;
        if (Peek() == '?')
        {
            _at++;
        }

        var operation = _pattern.Substring(start, end - start);
        if (repeats >= 0)
        {
            var stacked = _pattern[_at - 1] == '+' && _at - 1 == start ? "possessive repetition cannot run in linear time" : "put a group around what is repeated twice";
            FailSince(repeats, "bad repetition operator", stacked);
        }
        else if (most < least || Math.Max(least, most ?? 0) > LargestCount)
        {
            Fail($"invalid repetition size: {operation}", start, end - start, most < least ? "the smaller number stands first" : $"at most {LargestCount}");
        }
        else if (_group.Take() is not { } item)
        {
            Fail($"no argument for repetition operator: {operation}", start, end - start);
        }
        else
        {
            var repeat = new RegexpRepeat(item, least, most);
            if (Math.Max(least, most ?? 0) >= 2 && repeat.Counts > LargestCount)
            {
                Fail($"invalid repetition size: {operation}", start, end - start, $"with the repetitions inside it, more than {LargestCount}");
            }

            _group.Add(repeat);
        }

        return true;
    }

    private bool TryCount(out int least, out int? most)
    {
        var start = _at++;
        most = null;
        if (TryNumber(out least))
        {
            most = least;
            if (Peek() == ',')
            {
                _at++;
                most = null;
                if (Peek() != '}' && TryNumber(out var number))
                {
                    most = number;
                }
            }

            if (Peek() == '}')
            {
                _at++;
                return true;
            }
        }

        _at = start;
        return false;
    }

    /// <summary>A number without leading zeros; one that is too long for RE2 is none.</summary>
    private bool TryNumber(out int number)
    {
        number = 0;
        var start = _at;
        while (IsDigit(Peek()))
        {
            if (number >= LongestNumber)
            {
                return false;
            }

            number = (number * 10) + (_pattern[_at++] - '0');
        }

        return _at > start && (_at == start + 1 || _pattern[start] != '0');
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
