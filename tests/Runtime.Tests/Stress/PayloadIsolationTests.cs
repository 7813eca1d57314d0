using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Grapnel.Tests.Payloads;

namespace Grapnel.Tests.Stress;

/// <summary>A payload with an array, a list of mutable things and plain members, which says how to copy itself.</summary>
public sealed class Shelf : ISnapshot<Shelf>
{
    public string Label { get; set; } = "";

    public int[] Counts { get; set; } = [];

    public List<Crate> Crates { get; set; } = [];

    public Shelf Snapshot() => new() { Label = Label, Counts = [.. Counts], Crates = [.. Crates.Select(static crate => crate.Snapshot())] };
}

/// <summary>Changes all it gets, in every way there is.</summary>
[Plugin("spoiler")]
public sealed class SpoilerPlugin
{
    [Hook("document:beforeCreate")]
    public async Task Request(Request request)
    {
        RequestSnapshotTests.ChangeEverything(request);
        await Task.Yield();
        request.Input.Body!["a"]!["b"] = "spoiled again";
        request.Input.Args.Remove("size");
        request.Input.Body = JsonFields.Parse("""{"spoiled":true}""");
        request.Result = new JsonArray("spoiled");
    }

    [Hook("generic:document:beforeWrite")]
    public async Task Documents(Document[] documents, Request request)
    {
        Payloads.Spoil(documents);
        RequestSnapshotTests.ChangeEverything(request);
        await Task.Yield();
        Payloads.Spoil(documents);
        Array.Reverse(documents);
        documents[1] = new Document("another");
    }

    [Hook("stress:shelf")]
    public async Task Custom(Shelf shelf, JsonObject notes)
    {
        Payloads.Spoil(shelf, notes);
        await Task.Yield();
        Payloads.Spoil(shelf, notes);
    }
}

/// <summary>Keeps what it gets as text, before and after others had time to change it.</summary>
[Plugin("witness")]
public sealed class WitnessPlugin
{
    /// <summary>Every text that came, and how often: one per kind of payload if nobody else's changes are seen.</summary>
    public ConcurrentDictionary<string, int> Texts { get; } = new();

    [Hook("document:beforeCreate")]
    public Task Request(Request request) => Keep(() => Payloads.Text(request));

    [Hook("generic:document:beforeWrite")]
    public Task Documents(Document[] documents, Request request) => Keep(() => Payloads.Text(documents, request));

    [Hook("stress:shelf")]
    public Task Custom(Shelf shelf, JsonObject notes) => Keep(() => Payloads.Text(shelf, notes));

    private async Task Keep(Func<string> text)
    {
        Texts.AddOrUpdate(text(), 1, static (_, count) => count + 1);
        await Task.Yield();
        Texts.AddOrUpdate(text(), 1, static (_, count) => count + 1);
    }
}

/// <summary>The payloads of these tests: made alike, said as text, spoiled.</summary>
internal static class Payloads
{
    public static Document[] Documents() =>
    [
        Document.Parse("""{"_id":"a","_version":3,"_score":1.5,"_source":{"name":"x","tags":["one",{"deep":[1,2]}],"nested":{"a":{"b":1}}}}"""),
        new Document("b", JsonFields.Parse("""{"list":[[1],[2]]}""")),
        new Document("c"),
    ];

    public static (Shelf Shelf, JsonObject Notes) Custom() => (
        new Shelf { Label = "top", Counts = [1, 2], Crates = [new Crate { Items = { "x" } }] },
        new JsonObject { ["list"] = new JsonArray(1, new JsonObject { ["deep"] = true }) });

    public static string Text(Request request) => RequestSnapshotTests.Say(request).Replace(request.InternalId, "", StringComparison.Ordinal);

    public static string Text(Document[] documents, Request request) =>
        $"{string.Join('\n', documents.Select(static document => $"{document.Id} {document.Version} {document.Body} {document.Extra}"))}\n{Text(request)}";

    public static string Text(Shelf shelf, JsonObject notes) =>
        $"{shelf.Label} {string.Join(',', shelf.Counts)} {string.Join(';', shelf.Crates.Select(static crate => string.Join(',', crate.Items)))} {notes.ToJsonString()}";

    public static void Spoil(Document[] documents)
    {
        foreach (var document in documents)
        {
            document.Id += "!";
            document.Version = 99;
            document.Extra["_score"] = 0;
            if (document.Body["nested"] is JsonObject nested)
            {
                nested["a"]!["b"] = "spoiled";
                nested["new"] = new JsonArray(1);
            }

            if (document.Body["tags"] is JsonArray tags)
            {
                (tags[1]?["deep"] as JsonArray)?.Add(3);
                tags.RemoveAt(0);
            }

            if (document.Body["list"] is JsonArray { Count: > 0 } list)
            {
                list[0] = "spoiled";
            }

            document.Body.Remove("name");
            document.Body["added"] = true;
        }

        documents[0].Body = JsonFields.Parse("""{"other":1}""");
    }

    public static void Spoil(Shelf shelf, JsonObject notes)
    {
        shelf.Label += "!";
        shelf.Counts[0]++;
        shelf.Crates[0].Items.Add("spoiled");
        shelf.Crates.Add(new Crate());
        ((JsonArray)notes["list"]!).Add("spoiled");
        notes["list"]![1]!["deep"] = false;
    }
}

/// <summary>A hook that changes its payload every way it can, while the request goes on.</summary>
[Collection(nameof(UnderStress))]
public sealed class PayloadIsolationTests
{
    private static Task<StressHost> Start() => StressHost.With([typeof(SpoilerPlugin), typeof(WitnessPlugin)], static options =>
        (options.HookConcurrency, options.HookQueueCapacity) = (4, 200));

    [Fact]
    public async Task No_one_sees_what_a_hook_does_to_its_request_and_no_hook_what_the_caller_does_to_it()
    {
        await using var host = await Start();
        var expected = Payloads.Text(RequestSnapshotTests.Full());
        var count = StressRun.Of(20_000);
        var wrong = 0;

        await StressRun.Emit(count, async _ =>
        {
            var request = await host.Events.PipeAsync(DocumentEvents.BeforeCreate, RequestSnapshotTests.Full());
            await Task.Yield();
            Count(ref wrong, Payloads.Text(request) != expected);
            RequestSnapshotTests.ChangeEverything(request);
            var changed = Payloads.Text(request);
            await Task.Yield();
            Count(ref wrong, Payloads.Text(request) != changed);
        });
        await host.HooksDone();

        wrong.ShouldBe(0);
        Heard(host, expected, count);
    }

    [Fact]
    public async Task No_one_sees_what_a_hook_does_to_its_documents()
    {
        await using var host = await Start();
        var expected = Payloads.Text(Payloads.Documents(), RequestSnapshotTests.Full());
        var count = StressRun.Of(20_000);
        var wrong = 0;

        await StressRun.Emit(count, async _ =>
        {
            var (documents, request) = (Payloads.Documents(), RequestSnapshotTests.Full());
            documents = await host.Events.PipeAsync(GenericDocumentEvents.BeforeWrite, documents, request);
            await Task.Yield();
            Count(ref wrong, Payloads.Text(documents, request) != expected);
            Payloads.Spoil(documents);
            documents[2] = new Document("caller");
        });
        await host.HooksDone();

        wrong.ShouldBe(0);
        Heard(host, expected, count);
    }

    [Fact]
    public async Task No_one_sees_what_a_hook_does_to_a_payload_of_the_applications_own()
    {
        await using var host = await Start();
        var expected = Payloads.Text(Payloads.Custom().Shelf, Payloads.Custom().Notes);
        var count = StressRun.Of(50_000);
        var wrong = 0;

        await StressRun.Emit(count, async _ =>
        {
            var (shelf, notes) = Payloads.Custom();
            shelf = await host.Events.PipeAsync(StressEvents.Stored, shelf, notes);
            await Task.Yield();
            Count(ref wrong, Payloads.Text(shelf, notes) != expected);
            Payloads.Spoil(shelf, notes);
        });
        await host.HooksDone();

        wrong.ShouldBe(0);
        Heard(host, expected, count);
    }

    private static void Count(ref int wrong, bool isWrong)
    {
        if (isWrong)
        {
            Interlocked.Increment(ref wrong);
        }
    }

    // Twice per emission: when it came, and when the other plugin has had time for its changes.
    private static void Heard(StressHost host, string expected, int count)
    {
        host.Log.Failed.ShouldBe(0);
        host.Plugin<WitnessPlugin>().Texts.ShouldHaveSingleItem().ShouldBe(new(expected, 2 * count));
    }
}
