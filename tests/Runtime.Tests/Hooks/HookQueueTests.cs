namespace Grapnel.Tests.Hooks;

[Plugin("slow")]
public sealed class SlowPlugin(Probe probe, PluginHostAccess host)
{
    [Hook("flood:drop")]
    public async Task Drop(Parcel parcel)
    {
        if (parcel.Weight == 0)
        {
            probe.Open("running");
            await probe.Gate("go");
        }

        probe.See($"{parcel.Weight}");
    }

    [Hook("bell:rung")]
    public async Task EmitMany(Parcel parcel)
    {
        for (var i = 1; i <= parcel.Weight; i++)
        {
            await host.Events.EmitAsync(TestEvents.Drop, new Parcel(i));
        }
    }
}

[Plugin("quick")]
public sealed class QuickPlugin(Probe probe)
{
    [Hook("flood:drop")]
    public void Drop(Parcel parcel) => probe.Open($"quick {parcel.Weight}");
}

public sealed class HookQueueTests
{
    private static async Task<Hosts> Start(Action<GrapnelOptions>? more = null)
    {
        var host = await Hosts.With(
            [typeof(SlowPlugin), typeof(QuickPlugin)],
            options =>
            {
                options.HookConcurrency = 1;
                options.HookQueueCapacity = 2;
                more?.Invoke(options);
            },
            PluginHostAccess.Add);

        // The slow plugin's one pump is busy, and two more items fill its queue.
        await host.Events.EmitAsync(TestEvents.Drop, new Parcel(0));
        await host.Probe.Gate("running");
        await host.Events.EmitAsync(TestEvents.Drop, new Parcel(1));
        await host.Events.EmitAsync(TestEvents.Drop, new Parcel(2));
        return host;
    }

    [Fact]
    public async Task A_full_queue_makes_the_caller_wait_while_the_other_plugins_get_their_items()
    {
        await using var host = await Start();

        var waiting = host.Events.EmitAsync(TestEvents.Drop, new Parcel(3)).AsTask();
        await host.Probe.Gate("quick 3");
        waiting.IsCompleted.ShouldBeFalse();
        host.Probe.Open("go");
        await waiting;
        await host.HooksDone();

        host.Probe.Seen.ShouldBe(["0", "1", "2", "3"]);
    }

    [Fact]
    public async Task Emitters_that_wait_are_let_in_in_turn()
    {
        await using var host = await Start();

        Task[] waiting = [.. Enumerable.Range(3, 20).Select(weight => host.Events.EmitAsync(TestEvents.Drop, new Parcel(weight)).AsTask())];
        host.Probe.Open("go");
        await Task.WhenAll(waiting);
        await host.HooksDone();

        host.Probe.Seen.ShouldBe(Enumerable.Range(0, 23).Select(static weight => $"{weight}"));
    }

    [Fact]
    public async Task After_QueueWait_the_item_is_lost_counted_and_logged()
    {
        await using var host = await Start(static options => options.QueueWait = TimeSpan.FromMilliseconds(20));

        await host.Events.EmitAsync(TestEvents.Drop, new Parcel(3));
        host.Probe.Open("go");
        await host.HooksDone();

        host.Probe.Seen.ShouldBe(["0", "1", "2"]);
        host.Log.Lines.ShouldContain("Warning: [slow] A hook item of \"flood:drop\" is lost: no room came within QueueWait (00:00:00.0200000) (1 lost since start)");
    }

    [Fact]
    public async Task The_callers_token_ends_the_wait_and_the_call_goes_on()
    {
        await using var host = await Start();
        using var source = new CancellationTokenSource();

        var waiting = host.Events.EmitAsync(TestEvents.Drop, new Parcel(3), source.Token).AsTask();
        await source.CancelAsync();
        await waiting;
        host.Probe.Open("go");
        await host.HooksDone();

        host.Probe.Seen.ShouldBe(["0", "1", "2"]);
        host.Log.Lines.ShouldContain(static line => line.Contains("the caller cancelled the wait for room", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reject_loses_the_new_item()
    {
        await using var host = await Start(static options => options.HookQueuePolicy = HookQueuePolicy.Reject);

        await host.Events.EmitAsync(TestEvents.Drop, new Parcel(3));
        host.Probe.Open("go");
        await host.HooksDone();

        host.Probe.Seen.ShouldBe(["0", "1", "2"]);
        host.Log.Lines.ShouldContain(static line => line.Contains("the queue is full (1 lost since start)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task DropOldest_loses_the_oldest_item()
    {
        await using var host = await Start(static options => options.HookQueuePolicy = HookQueuePolicy.DropOldest);

        await host.Events.EmitAsync(TestEvents.Drop, new Parcel(3));
        host.Probe.Open("go");
        await host.HooksDone();

        host.Probe.Seen.ShouldBe(["0", "2", "3"]);
        host.Log.Lines.ShouldContain(static line => line.Contains("a newer item took its place", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Inside_a_hook_nothing_waits_twice_the_capacity_is_taken_and_the_rest_is_thrown()
    {
        await using var host = await Hosts.With(
            [typeof(SlowPlugin), typeof(ReporterPlugin)],
            static options => (options.HookConcurrency, options.HookQueueCapacity) = (1, 2),
            PluginHostAccess.Add);

        // The plugin's one pump emits to its own queue: waiting for room would wait for itself.
        await host.Events.EmitAsync(TestEvents.Rung, new Parcel(5));
        await host.HooksDone();

        host.Probe.Seen.Order(StringComparer.Ordinal).ShouldBe(["1", "2", "3", "4", "slow bell:rung Event 'flood:drop' was emitted inside a hook, but the hook queue of plugin 'slow' is at twice its capacity: the item was rejected and counted as lost."]);
    }

    [Fact]
    public async Task One_at_a_time_keeps_the_order_of_emission()
    {
        await using var host = await Start(static options => options.HookQueueCapacity = 1000);
        host.Probe.Open("go");

        for (var weight = 3; weight < 500; weight++)
        {
            await host.Events.EmitAsync(TestEvents.Drop, new Parcel(weight));
        }

        await host.HooksDone();
        host.Probe.Seen.ShouldBe(Enumerable.Range(0, 500).Select(static weight => $"{weight}"));
    }
}
