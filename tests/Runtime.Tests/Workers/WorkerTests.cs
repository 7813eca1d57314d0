using Microsoft.Extensions.DependencyInjection;

namespace Grapnel.Tests.Workers;

/// <summary>Plugins with threads of their own.</summary>
public sealed class WorkerTests
{
    private readonly Lanes _lanes = new();

    private Task<Hosts> Start(Action<GrapnelOptions>? configure = null) =>
        Hosts.With([typeof(LanesPlugin)], configure, services => services.AddSingleton(_lanes));

    [Fact]
    public async Task Each_thread_makes_and_inits_an_instance_before_the_first_event_without_accessors()
    {
        await using var host = await Start();

        host.Probe.Seen.Order(StringComparer.Ordinal).ShouldBe([
            "init on grapnel lanes #1, accessors: False, background: True",
            "init on grapnel lanes #2, accessors: False, background: True",
            "init on grapnel lanes #3, accessors: False, background: True"]);
        _lanes.Threads.Distinct().Count().ShouldBe(3);
        host.Host.Instance<LanesPlugin>().ShouldBeSameAs(_lanes.Plugins.First());
    }

    [Fact]
    public async Task Items_go_to_the_threads_in_turn_whatever_the_event_and_awaits_come_back()
    {
        await using var host = await Start();
        host.Probe.Seen.Clear();

        for (var weight = 2; weight < 10; weight += 2)
        {
            await host.Events.EmitAsync(TestEvents.Drop, new Parcel(weight));
            await host.Events.EmitAsync(TestEvents.Rung, new Parcel(weight + 1));
        }

        await host.HooksDone();
        host.Probe.Seen.Order(StringComparer.Ordinal).ShouldBe([
            "2 on grapnel lanes #1",
            "3 on grapnel lanes #2",
            "4 on grapnel lanes #3",
            "5 on grapnel lanes #1",
            "6 on grapnel lanes #2",
            "7 on grapnel lanes #3",
            "8 on grapnel lanes #1",
            "9 on grapnel lanes #2"]);
    }

    [Fact]
    public async Task A_hook_that_blocks_its_thread_blocks_no_other()
    {
        await using var host = await Start(static options => options.Plugin("lanes").Threads = 2);
        host.Probe.Seen.Clear();

        for (var weight = 1; weight <= 4; weight++)
        {
            await host.Events.EmitAsync(TestEvents.Rung, new Parcel(weight));
        }

        await Task.WhenAll(host.Probe.Gate("blocked"), host.Probe.Gate("rung 4"));
        host.Probe.Seen.ShouldBe(["2 on grapnel lanes #2", "4 on grapnel lanes #2"]);
        host.Probe.Open("go");
        await host.HooksDone();

        host.Probe.Seen.ShouldBe(["2 on grapnel lanes #2", "4 on grapnel lanes #2", "1 on grapnel lanes #1", "3 on grapnel lanes #1"]);
    }

    [Fact]
    public async Task Each_thread_has_a_queue_of_its_own_and_one_that_is_full_is_passed_over()
    {
        await using var host = await Start(static options =>
        {
            options.Plugin("lanes").Threads = 2;
            (options.HookQueueCapacity, options.HookQueuePolicy) = (1, HookQueuePolicy.Reject);
        });
        host.Probe.Seen.Clear();

        await host.Events.EmitAsync(TestEvents.Rung, new Parcel(1));
        await host.Probe.Gate("blocked");
        for (var weight = 2; weight <= 5; weight++)
        {
            await host.Events.EmitAsync(TestEvents.Rung, new Parcel(weight));
            await (weight is 2 or 4 or 5 ? host.Probe.Gate($"rung {weight}") : Task.CompletedTask);
        }

        host.Probe.Open("go");
        await host.HooksDone();

        // 3 fills the queue of the first thread; 5 finds it full.
        host.Probe.Seen.ShouldBe(["2 on grapnel lanes #2", "4 on grapnel lanes #2", "5 on grapnel lanes #2", "1 on grapnel lanes #1", "3 on grapnel lanes #1"]);
        host.Log.Lines.ShouldNotContain(static line => line.Contains("lost", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_all_are_full_items_are_lost_as_elsewhere()
    {
        await using var host = await Start(static options =>
        {
            options.Plugin("lanes").Threads = 1;
            (options.HookQueueCapacity, options.HookQueuePolicy) = (1, HookQueuePolicy.Reject);
        });

        await host.Events.EmitAsync(TestEvents.Rung, new Parcel(1));
        await host.Probe.Gate("blocked");
        await host.Events.EmitAsync(TestEvents.Rung, new Parcel(2));
        await host.Events.EmitAsync(TestEvents.Rung, new Parcel(3));

        host.Log.Lines.ShouldContain("Warning: [lanes] A hook item of \"bell:rung\" is lost: the queue is full (1 lost since start)");
        host.Probe.Open("go");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task State_needs_no_lock_and_every_item_runs_once(int threads)
    {
        const int Emitters = 4;
        var perEmitter = int.Parse(Environment.GetEnvironmentVariable("GRAPNEL_STRESS") ?? "5000", System.Globalization.CultureInfo.InvariantCulture);
        await using var host = await Start(options =>
        {
            options.Plugin("lanes").Threads = threads;
            options.HookQueueCapacity = 100;
        });

        await Task.WhenAll(Enumerable.Range(0, Emitters).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < perEmitter; i++)
            {
                await host.Events.EmitAsync(TestEvents.Turn, new Parcel(i));
            }
        })));
        await host.HooksDone();

        _lanes.Plugins.Sum(static plugin => plugin.Count).ShouldBe(Emitters * perEmitter);
        _lanes.Plugins.Sum(static plugin => plugin.Overlaps).ShouldBe(0);
        _lanes.Plugins.Sum(static plugin => plugin.Strays).ShouldBe(0);
        _lanes.Plugins.ShouldAllBe(static plugin => plugin.Count > 0);
        host.Log.Lines.ShouldNotContain(static line => line.Contains("lost", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_hook_emits_goes_to_the_threads_without_waiting_and_failures_are_reported()
    {
        await using var host = await Hosts.With([typeof(EmittingLanePlugin), typeof(Hooks.ReporterPlugin)], static options => options.HookQueueCapacity = 4, PluginHostAccess.Add);

        await host.Events.EmitAsync(TestEvents.Rung, new Parcel(5));
        await host.HooksDone();

        host.Probe.Seen.Order(StringComparer.Ordinal).ShouldBe(["1", "2", "3", "4", "5", "emitting-lane bell:rung done with 5"]);
    }

    [Fact]
    public async Task The_payload_is_a_copy_of_the_threads_own()
    {
        await using var host = await Hosts.With<CopyLanePlugin>();
        var request = new Request("controller", "action");

        await host.Events.EmitAsync(Seeds.SkeletonEvents.HookName, request);
        await host.HooksDone();

        host.Probe.Seen.ShouldBe(["changed"]);
        request.Input.Action.ShouldBe("action");
    }
}

[Plugin("emitting-lane", Threads = 1)]
public sealed class EmittingLanePlugin(Probe probe, PluginHostAccess host)
{
    [Hook("flood:drop")]
    public void Drop(Parcel parcel) => probe.See($"{parcel.Weight}");

    [Hook("bell:rung")]
    public async Task EmitMany(Parcel parcel)
    {
        for (var i = 1; i <= parcel.Weight; i++)
        {
            await host.Events.EmitAsync(TestEvents.Drop, new Parcel(i));
        }

        throw new FormatException($"done with {parcel.Weight}");
    }
}

[Plugin("copy-lane", Threads = 1)]
public sealed class CopyLanePlugin(Probe probe)
{
    [Hook("eventType:hookName")]
    public void Change(Request request)
    {
        request.Input.Action = "changed";
        probe.See(request.Input.Action);
    }
}
