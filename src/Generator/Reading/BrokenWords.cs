using Microsoft.CodeAnalysis.Text;

namespace Grapnel.Generator.Reading;

/// <summary>The words of broken text that may be the names of attributes or the types of partial properties.</summary>
internal static class BrokenWords
{
    /// <summary>What stands in front of the type of a partial property.</summary>
    public const string Partial = "partial ";

    /// <param name="text">The text of a file.</param>
    /// <param name="spans">What of it is broken.</param>
    public static HashSet<string> Read(SourceText text, IEnumerable<TextSpan> spans)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var span in spans)
        {
            Read(text.ToString(span), words);
        }

        return words;
    }

    private static void Read(string text, HashSet<string> words)
    {
        var last = "";
        for (var start = 0; start < text.Length; start++)
        {
            if (!IsLetter(text[start]))
            {
                continue;
            }

            var end = start;
            while (end < text.Length && IsLetter(text[end]))
            {
                end++;
            }

            var word = text.Substring(start, end - start);
            if (last == "partial")
            {
                words.Add(Partial + word);
            }

            if (IsOpened(text, end) || IsInBrackets(text, start))
            {
                words.Add(word);
            }

            (last, start) = (word, end);
        }
    }

    // Event(…, and Event"… where the bracket is gone.
    private static bool IsOpened(string text, int end)
    {
        while (end < text.Length && char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return end < text.Length && text[end] is '(' or '"' or '@' or '$';
    }

    // [Event, and [Grapnel.Event
    private static bool IsInBrackets(string text, int start)
    {
        while (start > 0 && (IsLetter(text[start - 1]) || text[start - 1] is '.' or ':'))
        {
            start--;
        }

        while (start > 0 && char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        return start > 0 && text[start - 1] == '[';
    }

    private static bool IsLetter(char c) => char.IsLetterOrDigit(c) || c == '_';
}
