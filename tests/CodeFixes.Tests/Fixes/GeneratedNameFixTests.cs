using Grapnel.CodeFixes.Tests.Harness;

namespace Grapnel.CodeFixes.Tests.Fixes;

/// <summary>A generated constant is named with its class, or what an expression over it stands for is written.</summary>
public class GeneratedNameFixTests
{
    private const string Events = """
        using Grapnel;
        using static ShopEvents;
        public static partial class ShopEvents { [Event("shop:opened")] public static partial PipeEvent Opened { get; } }

        """;

    [Theory]
    [InlineData("OpenedName", "ShopEvents.OpenedName")]
    [InlineData("(OpenedName)", "(ShopEvents.OpenedName)")]
    [InlineData("@event: /* it */ OpenedName", "@event: /* it */ ShopEvents.OpenedName")]
    public async Task A_name_alone_gets_its_class(string before, string after)
    {
        await FixTest.Files("GRP0010", "Write 'ShopEvents.OpenedName'", [Of(before), Other(before)], [Of(after), Other(after)]);
        await FixTest.OffersIn("GRP0010", Of(before), "Write 'ShopEvents.OpenedName'", "Write 'shop:opened'");

        static string Of(string name) => Events + $"[Plugin] public class NycPlugin {{ [Hook({name})] public void M() {{ }} }}";
        static string Other(string name) => $"using Grapnel;\nusing static ShopEvents;\n[Plugin] public class OtherPlugin {{ [Hook({name})] public void M() {{ }} }}";
    }

    [Fact]
    public Task A_class_of_another_namespace_comes_with_its_using() => FixTest.One(
        "GRP0010", "Write 'ShopEvents.OpenedName'",
        """
        using Grapnel;
        using static Shop.ShopEvents;

        [Plugin] public class NycPlugin { [Hook(OpenedName)] public void M() { } }
        namespace Shop { public static partial class ShopEvents { [Event("shop:opened")] public static partial PipeEvent Opened { get; } } }
        """,
        """
        using Grapnel;
        using Shop;
        using static Shop.ShopEvents;

        [Plugin] public class NycPlugin { [Hook(ShopEvents.OpenedName)] public void M() { } }
        namespace Shop { public static partial class ShopEvents { [Event("shop:opened")] public static partial PipeEvent Opened { get; } } }
        """);

    [Theory]
    [InlineData("ShopEvents.OpenedName + \"\"")]
    [InlineData("\"\" + ShopEvents.OpenedName")]
    [InlineData("$\"{ShopEvents.OpenedName}\"")]
    [InlineData("\"shop:\" + \"\" + Half")]
    public Task An_expression_becomes_what_it_stands_for(string before) => FixTest.Members(
        "GRP0010", "Write 'shop:opened'", Of(before), Of("\"shop:opened\""));

    [Fact]
    public Task A_filter_becomes_what_it_stands_for() => FixTest.Members(
        "GRP0010", "Write '{ equals: { a: 'shop:opened' } }'",
        """    [Hook("generic:document:afterGet", WithDocument = "{ equals: { a: '" + ShopEvents.OpenedName + "' } }")] public void M() { }""",
        """    [Hook("generic:document:afterGet", WithDocument = "{ equals: { a: 'shop:opened' } }")] public void M() { }""");

    [Theory]
    [InlineData("nameof(ShopEvents.OpenedName)")]
    [InlineData("ShopEvents.OpenedName + \"!\"")]
    public Task Nothing_is_offered_where_no_event_is_meant(string written) => FixTest.OffersNothing("GRP0010", Of(written));

    private static string Of(string name) => $"    private const string Half = ShopEvents.OpenedName == \"\" ? \"\" : \"opened\"; [Hook({name})] public void M() {{ }}";
}
