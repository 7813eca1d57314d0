using Grapnel.Generator.Tests.EmittedCode;
using Grapnel.Generator.Tests.Harness;

namespace Grapnel.Generator.Tests.Payloads;

/// <summary>What is printed for filters on typed payloads.</summary>
public class PayloadEmittedCodeTests
{
    [Fact]
    public void Payloads()
    {
        var run = RuleTest.Passes("""
            using Grapnel;
            using System.Text.Json;
            namespace My.App;

            public enum Status { New, Paid }
            public sealed record Address(string City, double Lat, double Lon);
            public sealed record Customer(string Name, Address? Address);
            public readonly record struct Line(string Sku, int Count);

            [Immutable]
            public sealed class Order
            {
                public decimal Total { get; init; }
                public Status Status { get; init; }
                public Customer? Customer { get; init; }
                public IReadOnlyList<Line> Lines { get; init; } = [];
                public Dictionary<string, int> Counts { get; init; } = [];
                public Guid Id { get; init; }
                public JsonElement Extra { get; init; }
            }

            public readonly record struct Reading(double Value, string? Unit);

            public static partial class ShopEvents
            {
                [Event("shop:beforeOrder")] public static partial PipeEvent<Order, Request> Ordered { get; }
                [Event("shop:measured")] public static partial HookEvent<Reading> Measured { get; }
            }

            [Plugin]
            public sealed class ShopPlugin
            {
                [Pipe("shop:beforeOrder", With = "{ range: { total: { gt: 100 } } }")] public Order Large(Order order) => order;
                [Pipe("shop:beforeOrder", WithRequest = "{ exists: 'context.user' }", With = "{ equals: { 'customer.address.city': 'Rome' } }")] public Order Roman(Order order) => order;
                [Hook("shop:beforeOrder", With = "{ and: [{ in: { status: ['Paid', 'New'] } }, { exists: 'customer.name' }, { not: { equals: { 'customer.name': 'Bob' } } }] }")] public void Named(Order order) { }
                [Hook("shop:beforeOrder", With = "{ or: [{ match: { lines: [{ sku: 'a', count: 1 }, { sku: 'b' }] } }, { select: { field: 'lines', index: -1, query: { not: { equals: { 'value.sku': 'x' } } } } }] }")] public void Lined(Order order) { }
                [Hook("shop:beforeOrder", With = "{ or: [{ range: { 'counts.x': { gte: 1 } } }, { equals: { id: '4f0c1b7e-8f4d-4b7a-9d3e-2a1c5b6d7e8f' } }, { equals: { 'extra.a.b': 1 } }] }")] public void Others(Order order) { }
                [Hook("shop:measured", With = "{ and: [{ range: { value: { gt: 1.5, lt: 3 } } }, { missing: 'unit' }] }")] public void Measured(Reading reading) { }
            }
            """);

        run.ShouldMatchSnapshot(".Filters.g.cs", "Filters");
        run.ShouldMatchSnapshot("ShopPlugin.Plugin.g.cs", "Plugin");
        run.ShouldMatchSnapshot(".Module.g.cs", "Module");
    }
}
