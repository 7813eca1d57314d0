using Grapnel.Generator.Tests.Harness;
using static Grapnel.Generator.Tests.Harness.Sources;

namespace Grapnel.Generator.Tests.Diagnostics;

/// <summary>A pipe on an event for hooks.</summary>
public class GRP0005Tests
{
    [Theory]
    [InlineData("""[Pipe([|"shop:closed"|])] public DateTime M(DateTime time) => time;""")]
    [InlineData("""[Pipe([|"shop:rang"|])] public void M() { }""")]
    [InlineData("""[Pipe([|ShopEvents.RangName|])] public void M() { }""")]
    [InlineData("""[Pipe([|"core:overload"|])] public double M(double fill) => fill;""")]
    [InlineData("""[Pipe([|CoreEvents.OverloadName|])] public double M(double fill) => fill;""")]
    public void A_pipe_on_a_hook_event_is_marked(string member) => RuleTest.Violates("GRP0005", Plugin(member));

    [Fact]
    public void A_pipe_on_a_wildcard_of_hook_events_alone_is_marked() =>
        RuleTest.Violates("GRP0005", Plugin("""[Pipe([|"core:*"|])] public void M() { }"""));

    [Fact]
    public void The_message_names_the_event() =>
        RuleTest.Violates("GRP0005", Plugin("""[Pipe([|"shop:rang"|])] public void M() { }""")).Message().ShouldContain("'shop:rang'");

    [Theory]
    [InlineData("""[Hook("shop:rang")] public void M() { }""")]
    [InlineData("""[Pipe("shop:opened")] public void M() { }""")]
    public void Hooks_on_hook_events_and_pipes_on_pipe_events_pass(string member) => RuleTest.Passes(Plugin(member));

    [Fact]
    public void A_pipe_on_a_wildcard_ignores_the_hook_events_in_it() => RuleTest.Passes("""
        using Grapnel;

        public static partial class E
        {
            [Event("e:a")] public static partial PipeEvent<string> A { get; }
            [Event("e:b")] public static partial HookEvent<int> B { get; }
        }

        [Plugin]
        public class NycPlugin
        {
            [Pipe("e:*")] public string M(string text) => text;
        }
        """);
}
