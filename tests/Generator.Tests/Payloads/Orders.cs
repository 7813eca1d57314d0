using System.Collections.Concurrent;
using System.Reflection;
using Grapnel.Generator.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace Grapnel.Generator.Tests.Payloads;

/// <summary>A generated project with orders as payload: of each filter a pipe and a hook that note the orders they are called for.</summary>
internal sealed class Orders
{
    /// <summary>The payload: members of all kinds, and five orders from a full one to an empty one.</summary>
    public const string Types = """"
        using Grapnel;
        using System.Collections.Immutable;
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using System.Text.Json.Serialization;

        public enum Status { New, Paid, Shipped = 7, Sent = 7, @class = 9 }

        public sealed record Address(string City, double Lat, double Lon, string? Zip = null);

        public sealed class Customer
        {
            public string? Name { get; init; }
            public Address? Address { get; init; }
            public bool? Vip { get; init; }
            public Customer? Referrer { get; init; }
            [JsonPropertyName("e-mail")] public string? Mail { get; init; }
        }

        public readonly record struct Line(string Sku, int Count, decimal Price, string[]? Tags = null);

        public struct Size { public int Width; public int? Height; }

        public abstract class Numbered
        {
            public long Number { get; init; }
            public virtual string Kind => "base";
        }

        [Immutable]
        public sealed class Order : Numbered
        {
            public override string Kind => "order";
            public string? Name { get; init; }
            public decimal Total { get; init; }
            public int? Discount { get; init; }
            public bool IsGift { get; init; }
            public Status Status { get; init; }
            public Status? Before { get; init; }
            public Guid Id { get; init; }
            public DateTime PlacedAt { get; init; }
            public DateTimeOffset? PaidAt { get; init; }
            public char Grade { get; init; } = 'a';
            public Customer? Customer { get; init; }
            public IReadOnlyList<Line> Lines { get; init; } = [];
            public List<string?>? Tags { get; init; }
            public ImmutableArray<int> Codes { get; init; } = [];
            public IList<Status>? History { get; init; }
            public double[]? Place { get; init; }
            public string? Spot { get; init; }
            public Dictionary<string, string>? Labels { get; init; }
            public IDictionary<string, int>? Counts { get; init; }
            public Dictionary<string, Customer?>? Staff { get; init; }
            public Size Size { get; init; }
            public JsonElement Extra { get; init; }
            public JsonObject? Node { get; init; }
            public JsonFields? Fields { get; init; }
            public Uri? Link { get; init; }
            public HashSet<string>? Marks { get; init; }
        }

        public static partial class ShopEvents
        {
            [Event("shop:beforeOrder")] public static partial PipeEvent<Order?> Ordered { get; }
        }

        public static class All
        {
            private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
            {
                IncludeFields = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = { new JsonStringEnumConverter(), new Raw(), new Codes() },
            };

            public static readonly Order[] Orders =
            [
                new()
                {
                    Number = 1, Name = "first", Total = 99.5m, Discount = 5, IsGift = true, Status = Status.Paid, Before = Status.New,
                    Id = new Guid("4f0c1b7e-8f4d-4b7a-9d3e-2a1c5b6d7e8f"), PlacedAt = new DateTime(2026, 1, 31, 8, 0, 0, DateTimeKind.Utc),
                    PaidAt = new DateTimeOffset(2026, 2, 1, 8, 0, 0, 500, TimeSpan.FromHours(2)), Grade = 'b',
                    Customer = new() { Name = "Ann", Vip = true, Mail = "ann@x", Address = new("Rome", 41.9, 12.5, "00100"), Referrer = new() { Name = "Bob", Address = new("Oslo", 59.9, 10.7) } },
                    Lines = [new("a", 1, 10m, ["red", "big"]), new("b", 2, 20.25m)], Tags = ["x", "y", null], Codes = [1, 2, 3], History = [Status.New, Status.Paid],
                    Place = [48.85, 2.35], Spot = "48.85,2.35", Labels = new() { ["a"] = "1", ["b.c"] = "2" }, Counts = new Dictionary<string, int> { ["n"] = 3 },
                    Staff = new() { ["boss"] = new() { Name = "Eve" }, ["none"] = null }, Size = new() { Width = 3, Height = 4 },
                    Extra = JsonDocument.Parse("""{"a":{"b":[1,2]},"t":"\u00e9\ud800","n":null}""").RootElement, Node = new() { ["k"] = "v", ["l"] = new JsonArray(1, 2) },
                    Fields = JsonFields.Parse("""{"f":{"g":7}}"""), Link = new Uri("https://example.org/a"), Marks = ["m"],
                },
                new()
                {
                    Number = 2, Name = "second", Total = 100m, Status = Status.Shipped, Id = Guid.Empty, PlacedAt = new DateTime(2026, 1, 31), Customer = new(),
                    Lines = [new("b", 5, 1m, [])], Tags = [], Extra = JsonDocument.Parse("null").RootElement, Labels = [], Place = [1, 2, 3], Spot = "u09tv",
                },
                new() { Number = long.MaxValue, Total = -1m, Status = (Status)5, Customer = new() { Address = new("", 0, 0), Vip = false }, Extra = JsonDocument.Parse("[1]").RootElement },
                new() { Name = "", Total = 1e20m, Codes = default, Status = Status.@class, Extra = JsonDocument.Parse("7").RootElement },
                new() { Extra = JsonDocument.Parse("{}").RootElement, Place = [41.9, 12.5] },
            ];

            private sealed class Codes : JsonConverter<ImmutableArray<int>>
            {
                public override ImmutableArray<int> Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => throw new NotSupportedException();
                public override void Write(Utf8JsonWriter writer, ImmutableArray<int> value, JsonSerializerOptions options) => writer.WriteRawValue(value.IsDefault ? "null" : "[" + string.Join(",", value) + "]");
            }

            /// <summary>Elements as they are, halves of surrogate pairs and all.</summary>
            private sealed class Raw : JsonConverter<JsonElement>
            {
                public override JsonElement Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => throw new NotSupportedException();
                public override void Write(Utf8JsonWriter writer, JsonElement value, JsonSerializerOptions options) => writer.WriteRawValue(value.GetRawText(), skipInputValidation: true);
            }

            public static string Json(int order) => JsonSerializer.Serialize(Orders[order], s_options);
        }

        public static class Seen
        {
            public static readonly System.Collections.Concurrent.ConcurrentQueue<(int, long)> Pipes = new();
            public static readonly System.Collections.Concurrent.ConcurrentQueue<(int, long)> Hooks = new();
            public static int At(Order? order) => order is null ? -1 : Array.IndexOf(All.Orders, order);
            public static Order? Note(int filter, Order? order) { Pipes.Enqueue((filter, At(order))); return order; }
            public static void Hear(int filter, Order? order) => Hooks.Enqueue((filter, At(order)));

            public static async Task Emit()
            {
                await using var host = await Grapnel.Testing.TestHost.StartAsync(static builder => builder.AddPlugins());
                foreach (var order in All.Orders)
                    await host.Events.PipeAsync(ShopEvents.Ordered, order);
                await host.Events.PipeAsync(ShopEvents.Ordered, null);
                await host.WhenHooksAreDoneAsync();
                foreach (var failure in host.Failures)
                    throw new InvalidOperationException(failure.ToString());
            }
        }

        """";

    private readonly Assembly _assembly;

    private Orders(GeneratorRun run) => (Run, _assembly) = (run, run.Emit());

    public GeneratorRun Run { get; }

    public int Count => ((Array)_assembly.GetType("All")!.GetField("Orders")!.GetValue(null)!).Length;

    public static Orders Of(IEnumerable<string> filters, HarnessOptions? options = null)
    {
        var members = filters.Select(static (filter, i) => $$"""
            [Pipe("shop:beforeOrder", With = {{SymbolDisplay.FormatLiteral(filter, quote: true)}}, Order = {{i}})] public static Order? P{{i}}(Order? order) => Seen.Note({{i}}, order);
            [Hook("shop:beforeOrder", With = {{SymbolDisplay.FormatLiteral(filter, quote: true)}})] public static void H{{i}}(Order? order) => Seen.Hear({{i}}, order);
        """);
        return new Orders(GeneratorHarness.Run([Types + "[Plugin] public static class ShopPlugin\n{\n" + string.Join("\n", members) + "\n}"], options ?? new HarnessOptions { AssemblyName = "Shop" }));
    }

    /// <summary>An order as JSON has it.</summary>
    public string Json(int order) => (string)_assembly.GetType("All")!.GetMethod("Json")!.Invoke(null, [order])!;

    /// <summary>Emits every order, and null.</summary>
    /// <returns>The places of the orders each filter let through, for its pipe and its hook.</returns>
    public async Task<(IReadOnlyList<string> Pipes, IReadOnlyList<string> Hooks)> EmitAsync(int filters)
    {
        await (Task)_assembly.GetType("Seen")!.GetMethod("Emit")!.Invoke(null, null)!;
        return (Places("Pipes"), Places("Hooks"));

        IReadOnlyList<string> Places(string field)
        {
            var seen = (ConcurrentQueue<(int Filter, long Order)>)_assembly.GetType("Seen")!.GetField(field)!.GetValue(null)!;
            return [.. Enumerable.Range(0, filters).Select(filter => string.Join(" ", seen.Where(found => found.Filter == filter).Select(static found => found.Order).Order()))];
        }
    }

    /// <summary>The predicates, by their name.</summary>
    public IEnumerable<(string Name, Func<bool[]> Test)> Predicates()
    {
        var filters = _assembly.GetType("Grapnel.Generated.Shop_Module")!.GetNestedType("Filters", BindingFlags.NonPublic)!;
        var orders = (Array)_assembly.GetType("All")!.GetField("Orders")!.GetValue(null)!;
        var order = orders.GetType().GetElementType()!;
        foreach (var method in filters.GetMethods(BindingFlags.Public | BindingFlags.Static))
        {
            var runner = typeof(Orders).GetMethod(nameof(Runner), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(order);
            yield return (method.Name, (Func<bool[]>)runner.Invoke(null, [method, orders])!);
        }
    }

    private static Func<bool[]> Runner<T>(MethodInfo method, T[] orders)
    {
        var test = method.CreateDelegate<Func<T, bool>>();
        var answers = new bool[orders.Length];
        return () =>
        {
            for (var i = 0; i < orders.Length; i++)
                answers[i] = test(orders[i]);
            return answers;
        };
    }
}
