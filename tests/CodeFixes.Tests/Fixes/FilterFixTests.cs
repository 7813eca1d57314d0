using Grapnel.CodeFixes.Tests.Harness;

namespace Grapnel.CodeFixes.Tests.Fixes;

/// <summary>Filters in the wrong place, and words in them.</summary>
public class FilterFixTests
{
    [Theory]
    [InlineData("GRP0014", "Remove WithRequest", "[Hook(\"shop:closed\", WithRequest = \"{ exists: 'error' }\")] public void M() { }", "[Hook(\"shop:closed\")] public void M() { }")]
    [InlineData("GRP0014", "Remove WithRequest", "[Pipe(\"shop:opened\", Order = 1, WithRequest = \"{}\" /* all */)] public void M() { }", "[Pipe(\"shop:opened\", Order = 1 /* all */)] public void M() { }")]
    [InlineData("GRP0014", "Remove WithRequest", "[Pipe(\"shop:opened\",\n        WithRequest = \"{}\",\n        Order = 1)] public void M() { }", "[Pipe(\"shop:opened\",\n        Order = 1)] public void M() { }")]
    [InlineData("GRP0014", "Move the filter to With", "[Hook(\"shop:afterOrder\", WithRequest = \"{ exists: 'name' }\")] public void M(Order order) { }", "[Hook(\"shop:afterOrder\", With = \"{ exists: 'name' }\")] public void M(Order order) { }")]
    [InlineData("GRP0015", "Remove WithDocument", "[Hook(\"document:afterCreate\", WithDocument = \"{ exists: 'age' }\")] public void M(Request request) { }", "[Hook(\"document:afterCreate\")] public void M(Request request) { }")]
    [InlineData("GRP0015", "Move the filter to WithRequest", "[Hook(\"document:afterCreate\", WithDocument = \"{ exists: 'input.body.age' }\")] public void M(Request request) { }", "[Hook(\"document:afterCreate\", WithRequest = \"{ exists: 'input.body.age' }\")] public void M(Request request) { }")]
    [InlineData("GRP0026", "Remove With", "[Hook(\"shop:rang\", With = \"{}\")] public void M() { }", "[Hook(\"shop:rang\")] public void M() { }")]
    [InlineData("GRP0026", "Move the filter to WithRequest", "[Hook(\"document:afterCreate\", With = \"{ exists: 'error' }\")] public void M() { }", "[Hook(\"document:afterCreate\", WithRequest = \"{ exists: 'error' }\")] public void M() { }")]
    [InlineData("GRP0026", "Move the filter to WithDocument", "[Hook(\"generic:document:afterWrite\", With = \"{ exists: 'age' }\")] public void M() { }", "[Hook(\"generic:document:afterWrite\", WithDocument = \"{ exists: 'age' }\")] public void M() { }")]
    public Task A_filter_is_moved_or_removed(string id, string title, string before, string after) => FixTest.Members(id, title, "    " + before, "    " + after, "GRP0022");

    [Theory]
    [InlineData("GRP0014", "[Hook(\"shop:rang\", WithRequest = \"{ exists: 'error' }\")] public void M() { }", "Remove WithRequest")]
    [InlineData("GRP0014", "[Hook(\"shop:rang\", WithRequest = \"{\")] public void M() { }", "Remove WithRequest")]
    [InlineData("GRP0015", "[Hook(\"document:afterCreate\", WithDocument = \"{ exists: 'age' }\")] public void M() { }", "Remove WithDocument")]
    [InlineData("GRP0015", "[Hook(\"document:afterCreate\", WithDocument = \"{ exists: 'error' }\", WithRequest = \"{}\")] public void M() { }", "Remove WithDocument")]
    public Task It_is_moved_where_it_says_something_only(string id, string member, params string[] titles) => FixTest.Offers(id, "    " + member, titles);

    [Theory]
    [InlineData("\"{ [exist]: 'error' }\"", "exists")]
    [InlineData("@\"{ \"\"[exist]\"\": \"\"error\"\" }\"", "exists")]
    [InlineData("\"\"\"{ \"[exist]\": \"error\" }\"\"\"", "exists")]
    [InlineData("\"\"\"\n        {\n          // what\n          [exist]: 'error'\n        }\n        \"\"\"", "exists")]
    [InlineData("\"{ and: [{ exists: 'error' }, \" + \"{ [exist]: 'error' }] }\"", "exists")]
    public Task A_wrong_word_of_the_language_is_corrected(string filter, string word) => Word("GRP0023", filter, word, "Hook", "document:afterCreate", "WithRequest", "");

    [Theory]
    [InlineData("\"{ exists: 'input.resource.[indx]' }\"", "index")]
    [InlineData("@\"{ \"\"exists\"\": \"\"input.resource.[indx]\"\" }\"", "index")]
    [InlineData("\"{ \\\"exists\\\": \\\"input.resource.[indx]\\\" }\"", "index")]
    [InlineData("\"{ exists: '[body].age' }\"", "input.body")]
    [InlineData("\"{ match: { input: { resource: { [indx]: 'nyc' } } } }\"", "index")]
    public Task A_path_of_a_request_is_corrected(string filter, string word) => Word("GRP0024", filter, word, "Hook", "document:afterCreate", "WithRequest", "");

    [Fact]
    public Task A_name_with_dots_gets_quotes() => FixTest.Members(
        "GRP0024", "Change to 'input.controller'",
        """    [Hook("document:afterCreate", WithRequest = "{ equals: { controller: 'x' } }")] public void M() { }""",
        """    [Hook("document:afterCreate", WithRequest = "{ equals: { 'input.controller': 'x' } }")] public void M() { }""");

    [Theory]
    [InlineData("\"{ range: { [pric]: { gt: 1 } } }\"", "price")]
    [InlineData("\"\"\"{ \"exists\": \"[nam]\" }\"\"\"", "name")]
    public Task A_path_of_a_payload_is_corrected(string filter, string word) => Word("GRP0027", filter, word, "Hook", "shop:afterOrder", "With", "Order order");

    [Fact]
    public Task The_next_mistake_of_a_filter_may_be_named_then() => FixTest.One(
        "GRP0024", "Change to 'index'",
        Grapnel.Generator.Tests.Harness.Sources.Plugin("""    [Hook("document:afterCreate", WithRequest = "{ and: [{ exists: 'input.resource.indx' }, { exist: 'error' }] }")] public void M() { }""".Replace("exist:", "exists:", StringComparison.Ordinal)),
        Grapnel.Generator.Tests.Harness.Sources.Plugin("""    [Hook("document:afterCreate", WithRequest = "{ and: [{ exists: 'input.resource.index' }, { exists: 'error' }] }")] public void M() { }"""));

    [Theory]
    [InlineData("GRP0023", "private const string F = \"{ exist: 'error' }\"; [Hook(\"document:afterCreate\", WithRequest = F)] public void M() { }")]
    [InlineData("GRP0023", "[Hook(\"document:afterCreate\", WithRequest = \"{ ex\" + \"ist: 'error' }\")] public void M() { }")]
    [InlineData("GRP0023", "[Hook(\"document:afterCreate\", WithRequest = \"{\")] public void M() { }")]
    [InlineData("GRP0024", "[Hook(\"document:afterCreate\", WithRequest = \"{ exists: 'zebra.quagga' }\")] public void M() { }")]
    public Task Nothing_is_offered_where_the_word_is_not_in_one_literal_or_nothing_is_near(string id, string member) => FixTest.OffersNothing(id, "    " + member);

    private static Task Word(string id, string filter, string word, string kind, string name, string argument, string parameters)
    {
        var (start, end) = (filter.IndexOf('[', filter.Contains("and: [", StringComparison.Ordinal) ? filter.IndexOf('[', StringComparison.Ordinal) + 1 : 0), filter.IndexOf(']', StringComparison.Ordinal));
        return FixTest.Members(id, $"Change to '{word}'", Member(filter[..start] + filter[(start + 1)..end] + filter[(end + 1)..]), Member(filter[..start] + word + filter[(end + 1)..]));

        string Member(string text) => $"    [{kind}(\"{name}\", {argument} = {text})] public void M({parameters}) {{ }}";
    }
}
