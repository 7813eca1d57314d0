namespace Grapnel.Generator.Tests.Filters;

/// <summary>A filter that is read at run time means what it means compiled.</summary>
public class RuntimeFilterTests
{
    private const int Count = 400;

    [Fact]
    public void On_requests_and_on_documents()
    {
        var random = new RandomRequestFilters(2, RequestSamples.Make().Select(RequestJson.Of));
        string[] filters = [.. Enumerable.Range(0, Count).Select(_ => random.Next()).Distinct()];
        var onRequests = FilterAssembly.OnRequests(filters);
        var onDocuments = FilterAssembly.OnDocuments(filters);
        var requests = RequestSamples.Make();
        Document[] documents = [.. requests.Select(static request => new Document("d", JsonFields.Parse(RequestJson.Of(request).ToJsonString())))];
        var matches = 0;
        foreach (var text in filters)
        {
            var (request, document) = (RequestFilter.Parse(text), DocumentFilter.Parse(text));
            Array.ConvertAll(requests, request.Matches).ShouldBe(Array.ConvertAll(requests, new Converter<Request, bool>(onRequests.RequestPredicate(text))), text);
            Array.ConvertAll(documents, document.Matches).ShouldBe(Array.ConvertAll(documents, new Converter<Document, bool>(onDocuments.DocumentPredicate(text))), text);
            Array.ConvertAll(documents, found => document.Matches(found.Body)).ShouldBe(Array.ConvertAll(documents, document.Matches), text);
            matches += requests.Count(request.Matches);
        }

        matches.ShouldBeInRange(Count, Count * 4);
    }
}
