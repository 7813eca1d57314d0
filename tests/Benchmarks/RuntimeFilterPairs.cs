using Grapnel.CompilerServices;

namespace Grapnel.Benchmarks;

/// <summary>The filters that are measured in both forms: as the generator prints them, and as text.</summary>
internal static class RuntimeFilterPairs
{
    private static readonly FilterPath Age = new("age");
    private static readonly FilterPath City = new("city");
    private static readonly FilterPath Tags = new("tags");
    private static readonly FilterPath Address = new("address");
    private static readonly FilterPath At = new("at");
    private static readonly FilterRegexp Pattern = new("^N[A-Z]C");
    private static readonly FilterArea Near = FilterArea.Ring(40.7, -74, 0, 1000);
    private static readonly FilterPart Street = FilterPart.Fields(("street", FilterPart.Fields(("name", FilterPart.Of("Broadway")))));

    public static Dictionary<string, (Func<Document, bool> Compiled, Func<Document, bool> Read)> OnDocuments { get; } = new()
    {
        ["equals text"] = (CompiledFilters.EqualsText, Read("{ equals: { city: 'NYC' } }")),
        ["equals number"] = (CompiledFilters.EqualsNumber, Read("{ equals: { age: 18 } }")),
        ["exists"] = (CompiledFilters.Exists, Read("{ exists: 'age' }")),
        ["missing"] = (CompiledFilters.Missing, Read("{ missing: 'nowhere' }")),
        ["in(5)"] = (CompiledFilters.In, Read("{ in: { city: ['Rome', 'LA', 'Oslo', 'NYC', 'Lima'] } }")),
        ["array"] = (CompiledFilters.Array, Read("{ exists: 'tags[\"new\"]' }")),
        ["and"] = (CompiledFilters.And, Read("{ and: [{ equals: { city: 'NYC' } }, { equals: { age: 18 } }] }")),
        ["or"] = (CompiledFilters.Or, Read("{ or: [{ equals: { city: 'LA' } }, { equals: { age: 18 } }] }")),
        ["not"] = (CompiledFilters.Not, Read("{ not: { equals: { city: 'LA' } } }")),
        ["nested path"] = (CompiledFilters.Nested, Read("{ equals: { 'address.street.name': 'Broadway' } }")),
        ["range"] = (static document => FilterField.Of(document, Age).Number is >= 18d and < 65d, Read("{ range: { age: { gte: 18, lt: 65 } } }")),
        ["two of one field"] = (TwoOfOne, Read("{ or: [{ equals: { age: 17 } }, { range: { age: { gte: 18 } } }] }")),
        ["regexp"] = (static document => FilterField.Of(document, City).Matches(Pattern), Read("{ regexp: { city: '^N[A-Z]C' } }")),
        ["match"] = (static document => FilterField.Of(document, Address).Includes(Street), Read("{ match: { address: { street: { name: 'Broadway' } } } }")),
        ["select"] = (static document => FilterField.Of(document, Tags).At(-2) is var element && element.Exists && element.Is("new"u8), Read("{ select: { field: 'tags', index: -2, query: { equals: { value: 'new' } } } }")),
        ["geoDistance"] = (static document => FilterField.Of(document, At).IsIn(Near), Read("{ geoDistance: { at: { lat: 40.7, lon: -74 }, distance: '1km' } }")),
    };

    public static Dictionary<string, (Func<Request, bool> Compiled, Func<Request, bool> Read)> OnRequests { get; } = new()
    {
        ["request, one member"] = (static request => request.Input.Action == "create", ReadOnRequests("{ equals: { 'input.action': 'create' } }")),
        ["request, typed"] = (CompiledFilters.Typed, ReadOnRequests("{ and: [{ equals: { 'input.resource.index': 'nyc-open-data' } }, { equals: { 'input.action': 'create' } }] }")),
        ["request, in body"] = (CompiledFilters.InBody, ReadOnRequests("{ equals: { 'input.body.city': 'NYC' } }")),
    };

    private static Func<Document, bool> Read(string text) => DocumentFilter.Parse(text).Matches;

    private static Func<Request, bool> ReadOnRequests(string text) => RequestFilter.Parse(text).Matches;

    private static bool TwoOfOne(Document document)
    {
        var age = FilterField.Of(document, Age);
        return age.Is(17d) || age.Number >= 18d;
    }
}
