using Grapnel.CodeFixes.Tests.Harness;

namespace Grapnel.CodeFixes.Tests.Fixes;

/// <summary>Filters that match whatever comes, and those of registrations that have no request to look at.</summary>
public class IdleFilterFixTests
{
    private const string Tautology = "{ or: [{ exists: 'a' }, { missing: 'a' }] }";

    [Theory]
    [InlineData("Remove WithRequest", "[Hook(\"document:afterCreate\", WithRequest = \"{ exists: 'id' }\")] public void M() { }", "[Hook(\"document:afterCreate\")] public void M() { }")]
    [InlineData("Remove WithRequest", "[Pipe(\"document:afterCreate\", WithRequest = \"{ or: [{ exists: 'error' }, \" + \"{ missing: 'error' }] }\", Order = 1 /* late */)] public Request M(Request request) => request;", "[Pipe(\"document:afterCreate\", Order = 1 /* late */)] public Request M(Request request) => request;")]
    [InlineData("Remove With", "[Hook(\"shop:afterOrder\", With = @\"{ exists: 'price' }\")] public void M(Order order) { }", "[Hook(\"shop:afterOrder\")] public void M(Order order) { }")]
    [InlineData("Change to {}", "[Hook(\"generic:document:afterGet\", WithDocument = @\"" + Tautology + "\")] public void M(Document document) { }", "[Hook(\"generic:document:afterGet\", WithDocument = @\"{}\")] public void M(Document document) { }")]
    [InlineData("Change to {}", "[Hook(\"generic:document:afterGet\", WithDocument = All, WithRequest = \"{ exists: 'error' }\")] public void M(Document document) { } private const string All = \"" + Tautology + "\";", "[Hook(\"generic:document:afterGet\", WithDocument = \"{}\", WithRequest = \"{ exists: 'error' }\")] public void M(Document document) { } private const string All = \"" + Tautology + "\";")]
    public Task A_filter_that_always_matches_goes(string title, string before, string after) => FixTest.Members("GRP0034", title, "    " + before, "    " + after);

    [Theory]
    [InlineData("Remove withRequest", "builder.Hook(\"server:afterNow\", _ => { }, \"{ exists: 'id' }\");", "builder.Hook(\"server:afterNow\", _ => { });")]
    [InlineData("Remove withRequest", "pipes.Register(ServerEvents.AfterNow, request => request, Always, 3);", "pipes.Register(ServerEvents.AfterNow, request => request, order: 3);")]
    [InlineData("Change to {}", "builder.HookEachDocument(\"generic:document:*\", (document, request) => { }, \"" + Tautology + "\", \"{ exists: 'error' }\");", "builder.HookEachDocument(\"generic:document:*\", (document, request) => { }, \"{}\", \"{ exists: 'error' }\");")]
    public Task In_a_registration_too(string title, string before, string after) => FixTest.Call("GRP0034", title, before, after);

    [Theory]
    [InlineData("[Hook(\"generic:document:afterGet\", WithDocument = \"{ and: [{ equals: { b: 1 } }, " + Tautology + "] }\")] public void M(Document document) { }", "[Hook(\"generic:document:afterGet\", WithDocument = \"{ and: [{ equals: { b: 1 } }] }\")] public void M(Document document) { }")]
    [InlineData("[Hook(\"generic:document:afterGet\", WithDocument = @\"{ and: [ " + Tautology + " , { equals: { b: 1 } }] }\")] public void M(Document document) { }", "[Hook(\"generic:document:afterGet\", WithDocument = @\"{ and: [ { equals: { b: 1 } }] }\")] public void M(Document document) { }")]
    [InlineData("[Hook(\"document:afterCreate\", WithRequest = \"{ or: [{ exists: 'error' }, { exists: 'status' }] }\")] public void M() { }", "[Hook(\"document:afterCreate\", WithRequest = \"{ or: [{ exists: 'error' }] }\")] public void M() { }")]
    public Task A_part_that_always_matches_goes(string before, string after) => FixTest.Members("GRP0034", "Remove this part", "    " + before, "    " + after);

    [Fact]
    public Task With_a_part_that_decides_all_of_it_the_filter_can_go_as_well() => FixTest.Members(
        "GRP0034", "Remove WithRequest",
        "    [Hook(\"document:afterCreate\", WithRequest = \"{ or: [{ exists: 'error' }, { exists: 'status' }] }\")] public void M() { }",
        "    [Hook(\"document:afterCreate\")] public void M() { }");

    [Fact]
    public Task A_part_that_stands_in_a_constant_is_for_its_author_to_mend() =>
        FixTest.OffersNothing("GRP0034", "    [Hook(\"generic:document:afterGet\", WithDocument = Some)] public void M(Document document) { } private const string Some = \"{ and: [{ equals: { b: 1 } }, " + Tautology + "] }\";");

    [Theory]
    [InlineData("[Hook(\"document:afterCreate\", WithRequest = \"{ or: [{ equals: { status: '200' } }, { exists: 'error' }] }\")] public void M() { }", "[Hook(\"document:afterCreate\", WithRequest = \"{ or: [{ exists: 'error' }] }\")] public void M() { }")]
    [InlineData("[Hook(\"document:afterCreate\", WithRequest = @\"{ \"\"or\"\": [{ exists: 'error' }, { equals: { status: '200' } }] }\")] public void M() { }", "[Hook(\"document:afterCreate\", WithRequest = @\"{ \"\"or\"\": [{ exists: 'error' }] }\")] public void M() { }")]
    [InlineData("[Hook(\"document:afterCreate\", WithRequest = \"{ \\\"or\\\": [{ exists: 'error' }, { equals: { status: '200' } }] }\")] public void M() { }", "[Hook(\"document:afterCreate\", WithRequest = \"{ \\\"or\\\": [{ exists: 'error' }] }\")] public void M() { }")]
    public Task An_alternative_that_never_matches_goes(string before, string after) => FixTest.Members("GRP0025", "Remove this part", "    " + before, "    " + after);

    [Theory]
    [InlineData("[Hook(\"document:afterCreate\", WithRequest = \"{ equals: { status: '200' } }\")] public void M() { }")]
    [InlineData("[Hook(\"document:afterCreate\", WithRequest = \"{ or: [{ equals: { status: '200' } }] }\")] public void M() { }")]
    [InlineData("[Hook(\"document:afterCreate\", WithRequest = \"{ and: [{ exists: 'error' }, { equals: { status: '200' } }] }\")] public void M() { }")]
    public Task What_the_rest_was_meant_to_match_is_not_known(string member) => FixTest.OffersNothing("GRP0025", "    " + member);
}
