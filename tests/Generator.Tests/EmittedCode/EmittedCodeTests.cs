using Grapnel.Generator.Tests.Harness;

namespace Grapnel.Generator.Tests.EmittedCode;

/// <summary>One snapshot per construct that is written; that the rest compiles and does what it should is checked by running it.</summary>
public class EmittedCodeTests
{
    [Fact]
    public void A_plugin() => RuleTest.Passes(Sources.Plugin("""
            [Pipe("shop:orderPaid", Order = 5)] public Order Sync(Order order, Basket basket) => order;
            [Pipe("shop:orderPaid")] public async Task<Order?> Async(Order order, [FromScope] Clerk clerk, CancellationToken token) { await Task.Yield(); return order; }
            [Pipe("shop:opened")] public static ValueTask Static() => default;
            [Hook("shop:afterOrder")] public void SyncHook(Order order) { }
            [Hook("shop:three")] public Task TaskHook(object order, int number, string? text, CancellationToken token, [FromScope] Clerk clerk) => Task.CompletedTask;
            [Hook("shop:*")] public ValueTask Named([EventName] string name) => default;
            [Hook(ShopEvents.RangName)] public static void StaticHook() { }
        """)).ShouldMatchSnapshot("NycPlugin.Plugin.g.cs", "Plugin");

    [Fact]
    public void A_static_plugin_class() => RuleTest.Passes(Sources.Plugin(
        """[Hook("shop:rang")] public static Task Rang() => Task.CompletedTask;""",
        "public static class NycPlugin")).ShouldMatchSnapshot("NycPlugin.Plugin.g.cs", "Plugin");

    [Fact]
    public void Event_classes()
    {
        var run = RuleTest.Passes("""
            using Grapnel;

            namespace My.App
            {
                public sealed record Order(string Name);

                public sealed class Cart;

                public partial class Outer
                {
                    [ControllerEvents("nyc/driver", "enroll")]
                    public static partial class ShopEvents
                    {
                        [Event("shop:opened")] public static partial PipeEvent Opened { get; }
                        [Event("shop:orderPaid")] public static partial PipeEvent<Order?, Request> OrderPaid { get; }
                        [Event("shop:filled")] internal static partial HookEvent<List<Cart>, Document[], int?> Filled { get; }
                        [Event("generic:shop:afterGet")] public static partial GenericDocumentEvent AfterGet { get; }
                    }
                }
            }

            public static partial class GlobalEvents
            {
                [Event("global:happened")] public static partial HookEvent<string> Happened { get; }
            }
            """);

        run.ShouldMatchSnapshot("ShopEvents.Events.g.cs", "Nested");
        run.ShouldMatchSnapshot("GlobalEvents.Events.g.cs", "Global");
    }

    [Fact]
    public void A_module() => RuleTest.Passes(Sources.Plugin("""
            [Pipe("shop:orderPaid", Order = 5)] public Order Last(Order order, Basket basket) => order;
            [Pipe("shop:orderPaid")] public async Task<Order?> First(Order order, [FromScope] Clerk clerk, CancellationToken token) { await Task.Yield(); return order; }
            [Pipe("shop:opened")] public static ValueTask Static() => default;
            [Pipe("shop:opened")] public void Void() { }
            [Pipe("shop:after*")] public Order Wild(object order) => (Order)order;
        """) + """

        [Plugin("other")]
        public static class OtherPlugin
        {
            [Pipe("shop:orderPaid", Order = 1)] public static Order Middle(Order order) => order;
        }
        """).ShouldMatchSnapshot(".Module.g.cs", "Module");

    [Fact]
    public void Filters()
    {
        var run = RuleTest.Passes(Sources.Plugin("""
                private const string Nyc = "{ equals: { 'input.resource.index': 'nyc-open-data' } }";
                private const string Adult = "{ and: [ { exists: 'age' }, { not: { in: { city: ['LA', 'Rome'] } } } ] }";
                [Pipe("server:afterNow", WithRequest = Nyc)] public Request Stamp(Request request) => request;
                [Pipe("server:afterNow", WithRequest = "{}")] public Task<Request> Always(Request request) => Task.FromResult(request);
                [Pipe("generic:document:beforeWrite", WithDocument = Adult)] public Document? Sync(Document document, Request request) => document;
                [Pipe("generic:document:beforeWrite", WithRequest = Nyc, WithDocument = "{}", Order = 1)]
                public async Task<Document?> Async(object document, Request request, [FromScope] Clerk clerk, CancellationToken token) { await Task.Yield(); return (Document)document; }
                [Pipe("generic:document:beforeWrite", WithRequest = "{ or: [ { exists: 'context.user' }, { equals: { status: 102 } } ] }", Order = 2)]
                public static Document[] Whole(Document[] documents) => documents;
                [Hook("server:afterNow", WithRequest = Nyc)] public void Heard(Request request) { }
                [Hook("generic:document:*", WithDocument = Adult)] public ValueTask<Document?> Kept(Document document) => new(document);
                [Hook("generic:document:beforeWrite", WithDocument = "{ missing: 'age' }")] public static Task Seen(Document document) => Task.CompletedTask;
            """));

        run.ShouldMatchSnapshot("NycPlugin.Plugin.g.cs", "Plugin");
        run.ShouldMatchSnapshot(".Filters.g.cs", "Filters");
        run.ShouldMatchSnapshot(".Module.g.cs", "Module");
    }

    [Fact]
    public void Operators()
    {
        string[] onDocuments =
        [
            "{ range: { age: { gte: 18 } } }",
            "{ not: { range: { age: { gt: 17.5, lt: 1e3 } } } }",
            "{ or: [{ range: { size: { lt: 10 } } }, { range: { size: { gt: 20 } } }, { exists: 'large' }] }",
            "{ and: [{ regexp: { name: '^[A-Z]' } }, { not: { regexp: { name: { value: 'x*/$', flags: 'i' } } } }] }",
            "{ match: { address: { city: 'Rome', no: [1, 2.5, null] }, tags: [{ a: true }] } }",
            "{ select: { field: 'trips', index: -1, query: { and: [{ range: { 'value.fare': { lt: 10 } } }, { missing: 'value.tip' }] } } }",
            "{ not: { select: { field: 'names', index: 0, query: { or: [{ equals: { value: 'x' } }, { regexp: { value: '^[A-Z]' } }] } } } }",
            "{ geoBoundingBox: { at: { top: 41, left: -74.5, bottom: 40, right: -73 } } }",
            "{ not: { geoDistance: { at: '40.7,-74', distance: '2km' } } }",
            "{ geoDistanceRange: { at: [40.7, -74], from: '1km', to: '2km' } }",
            "{ geoPolygon: { at: { points: [[0, 0], [0, 1], [1, 0]] } } }",
            "{ bool: { must: [{ exists: 'a' }], must_not: [{ ids: { values: ['x', 'y'] } }], should: [{ equals: { b: 1 } }, { equals: { b: 2 } }] } }",
            "{ nothing: true }",
        ];
        string[] onRequests =
        [
            "{ range: { status: { gte: 400, lt: 500 } } }",
            "{ not: { range: { timestamp: { gt: 1600000000000, lte: 1700000000000 } } } }",
            "{ or: [{ range: { 'error.code': { lt: 10 } } }, { range: { 'context.token.ttl': { gte: 0.5, lt: 1 } } }] }",
            "{ regexp: { 'input.action': '^m[A-Z]' } }",
            "{ match: { input: { resource: { index: 'nyc' }, args: { size: 10, 'a.b': 1 } }, context: { user: { profileIds: ['admin', 'x', 'x'] } } } }",
            "{ match: { context: { user: { profileIds: ['a', 'a'] }, token: {} } } }",
            "{ select: { field: 'context.user.profileIds', index: 0, query: { in: { value: ['admin', 'root'] } } } }",
            "{ not: { select: { field: 'input.body.trips', index: 1, query: { exists: 'value.tip' } } } }",
            "{ or: [{ geoDistance: { 'input.resource._id': 'u33d', distance: '2km' } }, { geoDistance: { 'input.body.at': 'u33d', distance: '2km' } }, { geoDistance: { 'input.body': 'u33d', distance: '2km' } }] }",
            "{ and: [{ nothing: true }, { exists: 'error' }] }",
        ];
        var members = onDocuments.Select(static (filter, i) => $"[Hook(\"generic:document:beforeWrite\", WithDocument = \"{filter}\")] public void D{i}() {{ }}")
            .Concat(onRequests.Select(static (filter, i) => $"[Hook(\"server:afterNow\", WithRequest = \"{filter}\")] public void R{i}() {{ }}"));

        var run = GeneratorHarness.Run(Sources.Plugin(string.Join("\n", members)));

        run.Diagnostics.ShouldAllBe(static found => found.Id == "GRP0025");
        run.ShouldMatchSnapshot(".Filters.g.cs", "Filters");
    }

    [Fact]
    public void AddPlugins()
    {
        var library = GeneratorHarness.Compile("My_Lib", ["[Grapnel.Plugin] public class LibPlugin;"]);

        GeneratorHarness.Compile("My.Host", ["[Grapnel.Plugin] public class HostPlugin;"], library).ShouldMatchSnapshot("AddPlugins.g.cs", "AddPlugins");
    }
}
