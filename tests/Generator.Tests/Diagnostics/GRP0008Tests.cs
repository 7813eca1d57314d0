using Grapnel.Generator.Tests.Harness;

namespace Grapnel.Generator.Tests.Diagnostics;

/// <summary>An event declaration is not valid. The harness lets no error of C#'s pass that is not named: where a property can have a body, GRP0008 stands alone.</summary>
public class GRP0008Tests
{
    [Theory]
    [InlineData("")]
    [InlineData("opened")]
    [InlineData(":opened")]
    [InlineData("shop:")]
    [InlineData("shop:*")]
    [InlineData("shop:open ed")]
    [InlineData("sh op:opened")]
    [InlineData(" ")]
    public void A_name_that_is_none_is_marked(string name) =>
        RuleTest.Violates("GRP0008", Events($$"""[Event([|"{{name}}"|])] public static partial PipeEvent Opened { get; }"""));

    [Fact]
    public void A_name_in_a_constant_is_marked_at_the_argument() =>
        RuleTest.Violates("GRP0008", Events("""private const string Name = "opened"; [Event([|Name|])] public static partial PipeEvent Opened { get; }"""));

    [Theory]
    [InlineData("ShopEvents.RangName")]
    [InlineData("RangName")]
    [InlineData("RangName + \"Twice\"")]
    public void A_name_that_the_generator_writes_is_marked(string name) => RuleTest.Violates("GRP0008", Events($$"""
        [Event([|{{name}}|])] public static partial PipeEvent Opened { get; }
        [Event("shop:rang")] public static partial PipeEvent Rang { get; }
        """)).Message().ShouldBe("Event 'Opened' is given a name by the generated constant 'RangName', which cannot be read here; write the literal");

    [Theory]
    [InlineData("""[Event("shop:opened")] public static PipeEvent [|Opened|] { get; } = null!;""")]
    [InlineData("""[Event("shop:opened")] public static PipeEvent [|Opened|] => null!;""")]
    [InlineData("""[Event("shop:opened")] public partial PipeEvent [|Opened|] { get; }""", "CS0708", "CS9248")]
    [InlineData("""[Event("shop:opened")] public static partial PipeEvent [|Opened|] { get; set; }""")]
    [InlineData("""[Event("shop:opened")] public static partial PipeEvent [|Opened|] { set; }""")]
    public void A_property_of_another_shape_is_marked(string member, params string[] compilerIds) =>
        RuleTest.Violates("GRP0008", Events(member), compilerIds);

    [Theory]
    [InlineData("""public static void __Events__() { } [Event("shop:opened")] public static partial PipeEvent [|Opened|] { get; }""")]
    [InlineData("""[Event("shop:opened")] public static partial PipeEvent [|Events__|] { get; }""")]
    public void The_method_that_hands_the_events_over_keeps_its_name(string members) => RuleTest.Violates("GRP0008", Events(members));

    [Fact]
    public void A_property_with_a_body_of_its_own_is_marked() => RuleTest.Violates("GRP0008", Events("""
        [Event("shop:opened")] public static partial PipeEvent [|Opened|] { get; }
        public static partial PipeEvent Opened => null!;
        """));

    [Theory]
    [InlineData("string")]
    [InlineData("Request")]
    [InlineData("EventHandle")]
    [InlineData("List<PipeEvent>")]
    public void A_type_that_is_no_handle_is_marked(string type) =>
        RuleTest.Violates("GRP0008", Events($$"""[Event("shop:opened")] public static partial [|{{type}}|] Opened { get; }"""));

    [Fact]
    public void A_class_that_is_not_partial_is_marked() => RuleTest.Violates("GRP0008", """
        using Grapnel;

        public static class ShopEvents { [Event("shop:opened")] public static partial PipeEvent [|Opened|] { get; } }
        """, "CS0751", "CS9248");

    [Fact]
    public void A_class_in_one_that_is_not_partial_is_marked() => RuleTest.Violates("GRP0008", """
        using Grapnel;

        public static class Outer { public static partial class ShopEvents { [Event("shop:opened")] public static partial PipeEvent [|Opened|] { get; } } }
        """, "CS9248");

    [Theory]
    [InlineData("""[Event("shop:opened")] private static partial PipeEvent [|Opened|] { get; }""")]
    [InlineData("""[Event("shop:opened")] public static partial PipeEvent [|Opened|] { get; } public const int OpenedName = 1;""")]
    [InlineData("""[Event("shop:opened")] public static partial PipeEvent [|Opened|] { get; } private static readonly int __Opened = 1; public static int Use => __Opened;""")]
    [InlineData("""[Event("shop:opened")] public static partial PipeEvent [|Opened|] { get; } public static void OpenedName() { }""")]
    public void A_property_out_of_reach_or_whose_names_are_taken_is_marked(string member, params string[] compilerIds) =>
        RuleTest.Violates("GRP0008", Events(member), compilerIds);

    [Fact]
    public void Two_events_whose_names_collide_are_marked() => GeneratorHarness.Run(
        Events("""
            [Event("shop:opened")] public static partial PipeEvent Opened { get; }
            [Event("shop:openedName")] public static partial PipeEvent OpenedName { get; }
            """)).Diagnostics.Select(d => d.Id).Distinct().ShouldBe(["GRP0008"]);

    [Fact]
    public void An_action_whose_property_is_taken_is_marked() => RuleTest.Violates("GRP0008", Controller("""
        [ControllerEvents("nyc/driver", [|"enroll"|])]
        public static partial class DriverEvents { public static int AfterEnroll => 1; }
        """));

    [Theory]
    [InlineData("my action")]
    [InlineData("my-action")]
    [InlineData("*")]
    public void An_action_that_makes_no_name_is_marked(string action) =>
        RuleTest.Violates("GRP0008", Controller($$"""[ControllerEvents("nyc/driver", [|"{{action}}"|])] public static partial class DriverEvents;"""));

    [Theory]
    [InlineData("public partial class Outer<T>", "public static partial class E")]
    [InlineData("public partial class Outer", "private static partial class E")]
    [InlineData("public partial class Outer", "public static partial class E<T>")]
    public void A_class_that_generated_code_cannot_name_is_marked(string outer, string inner) => RuleTest.Violates("GRP0008", $$"""
        using Grapnel;

        {{outer}} { {{inner}} { [Event("shop:opened")] public static partial PipeEvent [|Opened|] { get; } } }
        """);

    [Fact]
    public void A_second_declaration_of_one_name_is_marked() => RuleTest.Violates("GRP0008", Events("""
        [Event("shop:opened")] public static partial PipeEvent Opened { get; }
        [Event([|"shop:opened"|])] public static partial PipeEvent OpenedToo { get; }
        """)).Message().ShouldContain("'shop:opened'");

    [Fact]
    public void A_second_declaration_in_another_file_and_by_a_controller_is_marked()
    {
        var run = GeneratorHarness.Run(
            [
                """using Grapnel; public static partial class A { [Event("shop:afterOpen")] public static partial PipeEvent Open { get; } }""",
                """using Grapnel; public static partial class B { [Event("shop:afterOpen")] public static partial PipeEvent Open { get; } }""",
                """using Grapnel; [ControllerEvents("shop", "open")] public static partial class C;""",
            ]);

        run.Diagnostics.Select(d => (d.Id, d.Location.SourceTree!.FilePath)).ShouldBe([("GRP0008", "Test1.cs"), ("GRP0008", "Test2.cs")]);
    }

    [Fact]
    public void A_controller_without_a_name_is_marked() =>
        RuleTest.Violates("GRP0008", Controller("""[ControllerEvents([|""|], "enroll")] public static partial class DriverEvents;"""));

    [Fact]
    public void An_action_without_a_name_is_marked() =>
        RuleTest.Violates("GRP0008", Controller("""[ControllerEvents("nyc/driver", "enroll", [|""|])] public static partial class DriverEvents;"""));

    [Fact]
    public void Two_actions_that_give_one_property_are_marked() =>
        RuleTest.Violates("GRP0008", Controller("""[ControllerEvents("nyc/driver", "enroll", [|"Enroll"|])] public static partial class DriverEvents;"""));

    [Theory]
    [InlineData("public partial class [|DriverEvents|];")]
    [InlineData("public static class [|DriverEvents|] { }")]
    [InlineData("public class [|DriverEvents|];")]
    public void A_controllers_class_is_static_and_partial(string declaration) =>
        RuleTest.Violates("GRP0008", Controller($"""[ControllerEvents("nyc/driver", "enroll")] {declaration}"""));

    [Theory]
    [InlineData("ReplacedBy = [|\"\"|]")]
    [InlineData("ReplacedBy = [|\"shop:opened\"|]")]
    [InlineData("ReplacedBy = [|\"shop:nothing\"|]")]
    [InlineData("ReplacedBy = [|\"shop:*\"|]")]
    [InlineData("ReplacedBy = [|\"till:opened\"|]")]
    [InlineData("ReplacedBy = [|ShopEvents.RangName|]")]
    [InlineData("ReplacedBy = [|ShopEvents.RangName + \"\"|]")]
    [InlineData("ReplacedBy = [|RangName|]")]
    [InlineData("Alias = [|\"\"|]")]
    [InlineData("Alias = [|\" \"|]")]
    [InlineData("Alias = [|\"opened\"|]")]
    [InlineData("Alias = [|\"till:*\"|]")]
    [InlineData("Alias = [|\"till:op ened\"|]")]
    [InlineData("Alias = [|\"shop:opened\"|]")]
    [InlineData("Alias = [|\"shop:rang\"|]")]
    [InlineData("Alias = [|\"server:afterNow\"|]")]
    [InlineData("ReplacedBy = \"shop:rang\", Alias = [|Shut|]")]
    [InlineData("ReplacedBy = [|\"\"|], Alias = [|\"\"|]")]
    [InlineData("Alias = [|ShopEvents.RangName|]")]
    public void Other_names_that_cannot_be_are_marked_and_the_event_is_generated(string arguments) =>
        RuleTest.Violates("GRP0008", Named(arguments)).File("ShopEvents.Events.g.cs").ShouldContain("OpenedName = \"shop:opened\"");

    [Fact]
    public void Two_events_with_one_alias_are_both_marked() => RuleTest.Violates("GRP0008", Events("""
        [Event("shop:opened", Alias = [|"till:opened"|])] public static partial PipeEvent Opened { get; }
        [Event("shop:rang", Alias = [|"till:opened"|])] public static partial PipeEvent Rang { get; }
        """)).Diagnostics[0].GetMessage(System.Globalization.CultureInfo.InvariantCulture)
        .ShouldBe("Event 'Opened' has the alias 'till:opened', which is that of 'shop:rang' too; remove one of the two");

    [Theory]
    [InlineData("ReplacedBy = [|\"shop:rnag\"|]", "Event 'Opened' is replaced by 'shop:rnag', which is not declared; did you mean 'shop:rang'?")]
    [InlineData("ReplacedBy = [|\"shop:opened\"|]", "Event 'Opened' is replaced by itself; name the event to use instead")]
    [InlineData("Alias = [|\"shop:rang\"|]", "Event 'Opened' has the alias 'shop:rang', which is the name of another event; remove it")]
    public void The_message_says_what_is_wrong_with_another_name(string arguments, string message) =>
        RuleTest.Violates("GRP0008", Named(arguments)).Message().ShouldBe(message);

    [Fact]
    public void Two_events_cannot_replace_each_other() => RuleTest.Violates("GRP0008", Events("""
        [Event("shop:opened", ReplacedBy = [|"shop:rang"|])] public static partial PipeEvent Opened { get; }
        [Event("shop:rang", ReplacedBy = [|"shop:opened"|])] public static partial PipeEvent Rang { get; }
        """)).Diagnostics[0].GetMessage(System.Globalization.CultureInfo.InvariantCulture)
        .ShouldBe("Event 'Opened' is replaced by 'shop:rang', which is replaced by this one; name an event to use instead of both");

    [Fact]
    public void The_suggested_replacement_is_a_property_for_code_fixes() =>
        RuleTest.Violates("GRP0008", Named("ReplacedBy = [|\"shop:rnag\"|]")).Diagnostics.Single().Properties["didYouMean"].ShouldBe("shop:rang");

    [Theory]
    [InlineData("ReplacedBy = \"shop:rang\"")]
    [InlineData("ReplacedBy = \"server:afterNow\"")]
    [InlineData("ReplacedBy = ServerEvents.AfterNowName")]
    [InlineData("ReplacedBy = null, Alias = null")]
    [InlineData("Alias = \"till:opened\"")]
    [InlineData("Alias = Shut + \"ter\"")]
    public void Other_names_pass(string arguments) => RuleTest.Passes(Named(arguments));

    [Fact]
    public void An_alias_that_a_reference_has_for_the_same_event_passes()
    {
        var library = GeneratorHarness.Compile("Lib", ["using Grapnel; namespace L; " + "public static partial class E { [Event(\"e:a\", Alias = \"a:e\")] public static partial HookEvent A { get; } }"]);

        RuleTest.Passes("using Grapnel; public static partial class E { [Event(\"e:a\", Alias = \"a:e\")] public static partial HookEvent A { get; } }", new HarnessOptions { References = [library] });
        RuleTest.Violates("GRP0008", "using Grapnel; public static partial class E { [Event(\"e:b\", Alias = [|\"a:e\"|])] public static partial HookEvent B { get; } }", new HarnessOptions { References = [library] });
    }

    [Theory]
    [InlineData("""[Event("shop:opened")] public static partial PipeEvent Opened { get; }""")]
    [InlineData("""[Event("my-shop/till:opened")] internal static partial HookEvent<int> Opened { get; }""")]
    [InlineData("""[Event("generic:shop:opened")] public static partial GenericDocumentEvent Opened { get; }""")]
    [InlineData("""private const string Scope = "shop"; [Event(Scope + ":opened")] public static partial PipeEvent Opened { get; }""")]
    [InlineData("""private const string Name = "shop:opened"; [Event(Name)] public static partial PipeEvent Opened { get; }""")]
    public void Valid_declarations_pass(string member) => RuleTest.Passes(Events(member)).HasFile("ShopEvents.Events.g.cs").ShouldBeTrue();

    [Fact]
    public void Classes_need_not_be_static_for_single_events() => RuleTest.Passes("""
        using Grapnel;

        public partial class Outer { public partial record Shop { [Event("shop:opened")] public static partial PipeEvent Opened { get; } } }
        """);

    private static string Named(string arguments) => Events($$"""
        private const string Shut = "shop:rang";
        [Event("shop:opened", {{arguments}})] public static partial PipeEvent Opened { get; }
        [Event("shop:rang")] public static partial PipeEvent Rang { get; }
        [Event("shop:clang", Alias = "till:clang")] public static partial PipeEvent Clang { get; }
        """);

    private static string Events(string members) => $$"""
        using Grapnel;

        public static partial class ShopEvents
        {
            {{members}}
        }
        """;

    private static string Controller(string declaration) => "using Grapnel;\n\n" + declaration;
}
