namespace Grapnel.Benchmarks;

/// <summary>The filters that are measured, as a plugin writes them: what the generator makes of them is in the rows of these hooks.</summary>
[Plugin("filters")]
public static class FilterPlugin
{
    private const string Event = GenericDocumentEvents.AfterWriteName;

    [Hook(Event, WithDocument = "{ equals: { city: 'NYC' } }")]
    public static void EqualsText(Document document) => _ = document;

    [Hook(Event, WithDocument = "{ equals: { age: 18 } }")]
    public static void EqualsNumber(Document document) => _ = document;

    [Hook(Event, WithDocument = "{ exists: 'age' }")]
    public static void Exists(Document document) => _ = document;

    [Hook(Event, WithDocument = "{ missing: 'nowhere' }")]
    public static void Missing(Document document) => _ = document;

    [Hook(Event, WithDocument = "{ in: { city: ['Rome', 'LA', 'Oslo', 'NYC', 'Lima'] } }")]
    public static void In(Document document) => _ = document;

    [Hook(Event, WithDocument = "{ exists: 'tags[\"new\"]' }")]
    public static void Array(Document document) => _ = document;

    [Hook(Event, WithDocument = "{ and: [{ equals: { city: 'NYC' } }, { equals: { age: 18 } }] }")]
    public static void And(Document document) => _ = document;

    [Hook(Event, WithDocument = "{ or: [{ equals: { city: 'LA' } }, { equals: { age: 18 } }] }")]
    public static void Or(Document document) => _ = document;

    [Hook(Event, WithDocument = "{ not: { equals: { city: 'LA' } } }")]
    public static void Not(Document document) => _ = document;

    [Hook(Event, WithDocument = "{ equals: { 'address.street.name': 'Broadway' } }")]
    public static void Nested(Document document) => _ = document;

    [Hook(Event, WithDocument = "{ range: { age: { gte: 18, lt: 65 } } }")]
    public static void Range(Document document) => _ = document;

    [Hook(Event, WithDocument = "{ ids: { values: ['a', 'b', 'c', 'd'] } }")]
    public static void Ids(Document document) => _ = document;

    [Hook(Event, WithDocument = "{ regexp: { city: '" + HandFilters.Expression + "' } }")]
    public static void Regexp(Document document) => _ = document;

    [Hook(Event, WithDocument = "{ match: { address: { street: { name: 'Broadway', number: 5 } } } }")]
    public static void Match(Document document) => _ = document;

    [Hook(Event, WithDocument = "{ select: { field: 'tags', index: -1, query: { equals: { value: 'more' } } } }")]
    public static void Select(Document document) => _ = document;

    [Hook(Event, WithDocument = "{ geoBoundingBox: { location: { top: 49, left: 2, bottom: 48, right: 3 } } }")]
    public static void GeoBoundingBox(Document document) => _ = document;

    [Hook(Event, WithDocument = "{ geoDistance: { location: [48.8, 2.3], distance: '10 km' } }")]
    public static void GeoDistance(Document document) => _ = document;

    [Hook(Event, WithDocument = "{ geoDistanceRange: { location: [48.8, 2.3], from: '5 km', to: '10 km' } }")]
    public static void GeoDistanceRange(Document document) => _ = document;

    [Hook(Event, WithDocument = "{ geoPolygon: { location: { points: [[48, 2], [48, 3], [49, 3], [49, 2]] } } }")]
    public static void GeoPolygon(Document document) => _ = document;

    [Hook(Event, WithDocument = "{ and: [{ equals: { city: 'NYC' } }, { range: { age: { gte: 18, lt: 65 } } }] }")]
    public static void TwoFields(Document document) => _ = document;

    [Hook(Event, WithDocument = """
        {
          bool: {
            must: [{ exists: 'age' }, { range: { age: { gte: 18, lt: 65 } } }],
            must_not: [{ equals: { city: 'LA' } }],
            should: [{ exists: 'tags["new"]' }, { equals: { city: 'NYC' } }],
          },
        }
        """)]
    public static void Bool(Document document) => _ = document;

    [Hook(Event, WithDocument = """
        {
          and: [
            { equals: { 'address.street.name': 'Broadway' } },
            { range: { age: { gte: 18, lt: 65 } } },
            { geoDistance: { location: [48.8, 2.3], distance: '10 km' } },
          ],
        }
        """)]
    public static void Near(Document document) => _ = document;

    [Hook(ServerEvents.AfterNowName, WithRequest = "{ and: [{ equals: { 'input.resource.index': 'nyc-open-data' } }, { equals: { 'input.action': 'create' } }] }")]
    public static void Typed(Request request) => _ = request;

    [Hook(ServerEvents.AfterNowName, WithRequest = "{ equals: { 'input.body.city': 'NYC' } }")]
    public static void InBody(Request request) => _ = request;
}
