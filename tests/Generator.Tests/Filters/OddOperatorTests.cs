using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Grapnel.Filters;

namespace Grapnel.Generator.Tests.Filters;

/// <summary>Ranges, patterns, and what is nested, where they are hard to print.</summary>
public class OddOperatorTests
{
    private static readonly string[] Texts =
    [
        "\"", "'", "\\", "{", "}", "*/", "/*", "//", "\u2028", "\u2029", "\u0085", "\0", "\r\n", "\t", "\u007f", "\ufeff", "東京", "\ud83d\ude00", "<b>&amp;", "$\"{0}\"", "#if", "", " ", "\u202e", "a.b",
    ];

    /// <summary>What means something in a pattern.</summary>
    private static readonly SearchValues<char> Special = SearchValues.Create("\\^$.|?*+()[]{}");

    [Fact]
    public void Every_character_may_stand_in_a_match()
    {
        string[] filters = [.. Texts.Select(static text => $"{{ match: {{ f: {{ {Json(text)}: [{Json(text)}] }} }} }}")];
        var generated = FilterAssembly.OnDocuments(filters);

        for (var i = 0; i < Texts.Length; i++)
        {
            Texts.Where(text => generated.DocumentPredicate(filters[i])(Of($"{{{Json(text)}:[0,{Json(text)}]}}"))).ShouldBe([Texts[i]]);
        }
    }

    [Fact]
    public void Every_character_may_stand_in_a_pattern_and_its_comment()
    {
        var patterns = Texts.Where(static text => !text.AsSpan().ContainsAny(Special)).ToArray();
        string[] filters = [.. patterns.Select(static text => $"{{ regexp: {{ f: {Json(text)} }} }}"), "{ regexp: { f: { value: '\\\\*/$', flags: 'i' } } }"];
        var generated = FilterAssembly.OnDocuments(filters);

        for (var i = 0; i < patterns.Length; i++)
        {
            Texts.Where(text => generated.DocumentPredicate(filters[i])(Of(Json(text)))).ShouldBe(Texts.Where(text => text.Contains(patterns[i], StringComparison.Ordinal)), filters[i]);
        }

        generated.DocumentPredicate(filters[^1])(Of("\"x*/\"")).ShouldBeTrue();
    }

    [Fact]
    public void Every_character_is_compared_in_an_element_of_a_list_of_texts()
    {
        string[] filters = [.. Texts.Select(static text => $"{{ select: {{ field: 'context.user.profileIds', index: -1, query: {{ equals: {{ value: {Json(text)} }} }} }} }}")];
        var generated = FilterAssembly.OnRequests(filters);

        for (var i = 0; i < Texts.Length; i++)
        {
            Texts.Where(text => generated.RequestPredicate(filters[i])(new Request("c", "a") { Context = { User = new User("u") { ProfileIds = ["x", text] } } })).ShouldBe([Texts[i]]);
        }
    }

    [Theory]
    [InlineData("f")]
    [InlineData("status")]
    public void Ranges_are_exact(string field)
    {
        double[] numbers = [double.NegativeInfinity, -double.MaxValue, -3_000_000_000, -1, -double.Epsilon, 0, double.Epsilon, 1, Math.BitIncrement(1), 1.5, 2, 404, 405, 2147483647, 3_000_000_000, double.MaxValue, double.PositiveInfinity];
        (string Key, Func<double, double, bool> Holds)[] lower = [("gt", static (number, bound) => number > bound), ("gte", static (number, bound) => number >= bound)];
        (string Key, Func<double, double, bool> Holds)[] upper = [("lt", static (number, bound) => number < bound), ("lte", static (number, bound) => number <= bound)];
        var ranges = (from low in lower from a in numbers select (Text: $"{low.Key}: {Json(a)}", Holds: (Func<double, bool>)(number => low.Holds(number, a))))
            .Concat(from high in upper from b in numbers select (Text: $"{high.Key}: {Json(b)}", Holds: (Func<double, bool>)(number => high.Holds(number, b))))
            .Concat(from low in lower
                    from high in upper
                    from i in Enumerable.Range(0, numbers.Length - 1)
                    let a = numbers[i]
                    let b = numbers[i + 1]
                    select (Text: $"{low.Key}: {Json(a)}, {high.Key}: {Json(b)}", Holds: (Func<double, bool>)(number => low.Holds(number, a) && high.Holds(number, b))))
            .Select(range => (Filter: $"{{ range: {{ {field}: {{ {range.Text} }} }} }}", range.Holds)).Where(static range => FilterParser.Parse(range.Filter).Error is null).ToArray();
        string[] filters = [.. ranges.SelectMany(static range => new[] { range.Filter, $"{{ not: {range.Filter} }}" })];
        var generated = field == "f" ? FilterAssembly.OnDocuments(filters) : FilterAssembly.OnRequests(filters);
        Func<double, string, bool> answer = field == "f"
            ? (number, filter) => generated.DocumentPredicate(filter)(Of(Json(number)))
            : (number, filter) => generated.RequestPredicate(filter)(new Request("c", "a") { Status = (int)number });

        foreach (var (filter, holds) in ranges)
        {
            foreach (var number in field == "f" ? numbers : numbers.Where(static number => number == Math.Floor(number) && Math.Abs(number) <= int.MaxValue))
            {
                answer(number, filter).ShouldBe(holds(number), $"{filter} on {number}");
                answer(number, $"{{ not: {filter} }}").ShouldBe(!holds(number), $"not {filter} on {number}");
            }
        }
    }

    [Fact]
    public void What_is_no_number_is_in_no_range_and_outside_of_all()
    {
        string[] filters = ["{ range: { f: { lt: 1 } } }", "{ not: { range: { f: { lt: 1 } } } }", "{ range: { f: { gte: 0, lt: 1e400 } } }", "{ not: { range: { f: { gte: 0, lt: 1e400 } } } }"];
        var generated = FilterAssembly.OnDocuments(filters);

        foreach (var json in (string[])["null", "\"0\"", "false", "[0]", "{}", "[]"])
        {
            filters.Select(filter => generated.DocumentPredicate(filter)(Of(json))).ShouldBe([false, true, false, true], json);
        }

        filters.Select(filter => generated.DocumentPredicate(filter)(new Document("d", new JsonFields()))).ShouldBe([false, true, false, true]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Deep_selects_compile_and_work(bool isNegated)
    {
        var filter = "{ equals: { value: 0 } }";
        var depth = 0;
        while (FilterParser.Parse(Deeper(filter, "value")).Error is null)
        {
            filter = Deeper(filter, "value");
            depth++;
        }

        var at = filter.IndexOf("'value'", StringComparison.Ordinal);
        filter = filter[..at] + "'f'" + filter[(at + "'value'".Length)..];
        depth.ShouldBeGreaterThan(15);
        var predicate = FilterAssembly.OnDocuments([filter]).DocumentPredicate(filter);

        predicate(Of(new string('[', depth) + "0" + new string(']', depth))).ShouldBe(!isNegated || depth % 2 == 0);
        predicate(Of(new string('[', depth) + "1" + new string(']', depth))).ShouldBe(isNegated && depth % 2 == 1);

        string Deeper(string inner, string field) =>
            isNegated ? $"{{ not: {{ select: {{ field: '{field}', index: 0, query: {inner} }} }} }}" : $"{{ select: {{ field: '{field}', index: 0, query: {inner} }} }}";
    }

    [Fact]
    public void Long_ones_compile_and_work()
    {
        var many = Enumerable.Range(0, 1000).ToList();
        string[] filters =
        [
            $"{{ match: {{ f: {{ {string.Join(", ", many.Select(static i => $"m{i}: {i}"))} }} }} }}",
            $"{{ match: {{ f: [{string.Join(", ", many)}] }} }}",
            $"{{ or: [{string.Join(", ", many.Select(static i => $"{{ range: {{ f: {{ gt: {i}, lt: {i}.5 }} }} }}"))}] }}",
            $"{{ select: {{ field: 'f', index: -1, query: {{ and: [{string.Join(", ", many.Select(static i => $"{{ missing: 'value.m{i}' }}"))}] }} }} }}",
            $"{{ or: [{string.Join(", ", many.Select(static i => $"{{ select: {{ field: 'f', index: {i}, query: {{ equals: {{ value: -1 }} }} }} }}"))}] }}",
        ];
        var generated = FilterAssembly.OnDocuments(filters);
        var all = new JsonArray([.. many.Select(static i => (JsonNode)i)]).ToJsonString();
        string[] values = [new JsonObject(many.Select(static i => KeyValuePair.Create($"m{i}", (JsonNode?)i))).ToJsonString(), all, "999.25", all.Replace("999", "-1", StringComparison.Ordinal)];

        filters.Select(filter => string.Concat(values.Select(value => generated.DocumentPredicate(filter)(Of(value)) ? "1" : "0"))).ShouldBe(["1000", "0100", "0010", "0101", "0001"]);
    }

    private static Document Of(string json) => new("d", JsonFields.Parse($"{{\"f\":{json}}}"));

    private static string Json(double number) =>
        double.IsInfinity(number) ? number > 0 ? "1e400" : "-1e400" : number.ToString("R", CultureInfo.InvariantCulture);

    private static string Json(string text) => JsonSerializer.Serialize(text);
}
