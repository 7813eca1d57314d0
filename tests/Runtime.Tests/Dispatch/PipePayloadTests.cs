using Grapnel.Errors;

namespace Grapnel.Tests.Dispatch;

[Plugin]
public sealed class PayloadPlugin(Probe probe)
{
    [Pipe("test:numbers")]
    public int Add(int number, string text) => number + text.Length;

    [Pipe("test:numbers", Order = 1)]
    public async ValueTask<int> Twice(int number)
    {
        await Task.Yield();
        return number * 2;
    }

    [Pipe("test:nothing")]
    public void Nothing() => probe.See("nothing");

    [Pipe("test:nothing")]
    public async Task NothingLater(CancellationToken token)
    {
        await Task.Yield();
        probe.See($"nothing later, {token.CanBeCanceled}");
    }

    [Pipe("test:maybe")]
    public Parcel? Swap(Parcel? parcel) => parcel is null ? new Parcel(1) : null;

    [Pipe("test:three")]
    public Parcel Three(Parcel parcel, object request, Crate crate) => parcel with { Weight = crate.Items.Count + (request is Request ? 10 : 0) };
}

[Plugin]
public sealed class NullPlugin
{
    [Pipe("test:plain")]
    public List<string> Null(List<string> trace) => trace.Count == 0 ? null! : trace;

    [Pipe("test:beforePack")]
    public async Task<List<string>> NullLater(List<string> trace)
    {
        await Task.Yield();
        return null!;
    }

    [Pipe("test:numbers")]
    public Task<int> NoTask(int number, string text) => null!;
}

public sealed class PipePayloadTests
{
    [Fact]
    public async Task The_first_argument_travels_and_the_others_are_passed_unchanged()
    {
        await using var host = await Hosts.With<PayloadPlugin>();

        (await host.Events.PipeAsync(TestEvents.Numbers, 4, "abc")).ShouldBe(14);
    }

    [Fact]
    public async Task An_event_without_payload_runs_its_pipes_in_order()
    {
        await using var host = await Hosts.With<PayloadPlugin>();
        using var source = new CancellationTokenSource();

        await host.Events.PipeAsync(TestEvents.Nothing, source.Token);

        host.Probe.Seen.ShouldBe(["nothing", "nothing later, True"]);
    }

    [Fact]
    public async Task Null_is_a_payload_where_the_event_says_so()
    {
        await using var host = await Hosts.With<PayloadPlugin>();

        (await host.Events.PipeAsync(TestEvents.Maybe, new Parcel(3))).ShouldBeNull();
        (await host.Events.PipeAsync(TestEvents.Maybe, null)).ShouldBe(new Parcel(1));
    }

    [Fact]
    public async Task Three_arguments_reach_wider_parameters()
    {
        await using var host = await Hosts.With<PayloadPlugin>();

        var parcel = await host.Events.PipeAsync(TestEvents.Three, new Parcel(0), new Request("c", "a"), new Crate { Items = { "x" } });

        parcel.Weight.ShouldBe(11);
    }

    [Fact]
    public async Task A_missing_argument_is_refused_before_any_pipe()
    {
        await using var host = await Hosts.With<PayloadPlugin>();

        (await Should.ThrowAsync<ArgumentNullException>(async () => await host.Events.PipeAsync(TestEvents.Plain, null!))).Message.ShouldContain("Payload argument 1 of 'test:plain' (List<String>) is null");
        (await Should.ThrowAsync<ArgumentNullException>(async () => await host.Events.PipeAsync(TestEvents.Three, new Parcel(1), null!, new Crate()))).Message.ShouldContain("Payload argument 2 of 'test:three' (Request) is null");
    }

    [Theory]
    [InlineData("test:plain", "Null")]
    [InlineData("test:beforePack", "NullLater")]
    public async Task A_null_result_names_plugin_method_and_event(string eventName, string method)
    {
        await using var host = await Hosts.With<NullPlugin>();

        var error = await Should.ThrowAsync<PluginInternalException>(async () => await host.Events.PipeAsync(eventName, [new List<string>()]));

        (error.Plugin, error.Method, error.Event).ShouldBe(("null", method, eventName));
        error.Id.ShouldBe("plugin.runtime.invalid_pipe_result");
        error.Message.ShouldContain($"Pipe {method} of plugin 'null' returned null on event '{eventName}'");
    }

    [Fact]
    public async Task A_null_task_is_an_error_of_the_plugin()
    {
        await using var host = await Hosts.With<NullPlugin>();

        var error = await Should.ThrowAsync<PluginInternalException>(async () => await host.Events.PipeAsync(TestEvents.Numbers, 1, "x"));

        error.Message.ShouldContain("returned null where a task was expected");
    }

    [Fact]
    public async Task Chains_that_pause_at_the_same_time_keep_apart()
    {
        await using var host = await Hosts.With<PayloadPlugin>();

        var results = await Task.WhenAll(Enumerable.Range(0, 2000).Select(number => Task.Run(async () => await host.Events.PipeAsync(TestEvents.Numbers, number, "abc"))));

        results.ShouldBe(Enumerable.Range(0, 2000).Select(static number => (number + 3) * 2));
    }

    [Fact]
    public async Task A_task_that_is_awaited_twice_says_so()
    {
        await using var host = await Hosts.With<SleepyPlugin>();

        // The pipe waits at a gate, so that the call cannot have ended at once.
        var task = host.Events.PipeAsync(TestEvents.Plain, []);
        host.Probe.Open("go");
        await task;

        (await Should.ThrowAsync<InvalidOperationException>(async () => await task)).Message.ShouldContain("awaited twice");
    }
}
