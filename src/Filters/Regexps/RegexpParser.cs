namespace Grapnel.Filters;

/// <summary>
/// Reads patterns. Source: RE2's syntax, with what node-re2 1.22 translates for it: <c>\u0041</c>, <c>\cA</c>, <c>\p{Script=Greek}</c>.
/// Reads in one pass, without recursion; never throws. May be called from several threads.
/// </summary>
internal sealed partial class RegexpParser
{
    private readonly string _pattern;
    private readonly Stack<Group> _groups = new();
    private readonly HashSet<CodePoints> _sets = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private Group _group = new(0, default);
    private Modes _modes;
    private int _at;
    private RegexpError? _error;

    private RegexpParser(string pattern, Modes modes)
    {
        _pattern = pattern;
        _modes = modes;
    }

    private bool AtEnd => _at >= _pattern.Length;

    /// <summary>Reads a pattern with Koncorde's flags, of which i, m and s count and all others mean nothing.</summary>
    public static ParsedRegexp Parse(string value, string? flags)
    {
        bool Has(char flag) => flags is not null && flags.Contains(flag);
        var parser = new RegexpParser(value, new Modes(Has('i'), Has('m'), Has('s')));
        var root = parser.ReadAll();
        if (parser._error is not null)
        {
            return new ParsedRegexp(null, parser._error);
        }

        return RegexpLowering.Lower(root, parser._sets, out var tooLarge) is { } lowered
            ? new ParsedRegexp(new RegexpPattern(value, string.Concat("ims".Where(Has)), lowered), null)
            : new ParsedRegexp(null, new RegexpError("pattern too large", new TextRange(0, value.Length), tooLarge));
    }

    private RegexpNode ReadAll()
    {
        // Where the repetitions begin that nothing stands behind yet.
        var repeats = -1;
        while (!AtEnd && _error is null)
        {
            var start = _at;
            if (TryRepeat(repeats))
            {
                repeats = repeats < 0 ? start : repeats;
                continue;
            }

            repeats = -1;
            ReadPart();
        }

        if (_error is null && _groups.Count > 0)
        {
            Fail($"missing ): {_pattern}", _group.At, 1);
        }

        return _group.Node();
    }

    private void ReadPart()
    {
        switch (_pattern[_at])
        {
            case '(':
                OpenGroup();
                break;
            case ')':
                CloseGroup();
                break;
            case '|':
                _at++;
                _group.NextAlternative();
                break;
            case '^':
                _at++;
                _group.Add(_modes.Multiline ? LineStart : TextStart);
                break;
            case '$':
                _at++;
                _group.Add(_modes.Multiline ? LineEnd : TextEnd);
                break;
            case '.':
                _at++;
                Add(_modes.DotAll ? CodePoints.All : CodePoints.AllButLineFeed);
                break;
            case '[':
                ReadClass();
                break;
            case '\\':
                ReadEscape();
                break;
            default:
                AddLiteral(Next());
                break;
        }
    }

    private void AddLiteral(int codePoint) => Add(_modes.IgnoreCase ? CaseFolding.Of(codePoint) : CodePoints.Of(codePoint));

    private void Add(CodePoints set)
    {
        _sets.Add(set);
        _group.Add(new RegexpCharacter(set));
    }

    /// <summary>The character here, passed over. Half a surrogate pair counts as U+FFFD, as in JavaScript's UTF-8.</summary>
    private int Next()
    {
        var c = _pattern[_at++];
        if (!char.IsSurrogate(c))
        {
            return c;
        }

        return char.IsHighSurrogate(c) && !AtEnd && char.IsLowSurrogate(_pattern[_at]) ? char.ConvertToUtf32(c, _pattern[_at++]) : '\uFFFD';
    }

    private char Peek(int distance = 0) => _at + distance < _pattern.Length ? _pattern[_at + distance] : '\0';

    private bool Stands(string text) => string.CompareOrdinal(_pattern, _at, text, 0, text.Length) == 0;

    /// <summary>An error about what was read since a place.</summary>
    private void FailSince(int start, string text, string? reason = null) =>
        Fail($"{text}: {_pattern.Substring(start, _at - start)}", start, _at - start, reason);

    private void Fail(string message, int start, int length, string? reason = null) =>
        _error ??= new RegexpError(message, new TextRange(start, length), reason);

    private static readonly RegexpAnchor TextStart = new(@"\A");
    private static readonly RegexpAnchor TextEnd = new(@"\z");
    private static readonly RegexpAnchor LineStart = new("(?m:^)");
    private static readonly RegexpAnchor LineEnd = new("(?m:$)");
    private static readonly RegexpAnchor Boundary = new(@"\b");
    private static readonly RegexpAnchor NoBoundary = new(@"\B", holdsWithinCharacter: true);

    private readonly record struct Modes(bool IgnoreCase, bool Multiline, bool DotAll);

    /// <summary>A group that is open, with the modes that hold again behind it.</summary>
    private sealed class Group(int at, Modes outer)
    {
        private readonly List<RegexpNode> _alternatives = [];
        private List<RegexpNode> _items = [];

        public int At => at;

        public Modes Outer => outer;

        public void Add(RegexpNode node) => _items.Add(node);

        public void NextAlternative()
        {
            _alternatives.Add(Sequence());
            _items = [];
        }

        /// <summary>Takes the last part back, to put something in its place; null where there is none.</summary>
        public RegexpNode? Take()
        {
            if (_items.Count == 0)
            {
                return null;
            }

            var last = _items[_items.Count - 1];
            _items.RemoveAt(_items.Count - 1);
            return last;
        }

        public RegexpNode Node()
        {
            if (_alternatives.Count == 0)
            {
                return Sequence();
            }

            return new RegexpChoice([.. _alternatives, Sequence()]);
        }

        private RegexpNode Sequence() => _items.Count == 1 ? _items[0] : new RegexpSequence(_items);
    }
}
