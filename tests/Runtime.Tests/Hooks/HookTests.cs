namespace Grapnel.Tests.Hooks;

[Plugin]
public sealed class ListenerPlugin(Probe probe)
{
    [Hook("bell:rung")]
    public void Rung(Parcel parcel) => probe.See($"rung {parcel.Weight} on a pool thread: {Thread.CurrentThread.IsThreadPoolThread}");

    [Hook("bell:quiet")]
    public async Task Quiet(CancellationToken token)
    {
        await Task.Yield();
        probe.See($"quiet {token.CanBeCanceled}");
    }

    [Hook("test:plain")]
    [Hook("test:beforePack")]
    public ValueTask AfterPipes([EventName] string name)
    {
        probe.See($"after {name}");
        return ValueTask.CompletedTask;
    }

    [Hook("test:*")]
    public void Scope([EventName] string name) => probe.See($"scope {name}");

    [Hook("test:before*")]
    public void Before([EventName] string name) => probe.See($"before {name}");
}

public sealed class HookTests
{
    [Fact]
    public async Task A_hook_runs_on_the_pool()
    {
        await using var host = await Hosts.With<ListenerPlugin>();

        await host.Events.EmitAsync(TestEvents.Rung, new Parcel(3));
        await host.HooksDone();

        host.Probe.Seen.ShouldBe(["rung 3 on a pool thread: True"]);
    }

    [Fact]
    public async Task A_hook_without_payload_gets_the_hosts_token()
    {
        await using var host = await Hosts.With<ListenerPlugin>();

        await host.Events.EmitAsync(TestEvents.Quiet);
        await host.HooksDone();

        host.Probe.Seen.ShouldBe(["quiet True"]);
    }

    [Fact]
    public async Task One_item_runs_the_exact_row_then_the_prefix_then_the_scope_and_tells_the_emitted_name()
    {
        await using var host = await Hosts.With<ListenerPlugin>();

        await host.Events.PipeAsync(TestEvents.BeforePack, []);
        await host.HooksDone();

        host.Probe.Seen.ShouldBe(["after test:beforePack", "before test:beforePack", "scope test:beforePack"]);
    }

    [Fact]
    public async Task Asynchronous_locals_of_the_caller_do_not_reach_hooks()
    {
        await using var host = await Hosts.With<AmbientPlugin>();
        AmbientPlugin.Ambient.Value = "caller";

        await host.Events.EmitAsync(TestEvents.Rung, new Parcel(1));
        await host.Events.EmitAsync(TestEvents.Rung, new Parcel(1));
        await host.HooksDone();

        host.Probe.Seen.ShouldBe(["none", "none"]);
    }
}

[Plugin]
public sealed class AmbientPlugin(Probe probe)
{
    public static readonly AsyncLocal<string?> Ambient = new();

    [Hook("bell:rung")]
    public void Rung()
    {
        probe.See(Ambient.Value ?? "none");
        Ambient.Value = "left behind";
    }
}
