namespace Grapnel.Package.Tests;

/// <summary>A plugin library as somebody writes it, and a host of it.</summary>
internal static class ShopSource
{
    /// <summary>Events, and a plugin with filters of each kind. Documented, and clean for the strictest analyzers.</summary>
    public const string Plugin = """
        using Grapnel;

        namespace Acme;

        /// <summary>An order.</summary>
        public sealed record Order(string Name, int Total);

        /// <summary>Events of a shop.</summary>
        public static partial class ShopEvents
        {
            /// <summary>Fires when an order is paid.</summary>
            [Event("shop:paid")]
            public static partial PipeEvent<Order> Paid { get; }
        }

        /// <summary>Prices orders.</summary>
        [Plugin]
        public sealed class PricePlugin
        {
            private int _seen;

            /// <summary>Adds what is missing.</summary>
            [Pipe("shop:paid", With = "{ range: { total: { gt: 1 } } }")]
            public Order Price(Order order)
            {
                _seen++;
                return order with { Total = order.Total + _seen };
            }

            /// <summary>Counts.</summary>
            [Hook("document:*", WithRequest = "{ exists: 'input.body.a' }")]
            public void Count() => _seen++;

            /// <summary>Keeps those of age.</summary>
            [Pipe("generic:document:beforeWrite", WithDocument = "{ and: [ { range: { age: { gte: 18 } } }, { regexp: { name: { value: 'a+', flags: 'i' } } } ] }")]
            public Document Adult(Document document, Request request)
            {
                _seen++;
                return document;
            }
        }

        """;

    /// <summary>What plugins look like, as far as the usual analyzers would find fault with it for the wrong reason.</summary>
    public const string Shapes = """
        using Grapnel;

        namespace Acme;

        internal sealed record Parcel(string Label);

        internal static partial class InnerEvents
        {
            [Event("inner:packed")]
            internal static partial HookEvent<Parcel, string> Packed { get; }
        }

        [Plugin(Threads = 2)]
        internal sealed class BusyPlugin(TimeProvider time)
        {
            private int _count;

            [Hook("inner:packed")]
            public async Task CountAsync(Parcel parcel, string place, CancellationToken cancellationToken)
            {
                await Task.Delay(1, cancellationToken);
                _count++;
                Console.WriteLine(_count + time.GetUtcNow().Second);
            }

            [Hook("inner:packed")]
            public void Ignore(Parcel parcel) { }
        }

        [Plugin]
        internal static class StaticPlugin
        {
            [Pipe("server:afterNow")]
            public static Request Stamp(Request request) => request;
        }

        /// <summary>Greets.</summary>
        [Plugin]
        public sealed class OpenPlugin
        {
            /// <summary>Greets whoever paid.</summary>
            [Hook("shop:paid")]
            public void Greet(Order order, [FromScope] IServiceProvider services, [EventName] string name) => Console.WriteLine(order.Name + services.GetHashCode() + name.Length);

            /// <summary>Waits.</summary>
            [Pipe("shop:paid")]
            public async ValueTask<Order> WaitAsync(Order order, CancellationToken cancellationToken)
            {
                await InnerEventsOf.TellAsync(null, cancellationToken).ConfigureAwait(false);
                return order;
            }
        }

        internal static class InnerEventsOf
        {
            public static async Task TellAsync(IEventDispatcher? events, CancellationToken cancellationToken)
            {
                if (events is not null)
                {
                    await events.EmitAsync(InnerEvents.Packed, new Parcel("a"), "here", cancellationToken).ConfigureAwait(false);
                }
            }
        }

        """;

    /// <summary>All rules of style as warnings, but those that ask for the contrary of others.</summary>
    public const string EveryStyle = """
        is_global = true
        dotnet_analyzer_diagnostic.category-Style.severity = warning
        dotnet_diagnostic.IDE0060.severity = warning
        dotnet_diagnostic.IDE0008.severity = none
        dotnet_diagnostic.IDE0022.severity = none
        dotnet_diagnostic.IDE0160.severity = none
        dotnet_diagnostic.IDE0130.severity = none

        """;

    /// <summary>A program that prices one order.</summary>
    /// <param name="plugins">What is called on the builder.</param>
    public static (string File, string Text) Host(string plugins) => ("Program.cs", $$"""
        using Grapnel;

        await using var host = await PluginHost.StartAsync(b => {{plugins}});
        System.Console.WriteLine((await host.Events.PipeAsync(Acme.ShopEvents.Paid, new Acme.Order("a", 2))).Total);
        """);
}
