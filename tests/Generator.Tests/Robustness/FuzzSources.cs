namespace Grapnel.Generator.Tests.Robustness;

/// <summary>Files with events, plugins and payloads of all kinds, to be broken.</summary>
internal static class FuzzSources
{
    public const string Events = """
        using Grapnel;

        namespace N;

        public sealed record Order(string Name) : ISnapshot<Order> { public Order Snapshot() => this; }

        public static partial class ShopEvents
        {
            public const string Scope = "shop";
            [Event("shop:paid")] public static partial PipeEvent<Order, string?> Paid { get; }
            [Event(Scope + ":afterPaid")] internal static partial HookEvent<List<Order>, (int A, int? B), Order[]> AfterPaid { get; }
            public static partial class Inner { [Event("shop:beforePaid")] public static partial GenericDocumentEvent BeforePaid { get; } }
        }

        [ControllerEvents("shop/till", "open", "shut")]
        public static partial class TillEvents;
        """;

    public const string Plugins = """
        using Grapnel;
        using Names = N.ShopEvents;

        namespace N
        {
            [Plugin("nyc")]
            public sealed partial class NycPlugin(IServiceProvider services) : IDisposable
            {
                public const string Name = "shop:paid";
                [Pipe("shop:paid", Order = 1, WithRequest = "{}")] public Order A(Order order, string? text, CancellationToken token) => order;
                [Pipe(Name)] public async Task<Order> B(Order order, [FromScope] IServiceProvider s) { await Task.Yield(); return order; }
                [Hook(ShopEvents.PaidName), Hook("shop:*", WithDocument = "{ }")] public void C([EventName] string name) { services.ToString(); }
                [Hook(global::N.ShopEvents.AfterPaidName)] public ValueTask D() => default;
                [Hook(Names.Inner.BeforePaidName)] public void E(Document[] documents, Request request) { }
                [Hook(Names.Inner.BeforePaidName, WithRequest = @"{ ""exists"": 'input.args" + ".a' }", WithDocument = Filter)] public void G(Document document) { }
                public const string Filter = "{ and: [{ missing: 'a[1]' }, { in: { 'b.c': ['x', \"y\"] } }] }";
                public void Dispose() { }
                public class Nested<T> { [Plugin] public static class Deep { [Hook("shop:paid")] public static void F<U>(ref Order order) { } } }
            }

            [Plugin] partial record Till { [Pipe("shop/till:before*", WithRequest = "{ equals: { status: 102 } }")] internal static ValueTask<Request> G(Request request) => new(request); }
        }
        """;

    public const string Payloads = """"
        using Grapnel;
        using System.Text.Json.Serialization;
        namespace Desk;
        public enum Status { New, Paid, @class = 9 }
        public sealed record Address(string City, double Lat, double Lon);
        [Immutable]
        public sealed class Ticket
        {
            public string? Name { get; init; }
            public decimal Total { get; init; }
            public Status Status { get; init; }
            public Address? Address { get; init; }
            public IReadOnlyList<Address> Stops { get; init; } = [];
            public Dictionary<string, int>? Counts { get; init; }
            [JsonPropertyName("e-mail")] public string? Mail { get; init; }
        }
        public sealed class Mutable { public int Count; }
        public static partial class DeskEvents
        {
            [Event("desk:opened", ReplacedBy = "desk:ready")] public static partial PipeEvent<Ticket> Opened { get; }
            [Event("desk:ready", Alias = "desk:Ready")] public static partial PipeEvent<Ticket, Request> Ready { get; }
            [Event("desk:shut")] public static partial HookEvent<Mutable> Shut { get; }
        }

        [Plugin]
        public sealed class DeskPlugin
        {
            [Pipe("desk:ready", With = "{ and: [{ range: { total: { gt: 1, lte: 9.5 } } }, { equals: { status: 'Paid' } }] }")] public Ticket Sum(Ticket ticket) { return ticket; }
            [Hook("desk:ready", With = """
                { or: [{ exists: 'address.city' }, { in: { 'e-mail': ['a', 'b'] } }, { geoBoundingBox: { address: { top: 1, left: 2, bottom: 0, right: 3 } } }] }
                """, WithRequest = "{ not: { exists: 'input.body.a' } }")]
            public Task Mail(Ticket ticket, Request request, CancellationToken token) { return Task.CompletedTask; }
            [Hook("desk:*")] public void All() { }
            [Pipe("generic:document:beforeWrite", WithDocument = "{ regexp: { name: { value: '^a+$', flags: 'i' } } }")] public Document? Keep(Document document) { return document; }
            [Pipe("generic:document:afterGet", WithDocument = "{ geoDistance: { location: { lat: 1, lon: 2 }, distance: '1km' } }", Order = int.MaxValue)] public async Task<Document?> Far(Document document, Request request) { await Task.Yield(); return null; }
            [Pipe("server:afterNow", WithRequest = "{ bool: { must: [{ equals: { 'input.action': 'now' } }], must_not: [{ ids: { values: ['a'] } }] } }")] public Request Now(Request request) { return request; }
        }
        """";
}
