namespace Grapnel.Filters.Tests;

/// <summary>A text with « and » around the characters that are meant.</summary>
internal static class Marked
{
    public static (string Text, TextRange Range) Read(string marked)
    {
        var (start, end) = (marked.IndexOf('«'), marked.IndexOf('»'));
        start.ShouldBeGreaterThanOrEqualTo(0);
        return (marked.Remove(end, 1).Remove(start, 1), TextRange.Between(start, end - 1));
    }
}
