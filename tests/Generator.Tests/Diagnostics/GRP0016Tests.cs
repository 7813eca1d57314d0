using Grapnel.Generator.Tests.Harness;

namespace Grapnel.Generator.Tests.Diagnostics;

/// <summary>A handler stands on a deprecated event.</summary>
public class GRP0016Tests
{
    [Theory]
    [InlineData("""[Hook([|"shop:paid"|])] public void M() { }""")]
    [InlineData("""[Hook([|Old.PaidName|])] public void M() { }""")]
    [InlineData("""private const string Name = "shop:paid"; [Pipe([|Name|])] public string M(string text) => text;""")]
    public void The_name_is_marked_and_the_handler_has_its_row(string member) =>
        RuleTest.Violates("GRP0016", Shop(member)).File("NycPlugin.Plugin.g.cs").ShouldContain("\"shop:paid\"");

    [Fact]
    public void The_message_and_a_property_name_the_replacement()
    {
        var run = RuleTest.Violates("GRP0016", Shop("""[Hook([|"shop:paid"|])] public void M() { }"""));

        run.Message().ShouldBe("Event 'shop:paid' is deprecated; use 'shop:orderPaid'");
        run.Diagnostics.Single().Properties["didYouMean"].ShouldBe("shop:orderPaid");
    }

    [Theory]
    [InlineData("""[Hook("shop:orderPaid")] public void M() { }""")]
    [InlineData("""[Hook("shop:*")] public void M() { }""")]
    [InlineData("""[Hook("shop:none")] public void M() { }""")]
    public void Other_events_and_wildcards_pass(string member) => RuleTest.Passes(Shop(member));

    [Fact]
    public void An_event_of_a_reference_is_marked_by_what_its_declaration_says()
    {
        var library = GeneratorHarness.Compile("Lib", [Shop("")]);

        RuleTest.Violates("GRP0016", """
            [Grapnel.Plugin("mail")] public class MailPlugin { [Grapnel.Hook([|"shop:paid"|])] public void M() { } [Grapnel.Hook([|Old.PaidName|])] public void N() { } }
            """, new HarnessOptions { References = [library] });
    }

    [Fact]
    public void Errors_of_the_same_handler_are_said_beside_it() =>
        RuleTest.Violates("GRP0016", Shop("""[Pipe([|"shop:paid"|])] public {|GRP0003:int|} M() => 1;""")).HasFile("NycPlugin.Plugin.g.cs").ShouldBeTrue();

    [Theory]
    [InlineData("shop:paid")]
    [InlineData("order:paid")]
    public void It_can_be_switched_off(string name)
    {
        var run = GeneratorHarness.Run("#pragma warning disable GRP0016, GRP0017\n" + Shop($$"""[Hook("{{name}}")] public void M() { }"""));

        run.Diagnostics.ShouldNotBeEmpty();
        run.Diagnostics.ShouldAllBe(found => found.IsSuppressed);
    }

    [Fact]
    public void An_alias_of_a_deprecated_event_is_marked_for_both() =>
        RuleTest.Violates("GRP0016", Shop("""[Hook([|{|GRP0017:"order:paid"|}|])] public void M() { }"""));

    private static string Shop(string member) => $$"""
        using Grapnel;

        public static partial class Old
        {
            [Event("shop:paid", ReplacedBy = "shop:orderPaid", Alias = "order:paid")] public static partial PipeEvent<string> Paid { get; }
            [Event("shop:orderPaid")] public static partial PipeEvent<string> OrderPaid { get; }
            [Event("shop:none", ReplacedBy = null)] public static partial HookEvent None { get; }
        }

        [Plugin("nyc")] public class NycPlugin { {{member}} }
        """;

    [Fact]
    public void A_replacement_that_takes_no_pipes_is_named_but_is_no_repair_to_apply()
    {
        var found = RuleTest.Violates("GRP0016", "using Grapnel; [Plugin] public class A { [Pipe([|\"core:hotelClerk:addSubscription\"|])] public Subscription M(Subscription subscription) => subscription; }").Diagnostics.Single();

        found.GetMessage(System.Globalization.CultureInfo.InvariantCulture).ShouldContain("core:realtime:user:subscribe:after");
        found.Properties.ShouldNotContainKey("didYouMean");
    }
}
