using Grapnel.CompilerServices;
using Grapnel.Dispatch;
using Grapnel.Filters.Evaluation;
using Grapnel.Filters.Explaining;
using Grapnel.Testing;
using Microsoft.Extensions.DependencyInjection;
using Grapnel.Tests.Vectors;

namespace Grapnel.Tests.Filters;

/// <summary>Explain says of each row whether it would be called, and names the smallest condition that decided, with the value it met.</summary>
public sealed class EvaluatorExplainTests
{
    public static TheoryData<string, string, bool, string> OnRequests => new()
    {
        { "{ equals: { 'input.resource.index': 'nyc' } }", """{"index":"la"}""", false, "WithRequest: { equals: { 'input.resource.index': 'nyc' } } does not match: 'input.resource.index' is 'la'" },
        { "{ equals: { 'input.resource.index': 'nyc' } }", """{"index":"nyc"}""", true, "WithRequest: { equals: { 'input.resource.index': 'nyc' } } matches: 'input.resource.index' is 'nyc'" },
        { "{ equals: { 'input.resource.index': 'nyc' } }", "{}", false, "WithRequest: { equals: { 'input.resource.index': 'nyc' } } does not match: 'input.resource.index' is missing" },
        { "{ and: [{ exists: 'input.action' }, { or: [{ equals: { 'input.body.a': 1 } }, { equals: { 'input.body.b': 2 } }] }] }", """{"action":"x","body":{"a":3}}""", false, "WithRequest: { or: [{ equals: { 'input.body.a': 1 } }, { equals: { 'input.body.b': 2 } }] } does not match: 'input.body.a' is 3; 'input.body.b' is missing" },
        { "{ and: [{ exists: 'input.action' }, { exists: 'input.body' }] }", """{"action":"x","body":{}}""", true, "WithRequest: { and: [{ exists: 'input.action' }, { exists: 'input.body' }] } matches: 'input.action' is 'x'; 'input.body' is there" },
        { "{ or: [{ and: [{ exists: 'input.action' }, { exists: 'input.controller' }] }, { equals: { status: 102 } }] }", """{"action":"x","controller":"y"}""", true, "WithRequest: { equals: { status: 102 } } matches: 'status' is 102" },
        { "{ not: { and: [{ exists: 'input.action' }, { exists: 'input.body' }] } }", """{"action":"x"}""", true, "WithRequest: { missing: 'input.body' } matches: 'input.body' is missing" },
        { "{ not: { or: [{ exists: 'input.action' }, { exists: 'input.body' }] } }", """{"action":"x"}""", false, "WithRequest: { missing: 'input.action' } does not match: 'input.action' is 'x'" },
        { "{ equals: { 'input.action': 1 } }", """{"action":"x"}""", false, "WithRequest: { equals: { 'input.action': 1 } } does not match: 'input.action' is 'x'" },
        { "{ equals: { 'response.raw': true } }", "{}", false, "WithRequest: { equals: { 'response.raw': true } } does not match: 'response.raw' is false" },
        { "{ exists: 'context.connection.ips[\"a\"]' }", "{}", false, "WithRequest: { exists: 'context.connection.ips[\"a\"]' } does not match: 'context.connection.ips' is []" },
        { "{ nothing: 1 }", "{}", false, "WithRequest: { nothing: true } does not match" },
    };

    [Theory]
    [MemberData(nameof(OnRequests))]
    public void A_request_is_explained(string text, string request, bool matches, string reason)
    {
        var row = RowFilters.Of(RequestFilter.Parse(text), null).ShouldNotBeNull();

        var found = Explain(row, Request.Parse(request));

        (found.Matches, found.Words).ShouldBe((matches, reason));
    }

    public static TheoryData<string, string[], bool, string> OnDocuments => new()
    {
        { "{ exists: 'age' }", ["{}"], false, "WithDocument: { exists: 'age' } does not match: 'age' is missing" },
        { "{ exists: 'age' }", ["""{"age":null}"""], true, "WithDocument: { exists: 'age' } matches: 'age' is null" },
        { "{ equals: { _id: 'x' } }", ["{}"], false, "WithDocument: { equals: { _id: 'x' } } does not match: '_id' is 'd0'" },
        { "{ exists: 'age' }", [], false, "WithDocument: there are no documents" },
        { "{ exists: 'age' }", ["{}", "{}", "{}"], false, "WithDocument: no document matches; of 3 documents 3: { exists: 'age' } does not match: 'age' is missing" },
        { "{ and: [{ exists: 'age' }, { equals: { city: 'NYC' } }] }", ["{}", """{"city":"LA"}""", """{"city":"LA","age":1}"""], false, "WithDocument: no document matches; of 3 documents 2: { exists: 'age' } does not match: 'age' is missing; 1: { equals: { city: 'NYC' } } does not match: 'city' is 'LA'" },
        { "{ exists: 'age' }", ["{}", """{"age":1}""", """{"age":2}"""], true, "WithDocument: 2 of 3 documents match; 1: { exists: 'age' } does not match: 'age' is missing" },
        { "{ exists: 'age' }", ["""{"age":1}""", """{"age":2}"""], true, "WithDocument: 2 of 2 documents match" },
        { "{ equals: { n: 9 } }", ["""{"n":1}""", """{"n":2}""", """{"n":3}""", """{"n":4}""", """{"n":5}"""], false, "WithDocument: no document matches; of 5 documents 1: { equals: { n: 9 } } does not match: 'n' is 1; 1: { equals: { n: 9 } } does not match: 'n' is 2; 1: { equals: { n: 9 } } does not match: 'n' is 3; and 2 other reasons" },
        { "{ range: { age: { gte: 18 } } }", ["""{"age":17.50}"""], false, "WithDocument: { range: { age: { gte: 18 } } } does not match: 'age' is 17.50" },
        { "{ exists: 'tags[\"x\"]' }", ["""{"tags": [ "a", 1 , {"b": "é"} ]}"""], false, "WithDocument: { exists: 'tags[\"x\"]' } does not match: 'tags' is [\"a\",1,{\"b\":\"é\"}]" },
        { "{ select: { field: 'l', index: 1, query: { equals: { value: 2 } } } }", ["""{"l":[1,3]}"""], false, "WithDocument: { select: { field: 'l', index: 1, query: { equals: { value: 2 } } } } does not match: element 1 of 'l' is 3" },
        { "{ select: { field: 'l', index: 2, query: { equals: { value: 2 } } } }", ["""{"l":[1,3]}"""], false, "WithDocument: { select: { field: 'l', index: 2, query: { equals: { value: 2 } } } } does not match: 'l' is [1,3]" },
        { "{ equals: { 'it\\'s': 1 } }", ["""{"it's":"a\nb"}"""], false, "WithDocument: { equals: { 'it\\'s': 1 } } does not match: 'it\\'s' is 'a\\u000ab'" },
        { "{ exists: 'x' }", ["{\"y\":1}"], false, "WithDocument: { exists: 'x' } does not match: 'x' is missing" },
    };

    [Theory]
    [MemberData(nameof(OnDocuments))]
    public void Documents_are_explained(string text, string[] contents, bool matches, string reason)
    {
        var row = RowFilters.Of(null, DocumentFilter.Parse(text)).ShouldNotBeNull();
        Document[] documents = [.. contents.Select(static (content, i) => new Document($"d{i}", JsonFields.Parse(content)))];

        var found = Explain(row, documents, new Request(null, null));

        (found.Matches, found.Words).ShouldBe((matches, reason));
        Array.ForEach(documents, static document => document.Body = RebuiltFields.Of(document.Body));
        Explain(row, documents, new Request(null, null)).Matches.ShouldBe(matches);
    }

    [Fact]
    public void Long_values_are_cut()
    {
        var text = new string('x', 59) + "😀" + new string('y', 5000);
        var row = RowFilters.Of(null, DocumentFilter.Parse("{ and: [{ missing: 'a' }, { missing: 'b' }] }"));
        var document = new Document("d") { Body = { ["a"] = text } };

        Explain(row, [document], new Request(null, null)).Words.ShouldBe($"WithDocument: {{ missing: 'a' }} does not match: 'a' is '{new string('x', 59)}'…");

        var filter = DocumentFilter.Parse($"{{ or: [{string.Join(',', Enumerable.Range(0, 50).Select(static i => $"{{ equals: {{ n{i}: {i} }} }}"))}] }}");
        var words = Explain(RowFilters.Of(null, filter), [document], new Request(null, null)).Words;
        words.Length.ShouldBeLessThan(400);
        words.ShouldEndWith("… does not match: 'n0' is missing; 'n1' is missing; 'n2' is missing; 'n3' is missing; and 46 more");
    }

    [Fact]
    public void The_request_is_asked_first_and_both_are_told()
    {
        var row = RowFilters.Of(RequestFilter.Parse("{ exists: 'input.action' }"), DocumentFilter.Parse("{ exists: 'a' }"));
        Document[] documents = [new("d")];

        Explain(row, documents, new Request(null, null)).Words.ShouldBe("WithRequest: { exists: 'input.action' } does not match: 'input.action' is missing");
        Explain(row, documents, new Request(null, "x")).Words
            .ShouldBe("WithRequest: { exists: 'input.action' } matches: 'input.action' is 'x'; WithDocument: { exists: 'a' } does not match: 'a' is missing");
        Explain(null, documents, new Request(null, "x")).ShouldBe(new RowReason(true, "it has no filter"));
    }

    [Fact]
    public void The_answer_is_that_of_the_predicate()
    {
        var odd = new RowFilter("{ exists: 'input.action' }", static _ => true, "{ an: old language }", static _ => false);

        Explain(odd, [new Document("d")], new Request(null, null)).ShouldBe(new RowReason(
            false, "WithRequest: { exists: 'input.action' } matches; WithDocument: { an: old language } does not match"));
    }

    [Fact]
    public void A_filter_on_the_payload_is_told_as_a_whole_behind_that_on_the_request()
    {
        var asked = 0;
        var row = new RowFilter("{ exists: 'input.action' }", static request => request.Input.Action is not null, with: "{ equals: { status: 102 } }", matchesPayload: payload =>
        {
            asked++;
            return ((Request)payload!).Status == 102;
        });

        Explain(row, new Request(null, null)).ShouldBe(new RowReason(false, "WithRequest: { exists: 'input.action' } does not match: 'input.action' is missing"));
        asked.ShouldBe(0);
        Explain(row, new Request(null, "x")).ShouldBe(new RowReason(
            true, "WithRequest: { exists: 'input.action' } matches: 'input.action' is 'x'; With: { equals: { status: 102 } } matches"));
        Explain(row, new Request(null, "x") { Status = 200 }).ShouldBe(new RowReason(
            false, "WithRequest: { exists: 'input.action' } matches: 'input.action' is 'x'; With: { equals: { status: 102 } } does not match"));
    }

    [Fact]
    public void A_payload_that_is_null_or_throws_does_not_match()
    {
        var row = new RowFilter(with: $"{{ in: {{ name: ['{new string('x', 300)}'] }} }}", matchesPayload: static payload => payload is string text ? text.Length > 0 : throw new InvalidOperationException("No text."));
        var argument = RequestArgument.In(ServerEvents.AfterNow);

        RowReason.Of(row, argument, null, null, null).ShouldBe(new RowReason(false, "With: the payload is null"));
        RowReason.Of(row, argument, 1, null, null).ShouldBe(new RowReason(false, "With: the payload could not be read (InvalidOperationException: No text.)"));
        var reason = RowReason.Of(row, argument, "text", null, null);
        (reason.Matches, reason.Words).ShouldBe((true, $"With: {{ in: {{ name: ['{new string('x', 44)}… matches"));
    }

    [Fact]
    public async Task All_rows_of_an_event_are_explained_compiled_or_not()
    {
        var module = new HandModule(ServerEvents.AfterNow)
            .Pipes<Request>(
                "server:afterNow",
                ("Stamp", new RowFilter("{ equals: { 'input.action': 'now' } }", static request => request.Input.Action == "now"), static (payload, ref _) => payload),
                ("All", null, static (payload, ref _) => payload))
            .Hook("server:*", "Listen", RowFilters.Of(RequestFilter.Parse("{ exists: 'context.user' }"), null)!, [], static _ => default);
        await using var host = await TestHost.StartAsync(builder => builder.AddModule(module));

        host.Explain(ServerEvents.AfterNow, new Request("server", "now")).Select(static row => row.ToString()).ShouldBe(
        [
            "pipe handmade.Stamp on server:afterNow matches: WithRequest: { equals: { 'input.action': 'now' } } matches: 'input.action' is 'now'",
            "pipe handmade.All on server:afterNow matches: it has no filter",
            "hook handmade.Listen on server:* does not match: WithRequest: { exists: 'context.user' } does not match: 'context.user' is missing",
        ]);
        host.Runs.ShouldBeEmpty("nothing is called");
        host.Explain(ServerEvents.BeforeNow, new Request("server", "now")).Select(static row => row.Method).ShouldBe(["Listen"]);
        host.Explain(ServerEvents.AfterNow, new Request("server", "now"))[2].WithRequest.ShouldBe("{ exists: 'context.user' }");
    }

    [Fact]
    public async Task Rows_that_the_generator_wrote_are_explained()
    {
        await using var host = await PluginHost.StartAsync(static builder =>
        {
            builder.AddModule(new GeneratedForm());
            builder.IsWanted = static descriptor => descriptor.Type == typeof(NycPlugin);
            builder.Services.AddSingleton<Probe>();
            builder.Services.AddSingleton<Map>();
        });
        Document[] documents = [new("a", JsonFields.Parse("""{"age":1,"city":"Rome"}""")), new("b")];

        var rows = host.Explain(GenericDocumentEvents.BeforeWrite, documents, new Request("document", "mWrite"));

        rows.Select(static row => (row.Plugin, row.Method, row.IsPipe, row.Event, row.Matches, row.Reason)).ShouldBe(
        [
            ("nyc", "AdultsOnly", true, "generic:document:beforeWrite", true, "WithDocument: 1 of 2 documents match; 1: { exists: 'age' } does not match: 'age' is missing"),
            ("nyc", "Locate", true, "generic:document:beforeWrite", false, "WithRequest: { exists: 'input.body.locate' } does not match: 'input.body.locate' is missing"),
            ("nyc", "Rename", false, "generic:document:beforeWrite", false, "WithDocument: no document matches; of 2 documents 1: { in: { city: ['NYC', 'LA'] } } does not match: 'city' is 'Rome'; 1: { in: { city: ['NYC', 'LA'] } } does not match: 'city' is missing"),
            ("nyc", "Later", false, "generic:document:beforeWrite", true, "WithDocument: 1 of 2 documents match; 1: { not: { equals: { age: 1 } } } does not match: 'age' is 1"),
            ("nyc", "All", false, "generic:document:beforeWrite", true, "it has no filter"),
        ]);
    }

    [Fact]
    public async Task A_payload_that_is_not_the_events_is_refused()
    {
        await using var host = await PluginHost.StartAsync(static builder => builder.AddModule(new HandModule(ServerEvents.AfterNow)));

        Should.Throw<ArgumentException>(() => host.Explain(ServerEvents.AfterNow, "text")).Message
            .ShouldStartWith("'server:afterNow' is a pipe event (Request): String is not its payload argument 1.");
        Should.Throw<ArgumentException>(() => host.Explain(ServerEvents.AfterNow)).Message.ShouldContain("null is not its payload argument 1");
        Should.Throw<ArgumentException>(() => host.Explain(ServerEvents.AfterNow, new Request(null, null), 1)).Message.ShouldContain("Int32 is not its payload argument 2");
        Should.Throw<ArgumentNullException>(() => host.Explain(null!));
    }

    [Fact]
    public void A_payload_that_cannot_be_asked_for_its_request_is_told()
    {
        var row = RowFilters.Of(RequestFilter.Parse("{ exists: 'input.action' }"), null);
        var handle = EventFactory.Pipe<Mute>("talk:muted", Payload.Immutable<Mute>());

        var reason = RowReason.Of(row, RequestArgument.In(handle), new Mute(), null, null);

        (reason.Matches, reason.Words).ShouldBe((false, "the payload could not be asked for its request (InvalidOperationException: No request.)"));
    }

    private static RowReason Explain(RowFilter? row, Request request) =>
        RowReason.Of(row, RequestArgument.In(ServerEvents.AfterNow), request, null, null);

    private static RowReason Explain(RowFilter? row, Document[] documents, Request request) =>
        RowReason.Of(row, RequestArgument.In(GenericDocumentEvents.BeforeWrite), documents, request, null);

    private sealed class Mute : IHasRequest
    {
        Request IHasRequest.Request => throw new InvalidOperationException("No request.");
    }
}
