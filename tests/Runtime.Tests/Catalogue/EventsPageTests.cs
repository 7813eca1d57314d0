namespace Grapnel.Tests.Catalogue;

public sealed class EventsPageTests
{
    private const string Advice = "docs/events.md is out of date: write it again with GRAPNEL_UPDATE_DOCS=1 dotnet test tests/Runtime.Tests --filter EventsPageTests";

    [Fact]
    public void The_page_of_events_shows_what_is_declared()
    {
        var path = Repository.PathTo("docs", "events.md");
        var expected = EventsPage.Write();
        if (Environment.GetEnvironmentVariable("GRAPNEL_UPDATE_DOCS") == "1")
            File.WriteAllText(path, expected);

        // Line by line: a difference of the whole page would fill the screen.
        var lines = File.ReadAllText(path).ReplaceLineEndings("\n").Split('\n');
        var expectedLines = expected.Split('\n');
        foreach (var (line, should) in lines.Zip(expectedLines))
            line.ShouldBe(should, Advice);
        lines.Length.ShouldBe(expectedLines.Length, Advice);
    }
}
