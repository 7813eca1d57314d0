using System.Text.RegularExpressions;
using Grapnel.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Grapnel.Generator.Tests.Docs;

/// <summary>Descriptors, release ledger, pages and the table of pages name the same rules, and what the pages show is true.</summary>
public partial class DiagnosticsDocsTests
{
    internal const string GlobalUsing = "global using Grapnel;";

    public static TheoryData<string> Pages =>
        [.. Directory.GetFiles(Repository.PathTo("docs", "diagnostics"), "GRP*.md").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Ids => Parts.Descriptors.Select(rule => rule.Id);

    [Fact]
    public void Every_rule_has_a_page_and_every_page_a_rule() => Pages.Select(row => row.Data).ShouldBe(Ids, ignoreOrder: true);

    [Fact]
    public void The_ledger_names_every_rule_with_its_severity()
    {
        var ledger = Repository.Read("src", "Generator", "AnalyzerReleases.Shipped.md") + "\n" + Repository.Read("src", "Generator", "AnalyzerReleases.Unshipped.md");
        var rows = LedgerRow().Matches(ledger).ToDictionary(row => row.Groups["id"].Value, row => row.Groups["severity"].Value);

        rows.Keys.ShouldBe(Ids, ignoreOrder: true);
        foreach (var rule in Parts.Descriptors)
            rows[rule.Id].ShouldBe(rule.DefaultSeverity.ToString());
    }

    [Fact]
    public void The_table_names_every_rule_with_the_title_of_its_page()
    {
        var rows = TableRow().Matches(Repository.Read("docs", "diagnostics", "README.md"))
            .ToDictionary(row => row.Groups["id"].Value, row => (Link: row.Groups["link"].Value, Title: row.Groups["title"].Value, Severity: row.Groups["severity"].Value));

        rows.Keys.ShouldBe(Ids);
        foreach (var rule in Parts.Descriptors)
        {
            rows[rule.Id].Link.ShouldBe($"{rule.Id}.md");
            rows[rule.Id].Severity.ShouldBe(rule.DefaultSeverity.ToString().ToLowerInvariant());
            rows[rule.Id].Title.ShouldBe(rule.Title.ToString(System.Globalization.CultureInfo.InvariantCulture));
            Page(rule.Id).ShouldStartWith($"# {rule.Id}: {rows[rule.Id].Title}\n");
        }
    }

    [Fact]
    public void The_table_and_the_ids_remember_every_retired_rule()
    {
        RetiredRow().Matches(Repository.Read("docs", "diagnostics", "README.md")).Select(row => row.Groups["id"].Value).ShouldBe(Diagnostics.DescriptorTests.Retired);
        foreach (var id in Diagnostics.DescriptorTests.Retired)
        {
            Repository.Read("src", "Generator", "AnalyzerReleases.Unshipped.md").ShouldContain($"; {id} (");
            Repository.Read("src", "Generator", "Rules", "DiagnosticIds.cs").ShouldContain($"// {id}, ");
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_is_short_and_shows_a_violation_and_its_repair(string id)
    {
        var page = Page(id);

        page.Split('\n').Length.ShouldBeLessThan(80);
        Blocks(page).Select(block => block.Section).ShouldBe(["Violation", "Fixed"]);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_violation_breaks_this_rule_and_no_other(string id) =>
        Run(id, "Violation").Diagnostics.Select(d => d.Id).Distinct().ShouldBe([id]);

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_repair_breaks_no_rule(string id) => Run(id, "Fixed").Diagnostics.ShouldBeEmpty();

    private static GeneratorRun Run(string id, string section)
    {
        var (source, options) = Code(id, section);
        return GeneratorHarness.Run([source, GlobalUsing], options);
    }

    /// <summary>The code of a block that is judged, and how it is compiled: with the assemblies shown before it, as the application or in the language it says.</summary>
    internal static (string Source, HarnessOptions Options) Code(string id, string section)
    {
        var code = Blocks(Page(id)).Single(block => block.Section == section).Code;
        var parts = AssemblyMark().Split(code);
        var libraries = new List<GeneratorRun>();
        for (var i = 1; i + 2 < parts.Length; i += 2)
            libraries.Add(GeneratorHarness.Compile(parts[i], [parts[i + 1], GlobalUsing]));
        var source = parts[^1];
        var kind = source.Contains(" Main()", StringComparison.Ordinal) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        var options = new HarnessOptions { References = libraries, Kind = kind };
        return LanguageMark().Match(source) is { Success: true } mark && LanguageVersionFacts.TryParse(mark.Groups["version"].Value, out var version)
            ? (source, options with { Language = version })
            : (source, options);
    }

    private static string Page(string id) => Repository.Read("docs", "diagnostics", id + ".md").ReplaceLineEndings("\n");

    private static IEnumerable<(string Section, string Code)> Blocks(string page) =>
        Block().Matches(page).Select(match => (match.Groups["section"].Value, match.Groups["code"].Value));

    /// <summary>The language of a block, where that is what it is about.</summary>
    [GeneratedRegex("""^// <LangVersion>(?<version>\d+)</LangVersion>\n""")]
    private static partial Regex LanguageMark();

    /// <summary>The first line of each assembly of a block that shows several; the last one is judged and refers to the others.</summary>
    [GeneratedRegex("""^// assembly (\w+)\n""", RegexOptions.Multiline)]
    private static partial Regex AssemblyMark();

    [GeneratedRegex("""^## (?<section>\w+)\n\n```csharp\n(?<code>.*?)^```$""", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("""^(?<id>GRP\d{4})\s*\|[^|]*\|\s*(?<severity>\w+)""", RegexOptions.Multiline)]
    private static partial Regex LedgerRow();

    [GeneratedRegex("""^\| \[(?<id>GRP\d{4})\]\((?<link>[^)]*)\) \| (?<title>.*?) \| (?<severity>\w+) \| (yes|no) \|$""", RegexOptions.Multiline)]
    private static partial Regex TableRow();

    [GeneratedRegex("""^\| (?<id>GRP\d{4}) \| .* \| retired \| \|$""", RegexOptions.Multiline)]
    private static partial Regex RetiredRow();
}
