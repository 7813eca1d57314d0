using Grapnel.Generator.Tests.Harness;

namespace Grapnel.Generator.Tests.OddInput;

/// <summary>Event declarations of every legal shape, and names taken from them.</summary>
public class EventTests
{
    [Fact]
    public void A_class_may_have_single_events_and_several_controllers() => RuleTest.Passes("""
        using Grapnel;

        [ControllerEvents("nyc/driver", "enroll", "mGet")]
        [ControllerEvents("nyc/car", "park")]
        public static partial class DriverEvents
        {
            [Event("nyc/driver:arrived")] public static partial HookEvent<string> Arrived { get; }
            public static string Own => "";
        }

        [Plugin]
        public class NycPlugin
        {
            [Pipe(DriverEvents.BeforeEnrollName)] public Request A(Request request) => request;
            [Pipe("nyc/driver:after*")] public Request B(Request request) => request;
            [Hook(DriverEvents.ErrorMGetName)] public void C(Request request) { }
            [Hook("nyc/car:*")] public void D(Request request) { }
            [Hook(DriverEvents.ArrivedName)] public void E(string text) { }
        }

        public static class Use
        {
            public static object[] All => [DriverEvents.BeforeEnroll, DriverEvents.AfterMGet, DriverEvents.ErrorPark, DriverEvents.Arrived, DriverEvents.ArrivedName];
            public static PipeEvent<Request> Typed => DriverEvents.AfterPark;
        }
        """);

    [Fact]
    public void A_controller_without_actions_has_no_events() => RuleTest.Passes("""
        using Grapnel;

        [ControllerEvents("nyc/driver")]
        public static partial class DriverEvents;
        """);

    [Fact]
    public void Events_may_be_internal_in_a_public_class() => RuleTest.Passes("""
        using Grapnel;

        public static partial class E
        {
            [Event("e:a")] public static partial PipeEvent A { get; }
            [Event("e:b")] internal static partial PipeEvent B { get; }
        }

        [Plugin] public class NycPlugin { [Hook(E.BName)] public void M() { } }
        """).File("E.Events.g.cs").ShouldContain("module.Event(__B);");

    [Fact]
    public void Events_may_carry_comments_and_other_attributes() => RuleTest.Passes("""
        using Grapnel;

        public static partial class E
        {
            /// <summary>Commented &amp; more.</summary>
            [Event("e:a<b>&c"), System.ComponentModel.Description("x")] public static partial PipeEvent A { get; }
        }
        """);

    [Fact]
    public void A_declaration_of_a_name_and_a_handler_may_stand_in_one_class() => RuleTest.Passes("""
        using Grapnel;

        [Plugin]
        public partial class NycPlugin
        {
            [Event("nyc:a")] public static partial PipeEvent<string> A { get; }
            [Pipe(NycPlugin.AName)] public string M(string text) => text;
            [Hook("nyc:a")] public void H(string text) { }
        }
        """);

    [Fact]
    public void A_name_constant_of_the_users_own_is_a_constant() => RuleTest.Passes("""
        using Grapnel;

        public static class Names { public const string OpenedName = "e:opened"; }
        public static partial class E { [Event(Names.OpenedName)] public static partial PipeEvent Opened { get; } }

        [Plugin] public class NycPlugin { [Hook(Names.OpenedName)] public void M() { } [Hook(E.OpenedName)] public void N() { } }
        """);

    [Fact]
    public void Generated_names_may_be_used_in_ordinary_code() => RuleTest.Passes("""
        using Grapnel;

        public static partial class E { [Event("e:a")] public static partial PipeEvent A { get; } }

        public static class Use
        {
            public const string Name = "event " + E.AName;
            public static bool Is(string name) => name is E.AName;
        }
        """);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_referenced_name_may_be_part_of_any_constant(bool asCompilations)
    {
        var library = GeneratorHarness.Compile("Lib", ["""
            using Grapnel;
            namespace L;
            public static partial class E { [Event("e:a")] public static partial PipeEvent A { get; } }
            public static class Names { private const string Scope = "e"; public const string Plain = Scope + ":a"; public const string Again = E.AName; }
            """]);

        RuleTest.Passes("""
            using Grapnel;
            using static L.E;

            [Plugin]
            public class NycPlugin
            {
                private const string Mine = L.E.AName;
                [Hook(L.E.AName)] public void M() { }
                [Hook(AName)] public void N() { }
                [Hook(Mine + "")] public void O() { }
                [Hook($"{AName}")] public void P() { }
                [Hook(L.Names.Plain)] public void Q() { }
                [Hook(L.Names.Again)] public void R() { }
            }
            """, new HarnessOptions { References = [library], ReferencesAsCompilations = asCompilations }).File("NycPlugin.Plugin.g.cs").ShouldContain("\"R\"");
    }
}
