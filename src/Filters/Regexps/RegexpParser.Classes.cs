namespace Grapnel.Filters;

internal sealed partial class RegexpParser
{
    private const string BadRange = "invalid character class range";

    private void ReadClass()
    {
        var start = _at++;
        var isNegated = Peek() == '^';
        _at += isNegated ? 1 : 0;
        var builder = new CodePointsBuilder();
        var named = new HashSet<CodePoints>();
        var first = _at;
        while (!AtEnd && (_pattern[_at] != ']' || _at == first))
        {
            if (TryPosix(out var set) || (_error is null && TryClassEscape(out set)))
            {
                if (named.Add(set))
                {
                    builder.Add(set);
                }
            }
            else if (_error is not null || !TryRange(start, builder))
            {
                return;
            }
        }

        if (AtEnd)
        {
            Fail($"missing ]: {_pattern.Substring(start)}", start, 1);
            return;
        }

        _at++;
        var members = builder.Build();
        members = _modes.IgnoreCase ? CaseFolding.Of(members) : members;
        Add(isNegated ? members.Negated() : members);
    }

    /// <summary>A range or a single character. A hyphen at the end stands for itself.</summary>
    private bool TryRange(int classStart, CodePointsBuilder builder)
    {
        var start = _at;
        if (!TryMember(out var low))
        {
            return false;
        }

        var high = low;
        if (Peek() == '-' && _at + 1 < _pattern.Length && Peek(1) != ']')
        {
            _at++;
            if (!TryMember(out high))
            {
                return false;
            }
        }
        else if (Peek() == '-' && _at + 1 == _pattern.Length)
        {
            Fail($"missing ]: {_pattern.Substring(classStart)}", classStart, 1);
            return false;
        }

        if (high < low)
        {
            FailSince(start, BadRange, "its end comes before its start");
            return false;
        }

        builder.Add(low, high);
        return true;
    }

    private bool TryMember(out int codePoint)
    {
        if (_pattern[_at] == '\\')
        {
            return TryCharacterEscape(out codePoint);
        }

        codePoint = Next();
        return true;
    }

    /// <summary><c>[:alpha:]</c> within a class. Without <c>:]</c> somewhere behind it, the bracket stands for itself.</summary>
    private bool TryPosix(out CodePoints set)
    {
        set = CodePoints.None;
        if (!Stands("[:") || _pattern.IndexOf(":]", _at + 2, StringComparison.Ordinal) is not (>= 0 and var end))
        {
            return false;
        }

        var start = _at;
        var isNegated = Peek(2) == '^';
        var from = _at + (isNegated ? 3 : 2);
        _at = end + 2;
        var name = from > end ? "" : _pattern.Substring(from, end - from);
        if (RegexpClasses.OfPosix(name) is not { } found)
        {
            FailSince(start, BadRange, RegexpClasses.NearestPosix(name) is { } near ? $"did you mean [:{(isNegated ? "^" : "")}{near}:]?" : "no POSIX class has this name");
            return false;
        }

        set = Named(found, isNegated);
        return true;
    }

    /// <summary><c>\d</c>, <c>\pL</c> and the like.</summary>
    private bool TryClassEscape(out CodePoints set)
    {
        set = CodePoints.None;
        if (_pattern[_at] != '\\')
        {
            return false;
        }

        var letter = Peek(1);
        if (RegexpClasses.Perl(letter) is { } perl)
        {
            _at += 2;
            set = Named(perl, char.IsUpper(letter));
            return true;
        }

        return letter is 'p' or 'P' && TryGroup(letter == 'P', out set);
    }

    private bool TryGroup(bool isNegated, out CodePoints set)
    {
        set = CodePoints.None;
        var start = _at;
        _at += 2;
        var from = _at;
        string name;
        if (Peek() == '{')
        {
            var end = _pattern.IndexOf('}', _at);
            _at = end < 0 ? _pattern.Length : end + 1;
            name = end < 0 ? "" : _pattern.Substring(from + 1, end - from - 1);
        }
        else
        {
            if (!AtEnd)
            {
                Next();
            }

            name = _pattern.Substring(from, _at - from);
        }

        if (RegexpClasses.OfUnicode(name, out var isOpposite) is not { } found)
        {
            FailSince(start, BadRange, RegexpClasses.Nearest(name) is { } near ? $"did you mean {near}?" : "RE2 knows no category and no script of this name");
            return false;
        }

        set = Named(found, isNegated != isOpposite);
        return true;
    }

    /// <summary>A class that negates itself takes what folds alike first.</summary>
    private CodePoints Named(CodePoints found, bool isNegated)
    {
        var folded = _modes.IgnoreCase ? FoldedOf(found) : found;
        return isNegated ? folded.Negated() : folded;
    }

    // One pattern may name a class of hundreds of ranges many times.
    private CodePoints FoldedOf(CodePoints found)
    {
        if (!_folded.TryGetValue(found, out var folded))
        {
            _folded.Add(found, folded = CaseFolding.Of(found));
        }

        return folded;
    }

    private readonly Dictionary<CodePoints, CodePoints> _folded = [];
}
