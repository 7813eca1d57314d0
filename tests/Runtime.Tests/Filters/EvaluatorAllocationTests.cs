using Grapnel.Tests.Vectors;

namespace Grapnel.Tests.Filters;

/// <summary>Asking a filter that was read at run time costs no memory, on documents as parsed and as a pipe has written them. What is laid out on the first look is laid out once.</summary>
public sealed class EvaluatorAllocationTests
{
    /// <summary>A number where a point's text or array belongs, in a node that is not parsed: it is written as text to be looked at.</summary>
    private static readonly string[] Costly = ["""{"latLon":7}"""];

    // Its documents are requests, below.
    public static TheoryData<string> Files => [.. EvaluatorVector.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public void Documents(string file)
    {
        foreach (var vector in EvaluatorVector.Read(file).Where(static vector => !vector.IsRefused && !Costly.Contains(vector.Filter)))
        {
            var filter = DocumentFilter.Parse(vector.Filter);
            var contents = vector.Cases.Select(static found => found.Document).Where(static content => !Array.Exists(Costly, costly => content.Contains(costly, StringComparison.Ordinal))).ToList();
            Document[] parsed = [.. contents.Select(static content => new Document("d", JsonFields.Parse(content)))];
            Document[] written = [.. contents.Select(static content => new Document("d", RebuiltFields.Of(JsonFields.Parse(content))))];
            ShouldCostNothing(filter.Matches, parsed, vector.Filter);
            ShouldCostNothing(filter.Matches, written, vector.Filter + ", written");
        }
    }

    [Fact]
    public void Elements()
    {
        foreach (var vector in EvaluatorVector.Read("mixed").Where(static vector => !vector.IsRefused))
        {
            var filter = DocumentFilter.Parse(vector.Filter);
            ShouldCostNothing(filter.Matches, [.. vector.Cases.Select(static found => System.Text.Json.JsonElement.Parse(found.Document))], vector.Filter);
        }
    }

    [Fact]
    public void Requests()
    {
        foreach (var vector in EvaluatorVector.Read("kuzzle-request"))
        {
            ShouldCostNothing(RequestFilter.Parse(vector.Filter).Matches, [.. vector.Cases.Select(static found => ProjectedRequest.From(found.Document)).OfType<Request>()], vector.Filter);
        }
    }

    private static void ShouldCostNothing<T>(Func<T, bool> matches, T[] subjects, string filter)
    {
        Array.ForEach(subjects, subject => matches(subject));
        Array.ForEach(subjects, subject => matches(subject));
        Allocation.Of(() =>
        {
            foreach (var subject in subjects)
            {
                matches(subject);
            }
        }).ShouldBe(0, filter);
    }
}
