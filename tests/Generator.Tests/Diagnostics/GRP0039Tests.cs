using Grapnel.Generator.Tests.Harness;

namespace Grapnel.Generator.Tests.Diagnostics;

/// <summary>A plugin asks for threads that it cannot have.</summary>
public class GRP0039Tests
{
    [Fact]
    public void A_plugin_with_pipes_is_marked_at_the_number() => RuleTest.Violates("GRP0039", """
        using Grapnel;

        [Plugin("stats", Threads = [|2|])]
        public sealed class StatsPlugin
        {
            [Hook("server:afterNow")] public void Count() { }
            [Pipe("server:beforeNow")] public Request Check(Request request) => request;
        }
        """).Message().ShouldBe("'StatsPlugin' cannot have threads of its own: 'Check' is a pipe, which runs where the event is emitted; move the pipes to a plugin of their own, or take Threads away");

    [Fact]
    public void A_static_class_is_marked() => RuleTest.Violates("GRP0039", """
        using Grapnel;

        [Plugin(Threads = [|1|])] public static class StatsPlugin { [Hook("server:afterNow")] public static void Count() { } }
        """).Message().ShouldContain("a static class has none");

    [Fact]
    public void Fewer_than_none_are_marked() => RuleTest.Violates("GRP0039", """
        using Grapnel;

        [Plugin(Threads = [|-2|])] public class StatsPlugin { [Hook("server:afterNow")] public void Count() { } }
        """).Message().ShouldBe("'StatsPlugin' cannot have -2 threads: write 0 for none, or how many there are to be");

    [Theory]
    [InlineData("Threads = 0", "class", "[Pipe(\"server:beforeNow\")] public Request Check(Request request) => request;")]
    [InlineData("Threads = 4", "class", "[Hook(\"server:afterNow\")] public void Count() { }")]
    [InlineData("Threads = 4", "class", "[Hook(\"server:afterNow\")] public static void Count() { }")]
    [InlineData("", "static class", "[Pipe(\"server:beforeNow\")] public static Request Check(Request request) => request;")]
    public void Hooks_on_threads_and_pipes_without_pass(string arguments, string kind, string member) =>
        RuleTest.Passes($$"""using Grapnel; [Plugin({{arguments}})] public {{kind}} StatsPlugin { {{member}} }""");
}
