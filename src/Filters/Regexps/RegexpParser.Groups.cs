namespace Grapnel.Filters;

internal sealed partial class RegexpParser
{
    private const string NoLookaround = "RE2 has no lookaround: it cannot run in linear time";
    private const string NoBackreference = "RE2 has no backreferences: they cannot run in linear time";

    // Of names of groups.
    private static readonly string[] NameCategories = ["Lu", "Ll", "Lt", "Lm", "Lo", "Nl", "Mn", "Mc", "Nd", "Pc"];

    private void OpenGroup()
    {
        var start = _at++;
        if (Peek() != '?')
        {
            Enter(start, _modes);
            return;
        }

        _at++;
        if (Peek() is '=' or '!' || (Peek() == '<' && Peek(1) is '=' or '!'))
        {
            _at += Peek() == '<' ? 2 : 1;
            FailSince(start, "invalid perl operator", NoLookaround);
        }
        else if (Stands("P<") || Peek() == '<')
        {
            ReadName(start);
        }
        else
        {
            ReadModes(start);
        }
    }

    private void Enter(int start, Modes inner)
    {
        _groups.Push(_group);
        _group = new Group(start, _modes);
        _modes = inner;
    }

    private void CloseGroup()
    {
        if (_groups.Count == 0)
        {
            Fail($"unexpected ): {_pattern}", _at, 1);
            return;
        }

        _at++;
        var node = _group.Node();
        _modes = _group.Outer;
        _group = _groups.Pop();
        _group.Add(node);
    }

    private void ReadName(int start)
    {
        var name = _pattern.IndexOf('<', _at) + 1;
        var end = _pattern.IndexOf('>', name);
        _at = end < 0 ? _pattern.Length : end + 1;
        if (end < 0 || !IsName(_pattern.Substring(name, end - name)))
        {
            FailSince(start, "invalid named capture group", end < 0 ? "its name ends with >" : "a name has letters, digits and _");
        }
        else if (!_names.Add(_pattern.Substring(name, end - name)))
        {
            FailSince(start, "invalid named capture group", "another group has this name");
        }
        else
        {
            Enter(start, _modes);
        }
    }

    private static bool IsName(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            var codePoint = char.IsSurrogatePair(name, i) ? char.ConvertToUtf32(name, i++) : name[i];
            if (!(codePoint < CodePoints.LastAscii ? RegexpClasses.Perl('w')!.Contains(codePoint) : NameCategories.Any(category => UnicodeGroups.Find(category)!.Contains(codePoint))))
            {
                return false;
            }
        }

        return name.Length > 0;
    }

    /// <summary>Modes for the rest of the group, <c>(?i)</c>, or for a group of their own, <c>(?i-s:</c>.</summary>
    private void ReadModes(int start)
    {
        var (modes, on, given) = (_modes, true, true);
        while (!AtEnd)
        {
            var c = Next();
            switch (c)
            {
                case 'i':
                    modes = modes with { IgnoreCase = on };
                    break;
                case 'm':
                    modes = modes with { Multiline = on };
                    break;
                case 's':
                    modes = modes with { DotAll = on };
                    break;
                case 'U':
                    // Greedy or not, something is found or not.
                    break;
                case '-' when on:
                    (on, given) = (false, false);
                    continue;
                case ':' when given:
                    Enter(start, modes);
                    return;
                case ')' when given:
                    _modes = modes;
                    return;
                default:
                    FailSince(start, "invalid perl operator", ReasonOf((char)Math.Min(c, char.MaxValue)));
                    return;
            }

            given = true;
        }

        FailSince(start, "invalid perl operator", "the group is not closed");
    }

    private string? ReasonOf(char c) => c switch
    {
        '>' => "RE2 has no atomic groups",
        '#' => "RE2 has no comments",
        'P' when Peek() == '=' => NoBackreference,
        '(' => "RE2 has no conditions",
        _ => null,
    };
}
