using System.Globalization;
using System.Text.RegularExpressions;
using Grapnel.Generator.Tests.Harness;

namespace Grapnel.Generator.Tests.Docs;

/// <summary>Writes the table of rules into docs/diagnostics/README.md, and their number into README.md; what stands around them is written by hand.</summary>
internal static partial class DiagnosticsTable
{
    private const string Head = "| rule | what it says | severity | fix |\n|---|---|---|---|\n";

    /// <summary>The page with the table as it should be.</summary>
    /// <param name="page">The page as it is; its first table is that of the rules.</param>
    public static string Write(string page) =>
        Table().Replace(page, _ => Head + string.Concat(Rows().OrderBy(static row => row.Id, StringComparer.Ordinal).Select(static row => row.Text)), 1);

    /// <summary>The page that tells how many rules there are.</summary>
    /// <param name="page">The page as it is.</param>
    public static string WriteNumber(string page) => Number().Replace(page, $"[{Parts.Descriptors.Length} rules](docs/diagnostics/README.md)", 1);

    private static IEnumerable<(string Id, string Text)> Rows()
    {
        foreach (var rule in Parts.Descriptors)
        {
            var fix = Repository.Read("docs", "diagnostics", rule.Id + ".md").Contains("\nFix: ", StringComparison.Ordinal) ? "yes" : "no";
            yield return (rule.Id, $"| [{rule.Id}]({rule.Id}.md) | {rule.Title.ToString(CultureInfo.InvariantCulture)} | {rule.DefaultSeverity.ToString().ToLowerInvariant()} | {fix} |\n");
        }

        foreach (var retired in Retired().Matches(Repository.Read("src", "Generator", "AnalyzerReleases.Unshipped.md") + Repository.Read("src", "Generator", "AnalyzerReleases.Shipped.md")).AsEnumerable())
            yield return (retired.Groups["id"].Value, $"| {retired.Groups["id"].Value} | {retired.Groups["title"].Value}; the id is not used again | retired | |\n");
    }

    [GeneratedRegex("""^\| rule \| what it says \| .*\n(\|.*\n)+""", RegexOptions.Multiline)]
    private static partial Regex Table();

    [GeneratedRegex("""\[\d+ rules\]\(docs/diagnostics/README\.md\)""")]
    private static partial Regex Number();

    [GeneratedRegex("""^; (?<id>GRP\d{4}) \((?<title>[^)]+)\) is retired""", RegexOptions.Multiline)]
    private static partial Regex Retired();
}
