using Grapnel.CodeFixes.Tests.Completion.Harness;
using Grapnel.Filters;

namespace Grapnel.CodeFixes.Tests.Completion;

/// <summary>Operators and their properties: where they are offered, and what is written for them.</summary>
public sealed class FilterOperatorTests
{
    private static readonly string[] Bounds = ["gt", "gte", "lt", "lte"];

    [Fact]
    public async Task Where_a_filter_is_expected_every_operator_is_offered()
    {
        var offered = await InDocumentAsync("{ ¦ }");

        offered.ShouldBe(FilterOperators.Keywords, ignoreOrder: true);
    }

    [Fact]
    public async Task A_request_has_no_ids() =>
        (await Caret.OfferedInPluginAsync("""[Hook("server:afterNow", WithRequest = "{ ¦ }")] public void M() { }""")).ShouldBe(FilterOperators.Keywords.Where(static word => word != "ids"), ignoreOrder: true);

    [Theory]
    [InlineData("¦", "equals", "{ equals: { ¦ } }")]
    [InlineData("eq¦", "equals", "{ equals: { ¦ } }")]
    [InlineData("{¦", "equals", "{ equals: { ¦ }")]
    [InlineData("{¦}", "equals", "{ equals: { ¦ } }")]
    [InlineData("{ ¦ }", "equals", "{ equals: { ¦ } }")]
    [InlineData("{ eq¦ }", "equals", "{ equals: { ¦ } }")]
    [InlineData("{ eq¦uals }", "exists", "{ exists: '¦' }")]
    [InlineData("{ eq¦: { a: 1 } }", "equals", "{ equals: { a: 1 } }")]
    [InlineData("{ ¦", "and", "{ and: [{ ¦ }]")]
    [InlineData("{ ¦", "ids", "{ ids: { values: ['¦'] }")]
    [InlineData("{ ¦", "nothing", "{ nothing: true")]
    [InlineData("{ ¦", "select", "{ select: { field: '¦', index: 0, query: { } }")]
    [InlineData("{ and: [¦", "equals", "{ and: [{ equals: { ¦ } }")]
    [InlineData("{ and: [{ exists: 'a' }, ¦] }", "not", "{ and: [{ exists: 'a' }, { not: { ¦ } }] }")]
    [InlineData("{ and: [{ ¦ }, { exists: 'a' }] }", "not", "{ and: [{ not: { ¦ } }, { exists: 'a' }] }")]
    [InlineData("{ not: ¦ }", "exists", "{ not: { exists: '¦' } }")]
    [InlineData("{ not:¦}", "exists", "{ not: { exists: '¦' } }")]
    [InlineData("{ 'eq¦", "equals", "{ 'equals': { ¦ }")]
    [InlineData("{ 'eq¦'", "equals", "{ 'equals'")]
    [InlineData("{ 'eq¦' : 1", "equals", "{ 'equals' : 1")]
    [InlineData("{ bool: { ¦ } }", "must_not", "{ bool: { must_not: [{ ¦ }] } }")]
    [InlineData("{ bool: { must: [{ ex¦ }] } }", "exists", "{ bool: { must: [{ exists: '¦' }] } }")]
    [InlineData("{ range: { age: { g¦ } } }", "gte", "{ range: { age: { gte: ¦ } } }")]
    [InlineData("{ range: { age: ¦ } }", "{ }", "{ range: { age: { ¦ } } }")]
    [InlineData("{ regexp: { name: { value: 'a', ¦ } } }", "flags", "{ regexp: { name: { value: 'a', flags: '¦' } } }")]
    [InlineData("{ equals: ¦ }", "{ }", "{ equals: { ¦ } }")]
    [InlineData("{ or: ¦ }", "[ ]", "{ or: [{ ¦ }] }")]
    [InlineData("{ exists: { ¦ } }", "field", "{ exists: { field: '¦' } }")]
    [InlineData("{ geoDistance: { where: { lat: 1, ¦ } } }", "lon", "{ geoDistance: { where: { lat: 1, lon: ¦ } } }")]
    [InlineData("{ geoDistance: { where: { lat: 1, lon: 2 }, ¦ } }", "distance", "{ geoDistance: { where: { lat: 1, lon: 2 }, distance: '¦' } }")]
    [InlineData("/* a */ { // b\n ¦ }", "exists", "/* a */ { // b\n exists: '¦' }")]
    [InlineData("{ select: { field: 'a', index: 0, query: { ¦ } } }", "equals", "{ select: { field: 'a', index: 0, query: { equals: { ¦ } } } }")]
    public async Task What_is_written(string filter, string item, string expected) => (await TakeInDocumentAsync(filter, item)).ShouldBe(expected);

    [Theory]
    [InlineData("{ equals: { a: 1 }, ¦ }")]
    [InlineData("{ equals: { a: ¦ } }")]
    [InlineData("{ equals: { ¦ } }")]
    [InlineData("{ equals: { a: 1 } ¦ }")]
    [InlineData("{ } ¦")]
    [InlineData("{ } // ¦")]
    [InlineData("{ /* ¦ */ }")]
    [InlineData("{ regexp: { name: '¦' } }")]
    [InlineData("{ ids: { values: ['¦'] } }")]
    [InlineData("{ unknown: { ¦ } }")]
    [InlineData("{ equals: { 'two words ¦' } }")]
    public async Task Nothing_is_offered(string filter) => (await InDocumentAsync(filter)).ShouldBeEmpty();

    [Fact]
    public async Task What_stands_already_is_not_offered_again()
    {
        (await InDocumentAsync("{ range: { age: { ¦ } } }")).ShouldBe(Bounds);
        (await InDocumentAsync("{ range: { age: { gte: 1, ¦ } } }")).ShouldBe(Bounds.Except(["gte"]));
        (await InDocumentAsync("{ range: { age: { ¦, lt: 1 } } }")).ShouldBe(Bounds.Except(["lt"]));
    }

    [Theory]
    [InlineData("""DocumentFilter.Parse("{ ¦ }")""", "ids")]
    [InlineData("""RequestFilter.Parse("{ ¦ }")""", "equals")]
    [InlineData("""builder.Hook("server:afterNow", context => { }, "{ ¦ }")""", "equals")]
    [InlineData("""builder.Hook(ServerEvents.AfterNow, (Request request) => { }, withRequest: "{ ¦ }")""", "equals")]
    [InlineData("""builder.PipeEachDocument(GenericDocumentEvents.BeforeWrite, (document, request) => document, "{ ¦ }")""", "ids")]
    [InlineData("""builder.PipeEachDocument(GenericDocumentEvents.BeforeWrite, (document, request) => document, withDocument: "{ ¦""", "ids")]
    [InlineData("""pipes.RegisterEachDocument(GenericDocumentEvents.BeforeWrite, (document, request) => document, withRequest: "{ ¦ }")""", "equals")]
    public async Task Calls_that_take_filters(string call, string item) =>
        (await Caret.OfferedInPluginAsync($"public void M(GrapnelBuilder builder, IPipeRegistry pipes) {{ {call}; }}")).ShouldContain(item, call);

    private static Task<string[]> InDocumentAsync(string filter) => Caret.OfferedInPluginAsync(Attributed(filter));

    private static async Task<string> TakeInDocumentAsync(string filter, string item)
    {
        var (before, after) = (Attributed("¦").Split('¦')[0], Attributed("¦").Split('¦')[1]);
        return (await Caret.TakeInPluginAsync(Attributed(filter), item))[before.Length..^after.Length];
    }

    private static string Attributed(string filter) => "[Hook(\"generic:document:afterWrite\", WithDocument = @\"" + filter + "\")] public void M() { }";
}
