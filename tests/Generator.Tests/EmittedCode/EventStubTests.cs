using System.Reflection;
using Grapnel.Generator.Tests.Harness;

namespace Grapnel.Generator.Tests.EmittedCode;

/// <summary>
/// Declarations that break a rule are implemented all the same: csc runs no analyzer after an error in a declaration, so that a property without
/// a body (CS9248) would hide GRP0008 and every other rule. The harness lets no error of C#'s pass.
/// </summary>
public class EventStubTests
{
    [Fact]
    public void A_stub_has_the_constant_throws_and_is_in_no_table()
    {
        var run = RuleTest.Violates("GRP0008", Events("""[Event([|"nocolon"|])] public static partial HookEvent A1 { get; }"""));

        run.Files.Keys.ShouldNotContain(name => name.EndsWith(".Module.g.cs", StringComparison.Ordinal) || name.EndsWith(".Events.g.cs", StringComparison.Ordinal));
        run.File("ShopEvents.Invalid.g.cs").ShouldContain("No event: its declaration is not valid (GRP0008).");
        var type = run.Emit().GetType("ShopEvents", throwOnError: true)!;
        type.GetField("A1Name")!.GetRawConstantValue().ShouldBe("nocolon");
        Should.Throw<TargetInvocationException>(() => type.GetProperty("A1")!.GetValue(null)).InnerException.ShouldBeOfType<InvalidOperationException>()
            .Message.ShouldBe("'A1' is no event: its declaration is not valid (GRP0008).");
    }

    [Fact]
    public void Valid_events_beside_a_stub_are_registered_without_it()
    {
        var run = RuleTest.Violates("GRP0008", Events("""
            [Event([|"nocolon"|])] public static partial HookEvent Bad { get; }
            [Event("shop:opened")] public static partial HookEvent Opened { get; }
            """));

        run.File("ShopEvents.Events.g.cs").ShouldContain("module.Event(__Opened);");
        run.Files.Values.ShouldAllBe(text => !text.Contains("__Bad", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("public static partial HookEvent [|A|] { get; set; }")]
    [InlineData("public static partial HookEvent [|A|] { get; private set; }")]
    [InlineData("public static partial HookEvent [|A|] { internal get; set; }")]
    [InlineData("static partial HookEvent [|A|] { get; }")]
    [InlineData("protected private static partial HookEvent [|A|] { get; }")]
    [InlineData("public partial HookEvent [|A|] { get; init; }")]
    [InlineData("public virtual partial HookEvent [|A|] { get; }")]
    [InlineData("public static partial [|string?|] A { get; }")]
    [InlineData("public static partial [|dynamic|] A { get; }")]
    [InlineData("public static partial [|(int Left, string? Right)[]|] A { get; }")]
    [InlineData("public static partial [|ref HookEvent|] A { get; }")]
    [InlineData("public static partial [|ref readonly int|] A { get; }")]
    [InlineData("private sealed class Order; [Event(\"shop:b\")] private static partial HookEvent<Order> [|B|] { get; } private static partial HookEvent [|A|] { get; }")]
    public void Any_shape_that_C_sharp_takes_gets_a_body(string property)
    {
        var at = property.LastIndexOf("; } p", StringComparison.Ordinal) is > 0 and var end ? end + 4 : 0;
        RuleTest.Violates("GRP0008", $$"""using Grapnel; public partial class ShopEvents { {{property.Insert(at, "[Event(\"shop:a\")] ")}} }""").HasFile("ShopEvents.Invalid.g.cs").ShouldBeTrue();
    }

    [Theory]
    [InlineData("public partial class Outer<T, @class> where T : new()", "public static partial class E", "HookEvent")]
    [InlineData("public partial interface Outer<in T, out U>", "private partial interface E<V>", "HookEvent")]
    [InlineData("public partial class Outer<T>", "internal partial record E", "HookEvent<T>")]
    [InlineData("public partial class Outer", "private partial record struct E<V>", "HookEvent<int>")]
    [InlineData("[Obsolete(\"gone\", true)] public partial class Outer", "internal partial struct E", "HookEvent")]
    public void Any_partial_type_is_opened_again(string outer, string inner, string type) => RuleTest.Violates("GRP0008", $$"""
        using Grapnel;
        namespace My.@namespace;
        {{outer}} { {{inner}} { [Event("shop:a")] public static partial {{type}} [|A|] { get; } } }
        """).Files.Keys.ShouldContain(name => name.EndsWith(".Invalid.g.cs", StringComparison.Ordinal));

    [Fact]
    public void The_constants_of_second_declarations_can_be_used()
    {
        var run = GeneratorHarness.Run("""
            using Grapnel;

            public static partial class A { [Event("shop:afterOpen")] public static partial PipeEvent<Request> Open { get; } }
            public static partial class B { [Event("shop:afterOpen")] public static partial PipeEvent<Request> Open { get; } }
            [ControllerEvents("shop", "open")] public static partial class C;
            [Plugin("a")]
            public class APlugin
            {
                [Hook(A.OpenName)] public void First(Request request) { }
                [Hook(B.OpenName)] public void Second(Request request) { }
                [Hook(C.AfterOpenName)] public void Third(Request request) { }
                [Hook(C.BeforeOpenName)] public void Fourth(Request request) { }
                public static object Use() { return (A.Open, B.Open, C.AfterOpen); }
            }
            """);

        run.Diagnostics.Select(d => d.Id).ShouldBe(["GRP0008", "GRP0008"]);
        run.HasFile("A.Invalid.g.cs").ShouldBeFalse();
    }

    [Fact]
    public void A_stub_takes_no_name_that_is_taken()
    {
        GeneratorHarness.Run(Events("""
            [Event("opened")] public static partial HookEvent Opened { get; }
            [Event("shop:openedName")] public static partial HookEvent OpenedName { get; }
            [Event("opens")] public static partial HookEvent Events__ { get; }
            """)).Diagnostics.ShouldAllBe(d => d.Id == "GRP0008");
        RuleTest.Violates("GRP0008", """using Grapnel; public static partial class ShopName { [Event([|"shop"|])] public static partial HookEvent Shop { get; } }""");
    }

    [Fact]
    public void Where_no_rule_is_broken_C_sharp_speaks() => GeneratorHarness.Run(
        Events("""[Event("shop:opened")] public static partial HookEvent<Missing> Opened { get; }"""),
        new HarnessOptions { ExpectedCompilerIds = ["CS0246", "CS9248"] }).HasFile(".Invalid.g.cs").ShouldBeFalse();

    [Fact]
    public void A_rule_that_is_kept_again_makes_the_stub_an_event()
    {
        var session = new IncrementalSession(Events("""[Event("opened")] public static partial HookEvent Opened { get; }"""));

        session.Edit(0, "\"opened\"", "\"shop:opened\"").ShouldContain(name => name.EndsWith("ShopEvents.Events.g.cs", StringComparison.Ordinal));
    }

    private static string Events(string members) => "using Grapnel;\n\npublic static partial class ShopEvents\n{\n" + members + "\n}\n";
}
