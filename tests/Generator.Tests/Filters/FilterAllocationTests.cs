using Grapnel.Tests.Vectors;

namespace Grapnel.Generator.Tests.Filters;

/// <summary>Generated predicates cost no memory, on documents as parsed and as a pipe has written them. What is laid out on the first look is laid out once.</summary>
public class FilterAllocationTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Documents(bool isRebuilt)
    {
        // Points are written in many notations; those that nobody would choose in .NET cost something.
        var vectors = FilterVector.Files.SelectMany(FilterVector.Of).Where((vector, i) => i % 9 == 0 && !(isRebuilt && vector.Filter.Contains("geo", StringComparison.Ordinal))).ToList();
        var filters = FilterAssembly.OnDocuments(vectors.Select(static vector => vector.Filter));
        foreach (var vector in vectors)
        {
            Document[] documents = [.. vector.Cases.Select(static found => new Document("d", JsonFields.Parse(found.Document.GetRawText())))];
            ShouldCostNothing(filters.DocumentPredicate(vector.Filter), isRebuilt ? Array.ConvertAll(documents, RebuiltFields.Of) : documents, vector.Filter);
        }
    }

    [Fact]
    public void Requests()
    {
        string[] texts =
        [
            "{ equals: { 'input.resource.index': 'nyc' } }", "{ equals: { status: 102 } }", "{ exists: 'context.user' }", "{ in: { 'input.action': ['create', 'now'] } }",
            "{ and: [{ equals: { 'input.body.age': 18 } }, { exists: 'input.args.name' }, { missing: 'result.x' }] }", "{ missing: 'error' }", "{ equals: { id: 'x' } }",
            "{ or: [{ exists: 'context.user.profileIds[\"a\"]' }, { exists: 'response.headers.x' }, { equals: { 'response.raw': true } }, { exists: 'context.token.ttl' }] }",
            "{ range: { status: { gte: 100, lt: 200 } } }", "{ not: { range: { 'input.body.age': { gt: 20, lt: 30 } } } }", "{ regexp: { 'input.action': '^n' } }", "{ regexp: { 'input.body.name': 'x$' } }",
            "{ match: { input: { resource: { index: 'nyc' }, body: { tags: ['a', 'b'], at: { lat: 1 } } }, context: { user: { profileIds: ['a', 'a'] } } } }",
            "{ select: { field: 'context.user.profileIds', index: -1, query: { regexp: { value: '^a' } } } }", "{ select: { field: 'input.body.tags', index: 0, query: { equals: { value: 'a' } } } }",
            "{ geoDistance: { 'input.body.at': '1,2', distance: '1km' } }", "{ geoBoundingBox: { 'input.action': { top: 2, left: 0, bottom: 0, right: 2 } } }",
        ];
        var filters = FilterAssembly.OnRequests(texts);
        Request[] requests = [new(null, null), Request.Parse("""{"controller":"server","action":"now","index":"nyc","body":{"age":18,"name":"Alex","tags":["a","c","b"],"at":{"lat":1,"lon":2}},"name":"x"}"""), new("server", "1, 1")];
        requests[2].Context.User = new User("u") { ProfileIds = ["a", "b", "a"] };
        foreach (var text in texts)
        {
            ShouldCostNothing(filters.RequestPredicate(text), requests, text);
        }
    }

    private static void ShouldCostNothing<T>(Func<T, bool> predicate, T[] subjects, string filter)
    {
        Array.ForEach(subjects, subject => predicate(subject));
        Allocation.Of(() =>
        {
            foreach (var subject in subjects)
            {
                predicate(subject);
            }
        }).ShouldBe(0, filter);
    }
}
