using Grapnel.Generator.Tests.Harness;

namespace Grapnel.Generator.Tests.Incremental;

/// <summary>Which files are printed anew when the type of a payload changes that a filter looks into. The session compares with a fresh driver each time.</summary>
public class ReemittedPayloadTests
{
    private const int TypesFile = 0;
    private const int PluginFile = 1;

    private readonly IncrementalSession _session = new(
        """
        using Grapnel;
        using System.Text.Json.Serialization;
        namespace N;
        public enum Status { New, Paid }
        public sealed class Address { public string? City { get; init; } }
        [Immutable]
        public sealed class Order
        {
            public int Total { get { return 1; } }
            public Status Status { get; init; }
            public Address? Address { get; init; }
            public string? Other { get; init; }
        }
        public static partial class ShopEvents
        {
            [Event("shop:paid")] public static partial PipeEvent<Order> Paid { get; }
        }
        """,
        """
        using Grapnel;
        namespace N;
        [Plugin]
        public class APlugin
        {
            [Hook("shop:paid", With = "{ and: [{ range: { total: { gt: 1 } } }, { equals: { status: 'Paid' } }, { exists: 'address.city' }] }")] public void H(Order order) { return; }
        }
        """);

    [Theory]
    [InlineData("public int Total", "public int? Total")]
    [InlineData("Address? Address { get; init; }", "object? Address { get; init; }")]
    [InlineData("New, Paid }", "New, Payed }")]
    [InlineData("public string? City", "[JsonPropertyName(\"town\")] public string? Town { get; init; } internal string? City")]
    [InlineData("string? City { get;", "string? City { private get;")]
    public void Another_type_or_name_of_a_member_prints_the_filters(string old, string @new) =>
        _session.Edit(TypesFile, old, @new).ShouldContain(static name => name.EndsWith("APlugin.Plugin.g.cs", StringComparison.Ordinal) || name.EndsWith(".Filters.g.cs", StringComparison.Ordinal));

    [Theory]
    [InlineData("return 1;", "return 2;")]
    [InlineData("string? Other { get; init; }", "Order? Other { get; init; }")]
    [InlineData("public string? Other", "public string? More { get; init; } public string? Other")]
    [InlineData("New, Paid }", "New, Sent, Paid }")]
    public void What_no_filter_looks_at_prints_nothing(string old, string @new) => _session.Edit(TypesFile, old, @new).ShouldBeEmpty();

    [Fact]
    public void A_body_of_the_plugin_prints_nothing() => _session.Edit(PluginFile, "return;", "return; ;").ShouldBeEmpty();
}
