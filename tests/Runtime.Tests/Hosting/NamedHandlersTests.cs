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
#pragma warning disable GRP0036 // The host is to refuse it.
            builder.AddModule(new Generated.Grapnel_Runtime_Tests_Module()).Hook("test:sealed", _ => { }).IsWanted = static plugin => plugin.Name == "application"));
#pragma warning restore GRP0036
        error.Message.ShouldContain("takes Sealed of 'test:sealed', which is mutable and cannot be copied");
    }

    [Fact]
    public async Task Document_handlers_on_names_and_wildcards_are_called_once_per_matching_document()
    {
        List<string> hooks = [];
        await using var host = await TestHost.StartAsync(builder => builder
            .HookEachDocument("generic:document:before*", (document, request) => hooks.Add($"{request.Input.Action} {document.Id}"), "{ range: { age: { gte: 18 } } }")
            .HookEachDocument("generic:document:beforeWrite", async (document, _, _) =>
            {
                await Task.Yield();
                hooks.Add("each " + document.Id);
                return document;
            })
            .PipeEachDocument("generic:document:*", (document, _) => document.Id == "c" ? null : document, withDocument: "{ exists: 'age' }", order: 1)
            .Pipe("generic:document:*", seen => seen.Payload[0])
            .PipeEachDocument("generic:document:beforeWrite", (document, _, _) => Task.FromResult<Document?>(document.Id == "d" ? null : document), withRequest: "{ equals: { 'input.action': 'mCreate' } }"));

        var written = await host.Events.PipeAsync(GenericDocumentEvents.BeforeWrite, [Aged("a", 17), Aged("b", 18), Aged("c", 30), new Document("d"), new Document("e")], new Request("document", "mCreate"));
        await host.Events.PipeAsync(GenericDocumentEvents.InjectMetadata, new MetadataInjection(new Request(null, null), []));
        await host.WhenHooksAreDoneAsync();

        written.Select(static document => document.Id).ShouldBe(["a", "b", "e"]);
        hooks.ShouldBe(["mCreate b", "each a", "each b", "each e"], ignoreOrder: true);
        host.Failures.ShouldBeEmpty();
    }

    [Fact]
    public async Task Document_handlers_on_names_of_other_events_stop_the_start()
    {
        var (plain, unknown) = ("server:afterNow", "generic:document:aferGet");
        (await Refused(builder => builder.HookEachDocument(plain, (_, _) => { }))).ShouldContain("not a generic document event");
        (await Refused(builder => builder.PipeEachDocument(plain, (document, _) => document))).ShouldContain("not a generic document event");
        (await Refused(builder => builder.PipeEachDocument(unknown, (document, _) => document))).ShouldContain("did you mean 'generic:document:afterGet'?");
        (await Refused(builder => builder.HookEachDocument(unknown, (_, _) => { }))).ShouldContain("did you mean 'generic:document:afterGet'?");

        Should.Throw<ArgumentNullException>(() => PluginHost.StartAsync(builder => builder.HookEachDocument((string)null!, (_, _) => { })));
        Should.Throw<ArgumentNullException>(() => PluginHost.StartAsync(builder => builder.PipeEachDocument(plain, (_, document) => null, withDocument: null!)));
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

    private static async Task<string> Refused(Action<GrapnelBuilder> build) => (await Should.ThrowAsync<PluginStartException>(() => PluginHost.StartAsync(build))).Message;

    private static Document Aged(string id, int age) => new(id) { Body = { ["age"] = age } };
}
