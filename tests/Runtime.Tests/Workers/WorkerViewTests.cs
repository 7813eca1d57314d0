using Grapnel.Tests.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Grapnel.Tests.Workers;

/// <summary>What threads share with the rest: settings, wildcards, measures, the warning when queues fill.</summary>
[Collection(ListeningGroup.Name)]
public sealed class WorkerViewTests
{
    [Fact]
    public async Task The_init_on_a_thread_gets_the_plugins_own_settings_and_so_does_the_next_instance()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("nyc:Depth", "7")]).Build();
        await using var host = await Hosts.With([typeof(SettingsLanePlugin)], options => options.Plugin("settings-lane").Configuration = settings.GetSection("nyc"));

        await host.Events.EmitAsync(TestEvents.Rung, new Parcel(1));
        await host.Probe.Gate("init 2").WaitAsync(TimeSpan.FromSeconds(30));

        host.Probe.Seen.ShouldBe(["depth 7", "depth 7"]);
    }

    [Fact]
    public async Task Wildcards_and_filters_work_on_threads_and_the_emitted_name_is_told()
    {
        await using var host = await Hosts.With<WildLanePlugin>();

        await host.Events.PipeAsync(ServerEvents.AfterNow, new Request("server", "now"));
        await host.Events.PipeAsync(ServerEvents.AfterInfo, new Request("server", "info"));
        await host.HooksDone();

        host.Probe.Seen.Order(StringComparer.Ordinal).ShouldBe(["filtered now on grapnel wild-lane #1", "server:afterInfo on grapnel wild-lane #2", "server:afterNow on grapnel wild-lane #1"]);
    }

    [Fact]
    public async Task A_host_tells_its_threads_and_their_queues_together()
    {
        await using var host = await Hosts.With([typeof(LanesPlugin)], static options => options.HookQueueCapacity = 10, static services => services.AddSingleton(new Lanes()));

        await host.Events.EmitAsync(TestEvents.Rung, new Parcel(1));
        await host.Probe.Gate("blocked");
        for (var weight = 2; weight <= 7; weight++)
        {
            await host.Events.EmitAsync(TestEvents.Rung, new Parcel(weight));
        }

        await Task.WhenAll(host.Probe.Gate("rung 5"), host.Probe.Gate("rung 6")).WaitAsync(TimeSpan.FromSeconds(30));
        var plugin = host.Host.Describe().Plugins.ShouldHaveSingleItem();
        plugin.Threads.ShouldBe(3);
        var queue = plugin.Queue.ShouldNotBeNull();
        (queue.Capacity, queue.Concurrency, queue.Added, queue.Queued, queue.Lost).ShouldBe((30, 3, 7L, 2, 0L));
        host.Probe.Open("go");
    }

    [Fact]
    public async Task Hooks_on_threads_are_measured_as_others_are()
    {
        using var listening = new Listening("bell:rung");
        await using var host = await Hosts.With([typeof(EmittingLanePlugin)], configure: null, PluginHostAccess.Add);

        await host.Events.EmitAsync(TestEvents.Rung, new Parcel(2));
        await host.HooksDone();

        var activity = listening.Activities.Single(static activity => activity.OperationName.Contains("emitting-lane", StringComparison.Ordinal) || Equals(activity.GetTagItem("grapnel.plugin"), "emitting-lane"));
        activity.Status.ShouldBe(System.Diagnostics.ActivityStatusCode.Error);
    }

    [Fact]
    public async Task A_thread_whose_queue_fills_is_reported_as_overload()
    {
        await using var host = await Hosts.With([typeof(LanesPlugin)], static options =>
        {
            options.HookQueueCapacity = 10;
            options.Plugin("lanes").Threads = 1;
        }, static services => services.AddSingleton(new Lanes()));

        await host.Events.EmitAsync(TestEvents.Rung, new Parcel(1));
        await host.Probe.Gate("blocked");
        await host.Events.EmitAsync(TestEvents.Rung, new Parcel(2));
        host.Log.Lines.ShouldNotContain(static line => line.Contains("overloaded", StringComparison.Ordinal));
        await host.Events.EmitAsync(TestEvents.Rung, new Parcel(3));
        host.Log.Lines.ShouldContain("Warning: [!WARNING!] Grapnel overloaded: 20%. Delaying hooks of plugin 'lanes'...");

        host.Probe.Open("go");
        await host.HooksDone();
        host.Log.Lines.ShouldContain("Information: End of overloaded state. Resuming normal activity.");
    }
}

[Plugin("settings-lane", Threads = 1)]
public sealed class SettingsLanePlugin(Probe probe) : IPlugin
{
    public ValueTask InitAsync(PluginContext context, CancellationToken cancellationToken)
    {
        probe.See($"depth {context.Configuration["Depth"]}");
        probe.Open($"init {probe.Seen.Count}");
        return default;
    }

    /// <summary>Costs the instance: the exception comes to the thread outside of the hook.</summary>
    [Hook("bell:rung")]
    public void Fall() => SynchronizationContext.Current!.Post(static _ => throw new FormatException("fell"), null);
}

[Plugin("wild-lane", Threads = 2)]
public sealed class WildLanePlugin(Probe probe)
{
    [Hook("server:after*")]
    public void Any(Request request, [EventName] string name) => probe.See($"{name} on {Thread.CurrentThread.Name}");

    [Hook("server:afterNow", WithRequest = "{ equals: { 'input.action': 'now' } }")]
    public void Filtered(Request request) => probe.See($"filtered {request.Input.Action} on {Thread.CurrentThread.Name}");
}
