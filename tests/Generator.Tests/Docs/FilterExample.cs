using System.Text.RegularExpressions;

namespace Grapnel.Generator.Tests.Docs;

/// <summary>An operator's example on the page about filters.</summary>
/// <param name="Title">The heading it stands under.</param>
/// <param name="Filter">The filter.</param>
/// <param name="Documents">Documents, with whether they match.</param>
/// <param name="Code">Lines of the C# it becomes.</param>
internal sealed partial record FilterExample(string Title, string Filter, IReadOnlyList<(string Document, bool Match)> Documents, IReadOnlyList<string> Code)
{
    public static IReadOnlyList<FilterExample> All { get; } = [.. Section().Matches(FiltersPage.Text).Select(static section => Read(section.Groups["title"].Value, section.Groups["lines"].Value))];

    public override string ToString() => Title;

    private static FilterExample Read(string title, string lines)
    {
        var pairs = lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => (Word: line[..9].Trim(), Text: line[9..])).ToList();
        pairs.ShouldAllBe(static pair => pair.Word == "filter" || pair.Word == "matches" || pair.Word == "not" || pair.Word == "C#");
        return new FilterExample(
            title,
            pairs.Single(static pair => pair.Word == "filter").Text,
            [.. pairs.Where(static pair => pair.Word is "matches" or "not").Select(static pair => (pair.Text, pair.Word == "matches"))],
            [.. pairs.Where(static pair => pair.Word == "C#").Select(static pair => pair.Text)]);
    }

    [GeneratedRegex("""^### (?<title>[^\n]+)\n(?:(?!^#)[^\n]*\n)*?```text\n(?<lines>.*?)^```$""", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Section();
}
