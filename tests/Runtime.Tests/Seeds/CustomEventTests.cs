namespace Grapnel.Tests.Seeds;

public static partial class CountedEvents
{
    [Event("plugin-seed-counter:counted")]
    public static partial PipeEvent<Parcel> Counted { get; }
}

/// <summary>Kuzzle's <c>context.accessors.trigger('counted', payload)</c>: the pipe event <c>plugin-&lt;name&gt;:counted</c>, declared in one line.</summary>
[Plugin("seed-counter")]
public sealed class CountingOnPlugin : IPlugin
{
    private PluginContext? _context;

    public ValueTask InitAsync(PluginContext context, CancellationToken cancellationToken)
    {
        _context = context;
        return default;
    }

    [Pipe("server:afterNow")]
    public async Task<Request> Count(Request request, CancellationToken token)
    {
        var events = _context!.Accessors!.Events;
        var byHandle = await events.PipeAsync(CountedEvents.Counted, new Parcel(1), token);
        var byName = (Parcel?)await events.PipeAsync($"plugin-{_context.Name}:counted", [byHandle], token);
        request.Input.Jwt = $"{byName!.Weight}";
        return request;
    }
}

[Plugin("seed-counter-listener")]
public sealed class CountedListenerPlugin(Probe probe)
{
    [Pipe("plugin-seed-counter:counted")]
    public Parcel Add(Parcel parcel) => new(parcel.Weight + 1);

    [Hook("plugin-seed-counter:*")]
    public void Heard(Parcel parcel) => probe.See($"{parcel.Weight}");
}

/// <summary>Custom events, triggered from a plugin's context and by the application (<c>app.trigger</c>).</summary>
public sealed class CustomEventTests
{
    [Fact]
    public async Task A_plugin_triggers_its_event_gets_what_the_pipes_made_of_it_and_hooks_hear_it()
    {
        await using var host = await Hosts.With([typeof(CountingOnPlugin), typeof(CountedListenerPlugin)], static options => options.HookConcurrency = 1);
        (await host.Events.PipeAsync(ServerEvents.AfterNow, new Request("server", "now"))).Input.Jwt.ShouldBe("3");
        await host.HooksDone();
        host.Probe.Seen.ShouldBe(["2", "3"]);
    }

    [Fact]
    public async Task Without_listeners_the_payload_comes_back()
    {
        await using var host = await Hosts.With<CountingOnPlugin>();
        (await host.Events.PipeAsync(ServerEvents.AfterNow, new Request("server", "now"))).Input.Jwt.ShouldBe("1");
    }

    [Fact]
    public async Task The_application_triggers_any_declared_event_and_no_other()
    {
        await using var host = await Hosts.With<CountedListenerPlugin>();
        ((Parcel)(await host.Events.PipeAsync("plugin-seed-counter:counted", [new Parcel(5)]))!).Weight.ShouldBe(6);
#pragma warning disable GRP0035 // The host is to refuse it.
        (await Should.ThrowAsync<ArgumentException>(async () => await host.Events.PipeAsync("plugin-seed-counter:countd", [new Parcel(5)])))
#pragma warning restore GRP0035
            .Message.ShouldContain("did you mean 'plugin-seed-counter:counted'?");
    }
}
