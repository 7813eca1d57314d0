using Grapnel.CompilerServices;
using Grapnel.Filters.Evaluation;
using Grapnel.Testing;

namespace Grapnel.Tests.Hooks.Indexing;

/// <summary>Many hooks on one event: what is found is not tested, what throws costs its row alone, and wildcards and late events have indexes too.</summary>
public sealed class IndexingTests
{
    private const string AfterWrite = "generic:document:afterWrite";

    private static readonly HookEvent<Parcelled> Sent = EventFactory.Hook<Parcelled>("shop:sent", Payload.Immutable<Parcelled>());

    [Fact]
    public async Task Rows_whose_key_says_everything_are_not_tested()
    {
        var tested = 0;
        var module = OnRequests(1000, i => Keyed($"i{i}", new RowKey("input.resource.index", $"i{i}"), () => tested++));
        await using var host = await TestHost.StartAsync(builder => builder.AddModule(module));

        await Emit(host, "i77");

        module.TakeRan().ShouldBe([(77, null)]);
        tested.ShouldBe(0);
    }

    [Fact]
    public async Task Of_the_others_those_are_tested_that_may_match()
    {
        var tested = 0;
        var module = OnRequests(1000, i => Keyed($"i{i}", new RowKey("input.resource.index", $"i{i % 10}").AndMore(), () => tested++));
        await using var host = await TestHost.StartAsync(builder => builder.AddModule(module));

        await Emit(host, "i7");

        module.TakeRan().ShouldBe([(7, null)]);
        tested.ShouldBe(100);
    }

    [Fact]
    public async Task Few_rows_are_tested_in_turn()
    {
        var tested = 0;
        var module = OnRequests(4, i => Keyed($"i{i}", new RowKey("input.resource.index", $"i{i}"), () => tested++));
        await using var host = await TestHost.StartAsync(builder => builder.AddModule(module));

        await Emit(host, "i3");

        module.TakeRan().ShouldBe([(3, null)]);
        tested.ShouldBe(4);
    }

    [Fact]
    public async Task An_event_the_host_was_not_told_of_finds_the_rows_of_its_wildcards()
    {
        var tested = 0;
        var rows = Enumerable.Range(0, 10).Select(i => new ManyRow("p", "late:*", Keyed($"i{i}", new RowKey("input.resource.index", $"i{i}"), () => tested++)));
        var module = new ManyHooks([], [.. rows]);
        await using var host = await TestHost.StartAsync(builder => builder.AddModule(module));
        var late = EventFactory.Hook<Request>("late:arrived", Payload.Snapshot<Request>());

        await host.Events.EmitAsync(late, Of("i3"));
        await host.WhenHooksAreDoneAsync();

        module.TakeRan().ShouldBe([(3, null)]);
        tested.ShouldBe(0);
    }

    [Fact]
    public async Task A_payload_that_throws_when_asked_for_its_request_costs_each_row_that_asks()
    {
        var rows = Enumerable.Range(0, 6).Select(static i => new ManyRow("p", "shop:sent", Keyed($"i{i}", new RowKey("input.resource.index", $"i{i}"))))
            .Append(new ManyRow("p", "shop:sent", null));
        var module = new ManyHooks([Sent, HookEvents.OnError], [.. rows]);
        await using var host = await TestHost.StartAsync(builder => builder.AddModule(module));

        await host.Events.EmitAsync(Sent, new Parcelled(null));
        await host.WhenHooksAreDoneAsync();

        module.TakeRan().ShouldBe([(6, null)]);
        host.Failures.Select(static failure => failure.Method).ShouldBe(["M0", "M1", "M2", "M3", "M4", "M5"]);
        host.Failures.ShouldAllBe(static failure => failure.Error is InvalidOperationException);
    }

    [Fact]
    public async Task A_predicate_that_throws_costs_its_row()
    {
        var module = OnRequests(10, static i => Keyed(
            "x", new RowKey("input.resource.index", "x").AndMore(), i == 4 ? static () => throw new InvalidOperationException("odd") : null));
        await using var host = await TestHost.StartAsync(builder => builder.AddModule(module));

        await Emit(host, "x");

        module.TakeRan().Select(static run => run.Row).ShouldBe([0, 1, 2, 3, 5, 6, 7, 8, 9]);
        host.Failures.ShouldHaveSingleItem().Method.ShouldBe("M4");
    }

    [Fact]
    public async Task The_request_is_tested_once_and_before_the_documents()
    {
        var (requests, documents) = (0, 0);
        var rows = Enumerable.Range(0, 8).Select(i => new ManyRow("p", AfterWrite, new RowFilter(
            "{…}",
            request => Count(ref requests) && request.Input.Resource.Index == "yes",
            "{…}",
            document => Count(ref documents) && document.TryGet("city", out string? city) && city == $"c{i}")
        {
            DocumentKey = new RowKey("city", $"c{i}").AndMore(),
        }));
        var module = new ManyHooks([GenericDocumentEvents.AfterWrite], [.. rows]);
        await using var host = await TestHost.StartAsync(builder => builder.AddModule(module));

        await Write(host, Of("no"), City("a", "c1"), City("b", "c1"), City("c", "c2"), City("d", "none"));
        (requests, documents).ShouldBe((2, 0));

        await Write(host, Of("yes"), City("a", "c1"), City("b", "c1"), City("c", "c2"), City("d", "none"));
        (requests, documents).ShouldBe((4, 3));
        module.TakeRan().ShouldBe([(1, "a"), (1, "b"), (2, "c")]);

        static bool Count(ref int count) => ++count > 0;
    }

    [Fact]
    public async Task Documents_that_are_not_there_are_passed_over()
    {
        var module = new ManyHooks(
            [GenericDocumentEvents.AfterWrite],
            [.. Enumerable.Range(0, 6).Select(static i => new ManyRow("p", AfterWrite, RowFilters.Of(null, DocumentFilter.Parse($"{{ equals: {{ city: 'c{i}' }} }}"))))]);
        await using var host = await TestHost.StartAsync(builder => builder.AddModule(module));

        await Write(host, Of("x"), City("a", "c1"), null!, City("b", "c1"));

        module.TakeRan().ShouldBe([(1, "a"), (1, "b")]);
    }

    [Fact]
    public async Task Many_matches_of_many_documents_leave_the_stack()
    {
        var module = new ManyHooks(
            [GenericDocumentEvents.AfterWrite],
            [.. Enumerable.Range(0, 50).Select(static i => new ManyRow($"p{i % 7}", AfterWrite, RowFilters.Of(null, DocumentFilter.Parse(i % 2 == 0 ? "{ in: { city: ['c0', 'c1'] } }" : "{ equals: { city: 'c1' } }"))))]);
        await using var host = await TestHost.StartAsync(builder => builder.AddModule(module));

        await Write(host, Of("x"), [.. Enumerable.Range(0, 40).Select(static i => City($"d{i}", $"c{i % 4}"))]);

        var ran = module.TakeRan();
        ran.Count.ShouldBe((25 * 20) + (25 * 10));
        ran.Distinct().Count().ShouldBe(ran.Count);
    }

    private static bool Test(Action? tested)
    {
        tested?.Invoke();
        return true;
    }

    private static RowFilter Keyed(string index, RowKey key, Action? tested = null) =>
        new("{…}", request => Test(tested) && request.Input.Resource.Index == index) { RequestKey = key };

    private static ManyHooks OnRequests(int count, Func<int, RowFilter> filter) =>
        new([ServerEvents.AfterNow], [.. Enumerable.Range(0, count).Select(i => new ManyRow("p", "server:afterNow", filter(i)))]);

    private static Request Of(string index) => Request.Parse($$"""{"action":"create","index":"{{index}}"}""");

    private static Document City(string id, string city) => new(id, JsonFields.Parse($$"""{"city":"{{city}}"}"""));

    private static async Task Emit(TestHost host, string index)
    {
        await host.Events.PipeAsync(ServerEvents.AfterNow, Of(index));
        await host.WhenHooksAreDoneAsync();
    }

    private static async Task Write(TestHost host, Request request, params Document[] documents)
    {
        await host.Events.PipeAsync(GenericDocumentEvents.AfterWrite, documents, request);
        await host.WhenHooksAreDoneAsync();
    }

    private sealed class Parcelled(Request? request) : IHasRequest
    {
        public Request Request => request ?? throw new InvalidOperationException("no request");
    }
}
