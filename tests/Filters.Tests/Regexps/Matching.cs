using System.Text.RegularExpressions;

namespace Grapnel.Filters.Tests.Regexps;

/// <summary>Runs lowered patterns as the runtime does.</summary>
internal static class Matching
{
    public static Regex Regex(RegexpPattern pattern) => new(pattern.Lowered, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    public static bool IsMatch(RegexpPattern pattern, params IEnumerable<string> texts)
    {
        var (regex, alphabet) = (Regex(pattern), RegexpAlphabet.Of(pattern.Lowered));
        return texts.All(text => regex.IsMatch(Letters(alphabet, text)));
    }

    public static string Letters(RegexpAlphabet alphabet, string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => rune.IsAscii ? (char)rune.Value : alphabet.LetterOf(rune.Value)));
}
