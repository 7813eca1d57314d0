using Grapnel.CompilerServices;
using Grapnel.Testing;

namespace Grapnel.Tests.Filters;

/// <summary>Hooks that run only for what their filters match, request by request and document by document.</summary>
public sealed class FilteredHookTests
{
    private const string AfterWrite = "generic:document:afterWrite";

    private static readonly FilterPath City = new("city");
    private static readonly RowFilter Nyc = new("{ equals: { 'input.resource.index': 'nyc' } }", static request => request.Input.Resource.Index == "nyc");
    private static readonly RowFilter InNyc = new(withDocument: "{ equals: { city: 'NYC' } }", matchesDocument: static document => FilterField.Of(document, City).Is("NYC"u8));
    private static readonly RowFilter Everything = new(withDocument: "{}", matchesDocument: static _ => true);
    private static readonly HookEvent<Delivery> Delivered = EventFactory.Hook<Delivery>("shop:delivered", Payload.Snapshot<Delivery>());

    private readonly List<string> _seen = [];

    [Fact]
    public async Task Nothing_is_copied_or_queued_for_a_hook_that_does_not_match()
    {
        var copies = 0;
        var module = new HandModule(Delivered)
            .Hook("shop:delivered", "Filtered", Nyc, [typeof(Delivery)], call => See($"{((Delivery)call.First!).Request.Input.Resource.Index}"));
        await using var host = await Start(module);

        await host.Events.EmitAsync(Delivered, new Delivery(Of("other"), () => copies++));
        await host.WhenHooksAreDoneAsync();
        copies.ShouldBe(0);

        await host.Events.EmitAsync(Delivered, new Delivery(Of("nyc"), () => copies++));
        await host.WhenHooksAreDoneAsync();
        copies.ShouldBe(1);
        _seen.ShouldBe(["nyc"]);
    }

    [Fact]
    public async Task Only_the_rows_that_match_run()
    {
        var module = new HandModule(ServerEvents.AfterNow)
            .Hook("server:afterNow", "Nyc", Nyc, [typeof(Request)], _ => See("Nyc"))
            .Hook("server:afterNow", "Always", [typeof(Request)], _ => See("Always"))
            .Hook("server:*", "NycToo", Nyc, [], _ => See("NycToo"));
        await using var host = await Start(module);

        await host.Events.PipeAsync(ServerEvents.AfterNow, Of("other"));
        await host.WhenHooksAreDoneAsync();
        _seen.ShouldBe(["Always"]);

        await host.Events.PipeAsync(ServerEvents.AfterNow, Of("nyc"));
        await host.WhenHooksAreDoneAsync();
        _seen.ShouldBe(["Always", "Nyc", "Always", "NycToo"]);
        host.Runs.Count.ShouldBe(4);
    }

    [Fact]
    public async Task Filters_see_what_was_emitted_and_not_what_became_of_it()
    {
        var gate = new TaskCompletionSource();
        var module = new HandModule(ServerEvents.AfterNow)
            .Hook("server:afterNow", "First", [typeof(Request)], _ => new ValueTask(gate.Task))
            .Hook("server:afterNow", "Nyc", Nyc, [typeof(Request)], call => See(((Request)call.First!).Input.Resource.Index!));
        await using var host = await Start(module);
        var request = Of("nyc");

        await host.Events.PipeAsync(ServerEvents.AfterNow, request);
        request.Input.Resource.Index = "changed";
        gate.SetResult();
        await host.WhenHooksAreDoneAsync();

        _seen.ShouldBe(["nyc"]);
    }

    [Fact]
    public async Task A_payload_that_throws_when_asked_for_its_request_is_reported_and_matches_nothing()
    {
        var module = new HandModule(Delivered, HookEvents.OnError)
            .Hook("shop:delivered", "Filtered", Nyc, [typeof(Delivery)], _ => See("Filtered"))
            .Hook("shop:delivered", "Plain", [typeof(Delivery)], _ => See("Plain"))
            .Hook("hook:onError", "Failed", [typeof(string), typeof(string), typeof(Exception)], call => See($"{call.First} {call.Second} {((Exception)call.Third!).Message}"));
        await using var host = await Start(module);

        await host.Events.EmitAsync(Delivered, new Delivery(null!, static () => { }));
        await host.WhenHooksAreDoneAsync();

        _seen.Order().ShouldBe(["Plain", "handmade shop:delivered no request"]);
        host.Failures.ShouldHaveSingleItem().Method.ShouldBe("Filtered");
    }

    [Fact]
    public async Task A_null_request_does_not_match()
    {
        var maybe = EventFactory.Hook<Request?>("shop:maybe", Payload.Snapshot<Request>(acceptsNull: true)!);
        var module = new HandModule(maybe)
            .Hook("shop:maybe", "Any", new RowFilter("{}", static _ => true), [typeof(Request)], _ => See("Any"));
        await using var host = await Start(module);

        await host.Events.EmitAsync(maybe, null);
        await host.Events.EmitAsync(maybe, Of("x"));
        await host.WhenHooksAreDoneAsync();

        _seen.ShouldBe(["Any"]);
    }

    [Fact]
    public async Task Documents_are_offered_in_order_and_a_failing_one_does_not_stop_the_others()
    {
        var module = new HandModule(GenericDocumentEvents.AfterWrite, HookEvents.OnError)
            .Hook(AfterWrite, "Each", InNyc, [typeof(Document), typeof(Request)], async call =>
            {
                var (document, request) = (call.Document, (Request)call.Second!);
                await Task.Yield();
                await See($"{document.Id} of {request.Input.Action}");
                if (document.Id == "b")
                {
                    throw new InvalidOperationException("b is bad");
                }
            })
            .Hook("hook:onError", "Failed", [typeof(string), typeof(string), typeof(Exception)], call => See(((Exception)call.Third!).Message));
        await using var host = await Start(module);

        await Write(host, InCity("a"), new Document("elsewhere"), InCity("b"), InCity("c"));

        _seen.Where(static line => line != "b is bad").ShouldBe(["a of create", "b of create", "c of create"]);
        _seen.ShouldContain("b is bad");
        host.Failures.ShouldHaveSingleItem().Error!.Message.ShouldBe("b is bad");
        host.Runs.Count(static run => run.Method == "Each").ShouldBe(3);
    }

    [Theory]
    [InlineData("now")]
    [InlineData("task")]
    [InlineData("value task")]
    [InlineData("ended")]
    public async Task What_is_returned_is_what_later_hooks_of_the_plugin_see(string how)
    {
        var module = new HandModule(GenericDocumentEvents.AfterWrite)
            .Hook(AfterWrite, "First", Everything, [typeof(Document)], call => Keep(call, how, call.Document.Id == "drop" ? null : new Document($"{call.Document.Id}!")))
            .Hook(AfterWrite, "Nyc", InNyc, [typeof(Document)], call => See($"Nyc {call.Document.Id}"))
            .Hook(AfterWrite, "All", [typeof(Document[])], call => See($"All {Ids(call.First)}"))
            .Hook(AfterWrite, "Second", Everything, [typeof(Document)], call => Keep(call, how, call.Document.Id == "a!" ? null : call.Document))
            .Hook(AfterWrite, "AllAgain", [typeof(Document[])], call => See($"AllAgain {Ids(call.First)}"));
        await using var host = await Start(module);
        var documents = new[] { InCity("a"), InCity("drop"), new Document("b") };
        var request = Of("x");

        await Write(host, request, documents);

        // Nyc is not tested again: a! has no city any more.
        _seen.ShouldBe(["Nyc a!", "All a! b!", "AllAgain b!"]);
        documents.Select(static document => document.Id).ShouldBe(["a", "drop", "b"]);
        host.Failures.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_hook_that_fails_to_say_keeps_its_document()
    {
        var module = new HandModule(GenericDocumentEvents.AfterWrite)
            .Hook(AfterWrite, "First", Everything, [typeof(Document)], static call => call.Document.Id switch
            {
                "a" => call.Keep(Task.FromException<Document?>(new InvalidOperationException("a"))),
                "b" => call.Keep(Fails()),
                _ => call.Keep((Task<Document?>)null!),
            })
            .Hook(AfterWrite, "Later", Everything, [typeof(Document)], call => See(call.Document.Id!));
        await using var host = await Start(module);

        await Write(host, InCity("a"), InCity("b"), InCity("c"));

        _seen.ShouldBe(["a", "b", "c"]);
        host.Failures.Select(static run => run.Error!.Message).ShouldBe(["a", "late", "The method returned null where a task was expected."]);

        static async Task<Document?> Fails()
        {
            await Task.Yield();
            throw new InvalidOperationException("late");
        }
    }

    [Fact]
    public async Task Other_plugins_and_the_next_emission_see_the_documents_as_they_were_emitted()
    {
        var module = new HandModule(GenericDocumentEvents.AfterWrite)
            .Hook(AfterWrite, "Drop", Everything, [typeof(Document)], static call =>
            {
                call.Document.Body["touched"] = true;
                return call.Keep((Document?)null);
            })
            .Hook(AfterWrite, "Rest", [typeof(Document[])], call => See($"Rest {Ids(call.First)}"));
        await using var host = await Start(module);
        Document[] documents = [InCity("a"), InCity("b")];

        await Write(host, documents);
        await Write(host, documents);

        _seen.ShouldBe(["Rest ", "Rest "]);
        documents[0].Body.Contains("touched").ShouldBeFalse();
    }

    [Fact]
    public async Task The_request_is_tested_before_the_documents()
    {
        var tested = 0;
        var both = new RowFilter("{…}", Nyc.MatchesRequest, "{…}", document =>
        {
            tested++;
            return InNyc.MatchesDocument!(document);
        });
        var module = new HandModule(GenericDocumentEvents.AfterWrite).Hook(AfterWrite, "Both", both, [typeof(Document)], call => See(call.Document.Id!));
        await using var host = await Start(module);

        await Write(host, Of("other"), [InCity("a")]);
        tested.ShouldBe(0);
        await Write(host, Of("nyc"), [InCity("a"), new Document("b")]);
        tested.ShouldBe(2);
        _seen.ShouldBe(["a"]);
    }

    [Fact]
    public async Task A_hook_without_parameters_is_called_per_document_too()
    {
        var module = new HandModule(GenericDocumentEvents.AfterWrite).Hook(AfterWrite, "Count", InNyc, [], _ => See("counted"));
        await using var host = await Start(module);

        await Write(host, InCity("a"), new Document("b"), InCity("c"));

        _seen.ShouldBe(["counted", "counted"]);
    }

    [Fact]
    public async Task More_rows_than_fit_the_stack_are_matched_one_by_one()
    {
        var module = new HandModule(ServerEvents.AfterNow);
        for (var i = 0; i < 100; i++)
        {
            var name = $"i{i}";
            module.Hook("server:afterNow", name, new RowFilter("{…}", request => request.Input.Resource.Index == name), [], _ => See(name));
        }

        await using var host = await Start(module);
        await host.Events.PipeAsync(ServerEvents.AfterNow, Of("i99"));
        await host.Events.PipeAsync(ServerEvents.AfterNow, Of("i3"));
        await host.WhenHooksAreDoneAsync();

        _seen.ShouldBe(["i99", "i3"]);
    }

    private static Task<TestHost> Start(HandModule module) => TestHost.StartAsync(builder =>
    {
        builder.AddModule(module);
        builder.Configure(static options => options.HookConcurrency = 1);
    });

    private static Request Of(string index) => Request.Parse($$"""{"action":"create","index":"{{index}}"}""");

    private static Document InCity(string id) => new(id, JsonFields.Parse("""{"city":"NYC"}"""));

    private static string Ids(object? documents) => string.Join(' ', ((Document[])documents!).Select(static document => document.Id));

    private static Task Write(TestHost host, params Document[] documents) => Write(host, Of("x"), documents);

    private static async Task Write(TestHost host, Request request, Document[] documents)
    {
        await host.Events.PipeAsync(GenericDocumentEvents.AfterWrite, documents, request);
        await host.WhenHooksAreDoneAsync();
    }

    private static ValueTask Keep(HookCall call, string how, Document? document)
    {
        return how switch
        {
            "now" => call.Keep(document),
            "task" => call.Keep(Later()),
            "value task" => call.Keep(new ValueTask<Document?>(Later())),
            _ => call.Keep(Task.FromResult(document)),
        };

        async Task<Document?> Later()
        {
            await Task.Yield();
            return document;
        }
    }

    private ValueTask See(string what)
    {
        lock (_seen)
        {
            _seen.Add(what);
        }

        return default;
    }

    private sealed class Delivery(Request request, Action copied) : IHasRequest, ISnapshot<Delivery>
    {
        public Request Request => request ?? throw new InvalidOperationException("no request");

        public Delivery Snapshot()
        {
            copied();
            return this;
        }
    }
}
