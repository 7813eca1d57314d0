using System.Text.RegularExpressions;

namespace Grapnel.Generator.Tests.Docs;

/// <summary>A row of the table of differences from Koncorde.</summary>
/// <param name="Filter">The filter.</param>
/// <param name="Document">The document.</param>
/// <param name="Here">What comes of it here: matches, not, or refused.</param>
internal sealed partial record FilterDifference(string Filter, string Document, string Here)
{
    public static IReadOnlyList<FilterDifference> All { get; } =
        [.. Row().Matches(FiltersPage.Text).Select(static row => new FilterDifference(row.Groups["filter"].Value, row.Groups["document"].Value, row.Groups["here"].Value))];

    public override string ToString() => Filter;

    [GeneratedRegex("""^\| `(?<filter>[^`]+)` \| `(?<document>[^`]+)` \| (?<here>matches|not|refused) \| (?:matches|not|refused|throws|aborts) \| [^|]+ \|$""", RegexOptions.Multiline)]
    private static partial Regex Row();
}
