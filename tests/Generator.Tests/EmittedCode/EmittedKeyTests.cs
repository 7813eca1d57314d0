using Grapnel.Generator.Tests.Harness;

namespace Grapnel.Generator.Tests.EmittedCode;

/// <summary>What of hooks' filters can be looked up is written as data beside them; pipes have none of it.</summary>
public class EmittedKeyTests
{
    [Fact]
    public void Keys() => RuleTest.Passes(Sources.Plugin("""
            [Hook("server:afterNow", WithRequest = "{ equals: { 'input.resource.index': 'nyc' } }")] public void Text() { }
            [Hook("server:afterNow", WithRequest = "{ or: [ { equals: { 'input.body.a': 1.5 } }, { equals: { 'input.body.a': null } }, { in: { 'input.body.a': ['x', 'it\\'s'] } } ] }")] public void Several() { }
            [Hook("server:afterNow", WithRequest = "{ and: [ { equals: { 'response.raw': true } }, { equals: { 'result.b': null } }, { exists: 'error' } ] }")] public void More() { }
            [Hook("server:afterNow", WithRequest = "{ exists: 'error' }")] public void None() { }
            [Pipe("server:afterNow", WithRequest = "{ equals: { 'input.resource.index': 'nyc' } }")] public Request Pipe(Request request) => request;
            [Hook("generic:document:beforeWrite", WithRequest = "{ equals: { status: 200 } }", WithDocument = "{ and: [ { equals: { city: 'NYC' } }, { range: { age: { gte: 18, lt: 1e999 } } } ] }")] public void Both(Document document) { }
            [Hook("generic:document:beforeWrite", WithDocument = "{ and: [ { ids: { values: ['1', '2'] } }, { range: { age: { gt: 18 } } }, { not: { exists: 'x' } } ] }")] public void Ids(Document document) { }
        """)).ShouldMatchSnapshot("NycPlugin.Plugin.g.cs", "Plugin");
}
