using Grapnel.Generator.Tests.Harness;
using static Grapnel.Generator.Tests.Harness.Sources;

namespace Grapnel.Generator.Tests.Diagnostics;

/// <summary>Generated code cannot call the handler.</summary>
public class GRP0006Tests
{
    [Theory]
    [InlineData("""[Hook("shop:opened")] private void [|M|]() { }""")]
    [InlineData("""[Hook("shop:opened")] void [|M|]() { }""")]
    [InlineData("""[Hook("shop:opened")] protected void [|M|]() { }""")]
    [InlineData("""[Hook("shop:opened")] private protected void [|M|]() { }""")]
    [InlineData("""[Hook("shop:opened")] public void [|M|]<T>() { }""")]
    [InlineData("""private Order _order = null!; [Pipe("shop:afterOrder")] public ref Order [|M|](Order order) => ref _order;""")]
    [InlineData("""[Hook("shop:opened")] private static void [|M|]() { }""")]
    public void A_method_that_cannot_be_called_is_marked_at_its_name(string member) =>
        RuleTest.Violates("GRP0006", Plugin(member, "public class NycPlugin"));

    [Fact]
    public void An_explicit_interface_implementation_is_marked() =>
        RuleTest.Violates("GRP0006", Plugin("""[Hook("shop:opened")] void IDisposable.[|Dispose|]() { }""", "public sealed class NycPlugin : IDisposable"));

    [Fact]
    public void A_partial_method_without_accessibility_is_marked() =>
        RuleTest.Violates("GRP0006", Plugin("""[Hook("shop:opened")] partial void [|M|](); partial void M() { }""", "public partial class NycPlugin"));

    [Theory]
    [InlineData("""public void M() { [[|Hook|]("shop:opened")] void Local() { } Local(); }""")]
    [InlineData("""public void M() { [System.ComponentModel.Description, [|Grapnel.Pipe|]("shop:opened"), [|HookAttribute|]("shop:nope")] static void Local() { } Local(); }""")]
    [InlineData("""public Action M() => [[|Hook|]("shop:opened")] () => { };""")]
    [InlineData("""public Func<Order, Order> Field = [[|Pipe|]("shop:afterOrder")] static (Order order) => order;""")]
    public void Local_functions_and_lambdas_are_marked_at_the_attribute(string member) =>
        RuleTest.Violates("GRP0006", Plugin(member));

    [Fact]
    public void So_they_are_outside_plugin_classes() =>
        RuleTest.Violates("GRP0006", Shop + """public class Clock { public void M() { [[|Hook|]("shop:opened")] void Local() { } Local(); } }""");

    [Fact]
    public void The_message_says_that_it_is_local() =>
        RuleTest.Violates("GRP0006", Plugin("""public void M() { [[|Hook|]("shop:opened")] void Local() { } Local(); }""")).Message().ShouldBe(
            "Local function 'Local' cannot be used by generated code because it can be reached from the method around it alone; move the attribute to a method of a plugin class");

    [Fact]
    public void Attributes_of_others_may_stand_there() => RuleTest.Passes(Plugin("""
        public sealed class HookAttribute(string name) : Attribute { public string Name => name; }

        public void M() { [Hook("shop:opened")] void Local() { } Local(); }
        """));

    [Theory]
    [InlineData("public abstract class [|NycPlugin|]")]
    [InlineData("public class [|NycPlugin|]<T>")]
    [InlineData("file class [|NycPlugin|]")]
    public void A_class_that_cannot_be_used_is_marked_at_its_name(string declaration) =>
        RuleTest.Violates("GRP0006", Plugin("""[Hook("shop:opened")] public void M() { }""", declaration));

    [Fact]
    public void An_abstract_method_is_marked_through_its_class() =>
        RuleTest.Violates("GRP0006", Plugin("""[Hook("shop:opened")] public abstract void M();""", "public abstract class [|NycPlugin|]"));

    [Theory]
    [InlineData("public class Outer", "private class [|NycPlugin|]")]
    [InlineData("public class Outer", "protected class [|NycPlugin|]")]
    [InlineData("public class Outer<T>", "public class [|NycPlugin|]")]
    [InlineData("file class Outer", "public class [|NycPlugin|]")]
    [InlineData("public class Around { private class Outer", "public class [|NycPlugin|]")]
    public void A_nested_class_out_of_reach_is_marked_at_its_name(string outer, string inner) => RuleTest.Violates("GRP0006", $$"""
        {{Shop}}
        {{outer}}
        {
            [Plugin("nyc")]
            {{inner}}
            {
                [Hook("shop:opened")] public void M() { }
            }
        }
        {{(outer.Contains('{', StringComparison.Ordinal) ? "}" : "")}}
        """);

    [Fact]
    public void The_message_says_why()
    {
        RuleTest.Violates("GRP0006", Plugin("""[Hook("shop:opened")] private void [|Hidden|]() { }""")).Message()
            .ShouldSatisfyAllConditions(text => text.ShouldContain("'Hidden'"), text => text.ShouldContain("not accessible"));
        RuleTest.Violates("GRP0006", Plugin("""[Hook("shop:opened")] public void [|Wide|]<T>() { }""")).Message().ShouldContain("generic");
        RuleTest.Violates("GRP0006", Plugin("", "public abstract class [|NycPlugin|]")).Message().ShouldContain("abstract");
    }

    [Fact]
    public void An_abstract_class_hands_no_handlers_down() =>
        RuleTest.Violates("GRP0006", Plugin("", "public abstract class [|NycPlugin|]")).Message().ShouldBe(
            "Class 'NycPlugin' cannot be used by generated code because it is abstract; mark the concrete classes that derive from it and declare the handlers in those, since handlers are not inherited");

    [Theory]
    [InlineData("public class NycPlugin", "public void M() { }")]
    [InlineData("internal class NycPlugin", "internal void M() { }")]
    [InlineData("public class NycPlugin", "protected internal void M() { }")]
    [InlineData("public class NycPlugin", "public virtual void M() { }")]
    [InlineData("public class NycPlugin", "public static void M() { }")]
    [InlineData("public static class NycPlugin", "internal static void M() { }")]
    [InlineData("public partial class NycPlugin", "public partial void M(); public partial void M() { }")]
    [InlineData("public partial class NycPlugin", "internal static partial void M(); internal static partial void M() { }")]
    public void What_generated_code_can_call_passes(string declaration, string method) =>
        RuleTest.Passes(Plugin($"""[Hook("shop:opened")] {method}""", declaration)).File("NycPlugin.Plugin.g.cs").ShouldContain("rows.Hook(");
}
