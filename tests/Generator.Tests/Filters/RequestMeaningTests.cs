namespace Grapnel.Generator.Tests.Filters;

/// <summary>A filter on a request, which is compiled over typed members, means what the same filter means on the request as JSON.</summary>
public class RequestMeaningTests
{
    private const int Count = 300;

    /// <summary>With how many of the samples they match.</summary>
    private static readonly (string Filter, int Matches)[] ByHand =
    [
        ("{ match: { input: { resource: { index: 'nyc' }, controller: 'document' } } }", 1),
        ("{ match: { 'input.resource': { index: 'nyc' } } }", 1),
        ("{ match: { context: { user: { profileIds: ['admin', 'admin'], name: 'Ada' } } } }", 1),
        ("{ match: { context: { user: { profileIds: ['default', 'admin'] } } } }", 1),
        ("{ match: { context: { user: { profileIds: [], _id: '-1' } } } }", 1),
        ("{ match: { context: { user: { profileIds: ['default', 'default'] } } } }", 0),
        ("{ match: { context: { user: { profileIds: ['admin', 1] } } } }", 0),
        ("{ match: { context: { user: {} } } }", 2),
        ("{ match: { input: { args: {}, volatile: {} } } }", 5),
        ("{ match: { input: { body: {} } } }", 2),
        ("{ match: { input: { args: { 'a.b': { c: 1 } } } } }", 1),
        ("{ match: { input: { body: { 'a.b': { c: 1 } } } } }", 2),
        ("{ not: { match: { input: { body: { 'a.b': { c: 1 }, age: 18 } } } } }", 4),
        ("{ match: { input: { body: { a: { b: { c: 1 } } } } } }", 0),
        ("{ match: { deprecations: [{ version: '2.5' }] } }", 1),
        ("{ match: { deprecations: [{ version: '2.5' }, { version: '2.1' }] } }", 1),
        ("{ match: { status: 404, error: { code: null } } }", 0),
        ("{ match: { result: { list: [{ b: 1 }, [2]] } } }", 1),
        ("{ select: { field: 'context.user.profileIds', index: -1, query: { equals: { value: 'admin' } } } }", 1),
        ("{ not: { select: { field: 'context.user.profileIds', index: 0, query: { in: { value: ['admin', 'x'] } } } } }", 4),
        ("{ select: { field: 'context.user.profileIds', index: 2, query: { missing: 'value.x' } } }", 1),
        ("{ select: { field: 'context.user.profileIds', index: 3, query: { exists: 'value' } } }", 0),
        ("{ select: { field: 'context.connection.ips', index: 0, query: { not: { equals: { value: '::2' } } } } }", 1),
        ("{ select: { field: 'deprecations', index: 1, query: { equals: { 'value.version': '2.5' } } } }", 1),
        ("{ select: { field: 'input.body.trips', index: -1, query: { range: { 'value.fare': { lt: 10 } } } } }", 1),
        ("{ select: { field: 'input.body', index: 0, query: { exists: 'value' } } }", 0),
        ("{ range: { status: { gte: 400, lt: 500 } } }", 1),
        ("{ not: { range: { status: { gte: 400, lt: 500 } } } }", 4),
        ("{ range: { status: { gt: 404, lt: 405 } } }", 0),
        ("{ range: { status: { gt: 403.5, lt: 404.5 } } }", 1),
        ("{ range: { timestamp: { gte: 1600000000000, lt: 1700000000001 } } }", 1),
        ("{ not: { range: { 'context.token.ttl': { gt: 0 } } } }", 4),
        ("{ range: { 'error.status': { gte: 404, lte: 500 } } }", 2),
        ("{ range: { 'context.token.expiresAt': { gt: 0, lt: 1e400 } } }", 1),
        ("{ range: { status: { gte: -3000000000 } } }", 5),
    ];

    [Fact]
    public void By_hand() => Check([.. ByHand.Select(static known => known.Filter)]).ShouldBe(ByHand.Select(static known => known.Matches));

    [Fact]
    public void At_random()
    {
        var random = new RandomRequestFilters(1, RequestSamples.Make().Select(RequestJson.Of));

        var matches = Check([.. Enumerable.Range(0, Count).Select(_ => random.Next()).Distinct()]);

        matches.Count(static count => count is > 0 and < 5).ShouldBeGreaterThan(Count / 8);
    }

    /// <summary>How many of the samples each filter matches.</summary>
    private static List<int> Check(string[] filters)
    {
        var onRequests = FilterAssembly.OnRequests(filters);
        var onDocuments = FilterAssembly.OnDocuments(filters);
        var requests = RequestSamples.Make();
        Document[] documents = [.. requests.Select(static request => new Document("d", JsonFields.Parse(RequestJson.Of(request).ToJsonString())))];
        return [.. filters.Select(filter =>
        {
            var (onRequest, onDocument) = (onRequests.RequestPredicate(filter), onDocuments.DocumentPredicate(filter));
            var answers = Array.ConvertAll(requests, subject => onRequest(subject));
            answers.ShouldBe(Array.ConvertAll(documents, subject => onDocument(subject)), filter);
            return answers.Count(static answer => answer);
        })];
    }
}
