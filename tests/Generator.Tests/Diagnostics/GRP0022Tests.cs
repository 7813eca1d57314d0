using Grapnel.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Grapnel.Generator.Tests.Diagnostics;

/// <summary>Two pipes of one event have one order.</summary>
public class GRP0022Tests
{
    [Theory]
    [InlineData("[Pipe(\"server:afterNow\", Order = 3)]", "[Pipe(\"server:afterNow\", Order = [|3|])]")]
    [InlineData("[Pipe(\"server:afterNow\", Order = 0)]", "[Pipe(\"server:afterNow\", Order = [|0|])]")]
    [InlineData("[Pipe(\"server:afterNow\", Order = -1)]", "[Pipe(ServerEvents.AfterNowName, Order = [|1 - 2|])]")]
    [InlineData("[Pipe(\"server:*\", Order = 3)]", "[Pipe(\"server:*\", Order = [|3|])]")]
    public void The_second_order_is_marked(string first, string second)
    {
        var run = RuleTest.Violates("GRP0022", Two(first, second));

        run.File("APlugin.Plugin.g.cs").ShouldContain("rows.Pipe(");
        run.File("BPlugin.Plugin.g.cs").ShouldContain("rows.Pipe(");
    }

    [Theory]
    [InlineData("[Pipe(\"server:afterNow\", Order = 3)]", "[Pipe(\"server:afterNow\", Order = 4)]")]
    [InlineData("[Pipe(\"server:afterNow\")]", "[Pipe(\"server:afterNow\")]")]
    [InlineData("[Pipe(\"server:afterNow\", Order = 0)]", "[Pipe(\"server:afterNow\")]")]
    [InlineData("[Pipe(\"server:afterNow\", Order = 3)]", "[Pipe(\"server:*\", Order = 3)]")]
    [InlineData("[Pipe(\"server:after*\", Order = 3)]", "[Pipe(\"server:*\", Order = 3)]")]
    [InlineData("[Pipe(\"server:afterNow\", Order = 3)]", "[Pipe(\"collection:afterList\", Order = 3)]")]
    public void Different_orders_events_and_unwritten_orders_pass(string first, string second) => RuleTest.Passes(Two(first, second));

    [Fact]
    public void The_name_of_the_plugin_says_which_is_second() => RuleTest.Violates("GRP0022", """
        using Grapnel;

        [Plugin("z")] public class APlugin { [Pipe("server:afterNow", Order = [|1|])] public Request Late(Request request) => request; }
        [Plugin("b")] public class BPlugin { [Pipe("server:afterNow", Order = 1)] public Request Early(Request request) => request; }
        """).Message().ShouldBe("Pipes 'BPlugin.Early' and 'APlugin.Late' both have the order 1 on 'server:afterNow'; 'BPlugin.Early' runs first since plugin 'b' comes before 'z' by name");

    [Fact]
    public void In_one_plugin_declaration_says_it() => RuleTest.Violates("GRP0022", """
        using Grapnel;

        [Plugin("a")]
        public class APlugin
        {
            [Pipe("server:afterNow", Order = 1)] public Request Zero(Request request) => request;
            [Pipe("server:afterNow", Order = [|1|])] public Request Alpha(Request request) => request;
        }
        """).Message().ShouldContain("'APlugin.Zero' runs first since it is declared first");

    [Fact]
    public void Of_three_the_second_and_the_third_are_marked() => RuleTest.Violates("GRP0022", """
        using Grapnel;

        [Plugin("a")]
        public class APlugin
        {
            [Pipe("server:afterNow", Order = 1)] public Request A(Request request) => request;
            [Pipe("collection:afterList", Order = 1), Pipe("server:afterNow", Order = [|1|])] public Request B(Request request) => request;
            [Pipe("server:afterNow", Order = [|1|])] public Request C(Request request) => request;
        }
        """);

    [Fact]
    public void An_alias_is_the_event_it_stands_for() => RuleTest.Violates("GRP0022", """
        using Grapnel;

        public static partial class E { [Event("e:x", Alias = "a:x")] public static partial PipeEvent X { get; } }

        [Plugin("a")]
        public class APlugin
        {
            [Pipe("e:x", Order = 1)] public void M() { }
            [Pipe({|GRP0017:"a:x"|}, Order = [|1|])] public void N() { }
        }
        """);

    [Fact]
    public void Pipes_with_errors_have_no_place_to_share() => RuleTest.Violates("GRP0003", """
        using Grapnel;

        [Plugin("a")]
        public class APlugin
        {
            [Pipe("server:afterNow", Order = 1)] public [|int|] M(Request request) => 1;
            [Pipe("server:afterNow", Order = 1)] public Request N(Request request) => request;
        }
        """);

    [Fact]
    public void It_is_advice_that_needs_the_whole_compilation() =>
        Parts.Descriptors.Single(rule => rule.Id == "GRP0022").ShouldSatisfyAllConditions(
            rule => rule.DefaultSeverity.ShouldBe(DiagnosticSeverity.Info),
            rule => rule.CustomTags.ShouldContain(WellKnownDiagnosticTags.CompilationEnd));

    private static string Two(string first, string second) => $$"""
        using Grapnel;

        [Plugin("a")] public class APlugin { {{first}} public Request M(Request request) => request; }
        [Plugin("b")] public class BPlugin { {{second}} public Request M(Request request) => request; }
        """;
}
