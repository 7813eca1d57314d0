using Grapnel.Generator.Tests.Harness;

namespace Grapnel.Generator.Tests.Diagnostics;

/// <summary>An event is declared differently by two assemblies, and one declaration or a handler stands here.</summary>
public class GRP0020Tests
{
    [Theory]
    [InlineData("""[Event([|"server:afterNow"|])] public static partial PipeEvent<string> A { get; }""")]
    [InlineData("""[Event([|"server:afterNow"|])] public static partial HookEvent<Request> A { get; }""")]
    [InlineData("""[Event([|"server:afterNow"|])] public static partial PipeEvent A { get; }""")]
    [InlineData("""[Event([|"server:afterNow"|])] public static partial PipeEvent<Request, string> A { get; }""")]
    [InlineData("""[Event([|"hook:onError"|])] public static partial HookEvent<string, Exception> A { get; }""")]
    [InlineData("""private const string Name = "server:afterNow"; [Event([|Name|])] public static partial HookEvent A { get; }""")]
    public void A_declaration_that_differs_from_that_of_a_reference_is_marked_at_its_name(string member) => RuleTest.Violates("GRP0020", Events(member));

    [Theory]
    [InlineData("""[Event("server:afterNow")] public static partial PipeEvent<Request> A { get; }""")]
    [InlineData("""[Event("server:afterNow")] public static partial PipeEvent<Request?> A { get; }""")]
    [InlineData("""[Event("generic:document:afterGet")] public static partial PipeEvent<Document[], Request> A { get; }""")]
    [InlineData("""[Event("core:overload")] public static partial HookEvent<double> A { get; }""")]
    public void Declarations_that_agree_pass(string member) => RuleTest.Passes(Events(member));

    [Fact]
    public void The_message_names_both_declarations() =>
        RuleTest.Violates("GRP0020", Events("""[Event([|"server:afterNow"|])] public static partial HookEvent<List<string>> A { get; }""")).Message().ShouldBe(
            "Event 'server:afterNow' is a hook event (List<string>) by 'E.A' here, but a pipe event (Request) by 'Grapnel.ServerEvents.AfterNow' of assembly 'Grapnel'; "
            + "take over the other declaration or choose another name");

    [Fact]
    public void Types_of_one_name_are_named_in_full() => RuleTest.Violates("GRP0020", """
        using Grapnel;

        namespace Mine;

        public record Request;

        public static partial class E { [Event([|"server:afterNow"|])] public static partial PipeEvent<Request> A { get; } }
        """).Message().ShouldSatisfyAllConditions(text => text.ShouldContain("(Mine.Request)"), text => text.ShouldContain("(Grapnel.Request)"));

    [Fact]
    public void An_action_is_marked_once() => RuleTest.Violates("GRP0020", """
        using Grapnel;

        [ControllerEvents("nyc", [|"enroll"|], "remove")]
        public static partial class DriverEvents;
        """, new HarnessOptions { References = [Library("Lib", """[Event("nyc:afterEnroll")] public static partial HookEvent A { get; } [Event("nyc:beforeEnroll")] public static partial HookEvent B { get; }""")] })
        .Message().ShouldContain("'nyc:beforeEnroll' is a pipe event (Request) by 'DriverEvents.BeforeEnroll' here");

    [Fact]
    public void Handlers_are_judged_by_the_declaration_here() => RuleTest.Violates("GRP0020", """
        using Grapnel;

        public static partial class E { [Event([|"server:afterNow"|])] public static partial PipeEvent<string> A { get; } }
        [Plugin("nyc")] public class NycPlugin { [Pipe("server:afterNow")] public string M(string text) => text; }
        """);

    [Fact]
    public void Handlers_on_an_event_about_which_references_differ_are_marked_with_both()
    {
        var one = Library("LibA", """[Event("e:x")] public static partial PipeEvent<string> X { get; }""");
        var two = Library("LibB", """[Event("e:x")] public static partial PipeEvent<int> X { get; } [Event("e:y")] public static partial HookEvent Y { get; }""");

        var run = RuleTest.Violates("GRP0020", """
            using Grapnel;

            [Plugin("nyc")]
            public class NycPlugin
            {
                [Pipe([|"e:x"|])] public string M(string text) => text;
                [Hook("e:y")] public void N() { }
            }
            """, new HarnessOptions { References = [one, two] });

        run.Message().ShouldBe("Event 'e:x' is a pipe event (string) by 'LibA.E.X' of assembly 'LibA', but a pipe event (int) by 'LibB.E.X' of assembly 'LibB'; use versions of the two assemblies that agree");
        run.File("NycPlugin.Plugin.g.cs").ShouldNotContain("e:x");
    }

    [Theory]
    [InlineData("PipeEvent<string>", "PipeEvent<int>", "LibB.E.X")]
    [InlineData("HookEvent<string>", "PipeEvent<string>", "LibA.E.X")]
    public void A_declaration_here_is_held_against_every_reference(string first, string second, string named) => RuleTest.Violates("GRP0020", """
        using Grapnel;

        public static partial class E { [Event([|"e:x"|])] public static partial PipeEvent<string> X { get; } }
        [Plugin("nyc")] public class NycPlugin { [Pipe(E.XName)] public string M(string text) => text; }
        """, new HarnessOptions
        {
            References = [Library("LibA", $$"""[Event("e:x")] public static partial {{first}} X { get; }"""), Library("LibB", $$"""[Event("e:x")] public static partial {{second}} X { get; }""")],
        }).Message().ShouldContain($"'{named}'");

    private static string Events(string member) => $$"""
        using Grapnel;

        public static partial class E { {{member}} }
        """;

    private static GeneratorRun Library(string name, string members) =>
        GeneratorHarness.Compile(name, [$$"""using Grapnel; namespace {{name}}; public static partial class E { {{members}} }"""]);
}
