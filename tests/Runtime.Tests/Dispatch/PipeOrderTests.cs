namespace Grapnel.Tests.Dispatch;

[Plugin("order-b")]
public sealed class OrderBPlugin
{
    [Pipe("order:*")]
    public List<string> Scope(List<string> trace) => [.. trace, "b:scope"];

    [Pipe("order:before*")]
    public List<string> Before(List<string> trace) => [.. trace, "b:before"];

    [Pipe("order:beforePack")]
    public List<string> Exact(List<string> trace) => [.. trace, "b:exact"];

    [Pipe("order:beforePack", Order = -1)]
    public async Task<List<string>> First(List<string> trace)
    {
        await Task.Yield();
        return [.. trace, "b:first"];
    }
}

[Plugin("order-a")]
public sealed class OrderAPlugin
{
    [Pipe("order:beforePack", Order = 1)]
    public List<string> Last(List<string> trace) => [.. trace, "a:last"];

    [Pipe("order:beforePack")]
    public ValueTask<List<string>> Exact(List<string> trace) => new([.. trace, "a:exact"]);

    [Pipe("order:beforePack")]
    public List<string> Second(List<string> trace) => [.. trace, "a:second"];

    [Pipe("order:before*", Order = -100)]
    public List<string> Before(List<string> trace) => [.. trace, "a:before"];
}

public sealed class PipeOrderTests
{
    [Fact]
    public async Task Exact_pipes_run_before_prefix_wildcards_and_those_before_the_scope()
    {
        await using var host = await Hosts.With([typeof(OrderAPlugin), typeof(OrderBPlugin)]);

        var trace = await host.Events.PipeAsync(TestEvents.OrderedBefore, []);

        trace.ShouldBe(["b:first", "a:exact", "a:second", "b:exact", "a:last", "a:before", "b:before", "b:scope"]);
    }

    [Fact]
    public async Task A_plugin_that_is_left_out_takes_its_rows_out_of_the_chain()
    {
        await using var host = await Hosts.With<OrderAPlugin>();

        (await host.Events.PipeAsync(TestEvents.OrderedBefore, [])).ShouldBe(["a:exact", "a:second", "a:last", "a:before"]);
    }

    [Fact]
    public async Task An_event_outside_the_prefix_hears_the_scope_alone()
    {
        await using var host = await Hosts.With([typeof(OrderAPlugin), typeof(OrderBPlugin)]);

        (await host.Events.PipeAsync(TestEvents.Ordered, [])).ShouldBe(["b:scope"]);
    }
}
