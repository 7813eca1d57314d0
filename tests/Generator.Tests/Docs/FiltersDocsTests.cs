using System.Text.RegularExpressions;
using Grapnel.Filters;
using Grapnel.Generator.Tests.Filters;
using Grapnel.Generator.Tests.Harness;

namespace Grapnel.Generator.Tests.Docs;

/// <summary>What the page about filters says is so.</summary>
public partial class FiltersDocsTests
{
    private static readonly Lazy<FilterAssembly> Compiled = new(static () => FilterAssembly.OnDocuments(Filters));

    public static TheoryData<int> Examples => [.. Enumerable.Range(0, FilterExample.All.Count)];

    public static TheoryData<int> Differences => [.. Enumerable.Range(0, FilterDifference.All.Count)];

    [Fact]
    public void It_lists_the_members_of_a_request() =>
        MemberRow().Matches(FiltersPage.Text).Select(row => (row.Groups["path"].Value, row.Groups["value"].Value, row.Groups["missing"].Value, row.Groups["open"].Value)).ShouldBe(
            RequestPaths.All.Select(member => (member.Path, NounOf(member.Value), Answer(member.Presence != RequestPresence.Always), Answer(member.Below is not null))));

    [Fact]
    public void It_has_an_example_of_each_operator() =>
        FilterExample.All.Select(static example => example.Title.Split(',')[0]).Distinct().ShouldBe([.. FilterOperators.Keywords, "everything"], ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_matches_what_it_says(int number)
    {
        var example = FilterExample.All[number];
        example.Documents.ShouldNotBeEmpty();
        foreach (var (document, match) in example.Documents)
            Matches(example.Filter, document).ShouldBe(match, $"{example.Filter} on {document}");
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_becomes_the_code_it_says(int number)
    {
        var example = FilterExample.All[number];
        var code = Normal(FilterAssembly.OnDocuments([example.Filter]).Run.File(".Filters.g.cs"));
        example.Code.ShouldNotBeEmpty();
        foreach (var line in example.Code)
            code.ShouldContain(Normal(line), customMessage: code);
    }

    [Theory]
    [MemberData(nameof(Differences))]
    public void A_difference_from_Koncorde_is_as_it_says(int number)
    {
        var row = FilterDifference.All[number];
        var here = FilterParser.Parse(row.Filter).Error is not null ? "refused" : Matches(row.Filter, row.Document) ? "matches" : "not";
        here.ShouldBe(row.Here, $"{row.Filter} on {row.Document}");
    }

    [Fact]
    public void There_are_differences() => FilterDifference.All.Count.ShouldBeGreaterThan(15);

    [Fact]
    public void Its_code_breaks_no_rule() =>
        Block().Matches(FiltersPage.Text).Select(static match => GeneratorHarness.Run([match.Groups["code"].Value, "global using Grapnel;"]).Diagnostics.Length).ShouldAllBe(static count => count == 0);

    private static IEnumerable<string> Filters =>
        FilterExample.All.Select(static example => example.Filter).Concat(FilterDifference.All.Where(static row => row.Here != "refused").Select(static row => row.Filter)).Distinct();

    /// <summary>The answer of both engines.</summary>
    private static bool Matches(string filter, string content)
    {
        var document = new Document(null, JsonFields.Parse(content));
        var answer = Compiled.Value.DocumentPredicate(filter)(document);
        DocumentFilter.Parse(filter).Matches(document).ShouldBe(answer, $"evaluated: {filter} on {content}");
        return answer;
    }

    private static string Normal(string code) =>
        Space().Replace(code.Replace("global::Grapnel.CompilerServices.", "", StringComparison.Ordinal), " ");

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

    [GeneratedRegex("""^```csharp\n(?<code>.*?)^```$""", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("""\s+""")]
    private static partial Regex Space();
}
