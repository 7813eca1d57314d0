using Grapnel.Generator.Tests.Harness;
using static Grapnel.Generator.Tests.Harness.Sources;

namespace Grapnel.Generator.Tests.Diagnostics;

/// <summary>A filter on requests names what no request has.</summary>
public class GRP0024Tests
{
    [Theory]
    [InlineData("\"{ equals: { 'input.resource.[|indx|]': 'nyc' } }\"", "'input.resource.indx' is no member of a request; did you mean 'input.resource.index'?", "index")]
    [InlineData("\"{ exists: '[|inptu|].args.utc' }\"", "'inptu.args.utc' is no member of a request; did you mean 'input.args.utc'?", "input")]
    [InlineData("\"{ exists: '[|inptu|].nothing' }\"", "'inptu.nothing' is no member of a request; did you mean 'input'?", "input")]
    [InlineData("\"{ exists: 'input.[|Controller|]' }\"", "'input.Controller' is no member of a request; did you mean 'input.controller'?", "controller")]
    [InlineData("\"{ exists: 'input.resource.[|id|]' }\"", "'input.resource.id' is no member of a request; did you mean 'input.resource._id'?", "_id")]
    [InlineData("\"{ exists: '[|body|].age' }\"", "'body.age' is no member of a request; did you mean 'input.body.age'?", "input.body")]
    [InlineData("\"{ equals: { [|controller|]: 'x' } }\"", "'controller' is no member of a request; did you mean 'input.controller'?", "input.controller")]
    [InlineData("\"{ exists: 'input.controller.[|name|]' }\"", "'input.controller.name' is no member of a request: 'input.controller' is a text, nothing is below it", null)]
    [InlineData("\"{ exists: 'status.[|a.b|]' }\"", "'status.a.b' is no member of a request: 'status' is a number, nothing is below it", null)]
    [InlineData("\"{ exists: 'context.connection.ips.[|0|]' }\"", "'context.connection.ips.0' is no member of a request: 'context.connection.ips' is a list of texts, nothing is below it", null)]
    [InlineData("\"{ exists: 'input.resource.[|whatever|]' }\"", "'input.resource.whatever' is no member of a request; 'input.resource' has _id, index, collection", null)]
    [InlineData("\"{ exists: '[|wholly|].else' }\"", "", null)]
    [InlineData("\"{ exists: '[|input.|]' }\"", "'input.' is no member of a request; 'input' has controller, action, args, resource, body, jwt, volatile, headers", null)]
    [InlineData("\"{ equals: { [|''|]: 1 } }\"", "'' is no member of a request; it has id, internalId, status, timestamp, deprecations, error, result, input, context, response", null)]
    [InlineData("\"{ in: { '[|.input|]': ['a'] } }\"", "", null)]
    [InlineData("\"{ missing: '[|toString|]' }\"", "'toString' is no member of a request; it has id, internalId, status, timestamp, deprecations, error, result, input, context, response", null)]
    [InlineData("\"{ missing: 'input.[|argz|][1]' }\"", "'input.argz' is no member of a request; did you mean 'input.args'?", "args")]
    [InlineData("\"{ match: { '[|inpt|]': { action: 'x' } } }\"", "'inpt' is no member of a request; did you mean 'input'?", "input")]
    [InlineData("\"{ match: { input: { resource: { [|indx|]: 'nyc' } } } }\"", "'input.resource.indx' is no member of a request; did you mean 'input.resource.index'?", "index")]
    [InlineData("\"{ match: { status: 200, input: { '[|index|]': 'nyc' } } }\"", "'input.index' is no member of a request; did you mean 'input.resource.index'?", null)]
    [InlineData("\"{ match: { [|index|]: ['nyc'] } }\"", "'index' is no member of a request; did you mean 'input.resource.index'?", "input.resource.index")]
    [InlineData("\"{ match: { input: { '[|resource.index|]': 'nyc' } } }\"", "'resource.index' is no member of a request; in match a name with dots is one name, and 'input' has controller, action, args, resource, body, jwt, volatile, headers", null)]
    [InlineData("\"{ not: { match: { error: { message: 'x', [|stack|]: {} } } } }\"", "'error.stack' is no member of a request; 'error' has code, id, message, status", null)]
    [InlineData("\"{ match: { context: { user: { x: 1 }, [|usr|]: [] } } }\"", "'context.usr' is no member of a request; did you mean 'context.user'?", "user")]
    [InlineData("\"{ range: { 'input.[|size|]': { gt: 1 } } }\"", "", null)]
    [InlineData("\"{ regexp: { 'input.[|actoin|]': 'x' } }\"", "'input.actoin' is no member of a request; did you mean 'input.action'?", "action")]
    [InlineData("\"{ select: { field: 'context.user.[|profileId|]', index: 0, query: { equals: { value: 'x' } } } }\"", "", null)]
    [InlineData("\"{ select: { index: 0, field: '[|tags|]', query: { equals: { value: 'x' } } } }\"", "", null)]
    [InlineData("\"{ geoDistance: { '[|at|]': '1,2', distance: '1m' } }\"", "", null)]
    [InlineData("\"{ bool: { must: [{ exists: 'input.body' }], should: [{ exists: '[|body|].age' }] } }\"", "'body.age' is no member of a request; did you mean 'input.body.age'?", "input.body")]
    public void The_part_of_the_path_is_marked(string literal, string message, string? suggestion)
    {
        var run = RuleTest.Violates("GRP0024", Request(literal));

        if (message.Length > 0)
            run.Message().ShouldBe(message);
        run.Diagnostics.Single().Properties.GetValueOrDefault("didYouMean").ShouldBe(suggestion);
    }

    [Theory]
    [InlineData("@\"{ \"\"equals\"\": { \"\"input.resource.[|indx|]\"\": 1 } }\"")]
    [InlineData("\"\"\"{ \"equals\": { \"input.resource.[|indx|]\": 1 } }\"\"\"")]
    [InlineData("\"{ equals: { 'input.res\" + \"ource.[|in\" + @\"dx|]': 1 } }\"")]
    [InlineData("\"{ equals: { 'input.resource.[|\\u0069ndx|]': 1 } }\"")]
    [InlineData("\"{ equals: { '[|input.resource.\\\\u0069ndx|]': 1 } }\"")]
    [InlineData("\"{ exists: 'input.resource.[|indx|]' }\"")]
    [InlineData("\"{ exists: { field: 'input.resource.[|indx|]' } }\"")]
    [InlineData("\"{ and: [{ exists: 'status' }, { not: { or: [{ missing: 'input.resource.[|indx|]' }, { exists: 'nothing' }] } }] }\"")]
    public void It_is_found_in_every_literal_and_operator(string literal) =>
        RuleTest.Violates("GRP0024", Request(literal)).Message().ShouldBe("'input.resource.indx' is no member of a request; did you mean 'input.resource.index'?");

    [Theory]
    [InlineData("""[Pipe("server:afterNow", WithRequest = "{ exists: '[|nothing|]' }")] public Request M(Request request) => request;""")]
    [InlineData("""[Hook("document:*", WithRequest = "{ exists: '[|nothing|]' }")] public void M() { }""")]
    [InlineData("""[Hook("generic:document:afterGet", WithRequest = "{ exists: '[|nothing|]' }", WithDocument = "{ exists: 'nothing' }")] public void M() { }""")]
    public void Hooks_pipes_and_wildcards_are_judged(string member) => RuleTest.Violates("GRP0024", Plugin(member));

    [Fact]
    public void In_a_constant_the_message_says_where()
    {
        var run = RuleTest.Violates("GRP0024", Plugin("""
            private const string Index = "input.resource.indx";
            [Hook("document:afterCreate", WithRequest = [|$"{{ exists: '{Index}' }}"|])] public void M() { }
            """));

        run.Message().ShouldBe("'input.resource.indx' is no member of a request; did you mean 'input.resource.index'? (at 'indx', offset 26 of the constant)");
        run.Diagnostics.Single().AdditionalLocations.Count.ShouldBe(1);
    }

    [Fact]
    public void Such_a_filter_has_no_row() =>
        RuleTest.Violates("GRP0024", Request("\"{ exists: '[|nothing|]' }\"")).File("NycPlugin.Plugin.g.cs").ShouldNotContain("rows.Hook(");

    [Theory]
    [InlineData("\"{ exists: 'input.args.any.thing' }\"")]
    [InlineData("\"{ exists: 'input.body' }\"")]
    [InlineData("\"{ exists: 'input.body.a' }\"")]
    [InlineData("\"{ exists: 'result.a.b[1]' }\"")]
    [InlineData("\"{ equals: { result: 1 } }\"")]
    [InlineData("\"{ exists: 'context.user.name' }\"")]
    [InlineData("\"{ exists: 'context.user.profileIds[\\\"admin\\\"]' }\"")]
    [InlineData("\"{ in: { 'context.protocol': ['http', 'websocket'] } }\"")]
    [InlineData("\"{ missing: 'input.volatile.' }\"")]
    [InlineData("\"{}\"")]
    public void Members_and_open_content_pass(string literal) => RuleTest.Passes(Request(literal)).File("NycPlugin.Plugin.g.cs").ShouldContain("rows.Hook(");

    private static string Request(string literal) => Plugin($$"""[Hook("document:afterCreate", WithRequest = {{literal}})] public void M() { }""");
}
