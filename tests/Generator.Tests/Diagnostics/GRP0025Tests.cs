using Grapnel.Generator.Tests.Harness;
using static Grapnel.Generator.Tests.Harness.Sources;

namespace Grapnel.Generator.Tests.Diagnostics;

/// <summary>A filter, or a part of it, never matches.</summary>
public class GRP0025Tests
{
    private const string Contradiction = " never matches: its conditions contradict each other, or the rest of the filter";

    [Theory]
    [InlineData("\"[|{ and: [{ equals: { a: 1 } }, { equals: { a: 2 } }] }|]\"", "WithDocument of hook 'M'")]
    [InlineData("\" [|{ and: [{ exists: 'a' }, { missing: 'a' }] }|] // never\"", "WithDocument of hook 'M'")]
    [InlineData("\"{ or: [[|{ and: [{ exists: 'a' }, { missing: 'a' }] }|], { exists: 'b' }] }\"", "This part of WithDocument of hook 'M'")]
    [InlineData("\"{ and: [{ equals: { a: 1 } }, { or: [[|{ equals: { a: \" + \"2 } }|], { exists: 'b' }] }] }\"", "This part of WithDocument of hook 'M'")]
    public void The_smallest_part_that_contradicts_is_marked(string literal, string subject) =>
        RuleTest.Violates("GRP0025", Document(literal)).Message().ShouldBe(subject + Contradiction);

    [Theory]
    [InlineData("\"[|{ equals: { status: '200' } }|]\"", "WithRequest of hook 'M' never matches: 'status' is a number, which never equals a text")]
    [InlineData("\"[|{ equals: { 'input.controller': 1 } }|]\"", "WithRequest of hook 'M' never matches: 'input.controller' is a text, which never equals a number")]
    [InlineData("\"[|{ equals: { 'response.raw': 'true' } }|]\"", "WithRequest of hook 'M' never matches: 'response.raw' is true or false, which never equals a text")]
    [InlineData("\"[|{ equals: { 'input.resource': 'nyc' } }|]\"", "WithRequest of hook 'M' never matches: 'input.resource' is an object, which never equals a text")]
    [InlineData("\"[|{ equals: { 'input.body': null } }|]\"", "WithRequest of hook 'M' never matches: 'input.body' is an object, which never equals null")]
    [InlineData("\"[|{ equals: { 'context.user.profileIds': 'admin' } }|]\"", "WithRequest of hook 'M' never matches: 'context.user.profileIds' is a list of texts, which never equals a text")]
    [InlineData("\"[|{ equals: { 'input.jwt': null } }|]\"", "WithRequest of hook 'M' never matches: 'input.jwt' is a text or missing, and never null; test with missing")]
    [InlineData("\"[|{ in: { status: ['200', '201'] } }|]\"", "WithRequest of hook 'M' never matches: 'status' is a number, which is never one of some texts")]
    [InlineData("\"[|{ exists: 'input.action[1]' }|]\"", "WithRequest of hook 'M' never matches: 'input.action' is a text, which holds no values")]
    [InlineData("\"[|{ exists: 'context.user.profileIds[1]' }|]\"", "WithRequest of hook 'M' never matches: 'context.user.profileIds' is a list of texts")]
    [InlineData("\"[|{ missing: 'id' }|]\"", "WithRequest of hook 'M' never matches: a request always has 'id'")]
    [InlineData("\"{ not: { or: [{ exists: 'error' }, [|{ equals: { status: '200' } }|]] } }\"", "This part of WithRequest of hook 'M' never matches: 'status' is a number, which never equals a text")]
    [InlineData("\"[|{ and: [{ equals: { status: 200 } }, { equals: { status: 500 } }] }|]\"", "WithRequest of hook 'M' never matches: its conditions contradict each other, or the rest of the filter")]
    [InlineData("\"[|{ range: { 'input.action': { gt: 1 } } }|]\"", "WithRequest of hook 'M' never matches: 'input.action' is a text, which is in no range")]
    [InlineData("\"[|{ range: { 'context.user': { gt: 1 } } }|]\"", "WithRequest of hook 'M' never matches: 'context.user' is an object, which is in no range")]
    [InlineData("\"[|{ regexp: { status: '^4' } }|]\"", "WithRequest of hook 'M' never matches: 'status' is a number, which no pattern is tried on")]
    [InlineData("\"[|{ regexp: { 'context.user.profileIds': 'a' } }|]\"", "WithRequest of hook 'M' never matches: 'context.user.profileIds' is a list of texts, which no pattern is tried on")]
    [InlineData("\"[|{ geoDistance: { status: '1,2', distance: '1m' } }|]\"", "WithRequest of hook 'M' never matches: 'status' is a number, which is no point")]
    [InlineData("\"[|{ geoDistance: { input: '1,2', distance: '1m' } }|]\"", "WithRequest of hook 'M' never matches: 'input' is an object, which is no point")]
    [InlineData("\"[|{ match: { input: { resource: { index: 1 } } } }|]\"", "WithRequest of hook 'M' never matches: 'input.resource.index' is a text, which never equals a number")]
    [InlineData("\"[|{ match: { input: { jwt: null } } }|]\"", "WithRequest of hook 'M' never matches: 'input.jwt' is a text or missing, and never null; test with missing")]
    [InlineData("\"[|{ match: { input: { action: {} } } }|]\"", "WithRequest of hook 'M' never matches: 'input.action' is a text, which includes no object")]
    [InlineData("\"[|{ match: { input: [] } }|]\"", "WithRequest of hook 'M' never matches: 'input' is an object, which includes no array")]
    [InlineData("\"[|{ match: { deprecations: {} } }|]\"", "WithRequest of hook 'M' never matches: 'deprecations' is a list of objects, which includes no object")]
    [InlineData("\"[|{ match: { context: { user: { profileIds: ['admin', 1] } } } }|]\"", "WithRequest of hook 'M' never matches: 'context.user.profileIds' is a list of texts")]
    [InlineData("\"[|{ select: { field: 'input.action', index: 0, query: { exists: 'value' } } }|]\"", "WithRequest of hook 'M' never matches: 'input.action' is a text, which has no elements")]
    [InlineData("\"{ select: { field: 'context.user.profileIds', index: 0, query: [|{ equals: { value: 1 } }|] } }\"", "This part of WithRequest of hook 'M' never matches: 'value' is a text, which never equals a number")]
    [InlineData("\"{ select: { field: 'context.user.profileIds', index: 0, query: [|{ exists: 'value.id' }|] } }\"", "This part of WithRequest of hook 'M' never matches: 'value' is a text, nothing is below it")]
    [InlineData("\"{ select: { field: 'context.connection.ips', index: 0, query: { not: { and: [[|{ range: { value: { gt: 1 } } }|], { exists: 'value' }] } } } }\"", "This part of WithRequest of hook 'M' never matches: 'value' is a text, which is in no range")]
    public void What_a_member_never_is_is_marked_with_the_reason(string literal, string message) => RuleTest.Violates("GRP0025", Request(literal)).Message().ShouldBe(message);

    [Theory]
    [InlineData("\"[|{ nothing: true }|]\"", "WithDocument of hook 'M' never matches: 'nothing' is the operator that matches nothing")]
    [InlineData("\"{ or: [{ exists: 'a' }, [|{ nothing: 0 }|]] }\"", "This part of WithDocument of hook 'M' never matches: 'nothing' is the operator that matches nothing")]
    [InlineData("\"{ not: { and: [{ exists: 'a' }, [|{ nothing: 0 }|]] } }\"", "This part of WithDocument of hook 'M' never matches: 'nothing' is the operator that matches nothing")]
    [InlineData("\"{ select: { field: 'a', index: 0, query: [|{ nothing: {} }|] } }\"", "This part of WithDocument of hook 'M' never matches: 'nothing' is the operator that matches nothing")]
    [InlineData("\"{ select: { field: 'a', index: 0, query: [|{ equals: { 'b\\\\n.c': 1 } }|] } }\"", "This part of WithDocument of hook 'M' never matches: the query of select sees the element alone, as 'value'; write 'value.b\\u000a.c' for 'b\\u000a.c'")]
    [InlineData("\"[|{ select: { field: 'a', index: 5000000000, query: { exists: 'value' } } }|]\"", "WithDocument of hook 'M' never matches: no array has an element with this index")]
    public void A_part_that_says_so_itself_is_told_why(string literal, string message) => RuleTest.Violates("GRP0025", Document(literal)).Message().ShouldBe(message);

    [Fact]
    public void Of_one_filter_the_first_part_is_named_and_of_two_filters_both() => RuleTest.Violates("GRP0025", Plugin("""
        [Hook("generic:document:*",
            WithRequest = "{ or: [[|{ missing: 'id' }|], { missing: 'status' }] }",
            WithDocument = "[|{ and: [{ exists: 'a' }, { missing: 'a' }] }|]")] public void M() { }
        """));

    [Theory]
    [InlineData("GRP0014", """[Hook("shop:rang", WithRequest = [|"{ missing: 'id' }"|])] public void M() { }""")]
    [InlineData("GRP0024", """[Hook("document:afterCreate", WithRequest = "{ and: [{ missing: 'id' }, { missing: '[|idd|]' }] }")] public void M() { }""")]
    public void Where_there_is_an_error_that_alone_is_said(string id, string member) => RuleTest.Violates(id, Plugin(member));

    [Fact]
    public void It_is_a_warning_and_the_row_is_there()
    {
        var run = RuleTest.Violates("GRP0025", Request("\"[|{ missing: 'id' }|]\""));

        run.Diagnostics.Single().Severity.ShouldBe(Microsoft.CodeAnalysis.DiagnosticSeverity.Warning);
        run.File("NycPlugin.Plugin.g.cs").ShouldContain("rows.Hook(");
    }

    [Fact]
    public void It_can_be_switched_off_at_the_attribute() => GeneratorHarness.Run(Plugin("""
        #pragma warning disable GRP0025
            [Hook("document:afterCreate", WithRequest = "{ missing: 'id' }")] public void M() { }
        #pragma warning restore GRP0025
        """)).Diagnostics.ShouldHaveSingleItem().IsSuppressed.ShouldBeTrue();

    [Fact]
    public void In_a_constant_the_message_says_where()
    {
        var run = RuleTest.Violates("GRP0025", Plugin("""
            private const string Filter = "{ or: [{ exists: 'error' }, { equals: { status: '200' } }] }";
            [Hook("document:afterCreate", WithRequest = [|Filter|])] public void M() { }
            """));

        run.Message().ShouldBe("This part of WithRequest of hook 'M' never matches: 'status' is a number, which never equals a text (at '{ equals: { status: '200' } }', offset 28 of the constant)");
    }

    [Theory]
    [InlineData("\"{ equals: { status: 200 } }\"")]
    [InlineData("\"{ equals: { 'input.controller': 'document' } }\"")]
    [InlineData("\"{ equals: { 'response.raw': true } }\"")]
    [InlineData("\"{ equals: { 'input.args.a': null } }\"")]
    [InlineData("\"{ equals: { 'context.user.name': 1 } }\"")]
    [InlineData("\"{ equals: { result: null } }\"")]
    [InlineData("\"{ missing: 'result' }\"")]
    [InlineData("\"{ missing: 'input.body' }\"")]
    [InlineData("\"{ exists: 'context.connection.ips[\\\"::1\\\"]' }\"")]
    [InlineData("\"{ range: { 'error.code': { gt: 1 } } }\"")]
    [InlineData("\"{ regexp: { 'input.jwt': '^a' } }\"")]
    [InlineData("\"{ geoDistance: { 'input.resource._id': '1,2', distance: '1m' } }\"")]
    [InlineData("\"{ geoDistance: { 'input.args': '1,2', distance: '1m' } }\"")]
    [InlineData("\"{ match: { input: { args: { 'a.b': 1 } }, context: { user: { profileIds: ['a'] } }, deprecations: [] } }\"")]
    [InlineData("\"{ select: { field: 'context.user.profileIds', index: 0, query: { missing: 'value.x' } } }\"")]
    [InlineData("\"{ select: { field: 'deprecations', index: 0, query: { equals: { 'value.version': 1 } } } }\"")]
    [InlineData("\"{ select: { field: 'result', index: 0, query: { equals: { value: 1 } } } }\"")]
    public void What_can_match_passes(string literal) => RuleTest.Passes(Request(literal));

    private static string Request(string literal) => Plugin($$"""[Hook("document:afterCreate", WithRequest = {{literal}})] public void M() { }""");

    private static string Document(string literal) => Plugin($$"""[Hook("generic:document:afterGet", WithDocument = {{literal}})] public void M() { }""");
}
