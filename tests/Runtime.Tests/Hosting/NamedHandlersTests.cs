using Grapnel.Testing;

namespace Grapnel.Tests.Hosting;

[Plugin("beside-named")]
public sealed class BesideNamedPlugin
{
    [Pipe("order:plain")]
    public List<string> Plain(List<string> seen) => [.. seen, "plugin"];
}

/// <summary>Handlers registered before the start under names and wildcards.</summary>
public sealed class NamedHandlersTests
{
    [Fact]
    public async Task A_hook_on_a_wildcard_hears_all_with_names_and_copies()
    {
        var crate = new Crate { Items = { "x" } };
        List<EventContext> heard = [];
        await using var host = await PluginHost.StartAsync(builder => builder
            .AddModule(new Generated.Grapnel_Runtime_Tests_Module())
            .Configure(static options => options.HookConcurrency = 1)
            .Hook("bell:*", heard.Add)
            .Hook("test:crate", async context =>
            {
                await Task.Yield();
                heard.Add(context);
            })
            .IsWanted = static plugin => plugin.Name == "application");
        await host.Events.EmitAsync(TestEvents.Quiet);
        await host.Events.EmitAsync(TestEvents.Rung, new Parcel(2));
        await host.Events.PipeAsync(TestEvents.Packed, crate);
        await host.WhenHooksAreDoneAsync();

        heard.Select(static context => context.EventName).ShouldBe(["bell:quiet", "bell:rung", "test:crate"]);
        heard[0].Payload.ShouldBeEmpty();
        heard[1].Payload.ShouldBe([new Parcel(2)]);
        heard[2].Payload.Single().ShouldBeOfType<Crate>().ShouldNotBeSameAs(crate);
        heard[2].CancellationToken.CanBeCanceled.ShouldBeTrue();
    }

    [Fact]
    public async Task Filters_work_under_names()
    {
        var heard = 0;
        await using var host = await TestHost.StartAsync(builder => builder
            .Hook("server:*", _ => heard++, withRequest: "{ equals: { 'input.action': 'now' } }"));
        await host.Events.PipeAsync(ServerEvents.AfterNow, new Request("server", "info"));
        await host.Events.PipeAsync(ServerEvents.BeforeNow, new Request("server", "now"));
        await host.WhenHooksAreDoneAsync();
        heard.ShouldBe(1);
    }

    [Fact]
    public async Task A_hook_on_what_cannot_be_copied_stops_the_start()
    {
        var error = await Should.ThrowAsync<PluginStartException>(() => PluginHost.StartAsync(builder =>
            builder.AddModule(new Generated.Grapnel_Runtime_Tests_Module()).Hook("test:sealed", _ => { }).IsWanted = static plugin => plugin.Name == "application"));
        error.Message.ShouldContain("takes Sealed of 'test:sealed', which is mutable and cannot be copied");
    }

    [Fact]
    public async Task Typed_and_named_pipes_of_one_event_run_in_the_order_they_were_registered()
    {
        await using var host = await TestHost.StartAsync<BesideNamedPlugin>(builder => builder
            .AddModule(new Generated.Grapnel_Runtime_Tests_Module())
            .Pipe(TestEvents.Ordered, seen => [.. seen, "1"])
            .Pipe("order:plain", context => new List<string>([.. (List<string>)context.Payload[0]!, "2"]))
            .Pipe(TestEvents.Ordered, seen => [.. seen, "3"])
            .Pipe("order:plain", context => new List<string>([.. (List<string>)context.Payload[0]!, "0"]), order: -1));
        (await host.Events.PipeAsync(TestEvents.Ordered, [])).ShouldBe(["0", "1", "2", "3", "plugin"]);
    }

    [Fact]
    public async Task A_test_host_of_one_plugin_keeps_the_handlers_of_the_application_and_still_misses_the_plugin()
    {
        await Should.ThrowAsync<PluginStartException>(() => TestHost.StartAsync<Probe>(builder => builder.Pipe(ServerEvents.AfterNow, (Request request) => request)));
    }
}
