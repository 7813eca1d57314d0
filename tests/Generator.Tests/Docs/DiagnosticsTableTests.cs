using System.Text.RegularExpressions;
using Grapnel.Generator.Tests.Harness;

namespace Grapnel.Generator.Tests.Docs;

public partial class DiagnosticsTableTests
{
    private const string Advice = "write it again with GRAPNEL_UPDATE_DOCS=1 dotnet test tests/Generator.Tests --filter DiagnosticsTableTests";

    [Fact]
    public void The_table_of_rules_shows_each_with_its_severity_and_whether_it_has_a_fix() => Compare(DiagnosticsTable.Write, "docs", "diagnostics", "README.md");

    [Fact]
    public void The_readme_knows_how_many_rules_there_are() => Compare(DiagnosticsTable.WriteNumber, "README.md");

    // What the pages are made from is what is checked: a table that is not found would be left as it is.
    [Fact]
    public void Both_are_written_where_they_stand()
    {
        DiagnosticsTable.Write("by hand\n\n| rule | what it says | old |\n|---|---|---|\n| [GRP0001](x) | Wrong | error |\n\nby hand\n").ShouldSatisfyAllConditions(
            page => page.ShouldStartWith("by hand\n\n| rule | what it says | severity | fix |\n|---|---|---|---|\n| [GRP0001](GRP0001.md) | Event is not declared | error | yes |\n"),
            page => page.ShouldContain("\n| [GRP0020](GRP0020.md) | Event is declared differently by two assemblies | error | no |\n"),
            page => page.ShouldContain("\n| GRP0012 | Filter is not compiled yet; the id is not used again | retired | |\n"),
            page => page.ShouldEndWith(" |\n\nby hand\n"),
            page => Row().Count(page).ShouldBe(Parts.Descriptors.Length + Diagnostics.DescriptorTests.Retired.Length));
        DiagnosticsTable.WriteNumber("a [1 rules](docs/diagnostics/README.md) b").ShouldBe($"a [{Parts.Descriptors.Length} rules](docs/diagnostics/README.md) b");
    }

    private static void Compare(Func<string, string> write, params string[] path)
    {
        var page = Repository.Read(path).ReplaceLineEndings("\n");
        var expected = write(page);
        if (Environment.GetEnvironmentVariable("GRAPNEL_UPDATE_DOCS") == "1")
            File.WriteAllText(Repository.PathTo(path), expected);

        Repository.Read(path).ReplaceLineEndings("\n").Split('\n').ShouldBe(expected.Split('\n'), $"{string.Join('/', path)} is out of date: {Advice}");
    }

    [GeneratedRegex("""^\| \[?GRP\d{4}\b""", RegexOptions.Multiline)]
    private static partial Regex Row();
}
