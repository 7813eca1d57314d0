namespace Grapnel.Tests.Seeds;

/// <summary>"Filter on Request".</summary>
[Plugin("seed-with-request")]
public sealed class WithRequestPlugin(Probe probe)
{
    [Hook("collection:afterList", WithRequest = "{ equals: { 'input.resource.index': 'nyc-open-data' } }")]
    public void Listed(Request request) => probe.See($"listed {request.Input.Resource.Index}");
}

/// <summary>"Filter on Document", "Callback behavior": and a hook that comes after it.</summary>
[Plugin("seed-with-document")]
public sealed class WithDocumentPlugin(Probe probe)
{
    [Hook("generic:document:beforeWrite", WithDocument = "{ exists: 'age' }")]
    public Document? Adults(Document document, Request request)
    {
        probe.See($"asked for {document.Id} in {request.Input.Resource.Index}");
        return document.TryGet("age", out double age) && age >= 18 ? document : null;
    }

    [Hook("generic:document:beforeWrite")]
    public void After(Document[] documents) => probe.See($"then {string.Join(", ", documents.Select(static document => document.Id))}");
}

/// <summary>The same on a pipe, where null drops a document from the action itself.</summary>
[Plugin("seed-with-document-pipe")]
public sealed class WithDocumentPipePlugin
{
    [Pipe("generic:document:beforeWrite", WithDocument = "{ exists: 'age' }")]
    public Document? Adults(Document document) => document.TryGet("age", out double age) && age >= 18 ? document : null;
}

/// <summary>"Example: Duplicate specific documents in another collection"; the page's typing mistakes are read as they were meant.</summary>
[Plugin("seed-duplicate")]
public sealed class DuplicatePlugin(Probe probe)
{
    [Hook("generic:document:afterWrite",
        WithRequest = """
            {
              // only when documents are written to the collection "all" of the index "persons"
              and: [
                { equals: { 'input.resource.index': 'persons' } },
                { equals: { 'input.resource.collection': 'all' } },
              ]
            }
            """,
        WithDocument = "{ exists: 'age' }")]
    public async Task<Document?> Duplicate(Document document, Request request)
    {
        var collection = document.TryGet("age", out double age) && age >= 18 ? "adults" : "kids";
        await Task.Yield();
        probe.See($"{document.Id} to {request.Input.Resource.Index}/{collection}");
        return document;
    }
}

/// <summary>The examples of the page "Hooks" that filter. That a filter on <c>core:overload</c> is refused is a build error: GRP0014.</summary>
public sealed class HookFiltersTests
{
    private static readonly Document[] People =
    [
        Document.Parse("""{"_id":"ada","_source":{"age":36}}"""),
        Document.Parse("""{"_id":"dog","_source":{"name":"Rex"}}"""),
        Document.Parse("""{"_id":"tim","_source":{"age":7}}"""),
    ];

    [Fact]
    public async Task A_filter_on_the_request_lets_through_what_matches()
    {
        await using var host = await Hosts.With<WithRequestPlugin>();

        await host.Events.PipeAsync(CollectionEvents.AfterList, Request.Parse("""{"controller":"collection","action":"list","index":"nyc-open-data"}"""));
        await host.Events.PipeAsync(CollectionEvents.AfterList, Request.Parse("""{"controller":"collection","action":"list","index":"elsewhere"}"""));
        await host.Events.PipeAsync(CollectionEvents.AfterList, new Request("collection", "list"));
        await host.HooksDone();

        host.Probe.Seen.ShouldBe(["listed nyc-open-data"]);
    }

    [Fact]
    public async Task A_filter_on_documents_calls_once_per_match_and_null_hides_a_document_from_later_hooks_alone()
    {
        await using var host = await Hosts.With<WithDocumentPlugin>(static options => options.HookConcurrency = 1);

        var written = await host.Events.PipeAsync(GenericDocumentEvents.BeforeWrite, People, Request.Parse("""{"controller":"document","action":"mCreate","index":"persons"}"""));
        await host.HooksDone();

        host.Probe.Seen.ShouldBe(["asked for ada in persons", "asked for tim in persons", "then ada, dog"]);
        written.ShouldBe(People);
    }

    [Fact]
    public async Task On_a_pipe_null_drops_the_document_and_others_pass_untouched()
    {
        await using var host = await Hosts.With<WithDocumentPipePlugin>();

        var written = await host.Events.PipeAsync(GenericDocumentEvents.BeforeWrite, People, new Request("document", "mCreate"));

        written.ShouldBe([People[0], People[1]]);
    }

    [Theory]
    [InlineData("all", new[] { "ada to persons/adults", "tim to persons/kids" })]
    [InlineData("adults", new string[0])]
    public async Task Documents_are_duplicated_by_age(string collection, string[] expected)
    {
        await using var host = await Hosts.With<DuplicatePlugin>();
        var request = Request.Parse($$"""{"controller":"document","action":"mCreate","index":"persons","collection":"{{collection}}"}""");

        await host.Events.PipeAsync(GenericDocumentEvents.AfterWrite, People, request);
        await host.HooksDone();

        host.Probe.Seen.ShouldBe(expected);
    }
}
