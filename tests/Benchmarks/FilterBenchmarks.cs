using System.Text.Json;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Grapnel.CompilerServices;

namespace Grapnel.Benchmarks;

/// <summary>Filters as they are compiled, each against the same predicate as an author who cares writes it over a parsed document of 1 KB.</summary>
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class Filters
{
    private const int Tests = 256;

    private Document _document = null!;
    private Request _request = null!;
    private JsonElement _element;

    [GlobalSetup]
    public void Parse()
    {
        _document = Document.Parse([.. """{"_id":"d","_source":"""u8, .. FilterSamples.Body(), .. "}"u8]);
        _request = Request.Parse([.. """{"controller":"document","action":"create","index":"nyc-open-data","collection":"yellow-taxi","body":"""u8, .. FilterSamples.Body(), .. "}"u8]);
        _element = JsonElement.Parse(FilterSamples.Body());
        FilterSamples.RequireAgreement(_document, _request);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Tests), BenchmarkCategory("equals text")]
    public int EqualsText() => Count(_document, HandFilters.EqualsText);

    [Benchmark(OperationsPerInvoke = Tests), BenchmarkCategory("equals text")]
    public int EqualsTextCompiled() => Count(_document, CompiledFilters.EqualsText);

    // Not what a plugin can write, since it has no element of the whole content: the floor under both.
    [Benchmark(OperationsPerInvoke = Tests), BenchmarkCategory("equals text")]
    public int EqualsTextOfElement() => Count(_element, HandFilters.EqualsTextOfElement);

    [Benchmark(Baseline = true, OperationsPerInvoke = Tests), BenchmarkCategory("equals number")]
    public int EqualsNumber() => Count(_document, HandFilters.EqualsNumber);

    [Benchmark(OperationsPerInvoke = Tests), BenchmarkCategory("equals number")]
    public int EqualsNumberCompiled() => Count(_document, CompiledFilters.EqualsNumber);

    [Benchmark(Baseline = true, OperationsPerInvoke = Tests), BenchmarkCategory("exists")]
    public int Exists() => Count(_document, HandFilters.Exists);

    [Benchmark(OperationsPerInvoke = Tests), BenchmarkCategory("exists")]
    public int ExistsCompiled() => Count(_document, CompiledFilters.Exists);

    [Benchmark(Baseline = true, OperationsPerInvoke = Tests), BenchmarkCategory("missing")]
    public int Missing() => Count(_document, HandFilters.Missing);

    [Benchmark(OperationsPerInvoke = Tests), BenchmarkCategory("missing")]
    public int MissingCompiled() => Count(_document, CompiledFilters.Missing);

    [Benchmark(Baseline = true, OperationsPerInvoke = Tests), BenchmarkCategory("in(5)")]
    public int In() => Count(_document, HandFilters.In);

    [Benchmark(OperationsPerInvoke = Tests), BenchmarkCategory("in(5)")]
    public int InCompiled() => Count(_document, CompiledFilters.In);

    [Benchmark(Baseline = true, OperationsPerInvoke = Tests), BenchmarkCategory("array")]
    public int Array() => Count(_document, HandFilters.Array);

    [Benchmark(OperationsPerInvoke = Tests), BenchmarkCategory("array")]
    public int ArrayCompiled() => Count(_document, CompiledFilters.Array);

    [Benchmark(Baseline = true, OperationsPerInvoke = Tests), BenchmarkCategory("and")]
    public int And() => Count(_document, HandFilters.And);

    [Benchmark(OperationsPerInvoke = Tests), BenchmarkCategory("and")]
    public int AndCompiled() => Count(_document, CompiledFilters.And);

    [Benchmark(Baseline = true, OperationsPerInvoke = Tests), BenchmarkCategory("or")]
    public int Or() => Count(_document, HandFilters.Or);

    [Benchmark(OperationsPerInvoke = Tests), BenchmarkCategory("or")]
    public int OrCompiled() => Count(_document, CompiledFilters.Or);

    [Benchmark(Baseline = true, OperationsPerInvoke = Tests), BenchmarkCategory("not")]
    public int Not() => Count(_document, HandFilters.Not);

    [Benchmark(OperationsPerInvoke = Tests), BenchmarkCategory("not")]
    public int NotCompiled() => Count(_document, CompiledFilters.Not);

    [Benchmark(Baseline = true, OperationsPerInvoke = Tests), BenchmarkCategory("nested path")]
    public int Nested() => Count(_document, HandFilters.Nested);

    [Benchmark(OperationsPerInvoke = Tests), BenchmarkCategory("nested path")]
    public int NestedCompiled() => Count(_document, CompiledFilters.Nested);

    [Benchmark(Baseline = true, OperationsPerInvoke = Tests), BenchmarkCategory("request, typed")]
    public int Typed() => Count(_request, HandFilters.Typed);

    [Benchmark(OperationsPerInvoke = Tests), BenchmarkCategory("request, typed")]
    public int TypedCompiled() => Count(_request, CompiledFilters.Typed);

    [Benchmark(Baseline = true, OperationsPerInvoke = Tests), BenchmarkCategory("request, in body")]
    public int InBody() => Count(_request, HandFilters.InBody);

    [Benchmark(OperationsPerInvoke = Tests), BenchmarkCategory("request, in body")]
    public int InBodyCompiled() => Count(_request, CompiledFilters.InBody);

    // Through a delegate, as hooks and document filters are called.
    private static int Count<T>(T payload, Func<T, bool> matches)
    {
        var count = 0;
        for (var i = 0; i < Tests; i++)
        {
            count += matches(payload) ? 1 : 0;
        }

        return count;
    }
}

/// <summary>By hand: one look-up per field, kinds asked for first, nothing allocated.</summary>
internal static class HandFilters
{
    public static bool EqualsText(Document document) =>
        document.TryGet("city", out JsonElement field) && field.ValueKind == JsonValueKind.String && field.ValueEquals("NYC"u8);

    public static bool EqualsTextOfElement(JsonElement content) =>
        content.TryGetProperty("city"u8, out var field) && field.ValueKind == JsonValueKind.String && field.ValueEquals("NYC"u8);

    public static bool EqualsNumber(Document document) => document.TryGet("age", out double age) && age == 18;

    public static bool Exists(Document document) => document.Body.Contains("age");

    public static bool Missing(Document document) => !document.Body.Contains("nowhere");

    public static bool In(Document document) =>
        document.TryGet("city", out JsonElement field) && field.ValueKind == JsonValueKind.String
        && (field.ValueEquals("Rome"u8) || field.ValueEquals("LA"u8) || field.ValueEquals("Oslo"u8) || field.ValueEquals("NYC"u8) || field.ValueEquals("Lima"u8));

    public static bool Array(Document document)
    {
        if (document.TryGet("tags", out JsonElement field) && field.ValueKind == JsonValueKind.Array)
        {
            foreach (var tag in field.EnumerateArray())
            {
                if (tag.ValueKind == JsonValueKind.String && tag.ValueEquals("new"u8))
                {
                    return true;
                }
            }
        }

        return false;
    }

    public static bool And(Document document) => EqualsText(document) && EqualsNumber(document);

    public static bool Or(Document document) => Other(document) || EqualsNumber(document);

    public static bool Not(Document document) => !Other(document);

    public static bool Nested(Document document) =>
        document.TryGet("address", out JsonElement address) && address.ValueKind == JsonValueKind.Object
        && address.TryGetProperty("street"u8, out var street) && street.ValueKind == JsonValueKind.Object
        && street.TryGetProperty("name"u8, out var name) && name.ValueKind == JsonValueKind.String && name.ValueEquals("Broadway"u8);

    public static bool Typed(Request request) => request.Input.Resource.Index == "nyc-open-data" && request.Input.Action == "create";

    public static bool InBody(Request request) =>
        request.Input.Body is { } body && body.TryGet("city", out JsonElement field) && field.ValueKind == JsonValueKind.String && field.ValueEquals("NYC"u8);

    private static bool Other(Document document) =>
        document.TryGet("city", out JsonElement field) && field.ValueKind == JsonValueKind.String && field.ValueEquals("LA"u8);
}

/// <summary>As the generator prints them.</summary>
internal static class CompiledFilters
{
    private static readonly FilterPath P0 = new("city");
    private static readonly FilterPath P1 = new("age");
    private static readonly FilterPath P2 = new("nowhere");
    private static readonly FilterPath P3 = new("tags");
    private static readonly FilterPath P4 = new("address.street.name");
    private static readonly FilterTexts T0 = new("Rome", "LA", "Oslo", "NYC", "Lima");

    public static bool EqualsText(Document document) => FilterField.Of(document, P0).Is("NYC"u8);

    public static bool EqualsNumber(Document document) => FilterField.Of(document, P1).Is(18d);

    public static bool Exists(Document document) => FilterField.Of(document, P1).Exists;

    public static bool Missing(Document document) => !FilterField.Of(document, P2).Exists;

    public static bool In(Document document) => FilterField.Of(document, P0).IsOneOf(T0);

    public static bool Array(Document document) => FilterField.Of(document, P3).Contains("new"u8);

    public static bool And(Document document) => FilterField.Of(document, P0).Is("NYC"u8) && FilterField.Of(document, P1).Is(18d);

    public static bool Or(Document document) => FilterField.Of(document, P0).Is("LA"u8) || FilterField.Of(document, P1).Is(18d);

    public static bool Not(Document document) => !FilterField.Of(document, P0).Is("LA"u8);

    public static bool Nested(Document document) => FilterField.Of(document, P4).Is("Broadway"u8);

    public static bool Typed(Request request) => request.Input.Resource.Index == "nyc-open-data" && request.Input.Action == "create";

    public static bool InBody(Request request) => FilterField.Of(request.Input.Body, P0).Is("NYC"u8);
}
