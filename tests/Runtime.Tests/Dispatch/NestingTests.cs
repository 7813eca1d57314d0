namespace Grapnel.Tests.Dispatch;

[Plugin]
public sealed class SpinPlugin(PluginHostAccess host)
{
    [Pipe("loop:spin")]
    public ValueTask<Parcel> Spin(Parcel parcel) =>
        parcel.Weight > 0 ? host.Events.PipeAsync(TestEvents.Spin, parcel with { Weight = parcel.Weight - 1 }) : new(parcel);
}

[Plugin]
public sealed class TurnPlugin(PluginHostAccess host, Probe probe)
{
    [Hook("loop:turn")]
    public async Task Turn(Parcel parcel)
    {
        await Task.Yield();
        probe.See($"{parcel.Weight}");
        await host.Events.EmitAsync(TestEvents.Turn, parcel with { Weight = parcel.Weight + 1 });
    }

    [Hook("hook:onError")]
    public void Report(string plugin, string @event, Exception error) => probe.See($"{plugin} {@event} {error.GetType().Name}: {error.Message}");
}

public sealed class NestingTests
{
    private static Task<Hosts> Start<TPlugin>(Action<GrapnelOptions>? configure = null) =>
        Hosts.With([typeof(TPlugin)], configure, PluginHostAccess.Add);

    [Fact]
    public async Task Pipes_may_emit_and_come_back()
    {
        await using var host = await Start<SpinPlugin>();

        (await host.Events.PipeAsync(TestEvents.Spin, new Parcel(100))).Weight.ShouldBe(0);
    }

    [Fact]
    public async Task A_loop_of_pipes_is_an_error_that_names_the_chain_and_not_a_stack_overflow()
    {
        await using var host = await Start<SpinPlugin>();

        var error = await Should.ThrowAsync<EventDepthException>(async () => await host.Events.PipeAsync(TestEvents.Spin, new Parcel(1_000_000)));

        error.Chain.Count.ShouldBeGreaterThan(100);
        error.Chain.ShouldAllBe(name => name == "loop:spin");
        error.Message.ShouldStartWith("Events are nested in pipes until the stack is full: loop:spin > loop:spin > ");
        (await host.Events.PipeAsync(TestEvents.Spin, new Parcel(2))).Weight.ShouldBe(0);
    }

    [Fact]
    public async Task A_loop_of_hooks_ends_at_the_limit_with_the_chain_named_once()
    {
        await using var host = await Start<TurnPlugin>(static options => options.MaxEventDepth = 4);

        await host.Events.EmitAsync(TestEvents.Turn, new Parcel(1));
        await host.HooksDone();

        host.Probe.Seen.Take(4).ShouldBe(["1", "2", "3", "4"]);
        host.Probe.Seen.Skip(4).ShouldHaveSingleItem().ShouldStartWith(
            "turn loop:turn EventDepthException: Events are nested more than 4 deep (MaxEventDepth): loop:turn > loop:turn > loop:turn > loop:turn > loop:turn.");
    }
}
