namespace Quickstart.Tests;

/// <summary>Runs over real earthquakes: every number printed is the one worked out again from the file.</summary>
public sealed class RealFileTests
{
    [Fact]
    public async Task The_shipped_file_is_accounted_for()
    {
        var result = await RunResult.Of();
        var expected = new Expected(Run.ShippedFile);
        expected.Read.ShouldBeGreaterThanOrEqualTo(300);
        Check(result, expected);
    }

    [Fact]
    public async Task The_shared_file_is_accounted_for()
    {
        string path = SharedFile();
        Assert.SkipUnless(File.Exists(path), $"There is no '{path}' here.");
        var result = await RunResult.Of(path);
        result.Sum[0].ShouldBe(1707);
        Check(result, new Expected(path));
    }

    [Fact]
    public async Task Two_runs_print_the_same()
    {
        var first = await RunResult.Of();
        var second = await RunResult.Of();
        second.Output.ShouldBe(first.Output);
    }

    [Fact]
    public async Task Progress_goes_to_the_errors_stream_and_leaves_the_output_clean()
    {
        using var file = new TemporaryFile(string.Concat(Enumerable.Repeat("{\"body\":{\"mag\":1,\"time\":0,\"location\":{\"lat\":0,\"lon\":0}}}\n", 1200)));
        var result = await RunResult.Of(file.Path);
        result.Errors.ShouldStartWith("500 read: 500 stored, 0 dropped, 0 aborted, 0 bad lines\n1,000 read: ");
        result.Output.ShouldNotContain("1,000 read");
    }

    [Fact]
    public async Task On_a_terminal_progress_is_one_line_that_is_cleared_at_the_end()
    {
        using var errors = new StringWriter();
        var progress = new Progress(errors, isTerminal: true);
        await Task.Delay(150, TestContext.Current.CancellationToken);
        progress.Show(new Counts { Read = 3 });
        progress.Show(new Counts { Read = 4 });
        progress.Finish();
        string line = "3 read: 0 stored, 0 dropped, 0 aborted, 0 bad lines";
        errors.ToString().ShouldBe($"\r{line}\r{new string(' ', line.Length)}\r");
    }

    private static void Check(RunResult result, Expected expected)
    {
        result.ExitCode.ShouldBe(Run.Done);
        result.Sum.ShouldBe([expected.Read, expected.Stored, expected.Dropped, expected.Aborted, 0]);

        // Every kind of outcome is in the file, or the run shows less than it says.
        new[] { expected.Stored, expected.Negative, expected.Aborted, expected.OtherTypes.Count, expected.Alerts.Count(), expected.AlertsAtSea.Count(), expected.NearAnchorage.Count() }.ShouldAllBe(static count => count > 0);

        result["validator", "passed"].ShouldBe(expected.Read - expected.Aborted);
        result["validator", "aborted: place uncertain, gap over 300°"].ShouldBe(expected.Aborted);
        result["(backend)", "aborted, PreconditionError (412)"].ShouldBe(expected.Aborted);
        result["noise", "passed"].ShouldBe(expected.Stored);
        result["noise", "dropped: magnitude below 0"].ShouldBe(expected.Negative);
        foreach (var (type, count) in expected.OtherTypes)
            result["noise", $"dropped: is no earthquake but: {type}"].ShouldBe(count);
        result["enricher", "enriched"].ShouldBe(expected.Stored - expected.WithoutRegion);
        result["enricher", "enriched, without a region"].ShouldBe(expected.WithoutRegion);
        result["archive", "filed by month"].ShouldBe(expected.Stored);
        foreach (var (month, count) in expected.Months)
            result["(backend)", $"stored in quakes-{month}"].ShouldBe(count);
        CheckHooks(result, expected);
    }

    private static void CheckHooks(RunResult result, Expected expected)
    {
        foreach (var (magnitudeClass, count) in expected.Classes)
            result["statistics", $"stored, {magnitudeClass}"].ShouldBe(count);
        result["statistics", "heard document:beforeCreate"].ShouldBe(expected.Stored);
        result["statistics", "heard document:afterCreate"].ShouldBe(expected.Stored);
        result["statistics", "heard document:errorCreate"].ShouldBe(expected.Aborted);
        Record("strongest: ").ShouldBe(expected.Strongest);
        Record("deepest, km: ").ShouldBe(expected.Deepest);

        result["alert", "alerts raised, magnitude 5 and over"].ShouldBe(expected.Alerts.Count());
        result["city", "within 300 km of Anchorage, magnitude 3 and over"].ShouldBe(expected.NearAnchorage.Count());
        result.Rows.Where(static row => row.What.StartsWith("paged desk ", StringComparison.Ordinal)).Sum(row => result[row.Plugin, row.What])
            .ShouldBe(expected.Alerts.Count() - expected.AlertsAtSea.Count());
        foreach (var group in expected.AlertsAtSea.GroupBy(static body => Expected.Text(body, "place")))
            result["duty", $"nobody on duty: {group.Key}"].ShouldBe(group.Count());
        result["watchdog", "hook of duty on quake:alerted failed: InvalidOperationException"].ShouldBe(expected.AlertsAtSea.Count());

        double Record(string what)
        {
            var row = result.Rows.Single(row => row.Plugin == "statistics" && row.What.StartsWith(what, StringComparison.Ordinal));
            return double.Parse(result.Text(row.Plugin, row.What), System.Globalization.CultureInfo.InvariantCulture);
        }
    }

    private static string SharedFile() => Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "data", "earthquakes.jsonl"));
}
