using Grapnel.Generator.Tests.Harness;
using static Grapnel.Generator.Tests.Harness.Sources;

namespace Grapnel.Generator.Tests.Diagnostics;

/// <summary>The event is not declared.</summary>
public class GRP0001Tests
{
    [Theory]
    [InlineData("""[Pipe([|"shop:orderPayd"|])] public Order M(Order order) => order;""")]
    [InlineData("""[Hook([|"shop:nothing"|])] public void M() { }""")]
    [InlineData("""[Hook([|"other:opened"|])] public void M() { }""")]
    [InlineData("""[Hook([|"Shop:opened"|])] public void M() { }""")]
    [InlineData("""[Hook([|@"shop:nothing"|])] public void M() { }""")]
    [InlineData("""[Hook([|"shop:" + "nothing"|])] public void M() { }""")]
    [InlineData("""private const string Name = "shop:nothing"; [Hook([|Name|])] public void M() { }""")]
    [InlineData("""[Hook(@event: [|"shop:nothing"|])] public void M() { }""")]
    public void An_unknown_name_is_marked(string member) => RuleTest.Violates("GRP0001", Plugin(member));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("shop")]
    [InlineData(":opened")]
    [InlineData("shop:")]
    public void An_empty_or_incomplete_name_is_marked(string name) =>
        RuleTest.Violates("GRP0001", Plugin($$"""[Hook([|"{{name}}"|])] public void M() { }"""));

    [Fact]
    public void Null_is_marked() => RuleTest.Violates("GRP0001", Plugin("""[Hook([|null!|])] public void M() { }"""));

    [Theory]
    [InlineData("shop:*Paid")]
    [InlineData("*")]
    [InlineData("*:*")]
    [InlineData("*:opened")]
    [InlineData("shop:order*")]
    [InlineData("shop:**")]
    [InlineData("shop:after*X")]
    [InlineData("sh*p:opened")]
    public void A_star_elsewhere_than_the_four_wildcards_is_marked(string name) =>
        RuleTest.Violates("GRP0001", Plugin($$"""[Hook([|"{{name}}"|])] public void M() { }"""));

    [Theory]
    [InlineData("other:*")]
    [InlineData("shop:before*")]
    [InlineData("shop:error*")]
    [InlineData("sho:*")]
    public void A_wildcard_that_no_event_fits_is_marked(string name) =>
        RuleTest.Violates("GRP0001", Plugin($$"""[Hook([|"{{name}}"|])] public void M() { }"""));

    [Fact]
    public void A_partial_method_is_marked_in_the_part_that_carries_the_attribute() => RuleTest.Violates("GRP0001", Plugin(
        """
        [Hook([|"shop:nothing"|])] public partial void M();
        [Hook([|"shop:none"|])] public partial void M() { }
        public partial void N();
        [Hook([|"shop:none"|])] public partial void N() { }
        """, "public sealed partial class NycPlugin"));

    [Theory]
    [InlineData("shop:orderPayd", "'shop:orderPaid'")]
    [InlineData("shop:orderPiad", "'shop:orderPaid'")]
    [InlineData("shop:open", "'shop:opened'")]
    [InlineData("sohp:opened", "'shop:opened'")]
    [InlineData("server:afterNwo", "'server:afterNow'")]
    [InlineData("document:generic:beforeWrit", "'generic:document:beforeWrite'")]
    public void The_message_names_the_nearest_event(string name, string suggestion)
    {
        var message = RuleTest.Violates("GRP0001", Plugin($$"""[Hook([|"{{name}}"|])] public void M() { }""")).Message();

        message.ShouldContain($"'{name}'");
        message.ShouldContain($"did you mean {suggestion}");
    }

    [Fact]
    public void The_message_suggests_nothing_where_nothing_is_near() =>
        RuleTest.Violates("GRP0001", Plugin("""[Hook([|"zebra:quagga"|])] public void M() { }""")).Message().ShouldNotContain("did you mean");

    [Fact]
    public void The_suggestion_is_a_property_for_code_fixes() =>
        RuleTest.Violates("GRP0001", Plugin("""[Hook([|"shop:opend"|])] public void M() { }"""))
            .Diagnostics.Single().Properties["didYouMean"].ShouldBe("shop:opened");

    [Fact]
    public void A_name_that_an_event_class_does_not_have_is_marked_with_its_own_names() =>
        RuleTest.Violates("GRP0001", Plugin("""[Hook([|ShopEvents.OpendName|])] public void M() { }"""), "CS0117").Message().ShouldContain("OpenedName");

    [Fact]
    public void Each_attribute_is_judged_for_itself() => RuleTest.Violates("GRP0001", Plugin("""
        [Hook("shop:opened")]
        [Hook([|"shop:x"|])]
        [Hook("shop:rang"), Hook([|"shop:y"|])]
        public void M() { }
        """));

    [Theory]
    [InlineData("""[Hook("shop:opened")] public void M() { }""")]
    [InlineData("""[Hook("sh" + "op:" + "opened")] public void M() { }""")]
    [InlineData(""""[Hook("""shop:opened""")] public void M() { }"""")]
    [InlineData("""private const string Name = "shop:opened"; [Hook(Name)] public void M() { }""")]
    [InlineData("""private const string Name = "opened"; [Hook($"shop:{Name}")] public void M() { }""")]
    [InlineData("""[Hook(ShopEvents.OpenedName)] public void M() { }""")]
    [InlineData("""[Hook(ServerEvents.AfterNowName)] public void M() { }""")]
    [InlineData("""[Hook("shop:*")] public void M() { }""")]
    [InlineData("""[Hook("shop:after*")] public void M(Order order) { }""")]
    [InlineData("""[Hook("server:*")] public void M(Request request) { }""")]
    public void Declared_names_pass(string member) => RuleTest.Passes(Plugin(member)).File("NycPlugin.Plugin.g.cs").ShouldContain("rows.Hook(");

    [Fact]
    public void Events_of_controllers_are_declared() => RuleTest.Passes("""
        using Grapnel;

        [ControllerEvents("nyc/driver", "enroll")]
        public static partial class DriverEvents;

        [Plugin]
        public class NycPlugin
        {
            [Hook("nyc/driver:beforeEnroll")]
            [Hook("nyc/driver:after*")]
            [Hook(DriverEvents.ErrorEnrollName)]
            public void M(Request request) { }
        }
        """);

    [Theory]
    [InlineData("""[Hook("a:c")]""", "a:b:c")]
    [InlineData("""[Hook("b:c")]""", "a:b:c")]
    public void A_scope_ends_at_the_last_colon(string attribute, string declared) =>
        RuleTest.Violates("GRP0001", $$"""
            using Grapnel;

            public static partial class E { [Event("{{declared}}")] public static partial HookEvent C { get; } }

            [Plugin]
            public class NycPlugin
            {
                {{attribute.Replace("\"a", "[|\"a", StringComparison.Ordinal).Replace("\"b", "[|\"b", StringComparison.Ordinal).Replace("c\"", "c\"|]", StringComparison.Ordinal)}} public void M() { }
                [Hook("a:b:*")] public void N() { }
                [Hook([|"a:*"|])] public void O() { }
            }
            """);
}
