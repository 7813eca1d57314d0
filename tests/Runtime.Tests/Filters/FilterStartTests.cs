using Grapnel.CompilerServices;

namespace Grapnel.Tests.Filters;

/// <summary>Filters on events that cannot have them stop the start, whatever the build saw.</summary>
public sealed class FilterStartTests
{
    private static readonly RowFilter OnRequest = new("{}", static _ => true);
    private static readonly RowFilter OnDocument = new(withDocument: "{}", matchesDocument: static _ => true);
    private static readonly PipeEvent<string> Said = EventFactory.Pipe<string>("talk:said", Payload.Immutable<string>());

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_request_filter_needs_an_event_with_a_request(bool isHook)
    {
        var error = await Refused(isHook
            ? new HandModule(Said).Hook("talk:*", "Listen", OnRequest, [], static _ => default)
            : new HandModule(Said).Pipes<string>("talk:*", ("Listen", OnRequest, static (payload, ref _) => payload)));

        error.Message.ShouldBe("Method Listen of plugin 'handmade' on 'talk:*' has a WithRequest filter, but 'talk:said' is a pipe event (String), which carries no request: remove the filter, or listen to another event.");
        error.Plugin.ShouldBe("handmade");
        error.Error!.Id.ShouldBe("plugin.assert.with_request_unavailable");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_document_filter_needs_a_generic_document_event(bool isHook)
    {
        var error = await Refused(isHook
            ? new HandModule(ServerEvents.AfterNow).Hook("server:afterNow", "Listen", OnDocument, [typeof(Document)], static _ => default)
            : new HandModule(ServerEvents.AfterNow).Pipes<Request>("server:afterNow", ("Listen", OnDocument, static (payload, ref _) => payload)));

        error.Message.ShouldBe("Method Listen of plugin 'handmade' on 'server:afterNow' has a WithDocument filter, but 'server:afterNow' is a pipe event (Request), not a generic document event: remove the filter, or listen to another event.");
        error.Error!.Id.ShouldBe("plugin.assert.with_document_unavailable");
    }

    [Fact]
    public async Task A_method_with_a_document_filter_takes_a_document()
    {
        var error = await Refused(new HandModule(GenericDocumentEvents.AfterGet)
            .Hook("generic:document:afterGet", "Listen", OnDocument, [typeof(Document[])], static _ => default));

        error.Message.ShouldBe("Method Listen of plugin 'handmade' on 'generic:document:afterGet' takes Document[] as payload argument 1, but WithDocument calls it with (Document, Request).");
    }

    [Fact]
    public async Task A_document_filter_on_all_generic_events_leaves_out_the_one_without_documents()
    {
        var seen = new List<string>();
        var module = new HandModule()
            .Hook("generic:document:*", "Listen", OnDocument, [typeof(Document), typeof(Request)], call =>
            {
                seen.Add(call.EventName);
                return default;
            })
            .Pipes<Document[]>("generic:document:*", ("Pipe", OnDocument, (payload, ref call) =>
            {
                seen.Add("pipe");
                return payload;
            }));
        await using var host = await PluginHost.StartAsync(builder => builder.AddModule(module));

        await host.Events.PipeAsync(GenericDocumentEvents.InjectMetadata, new MetadataInjection(new Request(null, null), []));
        await host.Events.PipeAsync(GenericDocumentEvents.AfterGet, [new Document("a")], new Request(null, null));
        await host.WhenHooksAreDoneAsync();

        seen.ShouldBe(["pipe", "generic:document:afterGet"]);
    }

    [Fact]
    public async Task By_its_own_name_the_event_without_documents_is_refused() =>
        (await Refused(new HandModule().Hook("generic:document:injectMetadata", "Listen", OnDocument, [typeof(Document)], static _ => default)))
            .Error!.Id.ShouldBe("plugin.assert.with_document_unavailable");

    [Fact]
    public void A_row_filter_is_text_and_predicate()
    {
        Should.Throw<ArgumentException>(static () => new RowFilter());
        Should.Throw<ArgumentException>(static () => new RowFilter("{}"));
        Should.Throw<ArgumentException>(static () => new RowFilter(matchesDocument: static _ => true));
    }

    private static Task<PluginStartException> Refused(HandModule module) =>
        Should.ThrowAsync<PluginStartException>(() => PluginHost.StartAsync(builder => builder.AddModule(module)));
}
