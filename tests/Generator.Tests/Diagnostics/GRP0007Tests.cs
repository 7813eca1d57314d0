using Grapnel.Generator.Tests.Harness;
using static Grapnel.Generator.Tests.Harness.Sources;

namespace Grapnel.Generator.Tests.Diagnostics;

/// <summary>A handler outside a plugin.</summary>
public class GRP0007Tests
{
    [Theory]
    [InlineData("""public class Plain { [[|Hook|]("shop:opened")] public void M() { } }""")]
    [InlineData("""public class Plain { [[|Pipe|]("shop:afterOrder")] public Order M(Order order) => order; }""")]
    [InlineData("""public class Plain { [[|Grapnel.Hook|]("shop:opened")] public void M() { } }""")]
    [InlineData("""public class Plain { [[|HookAttribute|]("shop:opened")] public void M() { } }""")]
    [InlineData("""public class Plain { [[|Hook|]("shop:opened"), [|Hook|]("shop:rang")] public void M() { } }""")]
    [InlineData("""public record Plain { [[|Hook|]("shop:opened")] public void M() { } }""")]
    [InlineData("""public struct Plain { [[|Hook|]("shop:opened")] public void M() { } }""")]
    [InlineData("""public interface IPlain { [[|Hook|]("shop:opened")] void M(); }""")]
    [InlineData("""[Plugin("a")] public class Outer { public class Plain { [[|Hook|]("shop:opened")] public void M() { } } }""")]
    public void The_attribute_is_marked_at_its_name(string source) => RuleTest.Violates("GRP0007", Shop + source);

    [Fact]
    public void A_base_class_is_no_plugin_because_a_derived_one_is() => RuleTest.Violates("GRP0007", Shop + """
        public abstract class Base { [[|Hook|]("shop:opened")] public void M() { } }
        [Plugin] public class NycPlugin : Base { }
        """);

    [Fact]
    public void The_message_names_class_and_remedy() =>
        RuleTest.Violates("GRP0007", Shop + """public class Plain { [[|Hook|]("shop:opened")] public void M() { } }""").Message()
            .ShouldSatisfyAllConditions(text => text.ShouldContain("Plain"), text => text.ShouldContain("[Plugin]"));

    [Theory]
    [InlineData("class", "mark the class with [Plugin]")]
    [InlineData("abstract class", "declare it in the concrete class that is marked with [Plugin], since handlers are not inherited")]
    [InlineData("interface", "declare it in the concrete class that is marked with [Plugin], since handlers are not inherited")]
    [InlineData("struct", "declare it in a class that is marked with [Plugin]")]
    public void The_remedy_is_one_that_works(string kind, string remedy) =>
        RuleTest.Violates("GRP0007", Shop + $$"""public {{kind}} Plain { [[|Hook|]("shop:opened")] public void M() { } }""").Message().ShouldBe($"Method 'M' is a hook, but 'Plain' is no plugin; {remedy}");

    [Fact]
    public void A_plugin_passes_wherever_its_attribute_stands() => RuleTest.Passes(Shop + """
        public partial class NycPlugin { [Hook("shop:opened")] public void M() { } }
        [Plugin] public partial class NycPlugin { }
        """);
}
