using System.Text.Json.Nodes;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;

namespace Grapnel.Benchmarks;

/// <summary>Filters that are read at run time, each against the same filter compiled. Both are called as rows call them, through a delegate.</summary>
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class RuntimeFilters
{
    private const int Tests = 256;

    private Document _document = null!;
    private Request _request = null!;

    [GlobalSetup]
    public void Parse()
    {
        var body = JsonNode.Parse(FilterSamples.Body())!.AsObject();
        body["at"] = new JsonObject { ["lat"] = 40.7, ["lon"] = -74 };
        _document = new Document("d", JsonFields.Parse(body.ToJsonString()));
        _request = Request.Parse([.. """{"controller":"document","action":"create","index":"nyc-open-data","collection":"yellow-taxi","body":"""u8, .. FilterSamples.Body(), .. "}"u8]);
        if (!RuntimeFilterPairs.OnDocuments.Values.All(pair => pair.Compiled(_document) && pair.Read(_document))
            || !RuntimeFilterPairs.OnRequests.Values.All(pair => pair.Compiled(_request) && pair.Read(_request)))
        {
            throw new InvalidOperationException("A filter does not match its sample.");
        }
    }

    [ParamsSource(nameof(Names))]
    public string Filter { get; set; } = "";

    public static IEnumerable<string> Names => RuntimeFilterPairs.OnDocuments.Keys.Concat(RuntimeFilterPairs.OnRequests.Keys);

    [Benchmark(Baseline = true, OperationsPerInvoke = Tests)]
    public int Compiled() => RuntimeFilterPairs.OnDocuments.TryGetValue(Filter, out var pair)
        ? Count(_document, pair.Compiled)
        : Count(_request, RuntimeFilterPairs.OnRequests[Filter].Compiled);

    [Benchmark(OperationsPerInvoke = Tests)]
    public int Evaluated() => RuntimeFilterPairs.OnDocuments.TryGetValue(Filter, out var pair)
        ? Count(_document, pair.Read)
        : Count(_request, RuntimeFilterPairs.OnRequests[Filter].Read);

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
