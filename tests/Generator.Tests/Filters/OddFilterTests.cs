using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Grapnel.Filters;
using Grapnel.Generator.Tests.Harness;

namespace Grapnel.Generator.Tests.Filters;

/// <summary>Filters that are hard to print: odd characters, numbers at the edges, long and deep ones.</summary>
public class OddFilterTests
{
    private static readonly string[] Texts =
    [
        "\"", "'", "\"\"\"", "\\", "{", "}", "{{", "*/", "/*", "//", "\u2028", "\u2029", "\u0085", "\0", "\u0001", "\r\n", "\t", "\u007f", "\ufeff", "é", "東京",
        "\ud83d\ude00", "<b>&amp;", "$\"{0}\"", "#if", "", " ", "\u202e", "a.b",
    ];

    [Fact]
    public void Every_character_is_compared_as_it_is()
    {
        string[] filters = [.. Texts.Select(static text => $"{{ equals: {{ f: {Json(text)} }} }}"), .. Texts.Select(static text => $"{{ in: {{ f: [{Json(text)}, 'other'] }} }}")];
        var generated = FilterAssembly.OnDocuments(filters);

        foreach (var (filter, i) in filters.Select(static (filter, i) => (filter, i)))
        {
            Matching(generated.DocumentPredicate(filter)).ShouldBe([Texts[i % Texts.Length]], filter);
        }
    }

    [Fact]
    public void Every_character_may_stand_in_a_path()
    {
        var names = Texts.Where(static text => text.Length > 0).ToArray();
        var filters = Array.ConvertAll(names, static name => $"{{ equals: {{ {Json(name)}: 1 }} }}");
        var generated = FilterAssembly.OnDocuments(filters);

        for (var i = 0; i < names.Length; i++)
        {
            names.Where(name => generated.DocumentPredicate(filters[i])(new Document("d", JsonFields.Parse($"{{{Json(name)}:1}}")))).ShouldBe([names[i]]);
        }
    }

    [Theory]
    [InlineData("{ equals: { f: '\\uD800' } }")]
    [InlineData("{ in: { f: ['x', 'a\\uDC00b'] } }")]
    [InlineData("{ exists: '\\uD800' }")]
    [InlineData("""{ exists: 'f["\\uD800"]' }""")]
    public void Half_a_surrogate_pair_has_no_UTF_8_and_never_gets_here(string filter) =>
        FilterParser.Parse(filter).Error.ShouldNotBeNull();

    [Fact]
    public void Every_character_is_compared_on_typed_members_too()
    {
        string[] filters = [.. Texts.Select(static text => $"{{ equals: {{ 'input.action': {Json(text)} }} }}"), $"{{ in: {{ 'input.action': [{string.Join(", ", Texts.Select(Json))}] }} }}"];
        var generated = FilterAssembly.OnRequests(filters);

        for (var i = 0; i < Texts.Length; i++)
        {
            Texts.Where(text => generated.RequestPredicate(filters[i])(new Request("c", text))).ShouldBe([Texts[i]]);
        }

        var any = generated.RequestPredicate(filters[^1]);
        Texts.ShouldAllBe(text => any(new Request("c", text)));
        any(new Request("c", null)).ShouldBeFalse();
    }

    [Fact]
    public void Numbers_are_printed_as_the_same_number()
    {
        double[] numbers = [0.1, -5, 1e16, 1e-300, double.MaxValue, double.Epsilon, 0.1 + 0.2, 123456789012345680, double.PositiveInfinity, double.NegativeInfinity, 0, 2147483648];
        var filters = Array.ConvertAll(numbers, static number => $"{{ equals: {{ f: {Json(number)} }} }}");
        var generated = FilterAssembly.OnDocuments(filters);

        for (var i = 0; i < numbers.Length; i++)
        {
            var predicate = generated.DocumentPredicate(filters[i]);
            numbers.Where(number => predicate(Of(Json(number)))).ShouldBe([numbers[i]]);
            predicate(Of($"\"{Json(numbers[i])}\"")).ShouldBeFalse();
        }
    }

    [Fact]
    public void Culture_does_not_count()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            var german = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            german.NumberFormat.NumberDecimalSeparator = ",";
            german.NumberFormat.NegativeSign = "~";
            CultureInfo.CurrentCulture = german;
            FilterAssembly.OnDocuments(["{ equals: { f: -1.5 } }"]).DocumentPredicate("{ equals: { f: -1.5 } }")(Of("-1.5")).ShouldBeTrue();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("and")]
    [InlineData("or")]
    public void A_long_filter_compiles_and_works(string keyword)
    {
        var filter = $"{{ {keyword}: [{string.Join(", ", Enumerable.Range(0, 1000).Select(static i => $"{{ equals: {{ f{i}: {i} }} }}"))}] }}";
        var generated = FilterAssembly.OnDocuments([filter]);
        var all = new JsonObject(Enumerable.Range(0, 1000).Select(static i => KeyValuePair.Create($"f{i}", (JsonNode?)i)));

        generated.DocumentPredicate(filter)(new Document("d", JsonFields.Parse(all.ToJsonString()))).ShouldBeTrue();
        generated.DocumentPredicate(filter)(new Document("d", JsonFields.Parse("""{"f999":999}"""))).ShouldBe(keyword == "or");
        generated.DocumentPredicate(filter)(new Document("d", JsonFields.Parse("""{"f999":1}"""))).ShouldBeFalse();
    }

    [Fact]
    public void A_long_list_of_texts_compiles_and_works()
    {
        var list = string.Join(", ", Enumerable.Range(0, 2000).Select(static i => $"'t{i}'"));
        string[] documents = [$"{{ in: {{ f: [{list}] }} }}"], requests = [$"{{ in: {{ 'input.action': [{list}] }} }}", $"{{ not: {{ in: {{ 'input.action': [{list}] }} }} }}"];
        var onDocuments = FilterAssembly.OnDocuments(documents);
        var onRequests = FilterAssembly.OnRequests(requests);

        (onDocuments.DocumentPredicate(documents[0])(Of("\"t1999\"")), onDocuments.DocumentPredicate(documents[0])(Of("\"t2000\""))).ShouldBe((true, false));
        (onRequests.RequestPredicate(requests[0])(new Request("c", "t1234")), onRequests.RequestPredicate(requests[0])(new Request("c", "x"))).ShouldBe((true, false));
        (onRequests.RequestPredicate(requests[1])(new Request("c", "t1234")), onRequests.RequestPredicate(requests[1])(new Request("c", null))).ShouldBe((false, true));
    }

    [Fact]
    public void A_deep_filter_compiles_and_works()
    {
        var filter = "{ equals: { f: 0 } }";
        var field = 1;
        while (FilterParser.Parse(Deeper(filter, field)).Error is null)
        {
            filter = Deeper(filter, field++);
        }

        field.ShouldBeGreaterThan(40);
        var generated = FilterAssembly.OnDocuments([filter]);

        generated.DocumentPredicate(filter)(Of("0")).ShouldBeTrue();
        generated.DocumentPredicate(filter)(Of("1")).ShouldBeFalse();

        static string Deeper(string inner, int i) => i % 2 == 0 ? $"{{ or: [{{ exists: 'g{i}' }}, {inner}] }}" : $"{{ and: [{{ missing: 'g{i}' }}, {inner}] }}";
    }

    [Fact]
    public void A_path_that_several_parts_need_is_looked_for_once_and_where_it_is_needed()
    {
        const string Filter = "{ and: [{ exists: 'a' }, { or: [{ equals: { b: 1 } }, { exists: 'b[2]' }, { in: { c: ['x', 'y'] } }] }, { or: [{ equals: { c: 3 } }, { exists: 'd' }] }] }";
        var run = RuleTest.Passes(Sources.Plugin($$"""[Hook("generic:document:beforeWrite", WithDocument = "{{Filter}}")] public void M() { }"""));

        var printed = run.File(".Filters.g.cs");
        foreach (var path in (string[])["P0", "P1", "P2", "P3"])
        {
            printed.Split($"Of(document, {path})").Length.ShouldBe(2, printed);
        }

        var generated = FilterAssembly.OnDocuments([Filter]);
        (string Content, bool Match)[] cases =
        [
            ("""{"a":1,"b":1,"d":1}""", true), ("""{"a":1,"b":[2],"c":3}""", true), ("""{"a":1,"c":"x","d":null}""", true), ("""{"a":1,"c":"x"}""", false),
            ("""{"b":1,"d":1}""", false), ("""{"a":1,"b":2,"d":1}""", false), ("{}", false),
        ];
        cases.ShouldAllBe(found => generated.DocumentPredicate(Filter)(new Document("d", JsonFields.Parse(found.Content))) == found.Match);
    }

    [Fact]
    public void What_an_alternative_alone_needs_is_not_looked_for_before_it()
    {
        const string Filter = "{ or: [{ exists: 'a' }, { and: [{ missing: 'b' }, { or: [{ equals: { c: 1 } }, { and: [{ exists: 'c' }, { exists: 'd' }] }] }] }] }";
        var run = RuleTest.Passes(Sources.Plugin($$"""[Hook("generic:document:beforeWrite", WithDocument = "{{Filter}}")] public void M() { }"""));

        run.File(".Filters.g.cs").ReplaceLineEndings(" ").Replace("global::Grapnel.CompilerServices.FilterField.Of", "Of", StringComparison.Ordinal).Replace("  ", "", StringComparison.Ordinal)
            .ShouldContain("return Of(document, P0).Exists || !Of(document, P1).Exists && Of(document, P2) is var f0 && (f0.Is(1d) || f0.Exists && Of(document, P3).Exists);");
    }

    private static List<string> Matching(Func<Document, bool> predicate) => [.. Texts.Where(text =>
    {
        var parsed = predicate(Of(Json(text)));
        predicate(new Document("d", new JsonFields { ["f"] = text })).ShouldBe(parsed);
        return parsed;
    })];

    private static Document Of(string json) => new("d", JsonFields.Parse($"{{\"f\":{json}}}"));

    private static string Json(double number) =>
        double.IsInfinity(number) ? number > 0 ? "1e400" : "-1e400" : number.ToString("R", CultureInfo.InvariantCulture);

    private static string Json(string text) => JsonSerializer.Serialize(text);
}
