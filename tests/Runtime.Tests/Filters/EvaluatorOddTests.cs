using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Grapnel.Filters;
using Grapnel.Filters.Explaining;

namespace Grapnel.Tests.Filters;

/// <summary>Nothing throws out of a filter, whatever a document holds and whoever wrote it; and it answers the same every time.</summary>
public sealed class EvaluatorOddTests
{
    private static readonly string[] Texts =
    [
        "{}", "{ nothing: true }", "{ exists: 'a' }", "{ missing: 'a.b.c' }", "{ equals: { a: 'x' } }", "{ equals: { a: 1 } }", "{ equals: { 'a.b': true } }", "{ equals: { a: null } }",
        "{ equals: { '': 1 } }", "{ equals: { '.': 1 } }", "{ exists: 'a..b' }", "{ in: { a: ['x', 'y'] } }", "{ ids: { values: ['x'] } }", "{ exists: 'a[\"x\"]' }", "{ exists: 'a[1]' }",
        "{ exists: 'a[null]' }", "{ exists: 'a[false]' }", "{ range: { a: { gt: 1 } } }", "{ regexp: { a: '^x+$' } }", "{ match: { a: { b: 1 } } }", "{ match: { a: [1, { b: 'x' }] } }",
        "{ select: { field: 'a', index: -1, query: { equals: { value: 'x' } } } }", "{ select: { field: 'a', index: 0, query: { exists: 'value.b' } } }",
        "{ geoDistance: { a: { lat: 1, lon: 2 }, distance: '1km' } }", "{ geoBoundingBox: { a: { top: 1, left: 0, bottom: 0, right: 1 } } }",
        "{ geoPolygon: { a: { points: [[0, 0], [1, 0], [1, 1]] } } }", "{ exists: '_source.a' }", "{ equals: { 'body.a': 1 } }", "{ equals: { '_id': 'x' } }",
    ];

    private static readonly string[] Contents =
    [
        "{}", """{"a":null}""", """{"a":{}}""", """{"a":[]}""", """{"a":"\ud800"}""", """{"\udc00":1,"a":"x"}""", """{"a":{"\ud800":1,"b":1}}""", """{"a":["\udfff","x"]}""",
        """{"a":1e400}""", """{"a":-1e400}""", """{"a":123456789012345678901234567890.5e-300}""", """{"a":1,"a":2}""", """{"a":{"b":1},"a.b":2}""", """{"":{"a":1}}""", """{"":{"":{"":1}}}""", """{"a.":1,".a":2,"..":3}""",
        """{"a":[[[[]]],{},null,1,"x",{"b":[1]}]}""", """{"a":{"lat":"x","lon":{}}}""", """{"a":"1,"}""", """{"a":","}""", """{"a":{"latLon":null}}""", """{"a":"\u0000"}""", """{"_source":1,"body":null,"_id":{}}""",
        $$"""{"a":{{string.Concat(Enumerable.Repeat("{\"a\":", 60))}}1{{new string('}', 60)}}}""", $$"""{"a":"{{new string('x', 5000)}}"}""", $$"""{"{{new string('a', 3000)}}":1}""",
    ];

    [Fact]
    public void Content_that_was_read()
    {
        foreach (var text in Texts)
        {
            var filter = DocumentFilter.Parse(text);
            foreach (var content in Contents)
            {
                using var document = JsonDocument.Parse(content);
                var expected = filter.Matches(JsonFields.Parse(content));
                filter.Matches(document.RootElement).ShouldBe(expected, $"{text} on {content}");
                filter.Matches(new Document(null, JsonFields.Parse(content))).ShouldBe(expected, $"{text} on {content}");
                filter.Matches(new Document(null, JsonFields.From(document.RootElement))).ShouldBe(expected, $"{text} on {content}");
            }
        }
    }

    [Fact]
    public void Elements_of_any_kind()
    {
        foreach (var text in Texts)
        {
            var filter = DocumentFilter.Parse(text);
            var onNothing = filter.Matches(new Document());
            foreach (var element in (JsonElement[])[default, .. ((string[])["null", "1", "\"a\"", "[1]", "true", "{}"]).Select(static json => JsonElement.Parse(json))])
            {
                filter.Matches(element).ShouldBe(onNothing, $"{text} on {element.ValueKind}");
            }
        }
    }

    [Fact]
    public void Bytes_that_are_no_text_count_as_what_they_would_be_read_as()
    {
        byte[] bytes = [.. "{\"a\":\"x\",\"b\":\""u8, 0xff, .. "\",\"c"u8, 0xc3, .. "\":1}"u8];
        using var document = JsonDocument.Parse(bytes);

        DocumentFilter.Parse("{ equals: { a: 'x' } }").Matches(document.RootElement).ShouldBeTrue();
        DocumentFilter.Parse("{ equals: { b: '\uFFFD' } }").Matches(document.RootElement).ShouldBeTrue();
        DocumentFilter.Parse("{ exists: 'c\uFFFD' }").Matches(document.RootElement).ShouldBeTrue();
    }

    [Fact]
    public void Content_that_was_written()
    {
        var answers = 0;
        foreach (var text in Texts)
        {
            var filter = DocumentFilter.Parse(text);
            var explainer = new DocumentExplainer(FilterParser.Parse(text).Root!);
            foreach (var node in Nodes())
            {
                var fields = new JsonFields { ["a"] = node() };
                var document = new Document("x", fields);
                var matches = filter.Matches(document);
                filter.Matches(document).ShouldBe(matches);
                explainer.Describe(explainer.Find(document), document).ShouldNotBeEmpty();
                answers++;
            }
        }

        answers.ShouldBeGreaterThan(400);
    }

    private static IEnumerable<Func<JsonNode?>> Nodes() =>
    [
        static () => "\ud800", static () => 'x', static () => float.MaxValue, static () => decimal.MaxValue, static () => JsonValue.Create((Half)1), static () => ulong.MaxValue, static () => DateTime.UnixEpoch, static () => Guid.Empty,
        static () => new JsonArray(1, "\udc00", null, new JsonObject { ["b"] = new Unwritable().Node }), static () => new JsonObject { ["\ud800"] = 1, ["b"] = "x" }, static () => new JsonObject { ["odd"] = new Unwritable().Node, ["b"] = 1 }, static () => new JsonObject { [""] = new JsonObject { ["b"] = 1 } },
        static () => JsonNode.Parse("""{"b":1,"b":2}"""), static () => JsonNode.Parse("""{"\ud800":1,"b":1}"""), static () => JsonNode.Parse("""["\ud800",1]"""), static () => new JsonObject { ["lat"] = "1", ["lon"] = 2 }, static () => new JsonArray(1, 2), static () => null,
    ];

    [Fact]
    public void Requests()
    {
        string[] texts =
        [
            "{ equals: { 'input.body.a': 'x' } }", "{ exists: 'result.a' }", "{ equals: { 'result': 1 } }", "{ equals: { 'error.message': 'x' } }", "{ exists: 'context.user.a.b' }", "{ missing: 'context.connection.ips[\"x\"]' }",
            "{ equals: { 'input.resource._id': '\uFFFD' } }", "{ in: { 'input.controller': ['a', 'b'] } }", "{ range: { timestamp: { lt: 0 } } }", "{ regexp: { 'input.action': 'x' } }", "{ match: { input: { body: { a: 1 } } } }",
        ];
        var odd = new Request("\ud800", "\udc00") { Error = new Speechless(), Result = JsonNode.Parse("""{"a":"\ud800"}""") };
        odd.Input.Body = JsonFields.Parse("""{"a":"\ud800"}""");
        odd.Input.Resource.Id = "\ud800";
        foreach (var text in texts)
        {
            var filter = RequestFilter.Parse(text);
            var explainer = new RequestExplainer(FilterParser.Parse(text).Root!);
            foreach (var request in (Request[])[odd, new(null, null)])
            {
                var matches = filter.Matches(request);
                explainer.Find(request).Matches.ShouldBe(matches, text);
                explainer.Describe(explainer.Find(request), request).ShouldNotBeEmpty();
            }
        }
    }

    /// <summary>An error that has nothing to say, and throws when it is asked.</summary>
    private sealed class Speechless : Exception
    {
        public override string Message => null!;
    }

    /// <summary>A value that System.Text.Json refuses to write.</summary>
    private sealed class Unwritable
    {
        [JsonIgnore]
        public JsonNode Node => JsonValue.Create(this, (System.Text.Json.Serialization.Metadata.JsonTypeInfo<Unwritable>)new JsonSerializerOptions { TypeInfoResolver = new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver() }.GetTypeInfo(typeof(Unwritable)))!;

        public int Value => throw new InvalidOperationException(Encoding.UTF8.EncodingName);
    }
}
