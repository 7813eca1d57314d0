using Grapnel.CodeFixes.Tests.Completion.Harness;
using Grapnel.Filters;

namespace Grapnel.CodeFixes.Tests.Completion;

/// <summary>The paths of requests, and what they are compared with.</summary>
public sealed class RequestPathTests
{
    [Fact]
    public async Task Where_no_quote_is_open_whole_paths_are_offered()
    {
        var offered = await OfferedAsync("{ equals: { ¦ } }");

        offered.ShouldContain("input.resource.index");
        offered.ShouldContain("input.body");
        offered.ShouldNotContain("input.resource");
        offered.ShouldAllBe(static path => RequestPaths.Resolve(path).Unknown == null);
        RequestPaths.All.Where(static member => member.Value != RequestValue.Object).Select(static member => member.Path).Except(offered).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{ equals: { '¦' } }", "context,deprecations,error,id,input,internalId,response,result,status,timestamp")]
    [InlineData("{ equals: { 'input.¦' } }", "action,args,body,controller,headers,jwt,resource,volatile")]
    [InlineData("{ equals: { 'input.resource.¦' } }", "_id,collection,index")]
    [InlineData("{ equals: { 'input.res¦.index' } }", "action,args,body,controller,headers,jwt,resource,volatile")]
    [InlineData("{ exists: 'context.token.¦' }", "_id,expiresAt,jwt,refreshed,ttl,userId")]
    [InlineData("{ select: { field: 'context.user.¦' } }", "_id,profileIds")]
    [InlineData("{ match: { input: { resource: { ¦ } } } }", "_id,collection,index")]
    [InlineData("{ equals: { 'input.body.¦' } }", "")]
    [InlineData("{ equals: { 'inputt.¦' } }", "")]
    [InlineData("{ equals: { status: 1, ¦ } }", "")]
    [InlineData("{ equals: { 'response.raw': ¦ } }", "false,true")]
    [InlineData("{ select: { field: 'context.user.profileIds', index: 0, query: { equals: { ¦ } } } }", "value")]
    public async Task In_quotes_what_follows_the_last_dot(string filter, string expected) => string.Join(',', (await OfferedAsync(filter)).Order(StringComparer.Ordinal)).ShouldBe(expected);

    [Theory]
    [InlineData("{ equals: { ¦ } }", "input.resource.index", "{ equals: { 'input.resource.index' } }")]
    [InlineData("{ equals: { inp¦ } }", "input.resource.index", "{ equals: { 'input.resource.index' } }")]
    [InlineData("{ equals: { input.res¦ } }", "input.resource.index", "{ equals: { 'input.resource.index' } }")]
    [InlineData("{ equals: { ¦ } }", "status", "{ equals: { status } }")]
    [InlineData("{ equals: {¦} }", "status", "{ equals: { status } }")]
    [InlineData("{ equals: { ¦ } }", "input.body", "{ equals: { 'input.body¦' } }")]
    [InlineData("{ equals: { '¦' } }", "input", "{ equals: { 'input' } }")]
    [InlineData("{ equals: { 'input.¦' } }", "action", "{ equals: { 'input.action' } }")]
    [InlineData("{ equals: { 'input.¦ } }", "action", "{ equals: { 'input.action' } }")]
    [InlineData("{ equals: { 'input.¦", "action", "{ equals: { 'input.action'")]
    [InlineData("{ equals: { 'input.¦", "resource", "{ equals: { 'input.resource")]
    [InlineData("{ equals: { 'input.res¦.index': 'a' } }", "resource", "{ equals: { 'input.resource.index': 'a' } }")]
    [InlineData("{ equals: { 'in¦put.resource.index': 'a' } }", "context", "{ equals: { 'context.resource.index': 'a' } }")]
    [InlineData("{ equals: { 'input.ac¦: 'a' } }", "action", "{ equals: { 'input.action': 'a' } }")]
    [InlineData("{ exists: ¦ }", "input.resource.index", "{ exists: 'input.resource.index' }")]
    [InlineData("{ exists: ¦ }", "status", "{ exists: 'status' }")]
    [InlineData("{ exists: 'input.j¦' }", "jwt", "{ exists: 'input.jwt' }")]
    [InlineData("{ \"equals\": { ¦ } }", "status", "{ \"equals\": { \"status\" } }")]
    [InlineData("{ \"equals\": { \"input.¦ } }", "action", "{ \"equals\": { \"input.action\" } }")]
    [InlineData("{ match: { ¦ } }", "input", "{ match: { input: { ¦ } } }")]
    [InlineData("{ match: { input: { ¦ } } }", "action", "{ match: { input: { action: ¦ } } }")]
    [InlineData("{ equals: { 'input.controller': ¦ } }", "document", "{ equals: { 'input.controller': 'document' } }")]
    [InlineData("{ equals: { 'input.controller':¦} }", "document", "{ equals: { 'input.controller': 'document' } }")]
    [InlineData("{ equals: { 'input.controller': '¦ } }", "document", "{ equals: { 'input.controller': 'document' } }")]
    [InlineData("{ in: { 'input.action': ['get', 'cr¦'] } }", "create", "{ in: { 'input.action': ['get', 'create'] } }")]
    [InlineData("{ equals: { 'response.raw': t¦ } }", "true", "{ equals: { 'response.raw': true } }")]
    public async Task What_is_written(string filter, string item, string expected)
    {
        var taken = await Caret.TakeInPluginAsync(Attributed(filter, "request:*"), item);

        taken.ShouldBe(Attributed(expected, "request:*"));
    }

    [Fact]
    public async Task Controllers_and_actions_are_those_of_the_events_in_sight()
    {
        var controllers = await OfferedAsync("{ equals: { 'input.controller': '¦' } }");
        controllers.ShouldContain("document");
        controllers.ShouldContain("nyc/driver");
        controllers.ShouldNotContain("core");

        var actions = await OfferedAsync("{ equals: { 'input.action': '¦' } }");
        actions.ShouldContain("mCreate");
        actions.ShouldContain("enroll");
        actions.ShouldContain("now");
        actions.ShouldNotContain("orderPaid");
        actions.ShouldNotContain("strategyAdded");
    }

    [Fact]
    public async Task On_events_of_one_controller_the_actions_are_its_own()
    {
        (await OfferedAsync("{ equals: { 'input.action': '¦' } }", "nyc/driver:*")).ShouldBe(["enroll"]);
        (await OfferedAsync("{ equals: { 'input.action': '¦' } }", "server:before*")).ShouldNotContain("enroll");
    }

    private static Task<string[]> OfferedAsync(string filter, string name = "request:*") => Caret.OfferedInPluginAsync(Attributed(filter, name));

    private static string Attributed(string filter, string name) => "[Hook(\"" + name + "\", WithRequest = \"\"\"" + filter + " \"\"\")] public void M() { }";
}
