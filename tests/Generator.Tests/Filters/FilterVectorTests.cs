using Grapnel.Testing;

namespace Grapnel.Generator.Tests.Filters;

/// <summary>Koncorde's own answers, through generated code on the real runtime: each vector is a pipe and a hook.</summary>
public class FilterVectorTests
{
    private static readonly string[] Operators = ["equals", "exists", "missing", "in", "and", "or", "not", "everything", "mixed"];

    public static TheoryData<bool> Forms => [false, true];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Own_filters_match_what_Kuzzle_matches(bool isRebuilt) => (await Documents(FilterVector.Own, isRebuilt)).ShouldBeGreaterThan(700);

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task All_filters_match_what_Kuzzle_matches(bool isRebuilt) => (await Documents(FilterVector.Shared(Operators), isRebuilt)).ShouldBeGreaterThan(2400);

    [Fact]
    public async Task Filters_on_requests_match_what_Kuzzle_matches()
    {
        var vectors = FilterVector.Shared("kuzzle-request");
        var filters = FilterAssembly.OnRequests(vectors.Select(static vector => vector.Filter));
        var expected = new Dictionary<(int, string), bool>();
        await using var host = await TestHost.StartAsync(builder => builder.AddModule(filters.Module));
        foreach (var (vector, filter) in vectors.Select(static (vector, i) => (vector, i)))
        {
            foreach (var (document, match) in vector.Cases)
            {
                var id = $"{vector.Name} {expected.Count}";
                if (RequestVectors.From(document, id) is not { } request)
                    continue;
                expected.Add((filter, id), match);
                await host.Events.PipeAsync(ServerEvents.AfterNow, request);
                filters.RequestPredicate(vector.Filter)(request).ShouldBe(match, $"{vector.Filter} on {document}");
            }
        }

        await host.WhenHooksAreDoneAsync();
        ShouldBe(filters.Pipes, expected);
        ShouldBe(filters.Hooks, expected);
        host.Failures.ShouldBeEmpty();
        expected.Count.ShouldBeGreaterThan(100);
        expected.Values.Distinct().Count().ShouldBe(2);
    }

    private static async Task<int> Documents(IReadOnlyList<FilterVector> vectors, bool isRebuilt)
    {
        var filters = FilterAssembly.OnDocuments(vectors.Select(static vector => vector.Filter));
        if (isRebuilt)
            filters.Prepare(Rebuilding.Rebuilt);
        var expected = new Dictionary<(int, string), bool>();
        await using var host = await TestHost.StartAsync(builder => builder.AddModule(filters.Module));
        foreach (var (vector, filter) in vectors.Select(static (vector, i) => (vector, i)))
        {
            var documents = new List<Document>();
            foreach (var (content, match) in vector.Cases)
            {
                var id = $"{vector.Name} {expected.Count} {content.GetRawText()}";
                documents.Add(new Document(id, JsonFields.Parse(content.GetRawText())));
                expected.Add((filter, id), match);
            }

            await host.Events.PipeAsync(GenericDocumentEvents.BeforeWrite, [.. documents], new Request("document", "mCreate"));
        }

        await host.WhenHooksAreDoneAsync();
        ShouldBe(filters.Pipes, expected);
        ShouldBe(filters.Hooks, expected);
        host.Failures.ShouldBeEmpty();
        return expected.Count;
    }

    // Every filter of the assembly was tested on every document; known is the answer of a filter on its own.
    private static void ShouldBe(IEnumerable<(int Filter, string Id)> seen, Dictionary<(int Filter, string Id), bool> expected) =>
        seen.Where(expected.ContainsKey).ShouldBe(expected.Where(static pair => pair.Value).Select(static pair => pair.Key), ignoreOrder: true);
}
