using System.Text;
using System.Text.RegularExpressions;
using Grapnel.Filters;

namespace Grapnel.Json;

/// <summary>A lowered pattern made ready, with the letters it is run in.</summary>
internal sealed class CompiledRegexp
{
    private readonly Regex _regex;
    private readonly RegexpAlphabet _alphabet;

    internal CompiledRegexp(string pattern)
    {
        _alphabet = RegexpAlphabet.Of(pattern);
        try
        {
            _regex = new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (NotSupportedException)
        {
            // A host can set a lower limit than .NET's own. What is found stays the same, only the time is not linear any more.
            _regex = new Regex(pattern, RegexOptions.CultureInvariant);
        }
    }

    internal bool IsMatch(ReadOnlySpan<char> letters) => _regex.IsMatch(letters);

    /// <summary>Writes a text in letters, one for each code point; there are never more of them.</summary>
    internal int Letters(ReadOnlySpan<char> text, Span<char> letters)
    {
        var written = 0;
        while (!text.IsEmpty)
        {
            var c = text[0];
            var length = 1;
            if (!char.IsAscii(c))
            {
                Rune.DecodeFromUtf16(text, out Rune rune, out length);
                c = _alphabet.LetterOf(rune.Value);
            }

            letters[written++] = c;
            text = text[length..];
        }

        return written;
    }

    /// <summary>As above, from UTF-8. What is none counts as U+FFFD.</summary>
    internal int Letters(ReadOnlySpan<byte> utf8, Span<char> letters)
    {
        var written = 0;
        while (true)
        {
            Ascii.ToUtf16(utf8, letters[written..], out var ascii);
            written += ascii;
            utf8 = utf8[ascii..];
            if (utf8.IsEmpty)
                return written;
            // A word of another script is a run.
            do
            {
                Rune.DecodeFromUtf8(utf8, out Rune rune, out var length);
                letters[written++] = _alphabet.LetterOf(rune.Value);
                utf8 = utf8[length..];
            }
            while (!utf8.IsEmpty && utf8[0] > CodePoints.LastAscii);
        }
    }
}
