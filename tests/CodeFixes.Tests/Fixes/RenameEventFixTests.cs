using Grapnel.CodeFixes.Tests.Harness;
using Grapnel.Generator.Tests.Harness;

namespace Grapnel.CodeFixes.Tests.Fixes;

/// <summary>The event that was meant, the one to use instead, the right name.</summary>
public class RenameEventFixTests
{
    private const string Title = "Rename to 'shop:opened'";

    [Theory]
    [InlineData("\"shop:opend\"", "\"shop:opened\"")]
    [InlineData("\"shop:open\\u0064\"", "\"shop:opened\"")]
    [InlineData("@\"shop:opend\"", "@\"shop:opened\"")]
    [InlineData("\"\"\"shop:opend\"\"\"", "\"\"\"shop:opened\"\"\"")]
    [InlineData("\"\"\"\"shop:opend\"\"\"\"", "\"\"\"\"shop:opened\"\"\"\"")]
    [InlineData("\"shop:\" + \"opend\"", "\"shop:opened\"")]
    [InlineData("\"shop:\" + /* two */ @\"opend\"", "\"shop:opened\"")]
    [InlineData("(\"shop:opend\")", "(\"shop:opened\")")]
    [InlineData("\"shop:opend\"!", "\"shop:opened\"!")]
    [InlineData("@event: \"shop:opend\"", "@event: \"shop:opened\"")]
    [InlineData("/* a */ \"shop:opend\" /* b */", "/* a */ \"shop:opened\" /* b */")]
    public Task Every_kind_of_literal_keeps_its_kind(string before, string after) =>
        FixTest.Members("GRP0001", Title, $"    [Hook({before})] public void M() {{ }}", $"    [Hook({after})] public void M() {{ }}");

    [Fact]
    public Task A_raw_literal_of_several_lines_becomes_a_plain_one() => FixTest.Members(
        "GRP0001", Title,
        """"
            [Hook("""
                shop:opend
                """)]
            public void M() { }
        """",
        """
            [Hook("shop:opened")]
            public void M() { }
        """);

    [Fact]
    public Task Wildcards_are_renamed() =>
        FixTest.Members("GRP0001", "Rename to 'shop:after*'", """    [Hook("shop:aftr*")] public void M(Order order) { }""", """    [Hook("shop:after*")] public void M(Order order) { }""");

    [Fact]
    public Task A_generated_constant_gets_the_name_it_has() => FixTest.Members(
        "GRP0001", "Rename to 'ShopEvents.OpenedName'", "    [Hook(ShopEvents.OpendName)] public void M() { }", "    [Hook(ShopEvents.OpenedName)] public void M() { }");

    [Fact]
    public Task Filters_and_comments_stay() => FixTest.Members(
        "GRP0001", "Rename to 'server:afterNow'",
        """
            // before
            [Hook("server:afterNwo", /* the status */ WithRequest = "{ equals: { status: 200 } }")] // after
            public void M(Request request) { }
        """,
        """
            // before
            [Hook("server:afterNow", /* the status */ WithRequest = "{ equals: { status: 200 } }")] // after
            public void M(Request request) { }
        """);

    [Fact]
    public Task What_the_method_takes_is_judged_only_then() => FixTest.Members(
        "GRP0001", "Rename to 'shop:orderPaid'", """    [Hook("shop:orderPiad")] public void M(string wrong) { }""", """    [Hook("shop:orderPaid")] public void M(string wrong) { }""", "GRP0002");

    [Theory]
    [InlineData("""    private const string Name = "shop:opend"; [Hook(Name)] public void M() { }""")]
    [InlineData("""    private const string End = "opend"; [Hook("shop:" + End)] public void M() { }""")]
    [InlineData("""    private const string End = "opend"; [Hook($"shop:{End}")] public void M() { }""")]
    [InlineData("""    [Hook("zebra:quagga")] public void M() { }""")]
    [InlineData("""    [Hook("")] public void M() { }""")]
    public Task Nothing_is_offered_for_constants_of_other_places_and_where_nothing_is_near(string members) => FixTest.OffersNothing("GRP0001", members);

    [Fact]
    public Task Nothing_is_offered_where_the_right_name_is_wrong_in_its_place() => FixTest.OffersNothing("GRP0001", """    [Pipe("shop:rong")] public void M() { }""");

    [Fact]
    public Task Attributes_of_one_method_are_repaired_one_by_one_and_together() => FixTest.Members(
        "GRP0001", Title,
        """    [Hook("shop:opend"), Hook("shop:rung")] public void M() { }""",
        """    [Hook("shop:opened"), Hook("shop:rang")] public void M() { }""");

    [Theory]
    [InlineData("\"shop:paid\"", "\"shop:sold\"", "shop:sold")]
    [InlineData("PaidEvents.PaidName", "PaidEvents.SoldName", "PaidEvents.SoldName")]
    [InlineData("My.App.PaidEvents.PaidName", "My.App.PaidEvents.SoldName", "My.App.PaidEvents.SoldName")]
    [InlineData("PaidEvents.OldName", "Other.BoxEvents.BoxedName", null)]
    public async Task A_deprecated_event_is_replaced(string before, string after, string? shown)
    {
        const string Declared = """
            public static partial class PaidEvents
            {
                [Event("shop:sold")] public static partial HookEvent<string> Sold { get; }
                [Event("shop:paid", ReplacedBy = "shop:sold")] public static partial HookEvent<string> Paid { get; }
                [Event("shop:old", ReplacedBy = "box:boxed")] public static partial HookEvent Old { get; }
            }
            """;
        const string Box = """
            namespace Other;

            public static partial class BoxEvents
            {
                [Grapnel.Event("box:boxed")] public static partial Grapnel.HookEvent Boxed { get; }
            }
            """;
        var usings = shown is null ? "using Grapnel;\nusing Other;" : "using Grapnel;";
        after = after.Replace("Other.", "", StringComparison.Ordinal);

        await FixTest.Files("GRP0016", $"Use '{shown ?? after}'", [Source(before, "using Grapnel;"), Box], [Source(after, usings), Box]);

        string Source(string name, string head) => $$"""
            {{head}}

            namespace My.App;

            {{Declared}}

            [Plugin]
            public sealed class MailPlugin
            {
                [Hook({{name}})] public void Paid() { }
            }
            """.ReplaceLineEndings("\n");
    }

    [Fact]
    public Task A_replacement_that_carries_something_else_is_not_offered() => FixTest.OffersNothing("GRP0016", """
            [Event("shop:old", ReplacedBy = "shop:closed")] public static partial HookEvent<string> Old { get; }
            [Hook("shop:old")] public void M(string text) { }
        """.Replace("    [Event", "} public static partial class OldEvents { [Event", StringComparison.Ordinal).Replace("    [Hook", "} [Plugin] public sealed class MailPlugin { [Hook", StringComparison.Ordinal));

    [Theory]
    [InlineData("\"shop:vendu\"", "\"shop:sold\"")]
    [InlineData("@\"shop:vendu\"", "@\"shop:sold\"")]
    public Task An_alias_becomes_the_right_name(string before, string after) => FixTest.One(
        "GRP0017", "Rename to 'shop:sold'", Alias(before), Alias(after));

    private static string Alias(string name) => $$"""
        {{Sources.Shop}}
        public static partial class SoldEvents
        {
            [Event("shop:sold", Alias = "shop:vendu")] public static partial HookEvent Sold { get; }
        }

        [Plugin]
        public sealed class MailPlugin
        {
            [Hook({{name}})] public void Sold() { }
        }
        """;
}
