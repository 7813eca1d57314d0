using Grapnel.Testing;
using Grapnel.Tests.Vectors;

namespace Grapnel.Generator.Tests.Filters;

/// <summary>Koncorde's own answers, through generated code on the real runtime: each vector is a pipe and a hook.</summary>
public class FilterVectorTests
{
    public static TheoryData<string> Files => [.. FilterVector.Files];

    [Fact]
    public void All_vectors_are_there() => FilterVector.Files.Sum(static file => FilterVector.Of(file).Sum(static vector => vector.Cases.Count)).ShouldBeGreaterThan(11_000);

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Filters_match_what_Kuzzle_matches(string file)
    {
        var vectors = FilterVector.Of(file);
        var filters = FilterAssembly.OnDocuments(vectors.Select(static vector => vector.Filter));
        await using var host = await TestHost.StartAsync(builder => builder.AddModule(filters.Module));
        foreach (var prepare in (Func<Document, Document>[])[static document => document, RebuiltFields.Of])
        {
            filters.Prepare(prepare);
            var expected = new Dictionary<(int, string), bool>();
            foreach (var (vector, filter) in vectors.Select(static (vector, i) => (vector, i)))
            {
                var documents = new List<Document>();
                foreach (var (content, match) in vector.Cases)
                {
                    var id = $"{vector.Name} {expected.Count} {vector.Filter} on {content.GetRawText()}";
                    documents.Add(new Document(id, JsonFields.Parse(content.GetRawText())));
                    expected.Add((filter, id), match);
                }

                await host.Events.PipeAsync(GenericDocumentEvents.BeforeWrite, [.. documents], new Request("document", "mCreate"));
            }

            await host.WhenHooksAreDoneAsync();
            ShouldBe(filters.Pipes, expected);
            ShouldBe(filters.Hooks, expected);
            filters.Pipes.Clear();
            filters.Hooks.Clear();
        }

        host.Failures.ShouldBeEmpty();
    }

    [Fact]
    public async Task Filters_on_requests_match_what_Kuzzle_matches()
    {
        var vectors = FilterVector.Of(FilterVector.Requests);
        var filters = FilterAssembly.OnRequests(vectors.Select(static vector => vector.Filter));
        var expected = new Dictionary<(int, string), bool>();
        await using var host = await TestHost.StartAsync(builder => builder.AddModule(filters.Module));
        foreach (var (vector, filter) in vectors.Select(static (vector, i) => (vector, i)))
        {
            foreach (var (document, match) in vector.Cases)
            {
                var id = $"{vector.Name} {expected.Count}";
                if (ProjectedRequest.From(document.GetRawText(), id) is not { } request)
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
        expected.Count.ShouldBeGreaterThan(300);
        expected.Values.Distinct().Count().ShouldBe(2);
    }

    // Every filter of the assembly was tested on every document; known is the answer of a filter on its own.
    private static void ShouldBe(IEnumerable<(int Filter, string Id)> seen, Dictionary<(int Filter, string Id), bool> expected)
    {
        var matching = seen.Where(expected.ContainsKey).ToHashSet();
        expected.Where(pair => matching.Contains(pair.Key) != pair.Value).Select(static pair => $"{(pair.Value ? "no match" : "match")}: {pair.Key.Id}").ShouldBeEmpty();
    }
}
