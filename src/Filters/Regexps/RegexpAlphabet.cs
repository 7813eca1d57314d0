using System.Globalization;
using System.Text;

namespace Grapnel.Filters;

/// <summary>
/// The letters a pattern is run in. .NET looks at UTF-16 with the categories of its own Unicode version; RE2 at code points, and outside of ASCII
/// at no word characters. So each character outside of ASCII is replaced by a letter, a private-use character that stands for all that this pattern
/// does not tell apart. The letters go with the pattern, in a comment at its start: <c>(?#E9,391-3A1 3A3-3A9)</c> says that U+E001 stands for é, U+E002 for
/// two ranges of Greek, U+E000 for all else.
/// </summary>
internal sealed class RegexpAlphabet
{
    /// <summary>The time .NET takes to prepare a pattern grows with their square: half a second for so many.</summary>
    public const int MostLetters = 256;

    private const char FirstLetter = '\uE000';
    private const string Start = "(?#";

    // Where runs of characters with one letter start, and the letters.
    private readonly int[] _starts;
    private readonly char[] _letters;

    private RegexpAlphabet(int[] starts, int[] letters)
    {
        _starts = starts;
        _letters = [.. letters.Select(static letter => (char)(FirstLetter + letter))];
    }

    /// <summary>The letters for some sets; null where they are too many.</summary>
    public static RegexpAlphabet? For(IEnumerable<CodePoints> sets)
    {
        var beyond = new HashSet<CodePoints>(sets.Select(static set => set.Within(CodePoints.LastAscii + 1, CodePoints.Last)));
        var bounds = new SortedSet<int> { CodePoints.LastAscii + 1 };
        foreach (var set in beyond)
        {
            for (var i = 0; i < set.RangeCount; i++)
            {
                bounds.Add(set.First(i));
                bounds.Add(set.End(i) + 1);
            }
        }

        bounds.Remove(CodePoints.Last + 1);
        int[] starts = [.. bounds];
        var letters = new int[starts.Length];
        var count = 1;
        foreach (var set in beyond)
        {
            // Each letter that stands for members of the set and others is split in two.
            var split = new Dictionary<int, int>();
            for (var i = 0; i < set.RangeCount; i++)
            {
                for (var at = Array.BinarySearch(starts, set.First(i)); at < starts.Length && starts[at] <= set.End(i); at++)
                {
                    if (!split.TryGetValue(letters[at], out var letter))
                    {
                        split.Add(letters[at], letter = count++);
                    }

                    letters[at] = letter;
                }
            }

            if (split.Count > MostLetters)
            {
                return null;
            }
        }

        return Numbered(starts, letters) is { } numbered ? new RegexpAlphabet(starts, numbered) : null;
    }

    /// <summary>The letters of a lowered pattern, from its comment.</summary>
    public static RegexpAlphabet Of(string lowered)
    {
        if (!lowered.StartsWith(Start, StringComparison.Ordinal))
        {
            return new RegexpAlphabet([0], [0]);
        }

        var runs = new SortedDictionary<int, int> { [0] = 0 };
        var letter = 0;
        foreach (var ranges in lowered.Substring(Start.Length, lowered.IndexOf(')') - Start.Length).Split(','))
        {
            letter++;
            foreach (var range in ranges.Split(' '))
            {
                var dash = range.IndexOf('-');
                var (first, last) = dash < 0 ? (Hex(range), Hex(range)) : (Hex(range.Substring(0, dash)), Hex(range.Substring(dash + 1)));
                runs[first] = letter;
                if (!runs.ContainsKey(last + 1))
                {
                    runs.Add(last + 1, 0);
                }
            }
        }

        return new RegexpAlphabet([.. runs.Keys], [.. runs.Values]);
    }

    /// <summary>What stands for a character outside of ASCII.</summary>
    public char LetterOf(int codePoint)
    {
        var at = Array.BinarySearch(_starts, codePoint);
        return _letters[at >= 0 ? at : ~at - 1];
    }

    /// <summary>The letters that stand for members of one of the sets it was made for.</summary>
    public IEnumerable<char> LettersOf(CodePoints set)
    {
        var letters = new SortedSet<char>();
        for (var i = set.RangeFrom(CodePoints.LastAscii + 1); i < set.RangeCount; i++)
        {
            var first = Math.Max(set.First(i), CodePoints.LastAscii + 1);
            for (var at = Array.BinarySearch(_starts, first); at < _starts.Length && _starts[at] <= set.End(i); at++)
            {
                letters.Add(_letters[at]);
            }
        }

        return letters;
    }

    /// <summary>All letters.</summary>
    public IEnumerable<char> Letters => new SortedSet<char>(_letters);

    /// <summary>The comment that <see cref="Of"/> reads; empty where there is one letter only.</summary>
    public override string ToString()
    {
        var ranges = new SortedDictionary<char, StringBuilder>();
        for (var i = 0; i < _starts.Length; i++)
        {
            var (first, last) = (_starts[i], i + 1 < _starts.Length ? _starts[i + 1] - 1 : CodePoints.Last);
            if (_letters[i] == FirstLetter || first == CodePoints.FirstSurrogate)
            {
                continue;
            }

            if (!ranges.TryGetValue(_letters[i], out var text))
            {
                ranges.Add(_letters[i], text = new StringBuilder());
            }

            text.Append(text.Length == 0 ? "" : " ").Append(Hex(first)).Append(first == last ? "" : "-" + Hex(last));
        }

        return ranges.Count == 0 ? "" : $"{Start}{string.Join(",", ranges.Values)})";
    }

    /// <summary>Letters counted from 0, 0 being that of the most runs; null where they are too many. Surrogates, which no text holds, count with it.</summary>
    private static int[]? Numbered(int[] starts, int[] letters)
    {
        var runs = letters.Where((_, i) => starts[i] != CodePoints.FirstSurrogate).GroupBy(static letter => letter).ToArray();
        if (runs.Length > MostLetters)
        {
            return null;
        }

        var numbers = runs.OrderByDescending(static run => run.Count()).Select(static (run, i) => (run.Key, Number: i)).ToDictionary(static pair => pair.Key, static pair => pair.Number);
        return [.. letters.Select((letter, i) => starts[i] == CodePoints.FirstSurrogate ? 0 : numbers[letter])];
    }

    private static int Hex(string digits) => int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static string Hex(int codePoint) => codePoint.ToString("X", CultureInfo.InvariantCulture);
}
