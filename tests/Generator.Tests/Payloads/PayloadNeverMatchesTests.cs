using Grapnel.Generator.Tests.Harness;

namespace Grapnel.Generator.Tests.Payloads;

/// <summary>GRP0025 on typed payloads: what a type can never be, and what it always is.</summary>
public class PayloadNeverMatchesTests
{
    private const string Types = """
        using Grapnel;
        using System.Collections.Immutable;

        public enum Status { New, Paid, Sent }
        public sealed record Address(string City);
        public readonly record struct Line(string Sku, int Count);

        [Immutable]
        public sealed class Order
        {
            public string? Name { get; init; }
            public decimal Total { get; init; }
            public int? Discount { get; init; }
            public bool IsGift { get; init; }
            public Status Status { get; init; }
            public Guid Id { get; init; }
            public DateTime At { get; init; }
            public Address? Address { get; init; }
            public List<Line> Lines { get; init; } = [];
            public Dictionary<string, int> Counts { get; init; } = [];
            public HashSet<string> Marks { get; init; } = [];
            public object? Any { get; init; }
            public byte[]? Bytes { get; init; }
        }

        public static partial class ShopEvents
        {
            [Event("shop:afterOrder")] public static partial PipeEvent<Order> AfterOrder { get; }
        }

        """;

    [Theory]
    [InlineData("[|{ equals: { name: 1 } }|]", "'name' is a text, which never equals a number")]
    [InlineData("[|{ equals: { name: null } }|]", "'name' is a text, and null where it is missing; test with missing")]
    [InlineData("[|{ equals: { total: '1' } }|]", "'total' is a number, which never equals a text")]
    [InlineData("[|{ in: { total: ['1'] } }|]", "'total' is a number, which is never one of some texts")]
    [InlineData("[|{ missing: 'total' }|]", "'total' is a 'decimal', which is always there")]
    [InlineData("[|{ range: { name: { gt: 1 } } }|]", "'name' is a text, and ranges hold numbers")]
    [InlineData("[|{ range: { at: { gt: 1 } } }|]", "'at' is a 'DateTime', and ranges hold numbers; compare it in the method")]
    [InlineData("[|{ equals: { at: '2026-01-31' } }|]", "'at' is a 'DateTime', which is written as in '2026-01-31T08:00:00Z'")]
    [InlineData("[|{ equals: { at: 5 } }|]", "'at' is a 'DateTime', which never equals a number")]
    [InlineData("[|{ equals: { id: '4F0C1B7E-8F4D-4B7A-9D3E-2A1C5B6D7E8F' } }|]", "'id' is a 'Guid', which is written as in '4f0c1b7e-8f4d-4b7a-9d3e-2a1c5b6d7e8f'")]
    [InlineData("[|{ equals: { status: 'payed' } }|]", "'status' is a 'Status': New, Paid, Sent")]
    [InlineData("[|{ range: { status: { gt: 1 } } }|]", "'status' is a 'Status', and ranges hold numbers")]
    [InlineData("[|{ equals: { isGift: 'true' } }|]", "'isGift' is true or false, which never equals a text")]
    [InlineData("[|{ equals: { address: 'Rome' } }|]", "'address' is an object, which never equals a text")]
    [InlineData("[|{ regexp: { total: '1' } }|]", "'total' is a number, and regular expressions match texts")]
    [InlineData("[|{ exists: 'name[1]' }|]", "'name' is a text, and no list with an index")]
    [InlineData("[|{ exists: 'marks[1]' }|]", "'marks' is a 'HashSet<string>', which filters cannot look into, and no list with an index")]
    [InlineData("[|{ exists: 'lines[1]' }|]", "an element of 'lines' is an object, which never equals a number")]
    [InlineData("[|{ equals: { any: 1 } }|]", "'any' is a 'object', which filters cannot look into, which never equals a number")]
    [InlineData("[|{ equals: { 'counts.a': '1' } }|]", "'counts.a' is a number, which never equals a text")]
    [InlineData("[|{ match: { address: { city: 1 } } }|]", "'city' is a text, which never equals a number")]
    [InlineData("[|{ match: { address: [1] } }|]", "'address' is an object, and no list with an index")]
    [InlineData("[|{ match: { name: { a: 1 } } }|]", "'name' is a text, which has no members")]
    [InlineData("[|{ match: { lines: [{ count: '1' }] } }|]", "'count' is a number, which never equals a text")]
    [InlineData("[|{ select: { field: 'lines', index: 0, query: { equals: { 'value.count': '1' } } } }|]", "'value.count' is a number, which never equals a text")]
    [InlineData("[|{ select: { field: 'name', index: 0, query: { exists: 'value' } } }|]", "'name' is a text, and no list with an index")]
    [InlineData("[|{ geoDistance: { address: [1, 2], distance: '1m' } }|]", "'address' is an object, which is no point")]
    [InlineData("[|{ and: [{ equals: { status: 'Paid' } }, { equals: { status: 'Sent' } }] }|]", "its conditions contradict each other, or the rest of the filter")]
    public void It_is_said_with_the_reason(string filter, string why)
    {
        var run = RuleTest.Violates("GRP0025", Hook(filter));

        run.Message().ShouldBe("With of hook 'M' never matches: " + why);
        run.File("XPlugin.Plugin.g.cs").ShouldContain("rows.Hook(");
        run.File(".Filters.g.cs").ShouldContain("return false;");
    }

    [Theory]
    [InlineData("{ or: [{ exists: 'name' }, [|{ equals: { total: 'x' } }|]] }", "This part of With of hook 'M' never matches: 'total' is a number, which never equals a text")]
    [InlineData("{ and: [{ exists: 'name' }, { not: [|{ equals: { total: 'x' } }|] }] }", "This part of With of hook 'M' never matches: 'total' is a number, which never equals a text")]
    public void The_part_is_marked(string filter, string message) => RuleTest.Violates("GRP0025", Hook(filter)).Message().ShouldBe(message);

    [Theory]
    [InlineData("{ equals: { status: 1 } }")]
    [InlineData("{ equals: { status: 'paid' } }")]
    [InlineData("{ missing: 'discount' }")]
    [InlineData("{ missing: 'lines' }")]
    [InlineData("{ exists: 'any' }")]
    [InlineData("{ exists: 'bytes' }")]
    [InlineData("{ equals: { at: '2026-01-31T08:00:00.5' } }")]
    public void What_can_match_passes(string filter) => RuleTest.Passes(Hook(filter));

    [Theory]
    [InlineData("[|{ missing: 'name[1]' }|]", "'name' is a text, and no list with an index")]
    [InlineData("[|{ or: [{ exists: 'name' }, { missing: 'name' }] }|]", "what one of its conditions leaves out, another lets in")]
    public void What_always_matches_is_said(string filter, string why) =>
        RuleTest.Violates("GRP0034", Hook(filter)).Message().ShouldBe($"With of hook 'M' always matches: {why}; remove the filter");

    [Fact]
    public void What_is_always_there_is_no_filter() => RuleTest.Violates("GRP0034", Hook("[|{ exists: 'total' }|]")).File("XPlugin.Plugin.g.cs").ShouldContain("rows.Hook(\"shop:afterOrder\", \"M\", typeof(global::Order));");

    [Fact]
    public void A_text_for_a_date_in_a_range_is_no_filter_and_the_message_says_what_to_do() =>
        RuleTest.Violates("GRP0023", Hook("{ range: { at: { gt: [|'2026-01-31'|] } } }")).Message().ShouldBe(
            "With of hook 'M' is not a filter: \"range.at.gt\": must be a number; ranges hold numbers, so compare dates in the method");

    private static string Hook(string filter) => Types + $$"""[Plugin] public static class XPlugin { [Hook("shop:afterOrder", With = "{{filter}}")] public static void M(Order order) { } }""";
}
