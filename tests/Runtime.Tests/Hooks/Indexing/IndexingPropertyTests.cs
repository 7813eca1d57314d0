using System.Globalization;
using Grapnel.CompilerServices;
using Grapnel.Testing;

namespace Grapnel.Tests.Hooks.Indexing;

/// <summary>
/// Whatever the rows and the payload: what runs is what runs when each row is tested by itself, in the same order. GRAPNEL_FUZZ sets how many
/// sets of rows are tried.
/// </summary>
public sealed class IndexingPropertyTests
{
    private const string AfterWrite = "generic:document:afterWrite";
    private const int Emissions = 12;

    private static int Sets => int.TryParse(Environment.GetEnvironmentVariable("GRAPNEL_FUZZ"), CultureInfo.InvariantCulture, out var count) ? count / 10 : 100;

    [Fact]
    public async Task Requests_find_the_rows_that_match()
    {
        var matched = 0;
        for (var seed = 0; seed < Sets; seed++)
        {
            var random = new RandomRows(seed);
            var rows = random.Rows(seed % 90, onDocuments: false, "server:afterNow", "server:*");
            var module = new ManyHooks([ServerEvents.AfterNow], [.. rows.Select(static row => row.Row)]);
            await using var host = await Start(module);
            for (var i = 0; i < Emissions; i++)
            {
                var request = random.Request();
                await host.Events.PipeAsync(ServerEvents.AfterNow, request);
                await host.WhenHooksAreDoneAsync();

                var expected = InOrder(rows.Select(static row => row.Row)).Where(row => rows[row].WithRequest?.Matches(request) ?? true).Select(static row => (row, (string?)null));
                matched += ShouldRun(rows, module, expected, $"seed {seed}, request {i}");
            }

            host.Failures.ShouldBeEmpty();
        }

        matched.ShouldBeGreaterThan(Sets * Emissions);
    }

    [Fact]
    public async Task Documents_find_the_rows_that_match()
    {
        var matched = 0;
        for (var seed = 0; seed < Sets; seed++)
        {
            var random = new RandomRows(seed);
            var rows = random.Rows(seed % 90, onDocuments: true, AfterWrite, "generic:document:after*");
            var module = new ManyHooks([GenericDocumentEvents.AfterWrite], [.. rows.Select(static row => row.Row)]);
            await using var host = await Start(module);
            for (var i = 0; i < Emissions; i++)
            {
                var request = random.Request();
                Document[] documents = [.. Enumerable.Range(0, i % 5).Select(random.Document)];
                await host.Events.PipeAsync(GenericDocumentEvents.AfterWrite, documents, request);
                await host.WhenHooksAreDoneAsync();

                var expected =
                    from row in InOrder(rows.Select(static row => row.Row))
                    where rows[row].WithRequest?.Matches(request) ?? true
                    from document in rows[row].WithDocument is { } filter ? documents.Where(filter.Matches).Select(static document => document.Id) : [null]
                    select (row, document);
                matched += ShouldRun(rows, module, expected, $"seed {seed}, emission {i}");
            }

            host.Failures.ShouldBeEmpty();
        }

        matched.ShouldBeGreaterThan(Sets * Emissions);
    }

    private static Task<TestHost> Start(PluginModule module) => TestHost.StartAsync(builder =>
    {
        builder.AddModule(module);
        builder.Configure(static options => options.HookConcurrency = 1);
    });

    /// <summary>The exact name first, then the wildcard; in each as they were declared. Plugins run beside each other.</summary>
    private static IEnumerable<int> InOrder(IEnumerable<ManyRow> rows) =>
        rows.Select(static (row, number) => (row, number)).OrderBy(static row => row.row.Event.Contains('*', StringComparison.Ordinal)).ThenBy(static row => row.number).Select(static row => row.number);

    private static int ShouldRun(
        List<(ManyRow Row, RequestFilter? WithRequest, DocumentFilter? WithDocument)> rows, ManyHooks module, IEnumerable<(int Row, string? Document)> expected, string where)
    {
        string[] plugins = [.. rows.Select(static row => row.Row.Plugin)];
        var ran = module.TakeRan().OrderBy(run => plugins[run.Row], StringComparer.Ordinal).ToList();
        ran.ShouldBe(expected.OrderBy(run => plugins[run.Row], StringComparer.Ordinal), ignoreOrder: false, where);
        return ran.Count;
    }
}
