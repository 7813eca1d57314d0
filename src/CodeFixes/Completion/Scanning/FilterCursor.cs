using Grapnel.Filters;

namespace Grapnel.CodeFixes.Completion.Scanning;

/// <summary>Where a caret stands in a filter.</summary>
/// <param name="Text">The filter.</param>
/// <param name="Frame">The object or list around the caret.</param>
/// <param name="Step">What is expected there: a key or a value, else nothing can be said.</param>
/// <param name="Key">The key whose value is expected; null in a list.</param>
/// <param name="Word">The characters around the caret that are one word, without quotes; of none, the place.</param>
/// <param name="Before">The part of the word before the caret.</param>
internal sealed record FilterCursor(string Text, FilterFrame Frame, FilterStep Step, string? Key, TextRange Word, string Before)
{
    /// <summary>The quote the word stands in; null where it stands in none.</summary>
    public char? Quote { get; init; }

    /// <summary>Whether that quote is closed right behind the word.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Whether a colon follows the word.</summary>
    public bool HasColon { get; init; }

    /// <summary>Whether the filter is written as strict JSON: its first quote is a double one.</summary>
    public bool IsStrict { get; init; }

    /// <summary>The path before the last dot of a word in quotes, and the characters behind it.</summary>
    public (string Prefix, TextRange Segment) PathBefore()
    {
        var dot = Before.LastIndexOf('.');
        var end = Text.IndexOf('.', Word.Start + Before.Length, Word.End - Word.Start - Before.Length);
        return (Before.Substring(0, Math.Max(0, dot)), TextRange.Between(Word.Start + dot + 1, end < 0 ? Word.End : end));
    }
}
