namespace Grapnel.Generator.Tests.Filters;

/// <summary>Generated predicates cost no memory, on documents as parsed and as a pipe has written them. What is laid out on the first look is laid out once.</summary>
public class FilterAllocationTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Documents(bool isRebuilt)
    {
        var vectors = FilterVector.Files.SelectMany(FilterVector.Of).Where(static (_, i) => i % 5 == 0).ToList();
        var filters = FilterAssembly.OnDocuments(vectors.Select(static vector => vector.Filter));
        foreach (var vector in vectors)
        {
            Document[] documents = [.. vector.Cases.Select(static found => new Document("d", JsonFields.Parse(found.Document.GetRawText())))];
            ShouldCostNothing(filters.DocumentPredicate(vector.Filter), isRebuilt ? Array.ConvertAll(documents, Rebuilding.Rebuilt) : documents, vector.Filter);
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
        ];
        var filters = FilterAssembly.OnRequests(texts);
        Request[] requests = [new(null, null), Request.Parse("""{"controller":"server","action":"now","index":"nyc","body":{"age":18},"name":"x"}""")];
        foreach (var text in texts)
        {
            ShouldCostNothing(filters.RequestPredicate(text), requests, text);
        }
    }

    private static void ShouldCostNothing<T>(Func<T, bool> predicate, T[] subjects, string filter)
    {
        Array.ForEach(subjects, subject => predicate(subject));
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var subject in subjects)
        {
            predicate(subject);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0, filter);
    }
}
