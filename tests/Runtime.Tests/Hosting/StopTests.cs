namespace Grapnel.Tests.Hosting;

[Plugin("stop")]
public sealed class StopPlugin(Probe probe, PluginHostAccess host) : IDisposable
{
    [Hook("flood:drop")]
    public async Task Drop(Parcel parcel, CancellationToken token)
    {
        probe.Open("running");
        await probe.Gate("go").WaitAsync(token);
        probe.See($"drop {parcel.Weight}");
        await host.Events.EmitAsync(TestEvents.Rung, parcel, CancellationToken.None);
    }

    [Hook("bell:rung")]
    public void Rung(Parcel parcel) => probe.See($"rung {parcel.Weight}");

    public void Dispose() => probe.See("disposed");
}

public sealed class StopTests
{
    private static Task<Hosts> Start(Action<GrapnelOptions>? configure = null) => Hosts.With(
        [typeof(StopPlugin)],
        options =>
        {
            options.HookConcurrency = 1;
            configure?.Invoke(options);
        },
        PluginHostAccess.Add);

    [Fact]
    public async Task Stopping_drains_the_hooks_and_what_they_emit_and_refuses_others()
    {
        var host = await Start();
        await host.Events.EmitAsync(TestEvents.Drop, new Parcel(1));
        await host.Events.EmitAsync(TestEvents.Drop, new Parcel(2));
        await host.Probe.Gate("running");

        var stopping = host.DisposeAsync().AsTask();
        (await Should.ThrowAsync<InvalidOperationException>(async () => await host.Events.EmitAsync(TestEvents.Rung, new Parcel(9)))).Message
            .ShouldStartWith("Event 'bell:rung' was emitted, but the plugin host is stopping.");
        host.Probe.Open("go");
        await stopping;

        host.Probe.Seen.ShouldBe(["drop 1", "drop 2", "rung 1", "rung 2", "disposed"]);
        (await Should.ThrowAsync<InvalidOperationException>(async () => await host.Events.PipeAsync(TestEvents.Nothing))).Message
            .ShouldContain("the plugin host has stopped");
    }

    [Fact]
    public async Task A_stop_that_cannot_wait_cancels_what_runs_and_says_what_was_left()
    {
        var host = await Start();
        for (var weight = 1; weight <= 4; weight++)
        {
            await host.Events.EmitAsync(TestEvents.Drop, new Parcel(weight));
        }

        await host.Probe.Gate("running");
        using var given = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        var left = await host.Host.StopAsync(given.Token);
        await host.DisposeAsync();

        // Three wait; the one that runs is cancelled, and may have ended by the time they are counted.
        left.ShouldBeInRange(3, 4);
        host.Probe.Seen.ShouldBe(["disposed"]);
        host.Log.Lines.ShouldContain(static line => line.StartsWith("Warning: [stop] The plugin host stopped before its hooks were done: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Stopping_twice_is_harmless()
    {
        var host = await Start();

        await host.DisposeAsync();
        await host.DisposeAsync();

        host.Probe.Seen.ShouldBe(["disposed"]);
    }

    [Fact]
    public async Task A_hook_whose_token_throws_when_it_is_cancelled_does_not_stop_the_stop()
    {
        var host = await Hosts.With([typeof(SpitefulPlugin)]);
        await host.Events.EmitAsync(TestEvents.Drop, new Parcel(1));
        await host.Probe.Gate("running");

        using var given = new CancellationTokenSource(TimeSpan.FromMilliseconds(20));
        (await host.Host.StopAsync(given.Token)).ShouldBe(1);
        host.Probe.Open("go");
        await host.DisposeAsync();

        host.Probe.Seen.ShouldBe(["disposed"]);
    }

    [Fact]
    public async Task A_second_stop_in_a_hurry_ends_the_wait_of_the_first()
    {
        var host = await Start();
        await host.Events.EmitAsync(TestEvents.Drop, new Parcel(1));
        await host.Probe.Gate("running");

        var patient = host.Host.StopAsync();
        await host.Host.StopAsync(new CancellationToken(canceled: true));

        (await patient).ShouldBeInRange(0, 1);
        await host.DisposeAsync();
    }
}

[Plugin("spiteful")]
public sealed class SpitefulPlugin(Probe probe) : IDisposable
{
    [Hook("flood:drop")]
    public async Task Drop(CancellationToken token)
    {
        await using var registration = token.Register(static () => throw new FormatException("no"));
        probe.Open("running");
        await probe.Gate("go");
    }

    public void Dispose() => probe.See("disposed");
}
