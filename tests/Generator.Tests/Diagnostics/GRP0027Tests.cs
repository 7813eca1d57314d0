using Grapnel.Generator.Tests.Harness;

namespace Grapnel.Generator.Tests.Diagnostics;

/// <summary>A filter on the payload names what its type has not.</summary>
public class GRP0027Tests
{
    private const string Types = """
        using Grapnel;
        using System.Text.Json.Serialization;

        public sealed record Address(string City);
        public interface ILeft { string Both { get; } string Left { get; } }
        public interface IRight { int Both { get; } }
        public interface ITwo : ILeft, IRight;

        public class Base
        {
            public string? Called { get; init; }
            public string? Type { get; init; }
            public string? Shared { get; init; }
            public string? Own { get; init; }
            public string? Private { get; init; }
            public string? Overloaded() => null;
        }

        [Immutable]
        public class Order : Base
        {
            public new string? Called() => null;
            public new string? Called(int times) => null;
            public new class Type { }
            public new static string? Shared => null;
            internal new int Own => 1;
            private new int Private => 1;
            public new string? Overloaded { get; init; }
            public string? Name { get; init; }
            public decimal Total { get; init; }
            public Address? Address { get; init; }
            public List<Address> Stops { get; init; } = [];
            public Dictionary<string, Address> Sites { get; init; } = [];
            public object? Anything { get; init; }
            public Request? Request { get; init; }
            public string URL { get; init; } = "";
            public string Url { get; init; } = "";
            [JsonPropertyName("mark")] public string? First { get; init; }
            [JsonPropertyName("mark")] public string? Second { get; init; }
            public string? Hidden { private get; init; }
            public string? WriteOnly { init { } }
            internal string? Inner { get; init; }
            public static string Static => "";
            public string this[int index] => "";
            [Obsolete("no", true)] public string? Gone { get; init; }
            [Obsolete("soon")] public string? Going { get; init; }
        }

        public static partial class ShopEvents
        {
            [Event("shop:afterOrder")] public static partial PipeEvent<Order> AfterOrder { get; }
            [Event("shop:two")] public static partial PipeEvent<ITwo> Two { get; }
        }

        """;

    [Theory]
    [InlineData("\"{ equals: { [|nmae|]: 'x' } }\"", "'nmae' is no member of 'Order'; did you mean 'name'?", "name")]
    [InlineData("\"{ equals: { [|NAME|]: 'x' } }\"", "'NAME' is no member of 'Order'; did you mean 'name'?", "name")]
    [InlineData("\"{ exists: 'address.[|ctiy|]' }\"", "'address.ctiy' is no member of 'Address'; did you mean 'address.city'?", "city")]
    [InlineData("\"{ exists: 'address.[|street|].number' }\"", "'address.street.number' is no member of 'Address'; it has city", null)]
    [InlineData("\"{ exists: 'address.city.[|a.b|]' }\"", "'address.city.a.b' is no member of 'string': 'address.city' is a text, nothing is below it", null)]
    [InlineData("\"{ exists: 'stops.[|0|]' }\"", "'stops.0' is no member of 'List<Address>': 'stops' is a list, nothing is below it", null)]
    [InlineData("\"{ exists: 'sites.rome.[|ctiy|]' }\"", "'sites.rome.ctiy' is no member of 'Address'; did you mean 'sites.rome.city'?", "city")]
    [InlineData("\"{ exists: 'anything.[|a|]' }\"", "'anything.a' is no member of 'object': 'anything' is a 'object', which filters cannot look into, nothing is below it", null)]
    [InlineData("\"{ exists: 'request.[|input.action|]' }\"", "'request.input.action' is no member of 'Request': 'request' is a request, which WithRequest filters, nothing is below it", null)]
    [InlineData("\"{ exists: '[|url|]' }\"", "'url' is no member of 'Order': it could be URL or Url; write its exact name, or give it one with [JsonPropertyName]", null)]
    [InlineData("\"{ exists: '[|mark|]' }\"", "'mark' is no member of 'Order': it could be First or Second; write its exact name, or give it one with [JsonPropertyName]", null)]
    [InlineData("\"{ missing: '[|hidden|]' }\"", "", null)]
    [InlineData("\"{ missing: '[|writeOnly|]' }\"", "", null)]
    [InlineData("\"{ missing: '[|inner|]' }\"", "", null)]
    [InlineData("\"{ missing: '[|static|]' }\"", "", null)]
    [InlineData("\"{ missing: '[|item|]' }\"", "", null)]
    [InlineData("\"{ missing: '[|gone|]' }\"", "'gone' is no member of 'Order'; it has overloaded, name, total, address, stops, sites, anything, request, url, mark, going, private", null)]
    [InlineData("\"{ equals: { [|''|]: 'x' } }\"", "", null)]
    [InlineData("\"{ select: { field: 'stops', index: 0, query: { exists: 'value.[|ctiy|]' } } }\"", "'ctiy' is no member of 'Address'; did you mean 'city'?", "city")]
    [InlineData("\"{ match: { address: { [|ctiy|]: 'x' } } }\"", "'ctiy' is no member of 'Address'; did you mean 'city'?", "city")]
    [InlineData("\"{ match: { sites: { rome: { '[|ctiy|]': 'x' } } } }\"", "'ctiy' is no member of 'Address'; did you mean 'city'?", "city")]
    [InlineData("\"{ match: { stops: [{ city: 'x' }, { [|street|]: 'x' }] } }\"", "'street' is no member of 'Address'; it has city", null)]
    [InlineData("\"{ select: { field: 'stops', index: 0, query: { match: { value: { [|ctiy|]: 'x' } } } } }\"", "'ctiy' is no member of 'Address'; did you mean 'city'?", "city")]
    [InlineData("\"{ match: { address: { [|''|]: 'x' } } }\"", "", null)]
    [InlineData("\"{ missing: '[|called|]' }\"", "", null)]
    [InlineData("\"{ missing: '[|type|]' }\"", "", null)]
    [InlineData("\"{ missing: '[|shared|]' }\"", "", null)]
    [InlineData("\"{ missing: '[|own|]' }\"", "", null)]
    [InlineData("\"{ and: [{ exists: 'name' }, { not: { range: { [|totl|]: { gt: 1 } } } }] }\"", "'totl' is no member of 'Order'; did you mean 'total'?", "total")]
    [InlineData("@\"{ \"\"equals\"\": { \"\"[|nmae|]\"\": \"\"x\"\" } }\"", "'nmae' is no member of 'Order'; did you mean 'name'?", "name")]
    [InlineData("\"\"\"{ \"exists\": \"address.[|ctiy|]\" }\"\"\"", "'address.ctiy' is no member of 'Address'; did you mean 'address.city'?", "city")]
    public void The_part_of_the_path_is_marked(string literal, string message, string? suggestion)
    {
        var run = RuleTest.Violates("GRP0027", Hook(literal));

        if (message.Length > 0)
            run.Message().ShouldBe(message);
        run.Diagnostics.Single().Properties.GetValueOrDefault("didYouMean").ShouldBe(suggestion);
        run.File("XPlugin.Plugin.g.cs").ShouldNotContain("rows.Hook(");
    }

    [Theory]
    [InlineData("\"{ exists: 'URL' }\"")]
    [InlineData("\"{ exists: 'Url' }\"")]
    [InlineData("\"{ exists: 'First' }\"")]
    [InlineData("\"{ exists: 'going' }\"")]
    [InlineData("\"{ equals: { private: 'x' } }\"")]
    [InlineData("\"{ equals: { overloaded: 'x' } }\"")]
    [InlineData("\"{ exists: 'sites.any.city' }\"")]
    [InlineData("\"{ exists: 'anything' }\"")]
    [InlineData("\"{ exists: 'request' }\"")]
    [InlineData("\"{ match: { address: { city: 'x' }, stops: [{ City: 'y' }] } }\"")]
    public void Members_pass(string literal) => RuleTest.Passes(Hook(literal));

    [Fact]
    public void What_C_sharp_cannot_tell_apart_is_named_twice() => RuleTest.Violates("GRP0027", Types + """
        [Plugin] public static class XPlugin { [Pipe("shop:two", With = "{ exists: '[|both|]' }")] public static ITwo M(ITwo two) => two; }
        """).Message().ShouldStartWith("'both' is no member of 'ITwo': it could be");

    [Fact]
    public void Paths_are_those_of_the_type_the_method_declares() => RuleTest.Violates("GRP0027", Types + """
        [Plugin] public static class XPlugin
        {
            [Pipe("shop:two", With = "{ exists: 'left' }")] public static ITwo M(ITwo two) => two;
            [Pipe("shop:two", With = "{ exists: '[|left|]' }")] public static ITwo N(IRight right) => (ITwo)right;
            [Pipe("shop:two", With = "{ exists: '[|left|]' }")] public static ITwo O(object any) => (ITwo)any;
        }
        """);

    [Fact]
    public void In_a_constant_the_message_says_where()
    {
        var run = RuleTest.Violates("GRP0027", Types + """
            [Plugin] public static class XPlugin
            {
                private const string Filter = "{ exists: 'nmae' }";
                [Hook("shop:afterOrder", With = [|Filter|])] public static void M(Order order) { }
            }
            """);

        run.Message().ShouldBe("'nmae' is no member of 'Order'; did you mean 'name'? (at 'nmae', offset 11 of the constant)");
        run.Diagnostics.Single().AdditionalLocations.Count.ShouldBe(1);
    }

    private static string Hook(string literal) => Types + $$"""[Plugin] public static class XPlugin { [Hook("shop:afterOrder", With = {{literal}})] public static void M(Order order) { } }""";
}
