namespace Grapnel.Filters.Tests.Regexps;

/// <summary>Random patterns on random texts, against a matcher that tries everything, over code points, by RE2's definitions.</summary>
public class RegexpPropertyTests
{
    [Fact]
    public void Found_is_what_trying_everything_finds()
    {
        var random = new Random(7);
        var (found, missed) = (0, 0);
        for (var i = 0; i < Support.Repository.FuzzSize / 4; i++)
        {
            var patterns = new RandomPatterns(random);
            var (pattern, matcher) = patterns.Next(3);
            var parsed = RegexpParser.Parse(pattern, patterns.Flags).Pattern.ShouldNotBeNull(pattern);
            var (regex, alphabet) = (Matching.Regex(parsed), RegexpAlphabet.Of(parsed.Lowered));
            for (var tries = 0; tries < 6; tries++)
            {
                var text = patterns.Text();
                var runes = text.EnumerateRunes().Select(rune => rune.Value).ToArray();
                var expected = Enumerable.Range(0, runes.Length + 1).Any(at => matcher(runes, at).Any());

                regex.IsMatch(Matching.Letters(alphabet, text)).ShouldBe(expected, $"/{pattern}/{patterns.Flags} as {parsed.Lowered} on '{text}'");
                found += expected ? 1 : 0;
                missed += expected ? 0 : 1;
            }
        }

        Math.Min(found, missed).ShouldBeGreaterThan(Support.Repository.FuzzSize / 4);
    }

    /// <summary>Where matches that start at a place end.</summary>
    private delegate IEnumerable<int> Matcher(int[] text, int at);

    private sealed class RandomPatterns
    {
        private static readonly string[] Characters = ["a", "b", "k", "K", "s", "1", "_", "-", " ", "\n", "é", "É", "ß", "ẞ", "ſ", "\u212A", "ı", "σ", "ς", "東", "😀", "𐐀", "𐐨", "\u200D"];

        private static readonly string[] Orbits = ["aA", "bB", "kK\u212A", "sSſ", "éÉ", "ßẞ", "σςΣ", "𐐀𐐨"];

        private readonly Random _random;
        private readonly bool _ignoreCase;
        private readonly bool _multiline;
        private readonly bool _dotAll;

        public RandomPatterns(Random random)
        {
            _random = random;
            (_ignoreCase, _multiline, _dotAll) = (random.Next(3) == 0, random.Next(3) == 0, random.Next(3) == 0);
        }

        public string Flags => $"g{(_multiline ? "m" : "")}{(_dotAll ? "s" : "")}{(_ignoreCase ? "i" : "")}";

        public string Text() => string.Concat(Enumerable.Range(0, _random.Next(6)).Select(_ => Characters[_random.Next(Characters.Length)]));

        public (string Pattern, Matcher Matcher) Next(int depth)
        {
            if (depth == 0)
                return Leaf();
            var (pattern, matcher) = Next(depth - 1);
            switch (_random.Next(6))
            {
                case 0:
                    var (other, otherMatcher) = Next(depth - 1);
                    return ($"(?:{pattern}|{other})", (text, at) => matcher(text, at).Concat(otherMatcher(text, at)).Distinct());
                case 1:
                    return Repeated(pattern, matcher);
                case 2:
                    return ($"({pattern})", matcher);
                case 3:
                    return ($"(?:{pattern}|)", (text, at) => matcher(text, at).Append(at).Distinct());
                default:
                    var (next, nextMatcher) = Next(depth - 1);
                    return (pattern + next, (text, at) => matcher(text, at).SelectMany(end => nextMatcher(text, end)).Distinct());
            }
        }

        private (string Pattern, Matcher Matcher) Repeated(string pattern, Matcher matcher)
        {
            var (sign, least, most) = _random.Next(6) switch
            {
                0 => ("*", 0, int.MaxValue),
                1 => ("+?", 1, int.MaxValue),
                2 => ("?", 0, 1),
                3 => ("{2}", 2, 2),
                4 => ("{0,2}", 0, 2),
                _ => ("{1,}", 1, int.MaxValue),
            };
            return ($"(?:{pattern}){sign}", (text, at) => Ends(matcher, text, at, least, most));
        }

        private static HashSet<int> Ends(Matcher matcher, int[] text, int at, int least, int most)
        {
            // Sets of ends, round by round; after as many rounds as there are places nothing new comes.
            var (ends, all) = (new HashSet<int> { at }, new HashSet<int>());
            for (var round = 0; round <= most && round <= text.Length + 1 + least && ends.Count > 0; round++)
            {
                if (round >= least)
                    all.UnionWith(ends);
                ends = [.. ends.SelectMany(end => matcher(text, end))];
            }

            return all;
        }

        private (string Pattern, Matcher Matcher) Leaf()
        {
            switch (_random.Next(9))
            {
                case 0:
                    return (".", One(c => _dotAll || c != '\n'));
                case 1:
                    return ("^", Place((text, at) => at == 0 || (_multiline && text[at - 1] == '\n')));
                case 2:
                    return ("$", Place((text, at) => at == text.Length || (_multiline && text[at] == '\n')));
                case 3:
                    // Between the bytes of a character \B holds too; that is tested by itself.
                    return ("\\b", Place((text, at) => IsWordAt(text, at - 1) != IsWordAt(text, at)));
                case 4:
                    return ("\\w", One(c => Same(c).Any(IsWord)));
                case 5:
                    return ("\\s", One(c => c is '\t' or '\n' or '\f' or '\r' or ' '));
                case 6:
                    var (first, second) = (Characters[_random.Next(Characters.Length)], Characters[_random.Next(Characters.Length)]);
                    var isNegated = _random.Next(2) == 0;
                    return ($"[{(isNegated ? "^" : "")}{Escaped(first)}{Escaped(second)}]", One(c => Same(c).Any(same => same == Code(first) || same == Code(second)) != isNegated));
                default:
                    var literal = Characters[_random.Next(Characters.Length)];
                    return (Escaped(literal), One(c => Same(c).Contains(Code(literal))));
            }
        }

        private static string Escaped(string character) => character == "-" ? "\\-" : character;

        private static int Code(string character) => character.EnumerateRunes().First().Value;

        private IEnumerable<int> Same(int c) => _ignoreCase && Orbits.FirstOrDefault(orbit => orbit.EnumerateRunes().Any(rune => rune.Value == c)) is { } orbit
            ? orbit.EnumerateRunes().Select(rune => rune.Value)
            : [c];

        private static bool IsWordAt(int[] text, int at) => at >= 0 && at < text.Length && IsWord(text[at]);

        private static bool IsWord(int c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_';

        private static Matcher One(Func<int, bool> takes) => (text, at) => at < text.Length && takes(text[at]) ? [at + 1] : [];

        private static Matcher Place(Func<int[], int, bool> holds) => (text, at) => holds(text, at) ? [at] : [];
    }
}
