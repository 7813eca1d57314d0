using Grapnel.Generator.Tests.Harness;

namespace Grapnel.Generator.Tests.Payloads;

/// <summary>Filters on a typed payload, generated and run: pipes and hooks are called for the orders that match, and for no other.</summary>
public class PayloadFilterTests
{
    /// <summary>Filters, and the places of the orders they match.</summary>
    private static readonly (string Filter, string Orders)[] Cases =
    [
        ("{ equals: { name: 'first' } }", "0"),
        ("{ equals: { Name: 'first' } }", "0"),
        ("{ equals: { name: '' } }", "3"),
        ("{ not: { equals: { name: 'first' } } }", "1 2 3 4"),
        ("{ in: { name: ['first', 'second', 'third'] } }", "0 1"),
        ("{ not: { in: { name: ['first', 'second'] } } }", "2 3 4"),
        ("{ missing: 'name' }", "2 4"),
        ("{ exists: 'name' }", "0 1 3"),
        ("{ equals: { kind: 'order' } }", "0 1 2 3 4"),
        ("{ equals: { number: 2 } }", "1"),
        ("{ equals: { number: 9223372036854775807 } }", "2"),
        ("{ equals: { total: 99.5 } }", "0"),
        ("{ not: { equals: { total: 99.5 } } }", "1 2 3 4"),
        ("{ range: { total: { gt: 99.5 } } }", "1 3"),
        ("{ range: { total: { gte: 99.5, lt: 1e20 } } }", "0 1"),
        ("{ not: { range: { total: { gte: 99.5, lt: 1e20 } } } }", "2 3 4"),
        ("{ range: { discount: { gte: 5 } } }", "0"),
        ("{ not: { range: { discount: { gte: 5 } } } }", "1 2 3 4"),
        ("{ equals: { discount: 5 } }", "0"),
        ("{ missing: 'discount' }", "1 2 3 4"),
        ("{ range: { number: { lt: 1000.5 } } }", "0 1 3 4"),
        ("{ equals: { isGift: true } }", "0"),
        ("{ equals: { isGift: false } }", "1 2 3 4"),
        ("{ equals: { status: 'Paid' } }", "0"),
        ("{ equals: { status: 1 } }", "0"),
        ("{ equals: { status: 5 } }", "2"),
        ("{ equals: { status: 'shipped' } }", "1"),
        ("{ equals: { status: 'Sent' } }", "1"),
        ("{ equals: { status: 'class' } }", "3"),
        ("{ in: { status: ['Sent', 'Paid', 'nothing'] } }", "0 1"),
        ("{ not: { in: { status: ['Sent', 'Paid'] } } }", "2 3 4"),
        ("{ and: [{ equals: { status: 'Sent' } }, { equals: { status: 7 } }] }", "1"),
        ("{ equals: { before: 'New' } }", "0"),
        ("{ not: { equals: { before: 'New' } } }", "1 2 3 4"),
        ("{ missing: 'before' }", "1 2 3 4"),
        ("{ equals: { id: '4f0c1b7e-8f4d-4b7a-9d3e-2a1c5b6d7e8f' } }", "0"),
        ("{ in: { id: ['4f0c1b7e-8f4d-4b7a-9d3e-2a1c5b6d7e8f', '00000000-0000-0000-0000-000000000000'] } }", "0 1 2 3 4"),
        ("{ equals: { placedAt: '2026-01-31T08:00:00Z' } }", "0"),
        ("{ equals: { placedAt: '2026-01-31T00:00:00' } }", "1"),
        ("{ equals: { paidAt: '2026-02-01T08:00:00.5+02:00' } }", "0"),
        ("{ missing: 'paidAt' }", "1 2 3 4"),
        ("{ equals: { grade: 'b' } }", "0"),
        ("{ exists: 'customer' }", "0 1 2"),
        ("{ exists: 'customer.address' }", "0 2"),
        ("{ equals: { 'customer.address.city': 'Rome' } }", "0"),
        ("{ not: { equals: { 'customer.address.city': 'Rome' } } }", "1 2 3 4"),
        ("{ exists: 'customer.address.lat' }", "0 2"),
        ("{ missing: 'customer.address.lat' }", "1 3 4"),
        ("{ range: { 'customer.address.lat': { lt: 10 } } }", "2"),
        ("{ equals: { 'customer.vip': false } }", "2"),
        ("{ equals: { 'customer.e-mail': 'ann@x' } }", "0"),
        ("{ equals: { 'customer.Mail': 'ann@x' } }", "0"),
        ("{ equals: { 'customer.referrer.address.city': 'Oslo' } }", "0"),
        ("{ exists: 'customer.referrer.referrer' }", ""),
        ("{ or: [{ equals: { 'customer.name': 'Ann' } }, { equals: { 'customer.name': 'Bob' } }, { equals: { name: '' } }] }", "0 3"),
        ("{ and: [{ exists: 'customer.name' }, { not: { equals: { 'customer.name': 'Bob' } } }] }", "0"),
        ("{ exists: 'tags[\"x\"]' }", "0"),
        ("{ missing: 'tags[\"x\"]' }", "1 2 3 4"),
        ("{ exists: 'tags' }", "0 1"),
        ("{ exists: 'codes[2]' }", "0"),
        ("{ exists: 'codes' }", "0 1 2 4"),
        ("{ exists: 'history[\"Paid\"]' }", "0"),
        ("{ select: { field: 'lines', index: 0, query: { equals: { 'value.sku': 'b' } } } }", "1"),
        ("{ select: { field: 'lines', index: -1, query: { equals: { 'value.sku': 'b' } } } }", "0 1"),
        ("{ not: { select: { field: 'lines', index: -1, query: { range: { 'value.price': { gt: 20 } } } } } }", "1 2 3 4"),
        ("{ select: { field: 'lines', index: 0, query: { select: { field: 'value.tags', index: 1, query: { equals: { value: 'big' } } } } } }", "0"),
        ("{ select: { field: 'lines', index: 0, query: { exists: 'value.tags[\"red\"]' } } }", "0"),
        ("{ select: { field: 'lines', index: 5, query: { exists: 'value' } } }", ""),
        ("{ select: { field: 'tags', index: 2, query: { not: { equals: { value: 'x' } } } } }", ""),
        ("{ select: { field: 'tags', index: 1, query: { not: { equals: { value: 'x' } } } } }", "0"),
        ("{ select: { field: 'codes', index: 1, query: { equals: { value: 2 } } } }", "0"),
        ("{ match: { customer: { address: { city: 'Rome' }, vip: true } } }", "0"),
        ("{ match: { customer: {} } }", "0 1 2"),
        ("{ not: { match: { customer: { address: { city: 'Rome' } } } } }", "1 2 3 4"),
        ("{ match: { lines: [{ sku: 'a' }, { sku: 'b', count: 2 }] } }", "0"),
        ("{ match: { lines: [{ sku: 'b' }] } }", "0 1"),
        ("{ match: { lines: [{ sku: 'b' }, { sku: 'b' }] } }", ""),
        ("{ match: { lines: [] } }", "0 1 2 3 4"),
        ("{ match: { lines: [{ tags: ['red'] }], tags: ['x', 'y'] } }", "0"),
        ("{ match: { codes: [3, 1] } }", "0"),
        ("{ match: { labels: { a: '1', 'b.c': '2' } } }", "0"),
        ("{ equals: { 'labels.a': '1' } }", "0"),
        ("{ equals: { 'labels.b.c': '2' } }", "0"),
        ("{ exists: 'labels.z' }", ""),
        ("{ exists: 'labels' }", "0 1"),
        ("{ range: { 'counts.n': { gte: 3 } } }", "0"),
        ("{ exists: 'counts.n' }", "0"),
        ("{ equals: { 'staff.boss.name': 'Eve' } }", "0"),
        ("{ missing: 'staff.none' }", "0 1 2 3 4"),
        ("{ equals: { 'size.width': 3 } }", "0"),
        ("{ equals: { 'size.height': 4 } }", "0"),
        ("{ missing: 'size.height' }", "1 2 3 4"),
        ("{ exists: 'extra.a.b[2]' }", "0"),
        ("{ equals: { 'extra.t': 'é\uFFFD' } }", "0"),
        ("{ equals: { 'extra.n': null } }", "0"),
        ("{ equals: { extra: null } }", "1"),
        ("{ equals: { extra: 7 } }", "3"),
        ("{ exists: 'extra[1]' }", "2"),
        ("{ match: { extra: { a: { b: [2] } } } }", "0"),
        ("{ select: { field: 'extra.a.b', index: -1, query: { equals: { value: 2 } } } }", "0"),
        ("{ equals: { 'node.k': 'v' } }", "0"),
        ("{ match: { node: { l: [2] } } }", "0"),
        ("{ exists: 'node' }", "0"),
        ("{ equals: { 'fields.f.g': 7 } }", "0"),
        ("{ match: { fields: { f: { g: 7 } } } }", "0"),
        ("{ exists: 'fields' }", "0"),
        ("{ equals: { link: 'https://example.org/a' } }", "0"),
        ("{ exists: 'marks' }", "0"),
        ("{ regexp: { name: '^f' } }", "0"),
        ("{ not: { regexp: { name: { value: 'FIRST|second', flags: 'i' } } } }", "2 3 4"),
        ("{ regexp: { 'labels.a': '^[1x]' } }", "0"),
        ("{ regexp: { 'extra.t': '^.' } }", "0"),
        ("{ select: { field: 'lines', index: 0, query: { regexp: { 'value.sku': '[ab]' } } } }", "0 1"),
        ("{ geoDistance: { 'customer.address': { lat: 41.9, lon: 12.5 }, distance: '10km' } }", "0"),
        ("{ not: { geoDistance: { 'customer.address': { lat: 41.9, lon: 12.5 }, distance: '10km' } } }", "1 2 3 4"),
        ("{ geoDistance: { place: [41.9, 12.5], distance: '10km' } }", "4"),
        ("{ geoBoundingBox: { place: { top: 60, left: 0, bottom: 40, right: 20 } } }", "0 4"),
        ("{ geoBoundingBox: { spot: { top: 60, left: 0, bottom: 40, right: 20 } } }", "0 1"),
        ("{ not: { geoBoundingBox: { spot: { top: 60, left: 0, bottom: 40, right: 20 } } } }", "2 3 4"),
        ("{ bool: { must: [{ exists: 'name' }], must_not: [{ equals: { isGift: true } }] } }", "1 3"),
        ("{ and: [{ exists: 'extra.a' }, { range: { total: { lt: 100 } } }, { not: { equals: { 'extra.t': 'x' } } }, { exists: 'extra.a.b' }] }", "0"),
    ];

    /// <summary>What JSON of the same order does not say: names of C#, numbers and other names of enums.</summary>
    private static readonly string[] TypedOnly =
    [
        "{ equals: { Name: 'first' } }", "{ equals: { 'customer.Mail': 'ann@x' } }", "{ equals: { status: 1 } }", "{ equals: { status: 'shipped' } }",
        "{ equals: { status: 'Sent' } }", "{ in: { status: ['Sent', 'Paid', 'nothing'] } }", "{ not: { in: { status: ['Sent', 'Paid'] } } }",
        "{ and: [{ equals: { status: 'Sent' } }, { equals: { status: 7 } }] }",

        // An immutable array that was never set is missing; JSON cannot write it.
        "{ exists: 'codes' }",

        // Null in a dictionary, the same.
        "{ missing: 'staff.none' }",

        // Null in a list of JSON is an element; in C# it is none, as it is no value elsewhere.
        "{ select: { field: 'tags', index: 2, query: { not: { equals: { value: 'x' } } } } }",
    ];

    private static readonly Lazy<Orders> All = new(static () => Orders.Of(Cases.Select(static row => row.Filter)));

    [Fact]
    public async Task Pipes_and_hooks_are_called_for_what_matches()
    {
        var (pipes, hooks) = await All.Value.EmitAsync(Cases.Length);

        var expected = Cases.Select(static row => $"{row.Filter} -> {row.Orders}").ToList();
        Cases.Select((row, i) => $"{row.Filter} -> {pipes[i]}").ShouldBe(expected);
        Cases.Select((row, i) => $"{row.Filter} -> {hooks[i]}").ShouldBe(expected);
    }

    [Fact]
    public void A_filter_means_what_it_means_on_the_JSON_of_the_payload()
    {
        var documents = Enumerable.Range(0, All.Value.Count).Select(place => new Document("d", JsonFields.Parse(All.Value.Json(place)))).ToList();
        foreach (var (filter, orders) in Cases.Where(static row => !TypedOnly.Contains(row.Filter)))
        {
            var parsed = DocumentFilter.Parse(filter);
            string.Join(" ", documents.Select((document, place) => (document, place)).Where(found => parsed.Matches(found.document)).Select(static found => found.place)).ShouldBe(orders, filter);
        }
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        foreach (var (name, test) in All.Value.Predicates().ToList())
        {
            // A regular expression lays out what it has not met yet, and another thread may have its scratch space.
            var allocated = Enumerable.Range(0, 20).Select(_ => Allocated(test)).Min();

            // Half a surrogate pair in a user's own element has to be replaced before anything can be compared.
            if (!Reads(name, ".Extra"))
                allocated.ShouldBe(0, name);
        }
    }

    [Fact]
    public void Code_that_is_not_nullable_aware_compiles_too() =>
        Orders.Of(Cases.Select(static row => row.Filter).Where((_, i) => i % 3 == 0), new HarnessOptions
        {
            AssemblyName = "Shop", Nullable = Microsoft.CodeAnalysis.NullableContextOptions.Disable, ExpectedCompilerIds = ["CS8632"],
        }).Run.Diagnostics.ShouldBeEmpty();

    [Fact]
    public void Members_that_are_read_more_than_once_are_read_into_a_local() =>
        All.Value.Run.File(".Filters.g.cs").ShouldContain("var f0 = payload.Customer?.Name;");

    private static long Allocated(Func<bool[]> test)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        test();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static bool Reads(string predicate, string member)
    {
        var text = All.Value.Run.File(".Filters.g.cs");
        var start = text.IndexOf(predicate + "(", StringComparison.Ordinal);
        return text[start..text.IndexOf("            }", start, StringComparison.Ordinal)].Contains(member, StringComparison.Ordinal);
    }
}
