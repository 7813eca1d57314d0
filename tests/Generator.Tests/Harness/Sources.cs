namespace Grapnel.Generator.Tests.Harness;

/// <summary>Pieces of source that many tests share.</summary>
internal static class Sources
{
    /// <summary>A small shop: an immutable, a copyable and a mutable payload; pipe and hook events with 0 to 3 arguments.</summary>
    public const string Shop = """
        using Grapnel;

        namespace My.App;

        public interface IPriced { decimal Price { get; } }

        public record Goods(string Name);

        public sealed record Order(string Name, decimal Price) : Goods(Name), IPriced;

        public sealed class Basket : ISnapshot<Basket>
        {
            public int Count { get; set; }

            public Basket Snapshot() => new() { Count = Count };
        }

        public sealed class Till
        {
            public int Sum { get; set; }
        }

        public sealed class Clerk;

        public static partial class ShopEvents
        {
            [Event("shop:opened")] public static partial PipeEvent Opened { get; }
            [Event("shop:orderPaid")] public static partial PipeEvent<Order, Basket> OrderPaid { get; }
            [Event("shop:afterOrder")] public static partial PipeEvent<Order> AfterOrder { get; }
            [Event("shop:afterPack")] public static partial PipeEvent<Order> AfterPack { get; }
            [Event("shop:three")] public static partial PipeEvent<Order, int, string?> Three { get; }
            [Event("shop:till")] public static partial PipeEvent<Till> Counted { get; }
            [Event("shop:closed")] public static partial HookEvent<DateTime> Closed { get; }
            [Event("shop:rang")] public static partial HookEvent Rang { get; }
        }

        """;

    /// <summary>The shop and one plugin with these members.</summary>
    public static string Plugin(string members, string declaration = "public sealed class NycPlugin") =>
        $$"""
        {{Shop}}
        [Plugin("nyc")]
        {{declaration}}
        {
        {{members}}
        }
        """;
}
