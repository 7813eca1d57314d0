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
    [InlineData("[Hook(\"generic:document:afterGet\", WithDocument = \"{ and: [{ equals: { b: 1 } }, " + Tautology + "] }\")] public void M(Document document) { }")]
    [InlineData("[Hook(\"document:afterCreate\", WithRequest = \"{ or: [{ exists: 'error' }, { exists: 'status' }] }\")] public void M() { }")]
    public Task A_part_that_always_matches_is_for_its_author_to_mend(string member) => FixTest.OffersNothing("GRP0034", "    " + member);

    [Theory]
    [InlineData("builder.Hook(\"shop:rang\", _ => { }, \"{ exists: 'error' }\");", "builder.Hook(\"shop:rang\", _ => { });")]
    [InlineData("builder.Hook(withRequest: \"{ exists: 'error' }\", eventName: \"shop:rang\", handler: _ => { });", "builder.Hook(eventName: \"shop:rang\", handler: _ => { });")]
    [InlineData("pipes.Register(\"shop:afterOrder\", seen => seen.Payload[0], order: 1, withRequest: \"{ exists: 'error' }\");", "pipes.Register(\"shop:afterOrder\", seen => seen.Payload[0], order: 1);")]
    [InlineData("builder.Pipe(ShopEvents.AfterOrder, order => order,\n            Always,\n            /* first */ -1).Hook(\"shop:rang\", _ => { });", "builder.Pipe(ShopEvents.AfterOrder, order => order,\n            /* first */ order: -1).Hook(\"shop:rang\", _ => { });")]
    public Task A_filter_without_a_request_goes(string before, string after) => FixTest.Call("GRP0036", "Remove withRequest", before, after);

    [Theory]
    [InlineData("builder.Pipe(\"shop:closed\", seen => seen.Payload[0]);")]
    [InlineData("builder.Pipe(\"shop:afterOrder\", seen => \"paid\", \"{}\");")]
    [InlineData("builder.Pipe(\"shop:afterOrder\", seen => \"paid\");")]
    [InlineData("builder.HookEachDocument(\"shop:afterOrder\", (document, request) => { });")]
    [InlineData("builder.Hook(ShopEvents.Counted, (Till till) => { });")]
    [InlineData("builder.Hook(\"shop:*\", _ => { }, \"{ exists: 'error' }\");")]
    public Task Nothing_is_offered_where_something_else_does_not_fit(string statement) => FixTest.CallOffers("GRP0036", statement);
}
