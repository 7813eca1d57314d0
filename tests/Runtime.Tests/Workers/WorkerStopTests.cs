using Microsoft.Extensions.DependencyInjection;

namespace Grapnel.Tests.Workers;

/// <summary>How worker threads end.</summary>
public sealed class WorkerStopTests
{
    private readonly Lanes _lanes = new();

    private Task<Hosts> Start() => Hosts.With(
        [typeof(LanesPlugin)],
        static options => options.Plugin("lanes").Threads = 2,
        services => services.AddSingleton(_lanes));

    private void ThreadsEnd()
    {
        foreach (var thread in _lanes.Threads)
        {
            thread.Join(TimeSpan.FromSeconds(30)).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task Stopping_drains_the_queues_disposes_on_the_threads_and_ends_them()
    {
        var host = await Start();
        host.Probe.Seen.Clear();
        for (var weight = 1; weight <= 3; weight++)
        {
            await host.Events.EmitAsync(TestEvents.Rung, new Parcel(weight));
        }

        await host.Probe.Gate("blocked");
        var stopping = host.Host.StopAsync();
        host.Probe.Open("go");

        (await stopping).ShouldBe(0);
        ThreadsEnd();
        host.Probe.Seen.Take(3).Order(StringComparer.Ordinal).ShouldBe(["1 on grapnel lanes #1", "2 on grapnel lanes #2", "3 on grapnel lanes #1"]);
        host.Probe.Seen.Skip(3).Order(StringComparer.Ordinal).ShouldBe(["disposed on grapnel lanes #1", "disposed on grapnel lanes #2"]);
        await host.DisposeAsync();
    }

    [Fact]
    public async Task A_blocked_thread_is_left_behind_and_said_and_ends_when_it_can()
    {
        var host = await Start();
        host.Probe.Seen.Clear();
        for (var weight = 1; weight <= 3; weight++)
        {
            await host.Events.EmitAsync(TestEvents.Rung, new Parcel(weight));
        }

        await Task.WhenAll(host.Probe.Gate("blocked"), host.Probe.Gate("rung 2"));
        var left = await host.Host.StopAsync(new CancellationToken(canceled: true));

        // The one that runs and the one behind it; the second thread may not have come to say that it is idle.
        left.ShouldBeInRange(2, 3);
        host.Log.Lines.ShouldContain(static line => line.StartsWith("Warning: [lanes] The plugin host stopped before its hooks were done: 1 items were left in the queue, ", StringComparison.Ordinal));
        host.Log.Lines.ShouldContain("Warning: [lanes] Worker thread 'grapnel lanes #1' is blocked and has not ended: it ends, and its instance is disposed, when what blocks it goes on");
        _lanes.Threads.Last().Join(TimeSpan.FromSeconds(30)).ShouldBeTrue();
        host.Probe.Seen.ShouldBe(["2 on grapnel lanes #2", "disposed on grapnel lanes #2"]);

        host.Probe.Open("go");
        ThreadsEnd();
        host.Probe.Seen.Skip(2).ShouldBe(["1 on grapnel lanes #1", "disposed on grapnel lanes #1"]);
        await host.DisposeAsync();
    }
}
