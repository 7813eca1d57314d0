using Grapnel.Generator.Tests.Harness;
using static Grapnel.Generator.Tests.Harness.Sources;

namespace Grapnel.Generator.Tests.Diagnostics;

/// <summary>The event name cannot be read at build time, because it is built from a generated constant.</summary>
public class GRP0010Tests
{
    [Theory]
    [InlineData("""[Hook([|ShopEvents.OpenedName + ""|])] public void M() { }""")]
    [InlineData("""[Hook([|"" + ShopEvents.OpenedName|])] public void M() { }""")]
    [InlineData("""[Hook([|$"{ShopEvents.OpenedName}"|])] public void M() { }""")]
    [InlineData("""private const string Name = ShopEvents.OpenedName; [Hook([|Name|])] public void M() { }""")]
    [InlineData("""[Hook([|nameof(ShopEvents.OpenedName)|])] public void M() { }""")]
    public void Anything_over_a_generated_name_is_marked(string member) => RuleTest.Violates("GRP0010", Plugin(member));

    [Fact]
    public void A_generated_name_without_its_class_is_marked() => RuleTest.Violates("GRP0010", """
        using Grapnel;
        using static ShopEvents;

        public static partial class ShopEvents { [Event("shop:opened")] public static partial PipeEvent Opened { get; } }

        [Plugin]
        public class NycPlugin
        {
            [Hook([|OpenedName|])] public void M() { }
        }
        """);

    [Theory]
    [InlineData("[|ShopEvents.OpenedName|]")]
    [InlineData("[|\"{ equals: { a: '\" + ShopEvents.OpenedName + \"' } }\"|]")]
    [InlineData("[|$\"{{ equals: {{ a: '{ShopEvents.OpenedName}' }} }}\"|]")]
    [InlineData("[|Filter|]")]
    public void A_filter_made_of_a_generated_name_is_marked(string filter) =>
        RuleTest.Violates("GRP0010", Plugin($$"""
            private const string Filter = "{ equals: { a: '" + ShopEvents.OpenedName + "' } }";
            [Hook("generic:document:afterGet", WithDocument = {{filter}})] public void M() { }
            """)).Message().ShouldBe("The generated constant 'OpenedName' cannot be read in this expression; write the name of the event in its place");

    [Fact]
    public void A_filter_beside_a_generated_name_and_one_of_a_referenced_name_pass() => RuleTest.Passes(Plugin("""
        [Hook(ShopEvents.OpenedName)] public void M() { }
        [Hook("document:afterCreate", WithRequest = "{ equals: { 'input.args.event': '" + ServerEvents.AfterNowName + "' } }")] public void N() { }
        """));

    [Fact]
    public void The_message_says_what_to_write() =>
        RuleTest.Violates("GRP0010", Plugin("""[Hook([|ShopEvents.OpenedName + ""|])] public void M() { }""")).Message().ShouldContain("literal");

    [Theory]
    [InlineData("""[Hook(ShopEvents.OpenedName)] public void M() { }""")]
    [InlineData("""[Hook(My.App.ShopEvents.OpenedName)] public void M() { }""")]
    [InlineData("""[Hook(global::My.App.ShopEvents.OpenedName)] public void M() { }""")]
    [InlineData("""[Hook((ShopEvents.OpenedName))] public void M() { }""")]
    [InlineData("""[Hook(@event: ShopEvents.OpenedName)] public void M() { }""")]
    [InlineData("""[Hook(ServerEvents.AfterNowName + "")] public void M() { }""")]
    public void The_name_itself_passes(string member) => RuleTest.Passes(Plugin(member)).File("NycPlugin.Plugin.g.cs").ShouldContain("rows.Hook(");

    [Theory]
    [InlineData("""[Hook(Typo.OpenedName)] public void M() { }""", "CS0103")]
    [InlineData("""[Hook("" + Typo.OpenedName)] public void M() { }""", "CS0103")]
    [InlineData("""[Hook(My.App.OpenedName)] public void M() { }""", "CS0234")]
    public void Of_a_class_that_does_not_exist_the_compiler_speaks(string member, string compilerId) =>
        RuleTest.Passes(Plugin(member), new HarnessOptions { ExpectedCompilerIds = [compilerId] });

    [Fact]
    public void A_name_through_an_alias_or_from_inside_its_own_class_passes() => RuleTest.Passes("""
        using Grapnel;
        using Alias = N.ShopEvents;

        namespace N
        {
            public static partial class ShopEvents { [Event("shop:opened")] public static partial PipeEvent Opened { get; } }

            [Plugin]
            public class NycPlugin
            {
                [Hook(Alias.OpenedName)] public void M() { }
            }
        }
        """);
}
