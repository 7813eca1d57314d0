using Grapnel.CompilerServices;
using Grapnel.Filters.Evaluation;

namespace Grapnel.Tests.Hooks.Indexing;

/// <summary>Looking up costs no memory, however many rows there are.</summary>
public sealed class IndexingAllocationTests
{
    private const string AfterWrite = "generic:document:afterWrite";

    public static TheoryData<string, string> Requests => new()
    {
        { "none", "{ equals: { 'input.body.a': 'none' } }" },
        { "one of many in one plugin", "{ equals: { 'input.body.a': 'v7' } }" },
        { "all of one plugin", "{ equals: { 'input.body.b': 'own' } }" },
        { "an interval", "{ and: [ { equals: { 'input.body.a': 'v9' } }, { range: { 'input.body.n': { gt: 1, lte: 2 } } } ] }" },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task By_request(string what, string filter)
    {
        _ = what;
        var rows = Enumerable.Range(0, 200).Select(static i => new ManyRow("many", "server:afterNow", OnRequest($"{{ equals: {{ 'input.body.a': 'w{i}' }} }}")))
            .Append(new ManyRow("many", "server:afterNow", OnRequest(filter.Contains("own", StringComparison.Ordinal) ? "{ equals: { 'input.body.a': 'none' } }" : filter)))
            .Concat(Enumerable.Range(0, 6).Select(i => new ManyRow("own", "server:afterNow", OnRequest(filter.Contains("own", StringComparison.Ordinal) ? filter : "{ equals: { 'input.body.b': 'other' } }"))));
        var module = new ManyHooks([ServerEvents.AfterNow], [.. rows]);
        await using var host = await PluginHost.StartAsync(builder => builder.AddModule(module));
        var value = filter.Contains("v7", StringComparison.Ordinal) ? "v7" : "v9";
        var request = Request.Parse($$"""{"action":"x","body":{"a":"{{value}}","b":"own","n":2} }""");

        (await Least(host, () => IsDone(host.Events.PipeAsync(ServerEvents.AfterNow, request)))).ShouldBe(0);
        (module.TakeRan().Count > 0).ShouldBe(!filter.Contains("none", StringComparison.Ordinal));
    }

    [Fact]
    public async Task By_documents_none_of_which_matches()
    {
        var module = new ManyHooks(
            [GenericDocumentEvents.AfterWrite],
            [.. Enumerable.Range(0, 200).Select(static i => new ManyRow("many", AfterWrite, RowFilters.Of(null, DocumentFilter.Parse($"{{ and: [ {{ equals: {{ a: 'w{i % 20}' }} }}, {{ range: {{ n: {{ gt: {i} }} }} }} ] }}"))))]);
        await using var host = await PluginHost.StartAsync(builder => builder.AddModule(module));
        Document[] documents = [.. Enumerable.Range(0, 50).Select(static i => new Document($"{i}", JsonFields.Parse($$"""{"a":"w{{i}}","n":-1}""")))];
        var request = new Request("document", "mCreate");

        (await Least(host, () => IsDone(host.Events.PipeAsync(GenericDocumentEvents.AfterWrite, documents, request)))).ShouldBe(0);
        module.TakeRan().ShouldBeEmpty();
    }

    private static RowFilter OnRequest(string filter) => RowFilters.Of(RequestFilter.Parse(filter), null)!;

    private static bool IsDone<T>(ValueTask<T> task) => task.IsCompletedSuccessfully;

    /// <summary>The fewest bytes of some emissions on one thread: the pool's own queue grows now and then, at whoever happens to add to it.</summary>
    private static async Task<long> Least(PluginHost host, Func<bool> emit)
    {
        var least = long.MaxValue;
        for (var i = 0; i < 60; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var isDone = emit();
            var spent = GC.GetAllocatedBytesForCurrentThread() - before;
            isDone.ShouldBeTrue();
            await host.WhenHooksAreDoneAsync();
            least = Math.Min(least, i < 10 ? long.MaxValue : spent);
        }

        return least;
    }
}
