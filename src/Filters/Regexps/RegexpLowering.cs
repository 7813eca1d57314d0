using System.Globalization;
using System.Text;

namespace Grapnel.Filters;

/// <summary>Writes a pattern for .NET: every flag and class spelled out, groups and greediness left out.</summary>
internal sealed class RegexpLowering
{
    // .NET refuses from 10,000 states on. Its count differs a little from ours, which is never the lower one.
    private const int LargestSize = 9_000;
    private const int DeepestNesting = 1_000;

    // No text is written with it. Where a pattern may start with a single range, .NET 10 allocates 96 bytes for each text; with a set it does not.
    private const string NoLetter = @"\uF8FF";

    // Each character of a set is tested against each set: the time that takes grows with their square.
    private const int MostSets = 512;

    private readonly RegexpAlphabet _alphabet;
    private readonly Dictionary<CodePoints, string> _written = [];
    private readonly StringBuilder _text = new();

    private RegexpLowering(RegexpAlphabet alphabet) => _alphabet = alphabet;

    /// <summary>The lowered pattern; null and the reason where it is too large.</summary>
    public static string? Lower(RegexpNode root, IReadOnlyCollection<CodePoints> sets, out string? tooLarge)
    {
        tooLarge = root.Size > LargestSize ? $"it takes more than {LargestSize} states"
            : root.Depth > DeepestNesting ? $"it nests deeper than {DeepestNesting} parts"
            : sets.Count > MostSets ? $"it has more than {MostSets} different characters and classes"
            : null;
        if (tooLarge is not null)
        {
            return null;
        }

        if (RegexpAlphabet.For(sets) is not { } alphabet)
        {
            tooLarge = $"it tells more than {RegexpAlphabet.MostLetters} kinds of characters outside of ASCII apart";
            return null;
        }

        var lowering = new RegexpLowering(alphabet);
        lowering._text.Append(alphabet);
        lowering.Write(root);
        if (root.HoldsWithinCharacter && !root.IsOptional)
        {
            lowering._text.Append(@"|[^\0-\x7F]");
        }

        return lowering._text.ToString();
    }

    private void Write(RegexpNode node)
    {
        switch (node)
        {
            case { IsEmpty: true }:
                break;
            case RegexpCharacter character:
                _text.Append(Class(character.Set));
                break;
            case RegexpAnchor anchor:
                _text.Append(anchor.Lowered);
                break;
            case RegexpSequence sequence:
                foreach (var item in sequence.Items)
                {
                    Write(item, isGroup: item is RegexpChoice);
                }

                break;
            case RegexpChoice choice when choice.Items.Any(static item => item.IsEmpty):
                // .NET 10 takes (?:a+|){2} for a{2,}, but not the form with a question mark.
                _text.Append("(?:");
                Write([.. choice.Items.Where(static item => !item.IsEmpty)]);
                _text.Append(")?");
                break;
            case RegexpChoice choice:
                Write(choice.Items);
                break;
            case RegexpRepeat { TakesNothing: true } repeat:
                // A place holds as well once as several times.
                Write(repeat.Item, isGroup: true);
                break;
            case RegexpRepeat repeat:
                Write(repeat.Item, isGroup: repeat.Item is not RegexpCharacter);
                _text.Append((repeat.Least, repeat.Most) switch
                {
                    (0, null) => "*",
                    (1, null) => "+",
                    (0, 1) => "?",
                    (1, 1) => "",
                    (_, null) => string.Format(CultureInfo.InvariantCulture, "{{{0},}}", repeat.Least),
                    _ when repeat.Least == repeat.Most => string.Format(CultureInfo.InvariantCulture, "{{{0}}}", repeat.Least),
                    _ => string.Format(CultureInfo.InvariantCulture, "{{{0},{1}}}", repeat.Least, repeat.Most),
                });
                break;
        }
    }

    private void Write(IReadOnlyList<RegexpNode> alternatives)
    {
        for (var i = 0; i < alternatives.Count; i++)
        {
            _text.Append(i == 0 ? "" : "|");
            Write(alternatives[i]);
        }
    }

    private void Write(RegexpNode node, bool isGroup)
    {
        _text.Append(isGroup ? "(?:" : "");
        Write(node);
        _text.Append(isGroup ? ")" : "");
    }

    private string Class(CodePoints set)
    {
        if (!_written.TryGetValue(set, out var text))
        {
            _written.Add(set, text = ClassOf(set));
        }

        return text;
    }

    private string ClassOf(CodePoints set)
    {
        var members = new HashSet<char>(Enumerable.Range(0, CodePoints.LastAscii + 1).Where(set.Contains).Select(static ascii => (char)ascii));
        members.UnionWith(_alphabet.LettersOf(set));
        var all = Enumerable.Range(0, CodePoints.LastAscii + 1).Select(static ascii => (char)ascii).Concat(_alphabet.Letters).ToArray();
        var others = all.Where(character => !members.Contains(character)).ToArray();
        if (members.Count == 1)
        {
            return Literal(members.First());
        }

        // What is more than half of all is said by what is missing.
        return others.Length == 0 ? @"[\s\S]"
            : members.Count == 0 ? @"[^\s\S]"
            : others.Length < members.Count ? $"[^{Ranges(others)}]"
            : $"[{Ranges([.. all.Where(members.Contains)])}]";
    }

    private static string Ranges(char[] members)
    {
        var text = new StringBuilder();
        for (var i = 0; i < members.Length;)
        {
            var end = i;
            while (end + 1 < members.Length && members[end + 1] == members[end] + 1)
            {
                end++;
            }

            text.Append(Literal(members[i])).Append(end > i + 1 ? "-" : "").Append(end > i ? Literal(members[end]) : "");
            i = end + 1;
        }

        var isRange = members.Length > 2 && members[members.Length - 1] - members[0] == members.Length - 1;
        return isRange ? text.Append(NoLetter).ToString() : text.ToString();
    }

    private static string Literal(char character) => character switch
    {
        '\t' => @"\t",
        '\n' => @"\n",
        '\r' => @"\r",
        (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or ' ' or '"' or '%' or '&' or '\'' or ',' or '/' or ':' or ';' or '<' or '=' or '>' or '@' or '~' or '!' => character.ToString(),
        < ' ' or '\x7F' => @"\x" + ((int)character).ToString("X2", CultureInfo.InvariantCulture),
        > '\x7F' => @"\u" + ((int)character).ToString("X4", CultureInfo.InvariantCulture),
        _ => "\\" + character,
    };
}
