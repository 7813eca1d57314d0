namespace Grapnel.Generator.Tests.Suppressors;

/// <summary>What the JSON check of editors, the SDK's own, says about filters and other strings, with and without the suppressor. Each place is named by the word that stands there.</summary>
public class JsonSuppressorTests
{
    // The check reads the strings of attributes leniently, about as filters are written, and those of methods strictly; a text in parts it leaves alone.
    private const string Source = """"
        using System.Diagnostics.CodeAnalysis;
        using Grapnel;

        public sealed record Order(int Id);

        public static partial class ShopEvents { [Event("shop:paid")] public static partial PipeEvent<Order> Paid { get; } }

        public sealed class MineAttribute : System.Attribute { [StringSyntax("Json")] public string? WithRequest { get; set; } }

        [Plugin]
        public class ShopPlugin
        {
            [Hook("server:afterNow", WithRequest = "{ equals: { 'input.jwt': 'a', } } // relaxed")] public void A(Request request) { }
            [Hook("shop:paid", With = @"{ equals: { $id_1: 1 } }"), Hook("shop:paid", With = """{ equals: { Id: 1 } }""")] public void B(Order order) { }
            [Hook("shop:paid", With = "{ equals: { Id: broken } }")] public void C(Order order) { }
            [Hook(ShopEvents.PaidName, With = "{ equals: { Id: 'a', Id: " + "parted } }")] public void D(Order order) { }
            [Hook("server:afterNow", WithRequest = """
                { exists: raw }
                """)] public void E(Request request) { }
            [Pipe("generic:document:afterGet", WithDocument = @"{ exists: verbatim }")] public Document F(Document document) => document;
            [Hook("shop:paid", With = /*lang=json,strict*/ "{equals: { Id: 1 } }")] public void G(Order order) { }
            [Hook("shop:paid", With = /*lang=json*/ "{ equals: { Id: lenient } }")] public void H(Order order) { }
            [Mine(WithRequest = "{ a: named }")] public void I() => J("{ relaxed: 1 }");
            public void J([StringSyntax("Json")] string json) { }
            public void K() => RequestFilter.Parse(/*lang=json,strict*/ "{ parsed: 1 }");
        }
        """";

    private static readonly Lazy<IReadOnlyList<(string Id, bool IsError, string At)>> With = new(() => SdkCompiler.CompileAsEditor(Source, ["JSON001"]));

    private static readonly Lazy<IReadOnlyList<(string Id, bool IsError, string At)>> Without = new(() => SdkCompiler.CompileAsEditor(Source, ["JSON001"], "GRPS0005"));

    [Fact]
    public void Relaxed_filters_are_fine_and_of_broken_ones_the_rule_speaks_alone()
    {
        Said(Without, "JSON001").ShouldBe(["broken", "raw", "verbatim", "equals", "lenient", "named", "relaxed", "parsed"], ignoreOrder: true);
        Said(With, "JSON001").ShouldBe(["equals", "named", "relaxed", "parsed"], ignoreOrder: true);
        Said(With, "GRP0023").ShouldBe(["broken", "parted", "raw", "verbatim", "lenient"], ignoreOrder: true);
    }

    private static IEnumerable<string> Said(Lazy<IReadOnlyList<(string Id, bool IsError, string At)>> by, string id) => by.Value.Where(found => found.Id == id).Select(static found => found.At);
}
