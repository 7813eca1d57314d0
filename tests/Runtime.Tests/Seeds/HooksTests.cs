using System.Text.Json.Nodes;

namespace Grapnel.Tests.Seeds;

/// <summary>"Unconditional listening".</summary>
[Plugin("seed-unconditional")]
public sealed class UnconditionalPlugin(Probe probe)
{
    [Hook("collection:afterList")]
    public void Listed(Request request)
    {
        probe.See($"listed {request.Input.Resource.Index}");
        request.Result = "changed";
    }

    // The page calls it document:generic:beforeWrite, which the event's declaration knows as another spelling.
    [Hook("generic:document:beforeWrite")]
    public void Written(Document[] documents, Request request)
    {
        probe.See($"{documents.Length} documents in {request.Input.Resource.Index}");
        documents[0].Body["age"] = 0;
        documents[1] = new Document("changed");
    }
}

/// <summary>"Deprecated Usage": a list of functions on one event.</summary>
[Plugin("seed-list")]
public sealed class ListOfFunctionsPlugin(Probe probe)
{
    [Hook("document:afterCreate")]
    public void First() => probe.See("first");

    [Hook("document:afterCreate")]
    public void Second() => probe.See("second");
}

/// <summary>"Example": the whole plugin at the end of the page.</summary>
[Plugin("seed-example")]
public sealed class ExampleHookPlugin(Probe probe)
{
    // Deprecated in Kuzzle, and kept working: the page uses it.
#pragma warning disable GRP0016
    [Hook("core:kuzzleStart")]
#pragma warning restore GRP0016
    public void MyFunctionOnStart(string message, [EventName] string @event) => probe.See($"Event {@event} triggered: {message}");

    [Hook("document:afterCreate")]
    public void MyFunctionOnCreate(Request request, [EventName] string @event)
    {
        probe.See($"Event {@event} triggered");
        probe.See($"Document created: {(string?)request.Result!["_id"]}");
    }
}

/// <summary>The examples of the page "Hooks".</summary>
public sealed class HooksTests
{
    [Fact]
    public async Task Unconditional_listening_is_called_each_time()
    {
        await using var host = await Hosts.With<UnconditionalPlugin>(static options => options.HookConcurrency = 1);
        var request = Request.Parse("""{"controller":"collection","action":"list","index":"nyc-open-data"}""");

        await host.Events.PipeAsync(CollectionEvents.AfterList, request);
        await host.Events.PipeAsync(CollectionEvents.AfterList, request);
        await host.Events.PipeAsync(GenericDocumentEvents.BeforeWrite, [new Document("1"), new Document("2")], request);
        await host.HooksDone();

        host.Probe.Seen.ShouldBe(["listed nyc-open-data", "listed nyc-open-data", "2 documents in nyc-open-data"]);
    }

    [Fact]
    public async Task Hooks_can_only_listen()
    {
        await using var host = await Hosts.With<UnconditionalPlugin>();
        Document[] documents = [Document.Parse("""{"_id":"1","_source":{"age":18}}"""), new Document("2")];
        var request = new Request("collection", "list") { Result = "kept" };

        var answered = await host.Events.PipeAsync(CollectionEvents.AfterList, request);
        var written = await host.Events.PipeAsync(GenericDocumentEvents.BeforeWrite, documents, request);
        await host.HooksDone();

        host.Probe.Seen.Count.ShouldBe(2);
        host.Log.Lines.ShouldNotContain(static line => line.Contains("Error", StringComparison.Ordinal));
        answered.Result!.GetValue<string>().ShouldBe("kept");
        written.Select(static document => document.Id).ShouldBe(["1", "2"]);
        ((int?)written[0].Body["age"]).ShouldBe(18);
    }

    [Fact]
    public async Task Deprecated_usage_calls_each_function_of_the_list_in_order()
    {
        await using var host = await Hosts.With<ListOfFunctionsPlugin>();

        await host.Events.PipeAsync(DocumentEvents.AfterCreate, new Request("document", "create"));
        await host.HooksDone();

        host.Probe.Seen.ShouldBe(["first", "second"]);
    }

    [Fact]
    public async Task Example_hears_the_start_and_each_document_with_the_name_of_the_event()
    {
        await using var host = await Hosts.With<ExampleHookPlugin>(static options => options.HookConcurrency = 1);

        await host.Events.EmitAsync(CoreEvents.KuzzleStart, "Kuzzle is ready");
        await host.Events.PipeAsync(DocumentEvents.AfterCreate, new Request("document", "create") { Result = new JsonObject { ["_id"] = "liia" } });
        await host.HooksDone();

        host.Probe.Seen.ShouldBe(["Event core:kuzzleStart triggered: Kuzzle is ready", "Event document:afterCreate triggered", "Document created: liia"]);
    }
}
