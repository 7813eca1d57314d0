using System.Globalization;
using System.Text.Json.Nodes;
using Grapnel.Filters.Evaluation;

namespace Grapnel.Tests.Hooks.Indexing;

/// <summary>Random rows over few fields and values, so that many meet, and random payloads of the same values. The same for the same seed.</summary>
internal sealed class RandomRows(int seed)
{
    private static readonly string[] DocumentPaths = ["a", "b", "o.x", "_id", "_source.a", "body.b", "d.o.t"];
    private static readonly string[] RequestFields = ["input.body.a", "input.body.n", "result.a", "input.args.a"];

    // As JSON text, which is a filter's too.
    private static readonly string[] Texts =
        ["\"\"", "\"x\"", "\"y\"", "\"z\"", "\"it's \\\"odd\\\"\\\\\"", "\"\\u00e9\"", "\"\\ufffd\"", $"\"{new string('l', 300)}\"", "\"😀\"", "\"1\"", "\"d1\""];

    // A filter refuses half a surrogate pair; a payload may have one, which is U+FFFD as JSON.
    private static readonly string[] Found = [.. Texts, "\"\\ud800\""];

    private static readonly string[] Numbers = ["0", "-0.0", "1", "1.0e0", "2", "2.5", "1e999", "-1e999", "3"];
    private static readonly string[] Others = ["true", "false", "null"];

    private readonly Random _random = new(seed);

    public List<(ManyRow Row, RequestFilter? WithRequest, DocumentFilter? WithDocument)> Rows(int count, bool onDocuments, string eventName, string wildcard)
    {
        var plugins = _random.Next(1, 6);
        var rows = new List<(ManyRow, RequestFilter?, DocumentFilter?)>();
        for (var i = 0; i < count; i++)
        {
            var withRequest = !onDocuments || _random.Next(4) == 0 ? RequestFilter.Parse(Filter(RequestLeaf)) : null;
            var withDocument = onDocuments && _random.Next(10) > 0 ? DocumentFilter.Parse(Filter(DocumentLeaf)) : null;
            if (_random.Next(12) == 0)
            {
                (withRequest, withDocument) = (null, null);
            }

            rows.Add((
                new ManyRow($"p{_random.Next(plugins)}", _random.Next(5) == 0 ? wildcard : eventName, RowFilters.Of(withRequest, withDocument)),
                withRequest,
                withDocument));
        }

        return rows;
    }

    public Document Document(int number)
    {
        var body = $$"""{"a":{{Value(Found)}},"b":{{Value(Found)}},"o":{"x":{{Value(Found)}},"n":{{Value(Found)}}},"n":{{Pick(Numbers)}},"d.o.t":{{Value(Found)}}}""";
        return new Document($"d{number}", Fields(body));
    }

    public Request Request()
    {
        var request = Grapnel.Request.Parse($$"""{"action":{{Pick(Found)}},"index":{{Pick(Found)}},"a":{{Value(Found)}}}""");
        request.Input.Body = _random.Next(5) == 0 ? null : Fields($$"""{"a":{{Value(Found)}},"n":{{Pick(Numbers)}}}""");
        request.Result = _random.Next(3) == 0 ? null : JsonNode.Parse($$"""{"a":{{Value(Found)}}}""");
        request.Status = _random.Next(4);
        request.Response.Raw = _random.Next(2) == 0;
        return request;
    }

    private JsonFields Fields(string json)
    {
        var fields = JsonFields.Parse(json);
        if (_random.Next(3) == 0)
        {
            // As a pipe writes them.
            fields["a"] = _random.Next(4) switch
            {
                0 => JsonValue.Create("x"),
                1 => JsonValue.Create(_random.Next(3)),
                2 => JsonValue.Create("\ud800"),
                _ => JsonNode.Parse(Pick(Texts)),
            };
        }

        return fields;
    }

    private string Filter(Func<string> leaf) => _random.Next(6) switch
    {
        0 => leaf(),
        1 => $$"""{ or: [ {{leaf()}}, {{leaf()}} ] }""",
        2 => "{ or: [ { equals: { a: 1 } }, { equals: { a: 'x' } }, { in: { a: ['y', 'z'] } } ] }".Replace("a:", leaf == RequestLeaf ? "'input.body.a':" : "a:", StringComparison.Ordinal),
        _ => $$"""{ and: [ {{string.Join(", ", Enumerable.Range(0, _random.Next(1, 4)).Select(_ => leaf()))}} ] }""",
    };

    private string DocumentLeaf() => Leaf(Pick(DocumentPaths), Pick(["n", "o.n", "a"]));

    private string RequestLeaf() => _random.Next(6) switch
    {
        0 => $$"""{ equals: { 'input.resource.index': {{Pick(Texts)}} } }""",
        1 => $$"""{ in: { 'input.action': [ {{Pick(Texts)}}, {{Pick(Texts)}} ] } }""",
        2 => $$"""{ equals: { status: {{_random.Next(4)}} } }""",
        3 => $$"""{ equals: { 'response.raw': true } }""",
        _ => Leaf(Pick(RequestFields), Pick(["input.body.n", "status"])),
    };

    private string Leaf(string path, string number) => _random.Next(10) switch
    {
        < 5 => $$"""{ equals: { '{{path}}': {{Value(Texts)}} } }""",
        5 => $$"""{ in: { '{{path}}': [ {{Pick(Texts)}}, {{Pick(Texts)}}, {{Pick(Texts)}} ] } }""",
        6 => $$"""{ exists: '{{path}}' }""",
        7 => $$"""{ not: { equals: { '{{path}}': {{Value(Texts)}} } } }""",
        _ => Range(number),
    };

    private string Range(string path)
    {
        var from = _random.Next(-1, 4);
        var lower = $"{Pick(["gt", "gte"])}: {(from < 0 ? "-1e999" : (from / 2.0).ToString(CultureInfo.InvariantCulture))}";
        var upper = $"{Pick(["lt", "lte"])}: {(from > 2 ? "1e999" : (from + 1.5).ToString(CultureInfo.InvariantCulture))}";
        return $$"""{ range: { '{{path}}': { {{Pick([lower, upper, $"{lower}, {upper}"])}} } } }""";
    }

    private string Value(string[] texts) => _random.Next(8) switch
    {
        < 4 => Pick(texts),
        < 6 => Pick(Numbers),
        _ => Pick(Others),
    };

    private T Pick<T>(T[] from) => from[_random.Next(from.Length)];
}
