using Grapnel.Generator.Tests.Harness;
using static Grapnel.Generator.Tests.Harness.Sources;

namespace Grapnel.Generator.Tests.Diagnostics;

/// <summary>A method stands on one event twice.</summary>
public class GRP0019Tests
{
    [Theory]
    [InlineData("""[Hook("shop:opened"), Hook([|"shop:opened"|])] public void M() { }""")]
    [InlineData("""[Hook("shop:opened"), Hook([|ShopEvents.OpenedName|])] public void M() { }""")]
    [InlineData("""[Hook(ServerEvents.AfterNowName), Hook([|"server:afterNow"|])] public void M() { }""")]
    [InlineData("""[Hook("shop:*"), Hook("shop:opened"), Hook([|"shop:*"|])] public void M() { }""")]
    [InlineData("""[Hook("shop:opened")] [Hook([|"shop:opened"|])] [Hook([|@"shop:opened"|])] public void M() { }""")]
    [InlineData("""[Pipe("server:afterNow", Order = 1)] [Pipe([|"server:afterNow"|], Order = 2)] public Request M(Request request) => request;""")]
    [InlineData("""[Pipe("server:afterNow", WithRequest = "{}")] [Pipe([|"server:afterNow"|])] public Request M(Request request) => request;""")]
    public void The_second_name_is_marked_and_there_is_no_row(string member) =>
        RuleTest.Violates("GRP0019", Plugin(member)).File("NycPlugin.Plugin.g.cs").ShouldNotContain("rows.");

    [Fact]
    public void The_message_names_method_and_event() =>
        RuleTest.Violates("GRP0019", Plugin("""[Hook("shop:opened"), Hook([|ShopEvents.OpenedName|])] public void Open() { }""")).Message()
            .ShouldBe("Method 'Open' is a hook on 'shop:opened' already; remove one of the two attributes");

    [Theory]
    [InlineData("{|GRP0017:\"a:x\"|}", "[|\"e:x\"|]")]
    [InlineData("E.XName", "[|{|GRP0017:\"a:x\"|}|]")]
    [InlineData("\"e:*\"", "[|{|GRP0017:\"a:*\"|}|]")]
    public void An_alias_and_the_right_name_are_one_event(string first, string second) => RuleTest.Violates("GRP0019", $$"""
        using Grapnel;

        public static partial class E { [Event("e:x", Alias = "a:x")] public static partial HookEvent X { get; } }

        [Plugin("nyc")] public class NycPlugin { [Hook({{first}}), Hook({{second}})] public void M() { } }
        """);

    [Theory]
    [InlineData("""[Hook("shop:opened"), Hook("shop:*")] public void M() { }""")]
    [InlineData("""[Hook("shop:after*"), Hook("shop:*"), Hook("shop:afterOrder")] public void M() { }""")]
    [InlineData("""[Hook("shop:opened")] public void M() { } [Hook("shop:opened")] public void N() { }""")]
    public void An_exact_name_beside_wildcards_passes_with_all_rows(string member) =>
        RuleTest.Passes(Plugin(member)).File("NycPlugin.Plugin.g.cs").Split("rows.Hook(").Length.ShouldBe(member.Split("Hook(").Length);

    [Fact]
    public void An_unknown_name_twice_is_only_unknown() =>
        RuleTest.Violates("GRP0001", Plugin("""[Hook([|"shop:x"|]), Hook([|"shop:x"|])] public void M() { }"""));
}
