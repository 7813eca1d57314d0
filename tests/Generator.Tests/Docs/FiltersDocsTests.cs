using System.Text.RegularExpressions;
using Grapnel.Filters;
using Grapnel.Generator.Tests.Harness;

namespace Grapnel.Generator.Tests.Docs;

/// <summary>What the page about filters says is so.</summary>
public partial class FiltersDocsTests
{
    private static readonly string Page = Repository.Read("docs", "filters.md").ReplaceLineEndings("\n");

    [Fact]
    public void It_lists_the_members_of_a_request() =>
        MemberRow().Matches(Page).Select(row => (row.Groups["path"].Value, row.Groups["value"].Value, row.Groups["missing"].Value, row.Groups["open"].Value)).ShouldBe(
            RequestPaths.All.Select(member => (member.Path, NounOf(member.Value), Answer(member.Presence != RequestPresence.Always), Answer(member.Below is not null))));

    [Fact]
    public void It_has_a_row_for_each_operator_that_is_read() =>
        OperatorRow().Matches(Page).Select(row => row.Groups["keyword"].Value).Distinct().ShouldBe(
            Keywords.Where(keyword => FilterOperators.Reader(keyword) is not null), ignoreOrder: true);

    [Fact]
    public void Its_code_breaks_no_rule() =>
        Block().Matches(Page).Select(match => GeneratorHarness.Run([match.Groups["code"].Value, "global using Grapnel;"]).Diagnostics.Length).ShouldAllBe(static found => found == 0);

    private static string[] Keywords =>
        ["and", "bool", "equals", "exists", "geoBoundingBox", "geoDistance", "geoDistanceRange", "geoPolygon", "ids", "in", "match", "missing", "not", "nothing", "or", "range", "regexp", "select"];

    private static string Answer(bool yes) => yes ? "yes" : "no";

    private static string NounOf(RequestValue value) => value switch
    {
        RequestValue.Text => "text",
        RequestValue.Number => "number",
        RequestValue.Boolean => "boolean",
        RequestValue.Texts => "list of texts",
        RequestValue.Json => "any JSON",
        _ => "object",
    };

    [GeneratedRegex("""^\| `(?<path>[\w.]+)` \| (?<value>[\w ]+) \| (?<missing>yes|no) \| (?<open>yes|no) \|$""", RegexOptions.Multiline)]
    private static partial Regex MemberRow();

    [GeneratedRegex("""^\| `\{ (?<keyword>\w+):""", RegexOptions.Multiline)]
    private static partial Regex OperatorRow();

    [GeneratedRegex("""^```csharp\n(?<code>.*?)^```$""", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
